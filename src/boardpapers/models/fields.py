"""The fields of the models, by every name that a file may use for them."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Annotated, Any

from pydantic import AliasChoices
from pydantic.fields import FieldInfo

from boardpapers.models.base import StrictModel
from boardpapers.models.name_suggestions import likeness, suggest_name

Fields = dict[str, FieldInfo]

# Pydantic's errors for a text, list or group in place of something else.
_SHAPES = frozenset(
    {"string_type", "model_type", "model_attributes_type", "dict_type", "tuple_type"}
)


# A file with more unknown names than this is not a paper with a misspelling.
_MOST_RIVALS = 20


def fields_at(location: tuple[str | int, ...], model: type[StrictModel]) -> Fields:
    """Return the fields, by every name they may be written under, of the model at a location."""
    for step in location:
        field = _by_name(model).get(str(step))
        if field is not None:
            model = next(models_in(field.annotation), model)
    return _by_name(model)


def spellings(name: str, field: FieldInfo) -> list[str]:
    """Return the names that a file may use for a field, the usual one first."""
    alias = field.validation_alias
    if isinstance(alias, AliasChoices):
        return [str(choice) for choice in alias.choices]
    return [alias if isinstance(alias, str) else name]


def first_name(name: str, field: FieldInfo) -> str:
    """Return the usual name of a field."""
    return spellings(name, field)[0]


def models_inside(models: Iterable[type[StrictModel]]) -> set[type[StrictModel]]:
    """Return models, and all models inside them."""
    found: set[type[StrictModel]] = set()
    waiting = list(models)
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            for field in model.model_fields.values():
                waiting += models_in(field.annotation)
    return found


def suggest_field(wrong: str, beside: dict[str, Any], fields: Fields) -> str:
    """Return the right name of a misspelt field; empty if it is not certain.

    It is not certain if another field `beside` it has that name, if two misspelt fields may mean
    it, or if it does not take a value of this shape; nor if there are very many unknown fields.
    """
    unknown = (other for other in beside if other not in fields and other != wrong)
    rivals = list(islice(unknown, _MOST_RIVALS + 1))
    if len(rivals) > _MOST_RIVALS:
        return ""
    name = suggest_name(wrong, _nearest(wrong, fields))
    if not name or not beside.keys().isdisjoint(_spellings_of(name, fields)):
        return ""
    if any(suggest_name(other, [name]) for other in rivals):
        return ""
    return name if _takes(fields[name], beside[wrong]) else ""


def _spellings_of(name: str, fields: Fields) -> list[str]:
    return [other for other, field in fields.items() if field is fields[name]]


def _nearest(wrong: str, fields: Fields) -> list[str]:
    """Return for each field the name that is most like the wrong one."""
    names: dict[int, str] = {}
    for name, field in fields.items():
        before = names.get(id(field), name)
        names[id(field)] = max(before, name, key=lambda each: likeness(wrong.lower(), each))
    return list(names.values())


def _takes(field: FieldInfo, value: Any) -> bool:
    """Tell whether a value has the shape of a field, even with errors inside it."""
    from pydantic import TypeAdapter, ValidationError

    annotation: Any = field.annotation
    if field.metadata:
        annotation = Annotated[annotation, *field.metadata]
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError as failure:
        return not any(
            each["type"] in _SHAPES and not any(map(_is_name, each["loc"]))
            for each in failure.errors()
        )
    return True


def _is_name(step: str | int) -> bool:
    """Tell whether a step of pydantic's leads into a field, not into a list or a union."""
    return isinstance(step, str) and step.isidentifier()


@cache
def _by_name(model: type[StrictModel]) -> Fields:
    return {
        name: field
        for python_name, field in model.model_fields.items()
        for name in spellings(python_name, field)
    }


def models_in(annotation: Any) -> Iterator[type[StrictModel]]:
    """Yield the models inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, StrictModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)
