"""A house style. The words of a kind of document are loaded when one of that kind is laid out."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field, PrivateAttr

from boardpapers.models.languages import Language
from boardpapers.models.values import Count, File, Identifier, Many, Text, YesNo
from boardpapers.reader import Plain
from boardpapers.styles.date_patterns import DatePattern, TimePattern
from boardpapers.styles.number_scheme import Numbering, NumberScheme, number_scheme
from boardpapers.styles.numbers import Numbers
from boardpapers.styles.printable import CONTACTS, field_of
from boardpapers.styles.schema_rules import page_schema
from boardpapers.styles.style_facts import (
    ContactKey,
    FactKey,
    FactsLook,
    FactStyle,
    HeaderFact,
    LabelledFact,
)
from boardpapers.styles.style_model import StyleModel, placeholders
from boardpapers.styles.style_parts import (
    BodyStylePart,
    CoverStylePart,
    StylePart,
)
from boardpapers.styles.withheld_style import WithheldStyle

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
    from boardpapers.styles.site_style import SiteStyle
    from boardpapers.styles.style_file import DocumentStyleFile, StyleFile

DOCUMENT_WORDS = {
    "agenda": "agenda_style:AgendaStyle",
    "minutes": "minutes_style:MinutesStyle",
    "decision_sheet": "decision_sheet_style:DecisionSheetStyle",
    "pack": "pack_style:PackStyle",
    "publication": "publication_style:PublicationStyle",
    "membership": "membership_style:MembershipStyle",
    "decision_facts": "decision_style:DecisionFactLabels",
    "plan_entry": "decision_style:PlanEntryStyle",
    "officer_decision": "decision_style:OfficerDecisionStyle",
    "site": "site_style:SiteStyle",
}
"""The module and model of the words of each kind of document, by their key; loaded when used."""

Side = Literal["left", "centre", "right"]
InCapitals = Literal["organisation", "title", "headings", "labels"]
Masthead = Literal["logo", "organisation"]


class Markings(StyleModel):
    """The markings of a paper that is not public, by its access."""

    exempt: Text = Field("Not for publication: exempt information", description="If exempt.")
    confidential: Text = Field("Not for publication: confidential", description="If confidential.")
    private: Text = Field(
        "Private version: not for publication",
        description="At the top of each page of a version with everything in it.",
    )


class AccessWords(StyleModel):
    """The words for a paper's access."""

    public: Text = Field("Public", description="If public.")
    exempt: Text = Field("Exempt", description="If exempt.")
    confidential: Text = Field("Confidential", description="If confidential.")


class Page(StyleModel):
    """The layout of printed pages around the text."""

    model_config = ConfigDict(json_schema_extra=page_schema)

    header: Side = Field("right", description="Position of the lines at the top of each page.")
    footer: Annotated[Text, placeholders("page", "pages", needed=False)] = Field(
        "Page {page} of {pages}", description="Words at the foot of each page."
    )
    footer_at: Side = Field("centre", description="Position of the words at the foot.")
    cover_alone: YesNo = Field(True, description="Set to yes to begin the body on a new page.")
    title_again: YesNo = Field(True, description="Set to yes to repeat the title above the body.")


class Logo(StyleModel):
    """The organisation's logo."""

    file: File = Field(description="Path of the image, from the workspace's folder.")
    alternative: Text = Field(description="The words to read out in its place.")
    height: Count = Field(20, description="Its height in millimetres, at most.")


class CommonStyle(StyleModel):
    """The fields of a house style for papers of all kinds, and for reports."""

    name: Text = Field(description="The name to show to people.")
    extends: Identifier | None = Field(
        None, description="The house style to start from: values not set here are taken from it."
    )
    language: Language = Field("en-GB", description="Language of its words.")
    organisation: Text | None = Field(
        None, description="The organisation's name; without it, its name in the board's file."
    )
    logo: Logo | None = Field(None, description="The organisation's logo, on the first page.")
    masthead: Many[Masthead] = Field(
        ("logo", "organisation"),
        description="What comes first on the first page, unless `cover` lists it.",
    )
    capitals: Many[InCapitals] = Field(
        (), description="Words to print in capitals, without changing them."
    )
    numbering: Numbering = Field("continuous", description="The numbering of paragraphs.")
    number_headings: YesNo | None = Field(
        None,
        description="Set to yes or no; without it, yes if paragraphs are numbered per-section.",
    )
    numbers: Numbers = Field(default_factory=Numbers, description="The formats of printed numbers.")
    date: DatePattern = Field("d MMMM yyyy", description="The format of dates, as a CLDR pattern.")
    time: TimePattern = Field("HH:mm", description="The format of times, as a CLDR pattern.")
    item: Annotated[Text, placeholders("item")] = Field(
        "Item {item}", description="The format of the item's number at the top of pages."
    )
    paragraph: Text = Field("paragraph", description="The word before a paragraph's number.")
    recommendation: Text = Field(
        "recommendation", description="The word before a recommendation's number."
    )
    of: Text = Field("of", description="The word between a paragraph and another paper's title.")
    yes: Text = Field("Yes", description="The word for yes.")
    no: Text = Field("No", description="The word for no.")
    councillor: Text = Field("Councillor", description="The printed title of a councillor.")
    notes: Text = Field("Notes", description="The heading of the footnotes.")
    implications: Annotated[Text, placeholders("key")] = Field(
        "{key} implications", description="Heading of implications that are not listed as a part."
    )
    implications_of: dict[Identifier, Text] = Field(
        default_factory=dict, description="Headings of particular implications, by key."
    )
    contents: Text = Field(
        "Contents", description="The heading of the list of contents on a long web page."
    )
    skip: Text = Field(
        "Skip to the report", description="Words of the link that skips to the report."
    )
    languages: Text = Field(
        "Other languages", description="The heading of the links to a report's translations."
    )
    markings: Markings = Field(
        default_factory=Markings,
        description="Words to print on a paper that is not public, by its access.",
    )
    access: AccessWords | None = Field(
        None, description="Words for a paper's access; without them, yes or no for confidential."
    )
    exempt_by: Annotated[Text, placeholders("paragraphs")] = Field(
        "(paragraph {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="The paragraph under which a paper is exempt.",
    )
    exempt_by_many: Annotated[Text, placeholders("paragraphs")] = Field(
        "(paragraphs {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="The same if there are several paragraphs.",
    )
    withheld: WithheldStyle = Field(
        default_factory=WithheldStyle, description="Words in place of what is not public."
    )
    list_join: Text = Field(" and ", description="Words before the last item of a list.")
    list_join_before_vowel: Text | None = Field(
        None, description="The same before a vowel, if the language has another word for it."
    )
    facts: dict[FactKey, LabelledFact] = Field(
        {
            "board": FactStyle.model_construct(label="Board"),
            "date": FactStyle.model_construct(label="Date"),
            "item": FactStyle.model_construct(label="Item"),
        },
        description="Facts about the paper, with their labels, in printed order.",
    )
    facts_as: FactsLook = Field(
        "lines",
        description="The look of the facts: lines between rules, a table, a box, or a corner: a "
        "small box at the right.",
    )
    header: Many[HeaderFact] = Field((), description="Lines at the top of each page.")
    page: Page = Field(default_factory=Page, description="The layout of printed pages.")
    cover_as: Literal["headings", "table"] = Field(
        "headings", description="The look of the first page: headings, or a table of two columns."
    )
    cover: Many[CoverStylePart] = Field(
        (),
        description="Parts of the first page; the title and the facts come first unless listed.",
    )
    body: Many[BodyStylePart] = Field((), description="Parts of the pages after the first.")


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
