"""What a house style may say: the fields of a `style.yaml`."""

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from boardpapers.models.base import Part
from boardpapers.models.board import Language
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

# What a report may print on its first page, and after it.
COVER_PARTS = ("purpose", "access", "summary", "recommendations", "action", "contacts")
BODY_PARTS = (
    "sections", "implications", "purpose", "summary", "action", "background_papers", "appendices",
)  # fmt: skip

LANGUAGES: tuple[str, ...] = get_args(Language)
"""The languages that a style may have words in."""

Numbering = Literal["continuous", "per-section", "none"]
FactKey = Literal["board", "date", "item", "report_of", "wards", "key_decision", "venue"]
ContactKey = Literal["name", "position", "phone", "email"]


def _format(*words: str, needed: bool = True) -> AfterValidator:
    """Make the rule of a text in which words in braces stand for something."""
    braced = [f"{{{word}}}" for word in words]
    known = " and ".join(f"`{each}`" for each in braced)

    def check(text: str) -> str:
        found = re.findall(r"\{[^{}]*\}?", text)
        if (needed and not found) or not set(braced).issuperset(found):
            sentence = "nothing can be put into `{value}`" if found else "`{value}` prints nothing"
            raise wrong("BP904", sentence, f"write {known} where it is to stand", text)
        return text

    return AfterValidator(check)


def _one_of(*parts: str) -> AfterValidator:
    def check(part: "StylePart") -> "StylePart":
        field, _, key = part.part.partition(".")
        if part.part not in parts and not (field == "implications" and is_identifier(key)):
            known = "the parts are " + ", ".join(f"`{each}`" for each in parts)
            stands_elsewhere = part.part in (*COVER_PARTS, *BODY_PARTS)
            help = known if stands_elsewhere else suggest(part.part, list(parts)) or known
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


class Style(Part):
    """A `style.yaml`."""

    name: Text = Field(description="What it is, for people.")
    extends: Identifier | None = Field(
        None, description="The house style it changes: what it does not say itself, that one says."
    )
    language: Language = Field("en-GB", description="Language of its words.")
    numbering: Numbering = Field("continuous", description="How paragraphs are numbered.")
    date: Text = Field("%d %B %Y", description="How a date is printed, in the terms of strftime.")
    item: Annotated[Text, _format("item")] = Field(
        "Item {item}", description="How an item's number is printed."
    )
    paragraph: Text = Field("paragraph", description="The word before a paragraph's number.")
    of: Text = Field("of", description="The word between a paragraph and another paper's title.")
    yes: Text = Field("Yes", description="How yes is printed.")
    no: Text = Field("No", description="How no is printed.")
    notes: Text = Field("Notes", description="What the footnotes are called.")
    markings: Markings = Field(
        default_factory=Markings,
        description="What is printed on a paper that is not public, by its access.",
    )
    exempt_by: Annotated[Text, _format("paragraphs")] = Field(
        "(paragraph {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="By which paragraph an exempt paper is closed.",
    )
    exempt_by_many: Annotated[Text, _format("paragraphs")] = Field(
        "(paragraphs {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="By which paragraphs, if there are several.",
    )
    list_join: Text = Field(" and ", description="What stands before the last of a list.")
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
