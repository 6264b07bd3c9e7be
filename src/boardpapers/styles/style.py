"""A house style. The words of a kind of document are loaded when one of that kind is laid out."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, get_args

from pydantic import PrivateAttr

from boardpapers.reader import Plain
from boardpapers.styles.common_style import CommonStyle
from boardpapers.styles.number_scheme import NumberScheme, number_scheme
from boardpapers.styles.printable import CONTACTS, field_of
from boardpapers.styles.style_facts import (
    ContactKey,
)
from boardpapers.styles.style_parts import (
    StylePart,
)

if TYPE_CHECKING:
    from boardpapers.styles.agenda_style import AgendaStyle
    from boardpapers.styles.decision_sheet_style import DecisionSheetStyle
    from boardpapers.styles.decision_style import (
        DecisionFactLabels,
        OfficerDecisionStyle,
        PlanEntryStyle,
    )
    from boardpapers.styles.membership_style import MembershipStyle
    from boardpapers.styles.minutes_style import MinutesStyle
    from boardpapers.styles.pack_style import PackStyle
    from boardpapers.styles.publication_style import PublicationStyle
    from boardpapers.styles.registers_style import RegistersStyle
    from boardpapers.styles.site_style import SiteStyle
    from boardpapers.styles.style_file import DocumentStyleFile, StyleFile
    from boardpapers.styles.withheld_style import WithheldStyle

DOCUMENT_WORDS = {
    "withheld": "withheld_style:WithheldStyle",
    "agenda": "agenda_style:AgendaStyle",
    "minutes": "minutes_style:MinutesStyle",
    "decision_sheet": "decision_sheet_style:DecisionSheetStyle",
    "pack": "pack_style:PackStyle",
    "publication": "publication_style:PublicationStyle",
    "membership": "membership_style:MembershipStyle",
    "decision_facts": "decision_style:DecisionFactLabels",
    "plan_entry": "decision_style:PlanEntryStyle",
    "officer_decision": "decision_style:OfficerDecisionStyle",
    "registers": "registers_style:RegistersStyle",
    "site": "site_style:SiteStyle",
}
"""The module and model of the words of each kind of document, by their key; loaded when used.

