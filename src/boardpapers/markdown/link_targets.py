"""Targets of links, `[label]: address`, that are not used or cannot be. BP017."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardpapers.markdown.prose import Prose, lines_of
from boardpapers.markdown.tokenizer import Environment

if TYPE_CHECKING:
    from markdown_it.token import Token


def note_unused_targets(prose: Prose, environment: Environment, tokens: "list[Token]") -> None:
    """Note `[Note]: words` that no link uses: Markdown reads it as the target of a link."""
    defined = environment.get("references")
    if not isinstance(defined, dict):
        return
    children = (child for token in tokens for child in _all(token.children))
    used = {child.meta.get("label") for child in children if child.type != "footnote_ref"}
    lines = lines_of(prose.text)
    for label, definition in defined.items():
        if label not in used:
            sentence = "a line that begins with `[…]:` is the target of a link, but no link uses it"
            help = "to print the line, write a backslash before the `[`"
            _note(prose, lines, definition["map"][0], sentence, help)


def note_repeated_targets(prose: Prose, environment: Environment) -> None:
    """Note a second `[Note]: words` with the same label: Markdown uses only the first."""
    lines = lines_of(prose.text)
    for definition in environment.get("duplicate_refs", ()):
        sentence = "an earlier target of a link has the same name"
        help = "delete it, or give it another name"
        _note(prose, lines, definition["map"][0], sentence, help)


def _note(prose: Prose, lines: list[str], line: int, sentence: str, help: str) -> None:
    prose.error("BP017", lines[line].strip(), line, sentence, help)


def _all(tokens: "list[Token] | None") -> "Iterator[Token]":
    for token in tokens or ():
        yield token
        yield from _all(token.children)
