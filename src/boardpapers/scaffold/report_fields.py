"""The fields of a new report, in the order of its house style, each with an explanation."""

import re
from collections.abc import Iterator
from typing import Literal, get_args

from msgspec import Struct

from boardpapers.models import Report, StrictModel
from boardpapers.models.roles import Role, keyed_fields, names_with
from boardpapers.models.word_fields import fields_of_words
from boardpapers.styles import Style, StylePart

Shape = Literal["line", "lines", "text", "texts", "groups", "value"]
"""The form of a field: one line of words or several, one Markdown text or several, groups of
fields, or another value, such as a date."""

_IDENTITY = names_with(Report, Role.IDENTITY)
_OCCASIONAL = names_with(Report, Role.OCCASIONAL)
_KEYED = keyed_fields(Report)
# Characters that would end the placeholder, or the quotes around it.
_NOT_IN_PLACEHOLDER = re.compile(r'[\[\]\n"\\]')
_LONGEST_WORDS = 70
_EXAMPLES = {
    "exempt": "{paragraphs: [3]}",
    "portfolio_holder": "{name: Alex Example}",
    "key_decision": "no",
    "language": "en-GB",
    "sign_off": "[{name: Alex Example, date: 2013-09-09}]",
}
"""Values, in YAML, of fields whose values are not words."""


class ScaffoldField(Struct, frozen=True):
    """A field of a new report, or a `key` below a field, such as one of the implications.

    `group` explains the field that has the key. `comment` explains the field or key in a sentence
    or two, and `placeholder` is the text to be replaced. An entry that is not `wanted` is only for
    some reports, and is commented out; if its value is not words, `example` is one.
    """

    field: str
    key: str
    group: str
    shape: Shape
    comment: str
    placeholder: str
    wanted: bool
    example: str = ""


def report_entries(style: Style) -> tuple[ScaffoldField, ...]:
    """Return the entries for a style's facts and parts, in its order, grouped by field."""
    parts = (_part(part, name) for part in _parts(style) for name in part.fields)
    entries = [*_facts(style), *parts]
    fields = dict.fromkeys(entry.field for entry in entries)
    first = {(entry.field, entry.key): entry for entry in reversed(entries)}
    order = dict.fromkeys((entry.field, entry.key) for entry in entries)
    return tuple(first[each] for field in fields for each in order if each[0] == field)


def explain(model: type[StrictModel], field: str, label: str = "") -> str:
    """Return the description of a field, after its label if it has one."""
    description = model.model_fields[field].description or ""
    if label.casefold() in ("", description.rstrip(".").casefold()):
        return description
    return f"{label.rstrip(':?')}: {_small(description)}"


def placeholder(words: str) -> str:
    """Return the placeholder for some words; rule BP306 finds it."""
    words = words.strip().rstrip(".")
    fit = 0 < len(words) <= _LONGEST_WORDS and not _NOT_IN_PLACEHOLDER.search(words)
    return f"[insert {words}]" if fit else "[insert text]"


def placeholder_for(model: type[StrictModel], field: str) -> str:
    """Return the placeholder for a field."""
    description = model.model_fields[field].description or ""
    return placeholder(_small(re.split("[;:…]", description)[0]))


def _facts(style: Style) -> Iterator[ScaffoldField]:
    for name, fact in style.facts.items():
        label = fact.label
        field, _, key = name.partition(".")
        if key:
            yield _keyed(field, key, "line", label, placeholder(label))
        elif field in Report.model_fields and field not in _IDENTITY:
            yield _entry(field, explain(Report, field, label), _shape(field, "line", "lines"))
        elif field.startswith("contact_"):
            yield _entry("contacts", explain(Report, "contacts"), "groups")


def _parts(style: Style) -> list[StylePart]:
    # The part `implications` prints those without their own part, `facts` prints other fields.
    names = Report.model_fields.keys() - _IDENTITY
    parts = (each for each in style.parts if each.part != "implications")
    return [each for each in parts if each.part.partition(".")[0] in names]


def _part(part: StylePart, name: str) -> ScaffoldField:
    """Return the entry for one of the fields of a part; the part's label is that of the first."""
    field, _, key = name.partition(".")
    remarks = "".join(_remarks(part)) if name == part.part else ""
    wanted = part.required or bool(part.empty) or field not in _OCCASIONAL
    if not key:
        label = (part.label or "") if name == part.part else ""
        comment = explain(Report, field, label) + remarks
        return _entry(field, comment, _shape(field, "text", "texts"), wanted)
    label = part.label or f"{key.replace('_', ' ').capitalize()} {field}"
    comment = f"{label}: what follows from the proposals." if field == "implications" else label
    return _keyed(field, key, "text", comment + remarks, placeholder(label), wanted)


def _keyed(
    field: str, key: str, shape: Shape, comment: str, words: str, wanted: bool = True
) -> ScaffoldField:
    group = _KEYED[field].about if field in _KEYED else explain(Report, field)
    return ScaffoldField(field, key, group, shape, comment, words, wanted)


def _remarks(part: StylePart) -> Iterator[str]:
    if words := part.word_limits:
        yield f" {words[:1].upper()}{words[1:]} words."
    if part.empty:
        yield f" If left out, this is printed: “{part.empty}”"


def _entry(field: str, comment: str, shape: Shape, wanted: bool = True) -> ScaffoldField:
    words, example = placeholder_for(Report, field), _EXAMPLES.get(field, "")
    wanted = wanted and shape != "value"
    return ScaffoldField(field, "", "", shape, comment, words, wanted, example)


def _shape(field: str, one: Shape, many: Shape) -> Shape:
    annotation = Report.model_fields[field].annotation
    inside = {getattr(each, "__origin__", each) for each in get_args(annotation)}
    if getattr(annotation, "__origin__", None) is tuple:
        return many if str in inside else "groups"
    takes_words = annotation is str or str in inside or field in fields_of_words()
    return one if takes_words else "value"


def _small(words: str) -> str:
    """Return words as written inside a sentence; an acronym keeps its capitals."""
    return words[:1].lower() + words[1:] if not words[1:2].isupper() else words
