"""A group of fields of a house style that is read as plain data until it is used.

Making a model takes long, and most commands print no words of a site.
"""

from functools import cache
from pkgutil import resolve_name
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from boardpapers.models.base import StrictModel
from boardpapers.models.schema_parts import Schema


class LaterGroup(Struct, frozen=True):
    """A mark on a field of plain data: `model` names the module and class that it is made into."""

    model: str

    @property
    def loaded(self) -> type[StrictModel]:
        """The model, loaded when it is first asked for."""
        return _load(self.model)

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        writing = core_schema.plain_serializer_function_ser_schema(self._written)
        return core_schema.any_schema(serialization=writing)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Schema:
        self.loaded.model_rebuild()
        return handler(self.loaded.__pydantic_core_schema__)

    def _written(self, values: Any) -> Any:
        return self.loaded.model_validate(values).model_dump(mode="json", by_alias=True)


@cache
def _load(model: str) -> type[StrictModel]:
    loaded: type[StrictModel] = resolve_name(model)
    return loaded


def later_groups(model: type[StrictModel]) -> dict[str, LaterGroup]:
    """Return the groups of a model that are made models later, by the names of their fields."""
    return {
        name: mark
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, LaterGroup)
    }
