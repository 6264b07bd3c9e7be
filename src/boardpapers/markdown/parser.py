"""Turn Markdown into nodes. No other module parses Markdown."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from boardpapers.diagnostics import Place
from boardpapers.markdown.blocks import read_blocks
from boardpapers.markdown.brackets import MAXIMUM_DEPTH, find_deep_brackets
from boardpapers.markdown.fast_path import read_simple
from boardpapers.markdown.footnotes import note_repeated_footnotes, unused_footnotes
from boardpapers.markdown.inlines import Pictures, read_inlines
from boardpapers.markdown.link_targets import note_repeated_targets, note_unused_targets
from boardpapers.markdown.nodes import Blocks, Footnote, Inlines, Text
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.tokenizer import (
    MAXIMUM_NESTING,
    Environment,
    tokenize,
    tokenize_blocks,
    tokenize_inlines,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

# Phrases and marks of footnotes are those of Markdown texts: elsewhere they are plain words.
_PLAIN = frozenset(
    {"text", "text_special", "softbreak", "bare_mark", "phrase_open", "phrase_close"}
)


class Footnotes(Struct):
    """The footnotes of a whole document so far."""

    notes: list[Footnote] = field(default_factory=list)


def parse(prose: Prose, footnotes: Footnotes, pictures: Pictures) -> Blocks:
    """Turn a text into blocks; its footnotes join those of the document.

    Noted in the prose: its footnotes, references and marks; BP008 nested too deeply, BP012 two
    footnotes with one name, BP017 a link target that no link uses, BP214 too many cells, and what
    `read_inlines` notes.
    """
    simple = read_simple(prose)
    if simple is not None:
        return simple
    line = find_deep_brackets(prose.text)
    if line is not None:
        sentence = f"more than {MAXIMUM_DEPTH} brackets are open here"
        help = "close them with `]`; to print a bracket, write a backslash before it"
        prose.error("BP008", "[", line, sentence, help)
        return ()
    environment: Environment = {}
    tokens = tokenize(prose.text, environment)
    if any(token.level >= MAXIMUM_NESTING for token in tokens):
        prose.error("BP008", "", None, "lists or quotations are nested too deeply")
        return ()
    note_repeated_footnotes(prose, environment)
    prose.unused_notes += unused_footnotes(environment)
    note_repeated_targets(prose, environment)
    note_unused_targets(prose, environment, tokens)
    count = len(footnotes.notes)
    read_words = partial(read_inlines, prose=prose, pictures=pictures, first_footnote=count)
    blocks, prose.footnotes = read_blocks(tokens, prose, read_words, count)
    footnotes.notes += prose.footnotes
    return blocks


def outline(text: str) -> tuple[Blocks, list[Footnote]]:
    """Return the blocks and footnotes of a text; their words are still Markdown, in one `Text`.

    Mistakes in them are noted when the text is parsed.
    """
    prose = Prose((), text, lambda words, _line: Place(Path(), 1, 1, 1, words))
    return read_blocks(tokenize_blocks(text), prose, _as_written)


def _as_written(token: "Token") -> Inlines:
    return (Text(token.content),) if token.content else ()


def plain_words(markdown: str) -> str | None:
    """Return the words of a line of Markdown; None if there is more than plain words in it."""
    tokens = tokenize_inlines(markdown)
    if not all(token.type in _PLAIN for token in tokens):
        return None
    return "".join(_word(token) for token in tokens)


def _word(token: "Token") -> str:
    return " " if token.type == "softbreak" else token.content or token.markup
