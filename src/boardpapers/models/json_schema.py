"""What files may say, as JSON Schema 2020-12, for editors and for checkers that know nothing else.

The models read every scalar as text. Other readers type it first: `item: 4` is a number to them,
`voting: true` a boolean. So each kind of value accepts whatever YAML 1.2 makes of a text that the
model accepts. Groups, lists and lone values share one schema, told apart by `type` and `if` rather
than `anyOf`: a mistake is then reported where it stands, not as "under none of the given schemas".
"""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any, get_args

from pydantic import AliasChoices, BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from pydantic_core import core_schema

from boardpapers.models import KINDS, Appendix, MeetingItem, Settings, StrictModel
from boardpapers.models.fields import models_inside
from boardpapers.models.report import SignedOff
from boardpapers.models.values import (
    Code,
    Count,
    Date,
    File,
    Identifier,
    Many,
    Text,
    Time,
    WholeNumber,
    YesNo,
)
from boardpapers.styles.style import (
    BODY_PARTS,
    COVER_PARTS,
    FACTS,
    KEYED,
    KEYED_FACTS,
    OFFICER_FACTS,
    FactStyle,
    LabelledFact,
    Numbers,
    Page,
    Style,
)

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PAPER = "paper"
"""The schema of any paper, whatever its kind."""

_MODELS: dict[str, type[StrictModel]] = {
    **{name: kind.model for name, kind in KINDS.items()},
    "settings": Settings,
    "style": Style,
}
SCHEMAS = (PAPER, *_MODELS)
"""What there is a schema of: any paper, each kind, `boardpapers.yaml`, and a `style.yaml`."""

_TYPED = ["string", "number", "boolean"]
# Not `$`, which to some regular expressions also stands before a last line end.
_END = r"(?![\s\S])"
_NAME = r'(?![\s.])(?![\s\S]*\.\.)[^\x00-\x1f/\\:*?"<>|#]{1,200}(?<!\s)'


def _rule(value: Any) -> Callable[..., Any]:
    """Return the function by which the models read a kind of value."""
    rule: Callable[..., Any] = get_args(value)[1].func
    return rule


_TEXT = {"type": _TYPED, "pattern": r"\S", "patternErrorMessage": "write something"}

_VALUES: dict[Callable[..., Any], Schema] = {
    _rule(Text): _TEXT,
    _rule(Date): {
        "type": ["string"],
        "format": "date",
        "pattern": rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_END}",
        "patternErrorMessage": "write a date like 2013-09-09",
    },
    _rule(Time): {
        "type": ["string"],
        "pattern": rf"^([01][0-9]|2[0-3]):[0-5][0-9]{_END}",
        "patternErrorMessage": "write a time like 09:30 or 14:30, in 24 hours",
    },
    _rule(YesNo): {
        "type": ["string", "boolean"],
        "enum": ["yes", "no", "true", "false", True, False],
    },
    _rule(WholeNumber): {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": 999_999_999,
        "pattern": rf"^[0-9]{{1,9}}{_END}",
        "patternErrorMessage": "write digits only",
    },
    _rule(Count): {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": 999_999_999,
        "pattern": rf"^(?=.*[1-9])[0-9]{{1,9}}{_END}",
        "patternErrorMessage": "write 1 or more, in digits only",
    },
    _rule(Identifier): {
        "type": _TYPED,
        "pattern": rf"^{_NAME}{_END}",
        "patternErrorMessage": "write a plain name, without `/`, `..` or `#`",
    },
    _rule(Code): {
        "type": ["string"],
        "pattern": rf"^BP[0-9]{{1,3}}{_END}",
        "patternErrorMessage": "write a code like BP305, or the beginning of several, like BP3",
    },
    _rule(File): {
        "type": _TYPED,
        "pattern": (rf"^(?![/\\~])(?![^/\\]*:)(?!([\s\S]*[/\\])?\.\.([/\\]|{_END}))"),
        "patternErrorMessage": "write the path from the workspace's folder, without `..`",
    },
}
"""What each kind of value looks like, once another reader of YAML has typed it."""


