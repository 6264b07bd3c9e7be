"""Parts of JSON Schemas, for modules that define values and models.

The models read every scalar as text. Other readers type it first: `item: 4` is a number to them,
`voting: true` a boolean. So the schema of a value accepts whatever YAML 1.2 makes of a text that
the model accepts.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from msgspec import Struct
from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

Schema = dict[str, Any]

TYPED = ["string", "number", "boolean"]
"""The types that another reader may give a text."""
# Not `$`, which in some regular expressions also matches before a final line end.
END = r"(?![\s\S])"
NAME = r'(?![\s.])(?![\s\S]*\.\.)[^\x00-\x1f/\\:*?"<>|#]{1,200}(?<!\s)'
"""The pattern of an id, without its beginning and end."""
TEXT: Schema = {"type": TYPED, "pattern": r"\S", "patternErrorMessage": "write something"}


class SchemaChange(Struct, frozen=True):
    """A mark on a type that changes the JSON Schema that pydantic makes of it."""

    change: Callable[[Schema], Schema]

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        return self.change(handler(schema))


def given(name: str) -> Schema:
    """Return the schema of a group that must have a field."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def either(value: Schema, other: Schema) -> Schema:
    """Return the schema of a single value, or a group of fields or a list in its place."""
    shape = "array" if other.get("type") == "array" else "object"
    types = [*value["type"], shape]
    return deepcopy({**value, "type": types, "if": {"type": shape}, "then": other})


def or_text(group: Schema) -> Schema:
    """Return the schema of a group of fields, or a text in its place."""
    return either(TEXT, group)


def or_nothing(schema: Schema) -> Schema:
    """Return the schema of a value that may be left out."""
    if "$ref" in schema:
        return either({"type": ["null"]}, schema)
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "null" in types:
        return schema
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, **values, "type": [*types, "null"]}


def many(array: Schema) -> Schema:
    """Return the schema of a list whose only item may be written without a dash."""
    item = array["items"]
    if "enum" in item:
        types = ["array", "string", "null"]
        return deepcopy({**array, "type": types, "if": {"type": "string"}, "then": item})
    alone = either({"type": []}, item) if "$ref" in item else item
    types = alone["type"] if isinstance(alone["type"], list) else [alone["type"]]
    may_be_nothing = [] if array.get("minItems") else ["null"]
    return deepcopy({**alone, **array, "type": ["array", *types, *may_be_nothing]})
