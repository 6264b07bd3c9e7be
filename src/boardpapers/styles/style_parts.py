"""The parts of a paper in a house style: those of the first page, and those after it."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from boardpapers.models.name_suggestions import suggest
from boardpapers.models.value_readers import is_identifier, wrong
from boardpapers.models.value_rules import Check
from boardpapers.models.values import Count, Many, Text, YesNo
from boardpapers.styles.printable import BODY_PARTS, COVER_PARTS, FACT_BOX, KEYED, TEXT_PARTS
from boardpapers.styles.style_facts import ContactKey, FactKey, FactsLook
from boardpapers.styles.style_model import StyleModel, placeholders

_NO_HEADING = ("sections", "implications")


class StylePart(StyleModel):
    """A part of a paper and its printed form."""

    part: Text = Field(description="The field to print; `implications.financial` for a key.")
    also: Many[Text] = Field((), description="More fields to print under the same heading.")
    label: Text | None = Field(None, description="The heading.")
    label_of_many: Text | None = Field(None, description="The heading if there are several.")
    run_in: Annotated[Text, placeholders("label")] | None = Field(
        None, description="The heading as the first words of the text, like `{label}:`."
    )
    labels: dict[ContactKey, Text] = Field(
        {"name": "Contact", "position": "Position", "phone": "Phone", "email": "Email"},
        description="Labels of the facts in it, in printed order.",
    )
    required: YesNo = Field(False, description="Set to yes if a paper must have it.")
    at_least: Count | None = Field(None, description="The fewest words it may have.")
    limit: Count | None = Field(None, description="The most words it may have.")
    empty: Text | None = Field(None, description="The words to print if a paper does not have it.")

    def label_for(self, count: int) -> str:
        """Return the heading for one item, or for several."""
        return (self.label_of_many if count > 1 else None) or self.label or ""

    @property
    def word_limits(self) -> str:
        """The fewest and most words it may have, in words; empty if there is no limit."""
        if self.at_least and self.limit:
            return f"{self.at_least} to {self.limit}"
        if self.at_least:
            return f"at least {self.at_least}"
        return f"at most {self.limit}" if self.limit else ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it prints, in order."""
        return (self.part, *self.also)


class FirstPagePart(StylePart):
    """A part of the first page, which may be a box with some of the facts."""

    facts: Many[FactKey] = Field((), description="The facts in a box; only for `facts.name`.")
    facts_as: FactsLook | None = Field(
        None, description="The look of these facts, if it is not that of the others."
    )


class ImplicationColumns(StyleModel):
    """The headings of a table of implications."""

    issue: Text = Field("Issue", description="The heading of the column of labels.")
    text: Text = Field("Implications", description="The heading of the column of texts.")
    sign_off: Text | None = Field(
        None, description="The heading of the column of those who cleared each of them."
    )
    sign_off_in_public: YesNo = Field(
        False, description="Set to yes to print that column in public versions too."
    )


class BodyPart(StylePart):
    """A part of the pages after the first, which may have others under its heading."""

    parts: "Many[InnerPart]" = Field(
        (), description="Implications and details under its heading; only for `implications`."
    )
    columns: ImplicationColumns | None = Field(
        None, description="The headings of a table to print implications in."
    )


def _one_of(*parts: str) -> Check:
    def check(part: StylePart) -> StylePart:
        if part.part not in parts and not _is_keyed(part.part, *_keyed(parts)):
            listed = "the parts are " + ", ".join(f"`{each}`" for each in parts)
            known = listed if parts else "write a key of a field, like `implications.financial`"
            belongs_elsewhere = part.part in (*COVER_PARTS, *BODY_PARTS)
            help = known if belongs_elsewhere else suggest(part.part, list(parts)) or known
            raise wrong("BP902", "`{value}` is not a part that can be used here", help, part.part)
        return part

    return Check(check)


def _keyed(parts: Iterable[str]) -> tuple[str, ...]:
    return (*KEYED, FACT_BOX) if "facts" in parts else KEYED


def _is_keyed(name: str, *fields: str) -> bool:
    """Tell whether a name is a key of one of some fields: `implications.financial`."""
    field, _, key = name.partition(".")
    return field in fields and is_identifier(key)


def _is_text(name: str) -> bool:
    return name in TEXT_PARTS or _is_keyed(name, *KEYED)


def _has_heading(part: StylePart) -> StylePart:
    if not part.label and part.part not in _NO_HEADING:
        help = "add a `label`: parts after the first page need a heading"
        raise wrong("BP902", "`{value}` has no heading", help, part.part)
    return part


def _may_have_parts(part: BodyPart) -> BodyPart:
    if part.parts and part.part != "implications":
        help = "only `implications` can have parts under it"
        raise wrong("BP902", "`{value}` cannot have parts under it", help, part.part)
    return part


def _fits(part: StylePart) -> StylePart:
    """Refuse keys that do not fit the part: BP909, and limits that exclude each other: BP910."""
    for key, fits, help in _KEYS_OF_SOME_PARTS:
        if getattr(part, key, None) and not fits(part):
            raise wrong(
                "BP909", f"`{key}` has no meaning for the part `{{value}}`", help, part.part
            )
    for name in part.also:
        if not _is_text(name):
            known = ", ".join(f"`{each}`" for each in TEXT_PARTS)
            is_part = name in (*COVER_PARTS, *BODY_PARTS)
            meant = "" if is_part else suggest(name, list(TEXT_PARTS))
            help = meant or f"write {known}, or a key of a field"
            raise wrong("BP909", "`{value}` cannot be printed with another field", help, name)
    if part.at_least and part.limit and part.at_least > part.limit:
        sentence = "`{value}` has a minimum number of words above its maximum"
        raise wrong("BP910", sentence, "write a smaller `at_least`, or a larger `limit`", part.part)
    return part


def _may_run_in(part: StylePart) -> bool:
    is_inside_section = not isinstance(part, BodyPart) or part.part == "implications"
    return is_inside_section and (_is_text(part.part) or part.part == "implications")


_KEYS_OF_SOME_PARTS = (
    ("also", lambda part: _is_text(part.part), "only texts can be printed under one heading"),
    ("run_in", _may_run_in, "use it for texts of the first page, `implications`, and its parts"),
    ("facts", lambda part: _is_keyed(part.part, FACT_BOX), "use it for a box, `facts.name`"),
    ("facts_as", lambda part: part.part.partition(".")[0] == "facts", "use it for facts"),
    ("columns", lambda part: part.part == "implications" and bool(part.label),
     "use it for `implications` with a `label`"),
)  # fmt: skip
"""Keys that have a meaning only for some parts, how to tell which, and what to do instead."""

InnerPart = Annotated[StylePart, _one_of(), Check(_has_heading), Check(_fits)]
"""A part under the heading of the implications."""

CoverStylePart = Annotated[FirstPagePart, _one_of(*COVER_PARTS), Check(_fits)]
"""A part of the first page."""

BodyStylePart = Annotated[
    BodyPart,
    _one_of(*BODY_PARTS),
    Check(_has_heading),
    Check(_may_have_parts),
    Check(_fits),
]
"""A part of the pages after the first."""
