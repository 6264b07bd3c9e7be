"""Compare a rendered paper with the source that it was imported from, word by word."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import chain

from boardpapers.document.tree import (
    Contacts,
    Document,
    DocumentSection,
    Facts,
    Part,
)
from boardpapers.importers.passages import Grid, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.markdown.nodes import Blocks, Figure, NumberedParagraph, OrderedList, Table
from boardpapers.markdown.walk import plain_text
from boardpapers.models.languages import LANGUAGES

_WORD = re.compile(r"\w+(?:[.,'’]\w+)*")
_MOST_SHOWN = 25


def differences(pieces: Iterable[Piece], document: Document) -> list[str]:
    """Return a line for each run of words that only the source has, or only the paper.

    Facts of the paper's first page, which a source may have elsewhere, are not compared; nor are
    the title, if it is repeated, and the marks of lists.
    """
    facts = {_key(word) for text in _fact_texts(document) for word in _words(text)}
    source, paper = _words(" ".join(_source_texts(pieces))), words_of(document)
    own, others = list(map(_key, source)), list(map(_key, paper))
    matcher = SequenceMatcher(None, own, others, autojunk=False)
    lines: list[str] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            is_other = not facts.issuperset(own[a:b])
            lines += [f"- only in the source: {_shown(source[a:b])}"] if is_other else []
            lines += [f"+ only in the paper: {_shown(paper[c:d])}"] if d > c else []
    return lines


def words_of(document: Document) -> list[str]:
    """Return the words that a document shows, without the facts of its first page."""
    return _words(" ".join(_document_texts(document)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _key(word: str) -> str:
    return word.casefold().replace("’", "'")


def _shown(words: list[str]) -> str:
    more = f" … ({len(words)} words)" if len(words) > _MOST_SHOWN else ""
    return " ".join(words[:_MOST_SHOWN]) + more


def _fact_texts(document: Document) -> Iterator[str]:
    """Yield the words around a paper's text: organisation, facts, other languages, headers."""
    yield from (document.organisation, *document.header)
    yield from LANGUAGES.values()
    for part in document.cover:
        if isinstance(part, Facts):
            yield from (f"{fact.label} {fact.value}" for fact in part.facts)


def _source_texts(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Grid):
            yield from (as_words(cell) for row in piece.rows for cell in row)
        else:
            yield f"{piece.mark} {as_words(piece.text)}"


def _document_texts(document: Document) -> Iterator[str]:
    yield document.title
    for part in document.cover:
        if isinstance(part, Part):
            yield part.label
            yield from _block_texts(part.blocks)
        elif isinstance(part, Contacts):
            yield part.label
            yield from (f"{fact.label} {fact.value}" for each in part.officers for fact in each)
    if document.title_again:
        yield document.title
    yield from chain.from_iterable(map(_section_texts, document.body))
    yield from (text for note in document.footnotes for text in _block_texts(note.blocks))


def _section_texts(section: DocumentSection) -> Iterator[str]:
    yield f"{section.number} {plain_text(section.heading)}"
    yield from _block_texts(section.blocks)
    yield from chain.from_iterable(map(_section_texts, section.sections))


def _block_texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield plain_text(block.caption)
            yield from (plain_text(cell) for row in (block.head, *block.rows) for cell in row)
            continue
        if isinstance(block, NumberedParagraph):
            yield block.number
        yield plain_text(getattr(block, "content", ()))
        if isinstance(block, Figure):
            yield plain_text(block.caption)
        if isinstance(block, OrderedList):
            for mark, item in zip(block.marks, block.items, strict=True):
                yield mark
                yield from _block_texts(item.blocks)
            continue
        yield from _block_texts(getattr(block, "blocks", ()) or getattr(block, "items", ()))