def _given(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _named(names: tuple[str, ...], keyed: tuple[str, ...]) -> Schema:
    """Return what a part or a fact may be called: one of the names, or a key of a field."""
    keys = rf"(?:{'|'.join(keyed)})\.{_NAME}"
    listed = "".join(f"{name}, " for name in names)
    return {
        "type": "string",
        "pattern": rf"^(?:{'|'.join([*map(re.escape, names), keys])}){_END}",
        "patternErrorMessage": f"write {listed}or a key of {' or '.join(keyed)}",
        "examples": list(names),
    }


def _each(part: Schema) -> Schema:
    """Return what each of the parts in a list is, or one that stands alone."""
    return {"items": part, **part}


def _unless(parts: tuple[str, ...], rule: Schema) -> Schema:
    """Return a rule for all parts but those."""
    return {"if": {"properties": {"part": {"enum": list(parts)}}}, "else": rule}


_INNER_PART: Schema = {"properties": {"part": _named((), KEYED)}}
_BODY_PART: Schema = {
    "properties": {"part": _named(BODY_PARTS, KEYED), "parts": _each(_INNER_PART)},
    **_unless(("implications",), {"properties": {"parts": {"enum": [None, []]}}}),
}
_HEADED = _unless(("sections", "implications"), _given("label"))


def _format(word: str) -> Schema:
    return {
        "type": ["string", "null"],
        "pattern": rf"^(?:[^{{]*\{{{word}\}})+[^{{]*{_END}",
        "patternErrorMessage": f"write `{{{word}}}` where it is to stand",
    }


def _letters(*kinds: str, example: str) -> Schema:
    """Return what a pattern of a date or a time is: letters of each kind, and none of strftime."""
    return {
        "pattern": "^" + "".join(rf"(?=[\s\S]*{each})" for each in kinds) + rf"[^%]*{_END}",
        "patternErrorMessage": f"write a pattern like `{example}`",
    }


_STYLE: Schema = {
    "date": _letters("d", "M", "y", example="dd MMMM yyyy"),
    "time": _letters("[Hh]", "m", example="HH:mm"),
    "implications": _format("key"),
    "cover": _each({"properties": {"part": _named(COVER_PARTS, KEYED)}}),
    "body": _each(_BODY_PART),
    "facts": {"propertyNames": _named((*FACTS, *OFFICER_FACTS), KEYED_FACTS)},
    "header": {"items": _named(FACTS, KEYED_FACTS)},
    "item": _format("item"),
    "exempt_by": _format("paragraphs"),
    "exempt_by_many": _format("paragraphs"),
}
# What a style that extends another need not say again.
_WHOLE_STYLE: Schema = {
    "body": _each({**_HEADED, "properties": {"parts": _each(_HEADED)}}),
    "facts": {"additionalProperties": {"if": {"type": "object"}, "then": _given("label")}},
}
_TOGETHER: dict[type[BaseModel], Schema] = {
    Style: {
        "required": [],
        "anyOf": [_given("name"), _given("extends")],
        "allOf": [
            {"properties": _STYLE},
            {"if": _given("extends"), "else": {"properties": _WHOLE_STYLE}},
        ],
    },
    FactStyle: {"required": []},
    Numbers: {
        "allOf": [{"properties": dict.fromkeys(Numbers.model_fields, _format("number"))}],
    },
    Page: {
        "allOf": [
            {
                "properties": {
                    "footer": {
                        "pattern": rf"^(?:[^{{]|\{{pages?\}})*{_END}",
                        "patternErrorMessage": "write `{page}` and `{pages}` for the numbers",
                    }
                }
            }
        ],
    },
    MeetingItem: {"anyOf": [_given("title"), _given("report")]},
    Appendix: {"oneOf": [_given("text"), _given("file")]},
}
"""What several fields must be together, where a model has a rule for it."""

_MAY_SAY_NOTHING = models_inside([Style])
"""Models of which a file may say nothing where another file says something."""


def json_schema(name: str) -> Schema:
    """Return the schema of a kind of file: one of SCHEMAS."""
    body = _any_paper() if name == PAPER else _file(_MODELS[name])
    return {"$schema": DIALECT, **body}


def as_json(schema: Schema) -> str:
    """Return a schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _file(model: type[StrictModel]) -> Schema:
    schema = model.model_json_schema(schema_generator=_Generator)
    if "kind" in model.model_fields:  # which the same thing written in place may leave out
        schema["required"] = ["kind", *schema.get("required", [])]
    return schema


def _any_paper() -> Schema:
    models: list[tuple[type[StrictModel], Any]] = [
        (kind.model, "validation") for kind in KINDS.values()
    ]
    references, body = models_json_schema(models, schema_generator=_Generator)
    names = {"title": "Kind", "description": "What this file is.", "enum": list(KINDS)}
    choices = [
        {
            "if": {"required": ["kind"], "properties": {"kind": {"const": name}}},
            "then": references[kind.model, "validation"],
        }
        for name, kind in KINDS.items()
    ]
    return {
        "title": "Paper",
        "description": "A paper: a file that says what it is with `kind`.",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": names},
        "allOf": choices,
        **body,
    }


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, with the contract's own values, references and lists of one."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        function: Any = schema["function"]["function"]
        if function in _VALUES:
            return deepcopy(_VALUES[function])
        inner = self.generate_inner(schema["schema"])
        if function is _rule(Many[Any]):
            return _many(inner)
        may_be_text = function in (_rule(SignedOff), _rule(LabelledFact))
        return _either(_TEXT, inner) if may_be_text else inner

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> Schema:
        function: Any = schema["function"]["function"]
        value = _VALUES.get(function)
        return deepcopy(value) if value else self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> Schema:
        return _either(*(self.generate_inner(each) for each in schema["choices"].values()))

    def union_schema(self, schema: core_schema.UnionSchema) -> Schema:
        choices = (each[0] if isinstance(each, tuple) else each for each in schema["choices"])
        return _either(*map(self.generate_inner, choices))

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        keys, values = schema["keys_schema"], schema["values_schema"]
        names = self.generate_inner(keys) | {"type": "string"}
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self.generate_inner(values),
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        return _or_nothing(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        made = super().default_schema(schema)
        if made.get("default") in (None, [], {}):
            made.pop("default", None)
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        model: type[BaseModel] = schema["cls"]
        made = super().model_schema(schema) | _TOGETHER.get(model, {})
        if model in _MAY_SAY_NOTHING:
            _let_say_nothing(made)
        made["title"] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()
        for field in model.model_fields.values():
            if isinstance(field.validation_alias, AliasChoices):
                _add_singular(made, *map(str, field.validation_alias.choices))
        return made

    def get_title_from_name(self, name: str) -> str:
        return name.replace("_", " ").capitalize()


def _let_say_nothing(schema: Schema) -> None:
    """Let all that is not required be nothing, and so be as it is in the style that is extended."""
    for name, field in schema["properties"].items():
        if isinstance(field.get("additionalProperties"), dict):
            field["additionalProperties"] = _or_nothing(field["additionalProperties"])
        if name not in schema.get("required", []):
            schema["properties"][name] = _or_nothing(field)


def _either(value: Schema, group: Schema) -> Schema:
    """Return the schema of a single value, or a group of fields in its place."""
    types = [*value["type"], "object"]
    return deepcopy({**value, "type": types, "if": {"type": "object"}, "then": group})


def _or_nothing(schema: Schema) -> Schema:
    if "$ref" in schema:
        return _either({"type": ["null"]}, schema)
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "null" in types:
        return schema
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, **values, "type": [*types, "null"]}


def _many(array: Schema) -> Schema:
    """Return the schema of a list whose only item may stand without its dash."""
    item = array["items"]
    if "enum" in item:
        types = ["array", "string", "null"]
        return deepcopy({**array, "type": types, "if": {"type": "string"}, "then": item})
    alone = _either({"type": []}, item) if "$ref" in item else item
    types = alone["type"] if isinstance(alone["type"], list) else [alone["type"]]
    may_be_nothing = [] if array.get("minItems") else ["null"]
    return deepcopy({**alone, **array, "type": ["array", *types, *may_be_nothing]})


def _add_singular(schema: Schema, plural: str, singular: str) -> None:
    """Let a list be spelt for one alone, but not in both ways at once."""
    fields, required = schema["properties"], schema.get("required", [])
    fields[singular] = deepcopy(fields[plural]) | {
        "title": singular.replace("_", " ").capitalize(),
        "description": f"{fields[plural]['description']} `{plural}`, for one alone.",
    }
    either = {"if": {"required": [singular]}, "then": {"properties": {plural: False}}}
    if plural in required:
        required.remove(plural)
        either["else"] = {"required": [plural]}
    schema.setdefault("allOf", []).append(either)
