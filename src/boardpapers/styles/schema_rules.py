"""Rules in the JSON Schema of a house style that its models alone do not express.

Each function changes the schema of a model of a house style.
"""

import re
from typing import Any

from boardpapers.markdown.counters import COUNTERS
from boardpapers.models.schema_parts import END, NAME, Schema, given, or_nothing
from boardpapers.styles.number_levels import PARENT
from boardpapers.styles.printable import (
    BODY_PARTS,
    CONTACTS,
    COUNTED,
    COVER_PARTS,
    FACT_BOX,
    FACTS,
    KEYED,
    KEYED_FACTS,
    NO_HEADING,
    OFFICER_FACTS,
    PRINTED_ALWAYS,
    TEXT_PARTS,
    WITHOUT_WORDS,
)


def may_say_nothing(schema: Schema) -> None:
    """Allow an empty value for every optional field: the extended style's value is then used."""
    for name, field in schema["properties"].items():
        if isinstance(field.get("additionalProperties"), dict):
            field["additionalProperties"] = or_nothing(field["additionalProperties"])
        if name not in schema.get("required", []):
            schema["properties"][name] = or_nothing(field)


def fact_schema(schema: Schema) -> None:
    """Allow a fact to take its label from the extended style."""
    schema["required"] = []
    schema["allOf"] = [_without_words_if_required()]
    may_say_nothing(schema)


def numbers_schema(schema: Schema) -> None:
    """Require a counter in every format."""
    one, above = _counters(*COUNTERS), _counters(*COUNTERS, PARENT)
    formats = dict.fromkeys(("heading", "table", "figure", "appendix"), one)
    formats |= {"paragraph": _format("number"), "dotted": _format("number")}
    several = {**above, "type": ["array", "string", "null"], "items": above}
    lists = dict.fromkeys(("levels", "recommendations"), several)
    schema["allOf"] = [{"properties": formats | lists}]
    may_say_nothing(schema)


def page_schema(schema: Schema) -> None:
    """Refuse unknown words in braces at the foot of a page."""
    footer = {
        "pattern": rf"^(?:[^{{]|\{{pages?\}})*{END}",
        "patternErrorMessage": "write `{page}` and `{pages}` for the numbers",
    }
    schema["allOf"] = [{"properties": {"footer": footer}}]
    may_say_nothing(schema)


def style_schema(schema: Schema) -> None:
    """List the known parts and facts, and require the fields that no extended style gives."""
    whole = {"if": given("extends"), "else": {"properties": _whole_style()}}
    schema["required"] = []
    schema["anyOf"] = [given("name"), given("extends")]
    schema["allOf"] = [{"properties": _style()}, whole]
    may_say_nothing(schema)


def _style() -> Schema:
    facts = _named((*FACTS, CONTACTS, *OFFICER_FACTS), KEYED_FACTS)
    inner: Schema = {
        "properties": {"part": _named((), KEYED)},
        "allOf": [
            _only_texts("also"),
            _without("labels", "label_of_many"),
            _without_words_if_required(),
        ],
    }
    cover: Schema = {
        "properties": {
            "part": _named(COVER_PARTS, (*KEYED, FACT_BOX)),
            "facts": {"items": facts, "if": {"type": "string"}, "then": facts},
        },
        "allOf": [_only_texts("also", "run_in"), _only_boxes(), *_keys_of_some_parts()],
    }
    body: Schema = {
        "properties": {"part": _named(BODY_PARTS, KEYED), "parts": _each(inner)},
        "allOf": [
            _unless(("implications",), _without("parts", "columns", "run_in")),
            _only_texts("also"),
            _without_run_in_a_table(),
            *_keys_of_some_parts(),
        ],
    }
    return {
        "date": _letters("d", "M", "y", example="dd MMMM yyyy"),
        "time": _letters("[Hh]", "m", example="HH:mm"),
        "implications": _format("key"),
        "cover": _each(cover),
        "body": _each(body),
        "facts": {"propertyNames": facts},
        "header": {"items": _named(FACTS, KEYED_FACTS), "uniqueItems": True},
        "masthead": {"uniqueItems": True},
        "item": _format("item"),
        "exempt_by": _format("paragraphs"),
        "exempt_by_many": _format("paragraphs"),
    }


def _whole_style() -> Schema:
    """Return the fields that a style that extends another may leave out."""
    headed = _unless(NO_HEADING, given("label"))
    box = {"properties": {"part": _named((), (FACT_BOX,))}}
    listed = {**given("facts"), "properties": {"facts": {"not": {"enum": [None, []]}}}}
    public = {"properties": {"sign_off_in_public": {"enum": [True, "yes", "true"]}}}
    columns = {"if": {**given("sign_off_in_public"), **public}, "then": given("sign_off")}
    headed_table = {"parts": _each(headed), "columns": columns}
    return {
        "cover": _each({"if": box, "then": listed}),
        "body": _each({**headed, "properties": headed_table}),
        "facts": {"additionalProperties": {"if": {"type": "object"}, "then": given("label")}},
    }


