"""Marks on the fields of a model: where each is printed, and what else relies on it.

A mark is part of the field's annotation: `purpose: Annotated[Markdown, Role.COVER, Role.BODY]`.
House styles, layouts, rules and new papers find fields by their marks, so that a new field of a
report is declared in the model alone.
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import TypeAlias

from msgspec import Struct
from pydantic.fields import FieldInfo

from boardpapers.models.base import StrictModel
from boardpapers.models.fields import models_in
from boardpapers.models.markdown_headings import Headings


class Role(Enum):
    """The role of a field in papers, beyond being valid."""

    FACT = auto()
    """A house style may print it in a line: among the facts, or at the top of pages."""
    COVER = auto()
    """A house style may print it as a part of the first page."""
    BODY = auto()
    """A house style may print it as a part of the pages after the first."""
    IDENTITY = auto()
    """It says which paper this is and where it belongs. Every new paper begins with it, and a
    house style need not print it."""
    MARKING = auto()
    """It closes the paper to the public. Every house style prints a marking for it."""
    SHARED = auto()
    """A translation takes it from its original, which may take it from the meeting."""
    OCCASIONAL = auto()
    """Most papers do not need it: in new ones it is commented out."""


class Keyed(Struct, frozen=True):
    """A mark on a field of texts by key: a house style may print each key as its own part.

    `about` explains the field in new papers. With `as_facts`, a key may also be a fact.
    """

    about: str
    as_facts: bool = False


class RefersTo(Struct, frozen=True):
    """A mark on a field that has the id of a paper of a kind, where its fields cannot be written.

    A `Reference` needs no mark: its type says what it refers to.
    """

    kind: str


Mark: TypeAlias = Role | Keyed | Headings | RefersTo


def paths_with(model: type[StrictModel], role: Role) -> list[tuple[str, ...]]:
    """Return the paths of the fields with a role, in the order of the model.

    A group of fields gives the paths of those inside it, if any of them has the role as well.
    """
    return [
        path
        for name, field in model.model_fields.items()
        if role in field.metadata
        for path in _paths_in(name, field, role)
    ]


def _paths_in(name: str, field: FieldInfo, role: Role) -> list[tuple[str, ...]]:
    inside = [path for each in models_in(field.annotation) for path in paths_with(each, role)]
    return [(name, *path) for path in inside] or [(name,)]


def names_with(model: type[StrictModel], *roles: Role) -> frozenset[str]:
    """Return the names of the fields with one of some roles."""
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if any(r in field.metadata for r in roles))


def keyed_fields(model: type[StrictModel]) -> dict[str, Keyed]:
    """Return the marks of the fields whose keys are parts, by the fields' names."""
    return dict(_keyed(model))


def _keyed(model: type[StrictModel]) -> Iterator[tuple[str, Keyed]]:
    for name, field in model.model_fields.items():
        yield from ((name, mark) for mark in field.metadata if isinstance(mark, Keyed))
