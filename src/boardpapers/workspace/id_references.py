"""The ids in a paper that refer to other papers and to members, wherever they are."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct
from pydantic import Tag
from pydantic.fields import FieldInfo

from boardpapers.models import KINDS, Person, StrictModel
from boardpapers.models.fields import first_name
from boardpapers.models.roles import RefersTo
from boardpapers.reader import DataPath
from boardpapers.workspace.paper import AnyPaper

MEMBER = "member"
"""The target of a reference to a member, who is not a paper."""


class IdReference(Struct, frozen=True):
    """An id with the kind of its target, and its path in the data of the file."""

    kind: str
    id: str
    path: DataPath


def id_references(paper: AnyPaper) -> Iterator[IdReference]:
    """Yield the ids in a paper that refer to others, in the order of its model."""
    if paper.model is None:
        return
    for kind, id, path in _in_model(paper.model, ()):
        yield IdReference(kind, id, paper.written(path))


def _in_model(model: StrictModel, at: DataPath) -> Iterator[tuple[str, str, DataPath]]:
    for name, field in type(model).model_fields.items():
        value, path = getattr(model, name), (*at, first_name(name, field))
        target = _target(field)
        if target and isinstance(value, str):
            yield target, value, path
        else:
            yield from _in_value(value, [field.annotation], path)


def _target(field: FieldInfo) -> str:
    marks = [each.kind for each in field.metadata if isinstance(each, RefersTo)]
    return next(iter(marks), "")


def _in_value(
    value: Any, types: Sequence[Any], at: DataPath
) -> Iterator[tuple[str, str, DataPath]]:
    """Yield the references in a value that is of one of some types."""
    if isinstance(value, StrictModel):
        yield from _in_model(value, at)
    elif isinstance(value, tuple):
        tuples = (each for each in _expanded(types) if get_origin(each) is tuple)
        inside = [each for several in tuples for each in get_args(several)]
        for index, each in enumerate(value):
            yield from _in_value(each, inside, (*at, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _in_value(each, [], (*at, key))
    elif isinstance(value, str) and (target := _referred(types)):
        yield target, value, at


def _referred(types: Sequence[Any]) -> str:
    """Return the target if one of the types is a `Reference`: an id, or else the fields."""
    for each in _expanded(types):
        if get_origin(each) is Annotated and Tag("<inline>") in get_args(each):
            return _kind_of(get_args(each)[0])
    return ""


def _kind_of(model: type[StrictModel]) -> str:
    """Return the kind whose fields can be written in place of an id: all, or those of a notice."""
    if issubclass(model, Person):
        return MEMBER
    return next((kind.name for kind in KINDS.values() if issubclass(kind.model, model)), "")


def _expanded(types: Sequence[Any]) -> Iterator[Any]:
    """Yield types with those inside their unions and marks, but not inside their tuples."""
    for each in types:
        yield each
        if get_origin(each) is not tuple:
            yield from _expanded(get_args(each))
