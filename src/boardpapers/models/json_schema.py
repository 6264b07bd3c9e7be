"""The models as JSON Schema 2020-12, for editors and other checkers.

The schema of a value, and the rules of a model, are beside their definitions. Groups, lists and
single values share one schema, distinguished by `type` and `if` rather than `anyOf`, so that a
mistake is reported in its place, not as "under none of the given schemas".
"""

import json
import re
from copy import deepcopy
from typing import Any

from pydantic import AliasChoices, BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from pydantic_core import core_schema

from boardpapers.models.base import StrictModel
from boardpapers.models.kinds import KINDS
from boardpapers.models.schema_parts import Schema, either, or_nothing

_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def file_schema(model: type[StrictModel]) -> Schema:
    """Return the schema of a file that holds a model."""
    schema = model.model_json_schema(schema_generator=_Generator)
    if "kind" in model.model_fields:  # optional where its fields are inside another paper
        schema["required"] = ["kind", *schema.get("required", [])]
    return _DIALECT | schema


def paper_schema() -> Schema:
    """Return the schema of a paper of any kind."""
    models: list[tuple[type[StrictModel], Any]] = [
        (kind.model, "validation") for kind in KINDS.values()
    ]
    references, body = models_json_schema(models, schema_generator=_Generator)
    names = {"title": "Kind", "description": "Kind of paper.", "enum": list(KINDS)}
    choices = [
        {
            "if": {"required": ["kind"], "properties": {"kind": {"const": name}}},
            "then": references[kind.model, "validation"],
        }
        for name, kind in KINDS.items()
    ]
    return {
        **_DIALECT,
        "title": "Paper",
        "description": "A paper: a file with a `kind`.",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": names},
        "allOf": choices,
        **body,
    }


def as_json(schema: Schema) -> str:
    """Return a schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, with references, groups and lists of one as papers write them."""

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> Schema:
        return either(*(self.generate_inner(each) for each in schema["choices"].values()))

    def union_schema(self, schema: core_schema.UnionSchema) -> Schema:
        choices = (each[0] if isinstance(each, tuple) else each for each in schema["choices"])
        return either(*map(self.generate_inner, choices))

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        keys, values = schema["keys_schema"], schema["values_schema"]
        names = self.generate_inner(keys) | {"type": "string"}
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self.generate_inner(values),
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        return or_nothing(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        made = super().default_schema(schema)
        if made.get("default") in (None, [], {}):
            made.pop("default", None)
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        model: type[BaseModel] = schema["cls"]
        made = super().model_schema(schema)
        name = model.model_config.get("title") or model.__name__
        made["title"] = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()
        for field in model.model_fields.values():
            if isinstance(field.validation_alias, AliasChoices):
                _add_singular(made, *map(str, field.validation_alias.choices))
        return made

    def get_title_from_name(self, name: str) -> str:
        return name.replace("_", " ").capitalize()


def _add_singular(schema: Schema, plural: str, singular: str) -> None:
    """Allow the singular name of a list, but not both names at once."""
    fields, required = schema["properties"], schema.get("required", [])
    fields[singular] = deepcopy(fields[plural]) | {
        "title": singular.replace("_", " ").capitalize(),
        "description": f"{fields[plural]['description']} One only; for several, use `{plural}`.",
    }
    either_name = {"if": {"required": [singular]}, "then": {"properties": {plural: False}}}
    if plural in required:
        required.remove(plural)
        either_name["else"] = {"required": [plural]}
    schema.setdefault("allOf", []).append(either_name)
