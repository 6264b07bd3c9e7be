"""The fields of a house style, `style.yaml`."""

from functools import cached_property
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from boardpapers.models.languages import Language
from boardpapers.models.name_suggestions import suggest
from boardpapers.models.schema_parts import SchemaChange, or_text
from boardpapers.models.values import (
    Count,
    Identifier,
    Many,
    Text,
    YesNo,
    is_identifier,
    wrong,
)
from boardpapers.styles.date_patterns import DatePattern, TimePattern
from boardpapers.styles.number_scheme import Numbering, NumberScheme, number_scheme
from boardpapers.styles.numbers import Numbers
from boardpapers.styles.printable import (
    BODY_PARTS,
    COVER_PARTS,
    FACTS,
    KEYED,
    KEYED_FACTS,
    OFFICER_FACTS,
    field_of,
)
from boardpapers.styles.schema_rules import (
    fact_schema,
    page_schema,
    style_schema,
)
from boardpapers.styles.style_model import StyleModel, placeholders

ContactKey = Literal["name", "position", "phone", "email"]
Side = Literal["left", "centre", "right"]


_KEYS = " and ".join(f"`{each}`" for each in KEYED_FACTS)


def _fact_of(*facts: str) -> AfterValidator:
    def check(key: str) -> str:
        if key not in facts and not _is_keyed(key, *KEYED_FACTS):
            known = "the facts are " + ", ".join(f"`{each}`" for each in facts)
            help = suggest(key, list(facts)) or f"{known}, and keys of {_KEYS}"
            raise wrong("BP902", "`{value}` is not a fact that can be used here", help, key)
        return key

    return AfterValidator(check)


FactKey = Annotated[str, _fact_of(*FACTS, *OFFICER_FACTS)]
"""The name of a fact about a paper; `details.author` for a key of `details`."""


def _one_of(*parts: str) -> AfterValidator:
    def check(part: "StylePart") -> "StylePart":
        if part.part not in parts and not _is_keyed(part.part, *KEYED):
            listed = "the parts are " + ", ".join(f"`{each}`" for each in parts)
            known = listed if parts else "write a key of a field, like `implications.financial`"
            belongs_elsewhere = part.part in (*COVER_PARTS, *BODY_PARTS)
            help = known if belongs_elsewhere else suggest(part.part, list(parts)) or known
            raise wrong("BP902", "`{value}` is not a part that can be used here", help, part.part)
        return part

    return AfterValidator(check)


def _is_keyed(name: str, *fields: str) -> bool:
    field, _, key = name.partition(".")
    return field in fields and is_identifier(key)


class StylePart(StyleModel):
    """A part of a paper and its printed form."""

    part: Text = Field(description="The field to print; `implications.financial` for a key.")
    label: Text | None = Field(None, description="The heading.")
    label_of_many: Text | None = Field(None, description="The heading if there are several.")
    labels: dict[ContactKey, Text] = Field(
        {"name": "Contact", "position": "Position", "phone": "Phone", "email": "Email"},
        description="Labels of the facts in it, in printed order.",
    )
    required: YesNo = Field(False, description="Set to yes if a paper must have it.")
    limit: Count | None = Field(None, description="The most words it may have.")
    empty: Text | None = Field(None, description="The words to print if a paper does not have it.")

    def label_for(self, count: int) -> str:
        """Return the heading for one item, or for several."""
        return (self.label_of_many if count > 1 else None) or self.label or ""


def _has_heading(part: StylePart) -> StylePart:
    if not part.label and part.part not in ("sections", "implications"):
        help = "add a `label`: parts after the first page need a heading"
        raise wrong("BP902", "`{value}` has no heading", help, part.part)
    return part


class BodyPart(StylePart):
    """A part of the pages after the first, which may have others under its heading."""

    parts: Many[Annotated[StylePart, _one_of(), AfterValidator(_has_heading)]] = Field(
        (), description="Implications and details under its heading; only for `implications`."
    )


def _may_have_parts(part: BodyPart) -> BodyPart:
    if part.parts and part.part != "implications":
        help = "only `implications` can have parts under it"
        raise wrong("BP902", "`{value}` cannot have parts under it", help, part.part)
    return part


class FactStyle(StyleModel):
    """A fact about a paper and its printed form."""

    model_config = ConfigDict(json_schema_extra=fact_schema)

    label: Text = Field(description="The label.")
    required: YesNo = Field(False, description="Set to yes if a paper must have it.")
    empty: Text | None = Field(None, description="The words to print if a paper does not have it.")


def _labelled(value: Any) -> Any:
    return {"label": value} if isinstance(value, str) else value


LabelledFact = Annotated[FactStyle, BeforeValidator(_labelled), SchemaChange(or_text)]
"""A fact, or its label alone."""


class Markings(StyleModel):
    """The markings of a paper that is not public, by its access."""

    exempt: Text = Field("Not for publication: exempt information", description="If exempt.")
    confidential: Text = Field("Not for publication: confidential", description="If confidential.")


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


