"""The lines of a page as they are printed, and what is odd in their characters."""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from boardpapers.importers.passages import BULLET
from boardpapers.reader.source import FORBIDDEN_CHARACTER

_LIGATURES = {ord(each): unicodedata.normalize("NFKC", each) for each in "ﬀﬁﬂﬃﬄﬅﬆ"}
_SOFT_HYPHEN = "\u00ad"
_SOFT_HYPHEN_INSIDE = re.compile(f"{_SOFT_HYPHEN}(?=.)")
_ODD_SPACE = re.compile(r"[\u00a0\u2002-\u200a\u202f\u3000]")
_WITHOUT_WIDTH = re.compile(r"[\u200b\u2060\ufeff]")
# Bullets as people type them, and as the fonts Symbol and Wingdings give them.
_BULLET = re.compile(
    r"(?:[•·●▪■◦○‣\u2043∙➢►✓\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf076]|[-–*o](?=[ \t]))[ \t]*"
)
_NUMBER = re.compile(
    r"(?P<mark>\d{1,2}[-–]\d{1,2}\.|\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[a-z]?[.)]|\(\d{1,3}\)"
    r"|\([a-zA-Z]\)|\((?:[ivx]{1,5}|[IVX]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)]|[A-Z]\))"
    r"(?:[ \t]+|$)(?=\S|$)"
)
_HEADING_NUMBER = re.compile(r"(?P<mark>\d{1,2})[ \t]+(?=[A-Z])")
_ESCAPED_MARK = re.compile(r"^(\(?\w{1,3})\\(?=[.)])")
_LONGEST_WORD = 60
_SENTENCE_END = re.compile(r"[.:;?!…]['\"’”)\]]*$")


class PrintedLine(Struct, frozen=True):
    """One line as printed, with its place in the source.

    A tab stands for a wide gap between words. `blanks` is the number of empty lines before it, 1
    for a wide gap on a page. `indent` is where it begins; `size` and `is_bold` are those of its
    letters, 0 and false if the source does not say. `page` counts from 0. `is_full` is true if the
    first word of the next line would not fit into it.
    """

    text: str
    place: str
    blanks: int = 0
    indent: float = 0
    size: float = 0
    is_bold: bool = False
    page: int = 0
    after_page: bool = False
    is_full: bool = False


def clean(text: str) -> str:
    """Return words without ligatures, characters that papers cannot have, and odd spaces."""
    if text.isascii():
        return FORBIDDEN_CHARACTER.sub("", text)
    text = _SOFT_HYPHEN_INSIDE.sub("", text.translate(_LIGATURES))
    text = _WITHOUT_WIDTH.sub("", _ODD_SPACE.sub(" ", text))
    return FORBIDDEN_CHARACTER.sub("", text)


def split_mark(text: str) -> tuple[str, str]:
    """Split a line into its number, letter or bullet, and its words; a bullet is `•`.

    A stray bullet before a number is dropped.
    """
    rest = text.lstrip()
    bullet = _BULLET.match(rest)
    inner = rest[bullet.end() :] if bullet else rest
    if number := _NUMBER.match(inner):
        return number["mark"], inner[number.end() :].strip()
    if bullet:
        return BULLET, inner.strip()
    if heading := _HEADING_NUMBER.match(rest):
        return heading["mark"], rest[heading.end() :].strip()
    return "", text.strip()


def split_written_mark(text: str) -> tuple[str, str]:
    """Split off a mark at the beginning of Markdown, in which it is escaped."""
    return split_mark(_ESCAPED_MARK.sub(r"\1", text))


def ends_sentence(text: str) -> bool:
    """Tell whether words end as a sentence, or as an introduction of a list, does."""
    return bool(_SENTENCE_END.search(text.rstrip()[-_LONGEST_WORD:]))


def join_words(before: str, after: str, known: frozenset[str]) -> str:
    """Return two lines as one; a word that is hyphenated at the end of the first is whole again."""
    return join_all([before, after], known)


def join_all(lines: Sequence[str], known: frozenset[str]) -> str:
    """Return lines as one, words that are hyphenated at their ends whole again.

    `known` are the words of the source: a hyphen stays if the word is written with it elsewhere.
    """
    pieces: list[str] = []
    for line, following in zip(lines, (*lines[1:], ""), strict=True):
        pieces.append(_before(line, following, known) if following else line)
    return "".join(pieces)


def _before(line: str, following: str, known: frozenset[str]) -> str:
    """Return a line with what is between it and the next one."""
    if line.endswith(_SOFT_HYPHEN):
        return line[:-1]
    rest = re.match(r"[a-z]+", following) if line.endswith("-") else None
    found = re.search(r"([A-Za-z]{2,})-$", line[-_LONGEST_WORD:]) if rest else None
    if not found or not rest:
        return f"{line} " if line else ""
    whole, hyphenated = f"{found[1]}{rest[0]}".lower(), f"{found[1]}-{rest[0]}".lower()
    is_one_word = whole in known and hyphenated not in known
    return line[:-1] if is_one_word else line


def known_words(lines: Sequence[PrintedLine]) -> frozenset[str]:
    """Return the words of a source, those with a hyphen whole, in lower case."""
    words = (word for line in lines for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", line.text))
    return frozenset(word.lower() for word in words)
