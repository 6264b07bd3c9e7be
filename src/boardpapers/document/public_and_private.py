"""The public version of a document, and the private one.

What is withheld is taken out of a document that is numbered as a whole, so that both versions have
the same numbers and can cite each other.
"""

from collections.abc import Collection
from operator import is_

from msgspec.structs import replace

from boardpapers.document.number_columns import number_columns
from boardpapers.document.tree import Document, DocumentSection


def public_version(document: Document, withheld_notes: Collection[int]) -> Document:
    """Return a document without what is withheld, and without its footnotes."""
    body = _public(document.body)
    if body is document.body:
        return document
    notes = tuple(each for each in document.footnotes if each.number not in withheld_notes)
    columns = number_columns(document.cover, body) if document.number_columns else ()
    return replace(document, body=body, footnotes=notes, number_columns=columns)


def _public(sections: tuple[DocumentSection, ...]) -> tuple[DocumentSection, ...]:
    """Return the same object if nothing in the sections is withheld."""
    changed = tuple(kept for each in sections if (kept := _in_public(each)))
    is_same = len(changed) == len(sections) and all(map(is_, changed, sections))
    return sections if is_same else changed


def _in_public(section: DocumentSection) -> DocumentSection | None:
    """Return what the public read of a section; None if there is nothing in its place."""
    if section.access != "public" or section.public:
        return section.public
    below = _public(section.sections)
    return section if below is section.sections else replace(section, sections=below)


def private_version(document: Document, marking: str) -> Document:
    """Return a document with everything, marked at the top of each page."""
    body = tuple(map(_whole, document.body))
    return replace(document, body=body, private=marking, header=(marking, *document.header))


def _whole(section: DocumentSection) -> DocumentSection:
    return replace(section, public=None, sections=tuple(map(_whole, section.sections)))
