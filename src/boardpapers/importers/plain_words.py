"""Plain words as Markdown that shows them unchanged, and Markdown as plain words."""

import re
from functools import lru_cache
from pathlib import Path

from boardpapers.diagnostics import Place
from boardpapers.markdown.nodes import Blocks, Image, Paragraph
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import inlines_below, plain_text
from boardpapers.writers.markdown.escaping import escape, escape_line_start

# Text without any of these cannot mean anything else in Markdown.
_SIGN = re.compile(r"[\\`*_\[\]<>|~$&#{}^!+=:\-\n(.)]")
# Nor can the others in a line that begins with a word, without a full stop or colon after it.
_WORD = re.compile(r"[^\W\d_]{2,}(?=[ ,;])")
_SIGN_INSIDE = re.compile(r"[\\`*_\[\]<>|~$&#{}^\n@]")
_ADDRESS = re.compile(r"https?:|www\.|://")
_BLANKS = re.compile(r"[^\S\t]+")
_MARKED = re.compile(r"[\\`*_\[\]<|~$&{}^]")
_LIST_MARK = re.compile(r"(\(?)([0-9]{1,9}|[A-Za-z]{1,15})([.)])(?=[ \t]|$)")
_CAPTION = re.compile(r"(Table|Figure)(?=:)", re.IGNORECASE)


def as_markdown(words: str) -> str:
    """Return one line of words, escaped only where Markdown would show something else."""
    words = _BLANKS.sub(" ", words).strip() if "\t" in words else " ".join(words.split())
    if _is_plain(words) or ("<!--" not in words and _shows(words, words)):
        return words
    return _guarded(escape(words))


def guard_start(text: str) -> str:
    """Return a line of Markdown that does not begin a list, a heading or a caption."""
    return text if _is_paragraph(text) else _guarded(text)


# A line is compared several times, with the labels of one kind after another.
@lru_cache(maxsize=4096)
def as_words(text: str) -> str:
    """Return the words of a line of Markdown, without markup."""
    if not _MARKED.search(text):
        return text
    blocks = _parsed(guard_start(text))
    content = blocks[0].content if len(blocks) == 1 and isinstance(blocks[0], Paragraph) else ()
    return " ".join(plain_text(content).split()) if content else text


def plain_field(words: str) -> str:
    """Return words for a field that is no Markdown, in which they are no comment and no name.

    Such fields have no escapes, so a blank parts the marks.
    """
    return words.replace("<!--", "<! --").replace("{#", "{ #")


def has_links(text: str) -> bool:
    """Tell whether a line of Markdown has a link or an image in it."""
    return any(each.kind in ("link", "image") for each in inlines_below(_parsed(text)))


def _guarded(escaped: str) -> str:
    guarded = escape_line_start(escaped)
    if guarded == escaped:
        guarded = _LIST_MARK.sub(r"\1\2\\\3", escaped, count=1)
        guarded = f"\\{guarded}" if guarded[:1] == "(" and guarded == escaped else guarded
    return _CAPTION.sub(r"\1&#58;", guarded, count=1).replace("&#58;:", "&#58;")


def _is_plain(text: str) -> bool:
    """Tell whether a text can only mean itself in Markdown. False if that is not sure."""
    if not _SIGN.search(text):
        return True
    is_prose = _WORD.match(text) and not _SIGN_INSIDE.search(text)
    return bool(is_prose and not _ADDRESS.search(text))


def _is_paragraph(text: str) -> bool:
    if _is_plain(text):
        return True
    blocks = _parsed(text)
    return len(blocks) == 1 and isinstance(blocks[0], Paragraph)


def _shows(text: str, words: str) -> bool:
    """Tell whether Markdown prints a text as one paragraph of exactly these words."""
    blocks = _parsed(text)
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph) or blocks[0].name:
        return False
    content = blocks[0].content
    plain = {each.kind for each in content} <= {"text"}
    return plain and plain_text(content) == words


def _parsed(text: str) -> Blocks:
    prose = Prose((), text, lambda words, _line: Place(Path(), 1, 1, 1, words))
    return parse(
        prose, Footnotes(), lambda source, words, title: Image(source, words, title, "", b"")
    )