So are those in place of what is not public, which most papers do without.
"""


class Style(CommonStyle):
    """A house style, merged from its files."""

    _document_words: dict[str, Any] = PrivateAttr(default_factory=dict)

    @classmethod
    def of_values(cls, values: Mapping[str, Plain]) -> "Style":
        """Make a style of plain data without mistakes."""
        common = {key: each for key, each in values.items() if key not in DOCUMENT_WORDS}
        style = cls.model_validate(common)
        style._document_words.update(values)
        return style

    @classmethod
    def of_file(cls, file: "DocumentStyleFile", others: Mapping[str, Plain]) -> "Style":
        """Make a style of the fields of a file; `others` are fields that it does not have."""
        style = cls.model_construct(**{key: getattr(file, key) for key in cls.model_fields})
        words = {key: getattr(file, key) for key in DOCUMENT_WORDS if key not in others}
        style._document_words.update({**words, **others})
        return style

    def as_file(self) -> "StyleFile":
        """Return all its fields, as a `style.yaml` has them."""
        from boardpapers.styles.style_file import StyleFile

        fields = (*type(self).model_fields, *DOCUMENT_WORDS)
        return StyleFile.model_construct(**{key: getattr(self, key) for key in fields})

    @cached_property
    def withheld(self) -> "WithheldStyle":
        """The words in place of what is not public."""
        words: WithheldStyle = self._words_of("withheld")
        return words

    @cached_property
    def agenda(self) -> "AgendaStyle":
        """The words of agendas."""
        words: AgendaStyle = self._words_of("agenda")
        return words

    @cached_property
    def minutes(self) -> "MinutesStyle":
        """The words of minutes."""
        words: MinutesStyle = self._words_of("minutes")
        return words

    @cached_property
    def decision_sheet(self) -> "DecisionSheetStyle":
        """The words of decision sheets."""
        words: DecisionSheetStyle = self._words_of("decision_sheet")
        return words

    @cached_property
    def pack(self) -> "PackStyle":
        """The words of packs."""
        words: PackStyle = self._words_of("pack")
        return words

    @cached_property
    def publication(self) -> "PublicationStyle":
        """The words about when pages were published."""
        words: PublicationStyle = self._words_of("publication")
        return words

    @cached_property
    def registers(self) -> "RegistersStyle":
        """The words of registers."""
        words: RegistersStyle = self._words_of("registers")
        return words

    @cached_property
    def site(self) -> "SiteStyle":
        """The words of the pages of a site."""
        words: SiteStyle = self._words_of("site")
        return words

    @cached_property
    def membership(self) -> "MembershipStyle":
        """The words of membership lists."""
        words: MembershipStyle = self._words_of("membership")
        return words

    @cached_property
    def decision_facts(self) -> "DecisionFactLabels":
        """The labels of the facts about a decision."""
        words: DecisionFactLabels = self._words_of("decision_facts")
        return words

    @cached_property
    def plan_entry(self) -> "PlanEntryStyle":
        """The words of entries of the forward plan."""
        words: PlanEntryStyle = self._words_of("plan_entry")
        return words

    @cached_property
    def officer_decision(self) -> "OfficerDecisionStyle":
        """The words of officers' decisions."""
        words: OfficerDecisionStyle = self._words_of("officer_decision")
        return words

    @cached_property
    def number_scheme(self) -> NumberScheme:
        """The numbers of headings, paragraphs and recommendations."""
        return number_scheme(self.numbering, self.numbers, self.number_headings)

    @cached_property
    def contact_labels(self) -> dict[ContactKey, str]:
        """The labels of officers' facts: of the part `contacts`, of the facts, or of any list."""
        for part in self.parts:
            if part.part == CONTACTS:
                return part.labels
        known = ((key, self.facts.get(f"contact_{key}")) for key in get_args(ContactKey))
        return {key: fact.label for key, fact in known if fact} or self.membership.labels

    @cached_property
    def body_parts(self) -> tuple[StylePart, ...]:
        """The parts of the body, each followed by the parts under its heading."""
        return tuple(each for part in self.body for each in (part, *part.parts))

    @cached_property
    def parts(self) -> tuple[StylePart, ...]:
        """All parts of a paper."""
        return (*self.cover, *self.body_parts)

    @cached_property
    def required(self) -> dict[tuple[str, ...], str | None]:
        """The fields of which a report must have one, with the label of their part or fact."""
        facts = {(key,): fact.label for key, fact in self.facts.items() if fact.required}
        return {part.fields: part.label for part in self.parts if part.required} | facts

    @cached_property
    def printed(self) -> frozenset[str]:
        """The fields of a report that are printed somewhere."""
        facts = (field_of(fact) for fact in (*self.facts, *self.header))
        return frozenset((*(field for part in self.parts for field in part.fields), *facts))

    @cached_property
    def title_in_cover(self) -> bool:
        """True if the title is printed where the style lists it, not above everything else."""
        return "title" in self.facts or any(part.part == "title" for part in self.cover)

    def facts_in(self, box: str) -> Iterator[str]:
        """Yield the facts of a part: those that it lists, or for `facts` all that no box lists."""
        boxes = {part.part: part.facts for part in self.cover if part.facts}
        elsewhere = {fact for facts in boxes.values() for fact in facts}
        yield from boxes.get(box, (fact for fact in self.facts if fact not in elsewhere))

    def _words_of(self, key: str) -> Any:
        model = resolve_name(f"boardpapers.styles.{DOCUMENT_WORDS[key]}")
        return model.model_validate(self._document_words.get(key, {}))