class MembershipColumns(StyleModel):
    """The headings of a membership list's columns."""

    member: Text = Field("Member", description="The heading of the name and role.")
    authority: Text = Field("Authority", description="The heading of the member's council.")
    from_: Text = Field("From", alias="from", description="The heading of the first day.")
    to: Text = Field("To", description="The heading of the last day.")


class MembershipStyle(StyleModel):
    """The words of a board's membership list."""

    title: Annotated[Text, placeholders("board")] = Field(
        "{board}: membership", description="The title of the list."
    )
    group: Annotated[Text, placeholders("group", "count")] = Field(
        "{group} ({count})", description="The heading of a political group."
    )
    others: Text = Field("Other members", description="The heading of members who are in no group.")
    members: Text = Field("Members", description="The heading if there are no groups.")
    columns: MembershipColumns = Field(
        default_factory=MembershipColumns, description="The headings of the columns."
    )
    non_voting: Text = Field("non-voting", description="The words for a member who may not vote.")
    uncounted: Many[Text] = Field(
        ("Substitute", "Observer", "Eilydd", "Sylwedydd"),
        description="Roles that headings do not count.",
    )
    words: dict[Text, Text] = Field(
        default_factory=dict,
        description="Printed words for roles and groups, by the words in the file.",
    )
    quorum: Text = Field("Quorum", description="The label of the quorum.")
    terms_of_reference: Text = Field(
        "Terms of reference", description="The heading of the terms of reference."
    )
    contacts: Text = Field("Contact", description="The heading of the officers to contact.")
    skip: Text = Field("Skip to the list", description="Words of the link that skips to the list.")


class Style(StyleModel):
    """A `style.yaml`."""

    model_config = ConfigDict(json_schema_extra=style_schema)

    name: Text = Field(description="The name to show to people.")
    extends: Identifier | None = Field(
        None, description="The house style to start from: values not set here are taken from it."
    )
    language: Language = Field("en-GB", description="Language of its words.")
    numbering: Numbering = Field("continuous", description="The numbering of paragraphs.")
    number_headings: YesNo | None = Field(
        None,
        description="Set to yes or no; without it, yes if paragraphs are numbered per-section.",
    )
    numbers: Numbers = Field(default_factory=Numbers, description="The formats of printed numbers.")
    date: DatePattern = Field("dd MMMM yyyy", description="The format of dates, as a CLDR pattern.")
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
    facts_as: Literal["lines", "table", "box"] = Field(
        "lines", description="The look of the facts: lines between rules, a table, or a box."
    )
    header: Many[Annotated[str, _fact_of(*FACTS)]] = Field(
        (), description="Lines at the top of each page."
    )
    page: Page = Field(default_factory=Page, description="The layout of printed pages.")
    cover_as: Literal["headings", "table"] = Field(
        "headings", description="The look of the first page: headings, or a table of two columns."
    )
    cover: Many[Annotated[StylePart, _one_of(*COVER_PARTS)]] = Field(
        (), description="Parts of the first page; the facts come first unless listed here."
    )
    body: Many[
        Annotated[
            BodyPart,
            _one_of(*BODY_PARTS),
            AfterValidator(_has_heading),
            AfterValidator(_may_have_parts),
        ]
    ] = Field((), description="Parts of the pages after the first.")

    membership: MembershipStyle = Field(
        default_factory=MembershipStyle, description="The words of membership lists."
    )

    @cached_property
    def number_scheme(self) -> NumberScheme:
        """The numbers of headings, paragraphs and recommendations."""
        return number_scheme(self.numbering, self.numbers, self.number_headings)

    @cached_property
    def contact_labels(self) -> dict[ContactKey, str]:
        """The labels of officers' facts: those of the part `contacts`, else those of the facts."""
        for part in self.parts:
            if part.part == "contacts":
                return part.labels
        known = ((key, self.facts.get(f"contact_{key}")) for key in get_args(ContactKey))
        return {key: fact.label for key, fact in known if fact} or StylePart(part="contacts").labels

    @cached_property
    def body_parts(self) -> tuple[StylePart, ...]:
        """The parts of the body, each followed by the parts under its heading."""
        return tuple(each for part in self.body for each in (part, *part.parts))

    @cached_property
    def parts(self) -> tuple[StylePart, ...]:
        """All parts of a paper."""
        return (*self.cover, *self.body_parts)

    @cached_property
    def required(self) -> dict[str, str | None]:
        """The parts and facts that a report must have, with their labels."""
        facts = {key: fact.label for key, fact in self.facts.items() if fact.required}
        return {part.part: part.label for part in self.parts if part.required} | facts

    @cached_property
    def printed(self) -> frozenset[str]:
        """The fields of a report that are printed somewhere."""
        facts = (field_of(fact) for fact in (*self.facts, *self.header))
        return frozenset((*(part.part for part in self.parts), *facts))
