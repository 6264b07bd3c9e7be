"""The nodes of a document or a pack, at any depth."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_type_hints

from msgspec import Struct

from boardpapers.markdown.nodes import Lines

Node = TypeVar("Node")


def nodes_inside(node: Any, kind: type[Node]) -> Iterator[Node]:
    """Yield the nodes of a kind in a document or a pack, in the order of its fields."""
    if isinstance(node, kind):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from nodes_inside(each, kind)
    elif isinstance(node, Struct):
        for name in fields_with_nodes(type(node)):
            yield from nodes_inside(getattr(node, name), kind)


@cache
def fields_with_nodes(kind: type) -> tuple[str, ...]:
    """Return the names of the fields that may contain further nodes; only nodes have any."""
    if not issubclass(kind, Struct):
        return ()
    types = get_type_hints(kind)
    plain = (str, int, float, bool, bytes, Lines | None, tuple[str, str] | None)
    return tuple(name for name in kind.__struct_fields__ if types[name] not in plain)
