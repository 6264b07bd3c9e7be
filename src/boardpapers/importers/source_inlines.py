"""Formatted words of a source as Markdown: emphasis, links, images, marks of footnotes."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from boardpapers.importers.plain_words import as_markdown
from boardpapers.importers.printed_lines import clean, split_mark
from boardpapers.markdown.nodes import Inline, LineBreak, Link, Strong, Text
from boardpapers.markdown.walk import plain_text
from boardpapers.writers.links import Links
from boardpapers.writers.markdown.inlines import InlineContext, write_inlines

# Characters for private use stand around the name of a footnote until the words are escaped.
_OPENING, _CLOSING = "\ue000", "\ue001"
_NOTE = re.compile(f"{_OPENING}([^{_CLOSING}]*){_CLOSING}")
_BETWEEN_NOTES = re.compile(f"(?<={_CLOSING})[\\s,]+(?={_OPENING})")
_PAGES = ("http://", "https://", "mailto:", "tel:")
_EDGES = re.compile(r"^(?:\\\n|\s)+|(?:\\\n|\s)+$")


def footnote_mark(name: str) -> Text:
    """Return the mark of a footnote as words to be written by `markdown_of`."""
    return Text(f"{_OPENING}{name}{_CLOSING}")


def is_footnote_mark(words: str) -> bool:
    """Tell whether words are only marks of footnotes, which are raised in any case."""
    return not _NOTE.sub("", words).strip(" ,")


def linked(url: str, content: Sequence[Inline]) -> list[Inline]:
    """Return words linked to a page or an address; only the words if it leads elsewhere."""
    url = re.sub(r"[\t\r\n]", "", url).strip()
    is_page = url.lower().startswith(_PAGES)
    address = re.sub(r"\s", lambda blank: quote(blank[0]), url)
    return [Link(address, tuple(content))] if is_page and content else list(content)


def markdown_of(nodes: Sequence[Inline], *, in_cell: bool = False) -> str:
    """Return formatted words as Markdown on one line, except for the line breaks in them."""
    if all(isinstance(node, Text) for node in nodes):
        words = clean("".join(node.text for node in nodes if isinstance(node, Text)))
        written = as_markdown(words)
    else:
        context = InlineContext(Links("md"), "cell" if in_cell else "paragraph")
        written = write_inlines(_clean(nodes), context)
        written = _EDGES.sub("", re.sub(r"[ \u00a0]+", " ", written))
    if _OPENING not in written:
        return written
    return _NOTE.sub(r"[^\1]", _BETWEEN_NOTES.sub("", written))


def split_typed_mark(nodes: Sequence[Inline]) -> tuple[str, list[Inline]]:
    """Split off a number, letter or bullet that was typed at the beginning of some words."""
    words: list[Inline] = list(nodes)
    if words and isinstance(words[0], Strong):
        return _split_bold_mark(words[0], words[1:])
    opening = ""
    while words and isinstance(words[0], Text):
        opening += words.pop(0).text  # type: ignore[union-attr]  # mypy does not narrow items
    opening = clean(opening)
    mark, rest = split_mark(opening)
    if not mark or (not rest and not words):
        return "", list(nodes)
    blanks = opening[len(opening.rstrip()) :]
    return mark, [Text(rest + blanks), *words] if rest else words


def _split_bold_mark(first: Strong, others: list[Inline]) -> tuple[str, list[Inline]]:
    """Split off a mark at the beginning of bold words, or one that is bold by itself."""
    whole = clean(plain_text(first.content)).strip()
    if others and split_mark(f"{whole} x")[0] == whole:
        after = others[0]
        begins = [Text(after.text.lstrip())] if isinstance(after, Text) else [after]
        return whole, [*begins, *others[1:]]
    mark, rest = split_typed_mark(first.content)
    bold: list[Inline] = [Strong(tuple(rest))] if rest else []
    return mark, [*bold, *others]


def _clean(nodes: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return nodes with clean words, without a line break at either end."""
    from msgspec.structs import replace

    done: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text):
            done.append(Text(re.sub(r"[\n\r]+", " ", clean(node.text))))
        elif content := getattr(node, "content", None):
            done.append(replace(node, content=_clean(content)))
        else:
            done.append(node)
    while done and isinstance(done[-1], LineBreak):
        done.pop()
    return tuple(each for each in done if each != Text(""))
