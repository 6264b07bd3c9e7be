"""A pack: an agenda and its reports as one document, with links between them."""

from collections.abc import Iterator, Sequence
from operator import is_
from typing import Any, TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.nodes_inside import fields_with_nodes
from boardpapers.document.tree import Document, Version
from boardpapers.markdown.nodes import Footnote, FootnoteReference, InternalLink
from boardpapers.styles import HouseStyle

StyledDocument: TypeAlias = tuple[Document, HouseStyle]
"""A document and its house style."""


class Pack(Struct, frozen=True):
    """Documents to be written as one, each with its house style; the first is the agenda.

    `id` is the name of its files, without ending. `first_page` is the number of its first page.
    """

    id: str
    title: str
    parts: tuple[StyledDocument, ...]
    first_page: int = 1


def pack_of(id: str, title: str, parts: Sequence[StyledDocument], first_page: int = 1) -> Pack:
    """Make a pack of documents with different ids.

    Addresses in a pack begin with the id of their document, which is also the address of its
    title. A link to another document of the pack becomes a link within it: to its title, if the
    address is not there, because the style of that document numbers its paragraphs differently.
    """
    known = {document.id for document, _ in parts}
    for document, _ in parts:
        known |= {f"{document.id}/{address}" for address in _addresses(document)}
    placed = tuple((_placed(document, known), style) for document, style in parts)
    return Pack(id, title, placed, first_page)


def _addresses(node: Any) -> Iterator[str]:
    """Yield the addresses of a node and of those inside it."""
    if isinstance(node, tuple):
        for each in node:
            yield from _addresses(each)
    elif isinstance(node, Struct) and not isinstance(node, InternalLink):
        if address := getattr(node, "address", ""):
            yield address
        for name in fields_with_nodes(type(node)):
            yield from _addresses(getattr(node, name))


def _placed(document: Document, known: set[str]) -> Document:
    """Return a document with its addresses and links as they are in the pack."""
    placed = cast("Document", _in_pack(document, document.id, known))
    return replace(placed, address=document.id)


def _in_pack(node: Any, id: str, known: set[str]) -> Any:
    """Return the same object if nothing in it has changed."""
    if isinstance(node, tuple):
        changed = [_in_pack(each, id, known) for each in node]
        return node if all(map(is_, changed, node)) else tuple(changed)
    if not isinstance(node, Struct):
        return node
    changes = {
        name: changed
        for name in fields_with_nodes(type(node))
        if (changed := _in_pack(value := getattr(node, name), id, known)) is not value
    }
    changes |= _address(node, id, known)
    return replace(node, **changes) if changes else node


def _address(node: Struct, id: str, known: set[str]) -> dict[str, Any]:
    match node:
        case Footnote() | FootnoteReference():
            return {"prefix": f"{id}/"}
        case InternalLink(document=other) | Version(document=other) if other and other not in known:
            return {}
        case Version(document=other):
            return {"document": "", "address": other}
        case InternalLink(document=other, address=address):
            target = f"{other or id}/{address}"
            return {"document": "", "address": target if target in known else other or id}
    address = getattr(node, "address", "")
    return {"address": f"{id}/{address}"} if address else {}