def _only_texts(*keys: str) -> Schema:
    """Return the rule that only parts with texts may have some keys."""
    return {"if": {"properties": {"part": _named(TEXT_PARTS, KEYED)}}, "else": _without(*keys)}


def _keys_of_some_parts() -> list[Schema]:
    """Return the rules for keys that have no meaning for some parts."""
    always = {"properties": {"part": _named(PRINTED_ALWAYS, (FACT_BOX,))}}
    return [
        {"if": always, "then": _without("label", "required", "empty", "limit", "at_least")},
        _for(("sections",), _without("label", "empty")),
        _for(("implications",), _without("empty")),
        _for(("access",), _without("required", "empty")),
        _for(WITHOUT_WORDS, _without("limit", "at_least")),
        _unless(COUNTED, _without("label_of_many")),
        _unless(("contacts",), _without("labels")),
        _without_words_if_required(),
    ]


def _without_words_if_required() -> Schema:
    """Return the rule that nothing is printed in place of what must be there."""
    yes = {"properties": {"required": {"enum": [True, "yes", "true"]}}}
    return {"if": {**given("required"), **yes}, "then": _without("empty")}


def _without_run_in_a_table() -> Schema:
    """Return the rule that a table of implications has no headings in its texts."""
    below = {"properties": {"parts": _each(_without("run_in"))}}
    return {"if": given("columns"), "then": {"allOf": [_without("run_in"), below]}}


def _only_boxes() -> Schema:
    """Return the rule that only boxes list facts, and only facts have a look."""
    box = {"properties": {"part": _named((), (FACT_BOX,))}}
    any_facts = {"properties": {"part": _named(("facts",), (FACT_BOX,))}}
    return {
        "allOf": [
            {"if": box, "else": _without("facts")},
            {"if": any_facts, "else": _without("facts_as")},
        ]
    }


def _without(*keys: str) -> Schema:
    """Return the rule for a part in which some keys have no meaning."""
    nothing: list[Any] = [None, [], {}]
    no = [*nothing, False, "no", "false"]
    return {"properties": {key: {"enum": no if key == "required" else nothing} for key in keys}}


def _named(names: tuple[str, ...], keyed: tuple[str, ...]) -> Schema:
    """Return the rule for the name of a part or a fact: one of the names, or a key of a field."""
    keys = rf"(?:{'|'.join(keyed)})\.{NAME}"
    listed = "".join(f"{name}, " for name in names)
    return {
        "type": "string",
        "pattern": rf"^(?:{'|'.join([*map(re.escape, names), keys])}){END}",
        "patternErrorMessage": f"write {listed}or a key of {' or '.join(keyed)}",
        "examples": list(names),
    }


def _each(part: Schema) -> Schema:
    """Return the rule for each part in a list, or for a part that is written alone."""
    return {"items": part, **part}


def _for(parts: tuple[str, ...], rule: Schema) -> Schema:
    """Return a rule for some parts only."""
    return {"if": {"properties": {"part": {"enum": list(parts)}}}, "then": rule}


def _unless(parts: tuple[str, ...], rule: Schema) -> Schema:
    """Return a rule for all parts except those."""
    return {"if": {"properties": {"part": {"enum": list(parts)}}}, "else": rule}


def _format(word: str) -> Schema:
    return {
        "type": ["string", "null"],
        "pattern": rf"^(?:[^{{]*\{{{word}\}})+[^{{]*{END}",
        "patternErrorMessage": f"write `{{{word}}}` where the value should appear",
    }


def _counters(*words: str) -> Schema:
    """Return the rule for a number's format: text and placeholders, with a counter among them."""
    known = "|".join(words)
    return {
        "type": ["string", "null"],
        "pattern": rf"^(?=[\s\S]*\{{(?:{'|'.join(COUNTERS)})\}})(?:[^{{]|\{{(?:{known})\}})*{END}",
        "patternErrorMessage": "write a counter: `{number}`, `{letter}`, `{roman}` …",
    }


def _letters(*kinds: str, example: str) -> Schema:
    """Return the rule for a pattern of a date or time: letters of each kind, no strftime codes."""
    return {
        "pattern": "^" + "".join(rf"(?=[\s\S]*{each})" for each in kinds) + rf"[^%]*{END}",
        "patternErrorMessage": f"write a pattern like `{example}`",
    }
