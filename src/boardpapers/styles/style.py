"""What a house style may say: the fields of a `style.yaml`."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from boardpapers.models.base import Part
from boardpapers.models.problems import suggest
from boardpapers.models.values import (
    Identifier,
    Many,
    Text,
    WholeNumber,
    YesNo,
    is_identifier,
    wrong,
)
from boardpapers.styles.patterns import DatePattern, TimePattern

# What a report may print on its first page, and after it.
COVER_PARTS = ("purpose", "access", "summary", "recommendations", "action", "contacts")
BODY_PARTS = (
    "sections", "implications", "purpose", "summary", "action", "background_papers", "appendices",
)  # fmt: skip

Numbering = Literal["continuous", "per-section", "none"]
FactKey = Literal[
    "board", "date", "time", "ends", "item", "report_of", "wards", "key_decision", "venue"
]
ContactKey = Literal["name", "position", "phone", "email"]


def _one_of(*parts: str) -> AfterValidator:
    def check(part: "StylePart") -> "StylePart":
        field, _, key = part.part.partition(".")
        if part.part not in parts and not (field == "implications" and is_identifier(key)):
            known = "the parts are " + ", ".join(f"`{each}`" for each in parts)
            help = suggest(part.part, list(parts)) or known
            raise wrong("BP902", "no part called `{value}` can stand here", help, part.part)
        return part

    return AfterValidator(check)


class StylePart(Part):
    """A part of a paper, and how it is printed."""

    part: Text = Field(description="Which field it prints; `implications.financial` for a key.")
    label: Text | None = Field(None, description="Its heading.")
    label_of_many: Text | None = Field(None, description="Its heading if there is more than one.")
    labels: dict[ContactKey, Text] = Field(
        {"name": "Contact", "position": "Position", "phone": "Phone", "email": "Email"},
        description="Labels of the facts in it, in the order of print.",
    )
    required: YesNo = Field(False, description="Whether a paper must have it.")
    limit: WholeNumber | None = Field(None, description="How many words it may have.")
    empty: Text | None = Field(None, description="What is printed where a paper does not have it.")


class Markings(Part):
    """What is printed on a paper that is not public, by its access."""

    exempt: Text = Field("Not for publication: exempt information", description="If exempt.")
    confidential: Text = Field("Not for publication: confidential", description="If confidential.")


class Page(Part):
    """How printed pages look, around the text."""

    footer: Text = Field(
        "Page {page} of {pages}", description="What stands at the foot of each page."
    )


class Style(Part):
    """A `style.yaml`."""

    name: Text = Field(description="What it is, for people.")
    numbering: Numbering = Field("continuous", description="How paragraphs are numbered.")
    date: DatePattern = Field(
        "dd MMMM yyyy", description="How a date is printed, as a pattern of CLDR."
    )
    time: TimePattern = Field("HH:mm", description="How a time is printed, as a pattern of CLDR.")
    item: Text = Field("Item {item}", description="How an item's number is printed.")
    paragraph: Text = Field("paragraph", description="The word before a paragraph's number.")
    recommendation: Text = Field(
        "recommendation", description="The word before a recommendation's number."
    )
    of: Text = Field("of", description="The word between a paragraph and another paper's title.")
    yes: Text = Field("Yes", description="How yes is printed.")
    no: Text = Field("No", description="How no is printed.")
    notes: Text = Field("Notes", description="What the footnotes are called.")
    implications: Text = Field(
        "{key} implications", description="Heading of implications that have no part of their own."
    )
    implications_of: dict[Identifier, Text] = Field(
        default_factory=dict, description="The same for some of them, by key, in words of its own."
    )
    skip: Text = Field(
        "Skip to the report", description="The link by which a keyboard gets past what is above."
    )
    languages: Text = Field(
        "Other languages", description="What the links to a report's translations are called."
    )
    page: Page = Field(default_factory=Page, description="How printed pages look.")
    markings: Markings = Field(
        default_factory=Markings,
        description="What is printed on a paper that is not public, by its access.",
    )
    exempt_by: Text = Field(
        "(paragraph {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="By which paragraph an exempt paper is closed.",
    )
    exempt_by_many: Text = Field(
        "(paragraphs {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="By which paragraphs, if there are several.",
    )
    list_join: Text = Field(" and ", description="What stands before the last of a list.")
    list_join_before_vowel: Text | None = Field(
        None, description="The same before a vowel, where the language has another word for it."
    )
    facts: dict[FactKey, Text] = Field(
        {"board": "Board", "date": "Date", "item": "Item"},
        description="Facts about the paper, with their labels, in the order of print.",
    )
    header: Many[FactKey] = Field((), description="Lines at the top of each page.")
    cover: Many[Annotated[StylePart, _one_of(*COVER_PARTS)]] = Field(
        (), description="Parts of the first page."
    )
    body: Many[Annotated[StylePart, _one_of(*BODY_PARTS)]] = Field(
        (), description="Parts of the pages after it."
    )
