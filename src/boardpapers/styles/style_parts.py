"""The parts of a paper in a house style: those of the first page, and those after it."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from boardpapers.models.name_suggestions import suggest
from boardpapers.models.value_readers import is_identifier, wrong
from boardpapers.models.value_rules import Check
from boardpapers.models.values import Count, Many, Text, YesNo
from boardpapers.styles.printable import (
    BODY_PARTS,
    COUNTED,
    COVER_PARTS,
    FACT_BOX,
    KEYED,
    NO_HEADING,
    PRINTED_ALWAYS,
    TEXT_PARTS,
    WITHOUT_WORDS,
)
from boardpapers.styles.style_facts import ContactKey, FactKey, FactsLook
from boardpapers.styles.style_model import StyleModel, placeholders


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in names)


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


def _has_column_of_names(columns: ImplicationColumns) -> ImplicationColumns:
    if columns.sign_off_in_public and not columns.sign_off:
        sentence = "`{value}` has no meaning without `sign_off`"
        help = "add `sign_off`: the heading of the column of those who cleared each of them"
        raise wrong("BP909", sentence, help, "sign_off_in_public")
    return columns


class BodyPart(StylePart):
    """A part of the pages after the first, which may have others under its heading."""

    parts: "Many[InnerPart]" = Field(
        (), description="Implications and details under its heading; only for `implications`."
    )
    columns: Annotated[ImplicationColumns, Check(_has_column_of_names)] | None = Field(
        None, description="The headings of a table to print implications in."
    )


def _one_of(*parts: str) -> Check:
    def check(part: StylePart) -> StylePart:
        if part.part not in parts and not _is_keyed(part.part, *_keyed(parts)):
            listed = f"the parts are {_listed(parts)}"
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
    if not part.label and part.part not in NO_HEADING:
        help = "add a `label`: parts after the first page need a heading"
        raise wrong("BP902", "`{value}` has no heading", help, part.part)
    return part


def _may_have_parts(part: BodyPart) -> BodyPart:
    if part.parts and part.part != "implications":
        help = "only `implications` can have parts under it"
        raise wrong("BP902", "`{value}` cannot have parts under it", help, part.part)
    return part


def _runs_in_or_has_table(part: BodyPart) -> BodyPart:
    if part.columns and any(each.run_in for each in (part, *part.parts)):
        sentence = "`{value}` has no meaning for a table of implications"
        help = "leave out `run_in` or `columns`: a table has the headings in its first column"
        raise wrong("BP909", sentence, help, "run_in")
    return part


def _fits(part: StylePart) -> StylePart:
    """Refuse keys that do not fit the part: BP909, and limits that exclude each other: BP910."""
    for key, fits, help in _KEYS_OF_SOME_PARTS:
        if key in part.model_fields_set and getattr(part, key) and not fits(part):
            raise wrong(
                "BP909", f"`{key}` has no meaning for the part `{{value}}`", help, part.part
            )
    for name in part.also:
        if not _is_text(name):
            known = _listed(TEXT_PARTS)
            is_part = name in (*COVER_PARTS, *BODY_PARTS)
            meant = "" if is_part else suggest(name, list(TEXT_PARTS))
            help = meant or f"write {known}, or a key of a field"
            raise wrong("BP909", "`{value}` cannot be printed with another field", help, name)
    if _is_keyed(part.part, FACT_BOX) and not getattr(part, "facts", ()):
        raise wrong(
            "BP101",
            "the box `{value}` has no `facts`",
            "list the facts in it: `facts: [date]`",
            part.part,
        )
    if part.at_least and part.limit and part.at_least > part.limit:
        sentence = "`{value}` has a minimum number of words above its maximum"
        raise wrong("BP910", sentence, "write a smaller `at_least`, or a larger `limit`", part.part)
    return part


def _is_printed(part: StylePart) -> bool:
    """Tell whether the part prints a field of a paper: not its title, facts, name or logo."""
    return part.part.partition(".")[0] not in PRINTED_ALWAYS


def _has_words(part: StylePart) -> bool:
    return _is_printed(part) and part.part not in WITHOUT_WORDS


def _may_be_replaced(part: StylePart) -> bool:
    return _is_printed(part) and part.part not in (*NO_HEADING, "access")


def _may_run_in(part: StylePart) -> bool:
    is_inside_section = not isinstance(part, BodyPart) or part.part == "implications"
    return is_inside_section and (_is_text(part.part) or part.part == "implications")


_KEYS_OF_SOME_PARTS = (
    ("label", lambda part: _is_printed(part) and part.part != "sections",
     "delete it: the title, facts, logo, organisation and sections have no heading of the style"),
    ("label_of_many", lambda part: part.part in COUNTED, f"use it for {_listed(COUNTED)}"),
    ("labels", lambda part: part.part == "contacts", "use it for `contacts`"),
    ("required", lambda part: _is_printed(part) and part.part != "access",
     "use it for texts, sections, contacts, background papers, appendices, and facts in `facts`"),
    ("empty", _may_be_replaced,
     "use it for texts, contacts, background papers, appendices, and facts in `facts`"),
    ("limit", _has_words, "use it for texts, sections, implications and appendices"),
    ("at_least", _has_words, "use it for texts, sections, implications and appendices"),
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
    Check(_runs_in_or_has_table),
    Check(_fits),
]
"""A part of the pages after the first."""
