"""Objects of OParl: plain data with an id that is the URL of their own file."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

OBJECT_TYPES = "https://schema.oparl.org/1.1/"
OWN = "boardpapers:"
"""The beginning of the names of properties that OParl does not have."""

OparlObject: TypeAlias = dict[str, Any]


def object_url(url: str, kind: str, *names: str) -> str:
    """Return the id of an object; `url` is the address of the site."""
    return f"{url}oparl/{quote('/'.join((kind, *names)))}.json"


def new_object(
    id: str, name: str, properties: Mapping[str, Any], own: Mapping[str, Any] | None = None
) -> OparlObject:
    """Return an object of OParl of a type by its name, without what is not known.

    `own` are properties that OParl does not have.
    """
    return with_own({"id": id, "type": f"{OBJECT_TYPES}{name}"} | known(properties), own or {})


def with_own(made: OparlObject, own: Mapping[str, Any]) -> OparlObject:
    """Return an object with properties that OParl does not have."""
    return made | {f"{OWN}{name}": value for name, value in known(own).items()}


def known(properties: Mapping[str, Any]) -> OparlObject:
    """Return the properties of which something is known."""
    return {name: value for name, value in properties.items() if _is_known(value)}


def inside(made: OparlObject, *back: str) -> OparlObject:
    """Return an object as it is inside another, without the references back to that."""
    return {name: value for name, value in made.items() if name not in back}


def ids(objects: Iterable[OparlObject]) -> list[str]:
    """Return the ids of some objects."""
    return [each["id"] for each in objects]


def _is_known(value: object) -> bool:
    return value is not None and value not in ("", [], (), {})
