"""The rules by which pydantic reads values, and describes them in JSON Schemas.

Pydantic's own marks say the same. It looks at each mark, and at the signature of its function,
again for each of several hundred fields, which takes longer than checking a report.
"""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    no_info_after_validator_function,
    no_info_before_validator_function,
    str_schema,
)

from boardpapers.models.schema_parts import Schema


class TextRule(Struct, frozen=True, eq=False):
    """A kind of text: the function that checks it, and its JSON Schema."""

    check: Callable[[str], str]
    schema: Schema

    def __get_pydantic_core_schema__(
        self, _source: type[str], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_after_validator_function(self.check, str_schema())

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> Schema:
        return dict(self.schema)


class ReadingRule(Struct, frozen=True, eq=False):
    """A function that reads what is written, and the JSON Schema of that, or a change to it."""

    read: Callable[[Any], Any]
    schema: Schema | Callable[[Schema], Schema]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        return self.schema(handler(schema)) if callable(self.schema) else dict(self.schema)


class Check(Struct, frozen=True, eq=False):
    """A further check of a value: a function that returns it, or raises what is wrong."""

    check: Callable[[Any], Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_after_validator_function(self.check, handler(source))
