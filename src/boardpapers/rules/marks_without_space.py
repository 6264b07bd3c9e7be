"""The marks of lists that have no space after them, such as `(a)Words`."""

import re
from collections.abc import Iterator
from string import ascii_letters, digits

from boardpapers.markdown.list_marks import find_mark
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.spans import BlockSpan, find_in_paragraphs

_MARK = r"(?m)^[ \t]*(\(?(?:[0-9]{1,9}|[a-z]{1,15}|[A-Z]{1,15})[.)])"
# Words, but not the rest of a number, a domain or an abbreviation: 1.5, a.example.org, e.g.
_BARE = rf"{_MARK}(?![^\s.]*\.\w|[a-z]\.)([^\W\d_]+)"
_NO_SPACE = (r"\.[^\W\d_]", r"\)[^\W\d_]")  # far quicker than the whole pattern
_ANY = rf"{_MARK}(?=[ \t]|[^\W\d_])"
_BEGINNINGS = (*digits, "(", *(letter + sign for letter in ascii_letters for sign in ".)"))
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def marks_without_space(context: ReportContext) -> Iterator[tuple[BlockSpan, re.Match[str]]]:
    """Yield the first such mark of each paragraph, and the paragraph.

    Its groups are the mark and the word after it. Words may begin so too, so the mark before or
    after it in its sequence must begin a line near it.
    """
    for prose in context.with_lines(*_BEGINNINGS):
        may_match = any(re.search(pattern, prose.text) for pattern in _NO_SPACE)
        if may_match and re.search(_BARE, prose.text):
            starts = _starts_in_sequence(prose.text)
            for block, found in find_in_paragraphs([prose], _BARE):
                if mark := next((each for each in found if each.start(1) in starts), None):
                    yield block, mark


def _starts_in_sequence(text: str) -> set[int]:
    """Return where the marks begin that come one after another, a paragraph apart at most.

    Marks of other kinds may be between them, such as those of a list inside an item.
    """
    starts: set[int] = set()
    last: dict[tuple[str, str, str], tuple[int, re.Match[str]]] = {}
    for found in re.finditer(_ANY, text):
        mark = find_mark(text, *found.span(1))
        for reading in mark.readings if mark else ():
            value, before = last.get(reading.kind, (0, found))
            if reading.value == value + 1 and before is not found and _are_near(before, found):
                starts |= {before.start(1), found.start(1)}
            last[reading.kind] = reading.value, found
    return starts


def _are_near(one: re.Match[str], other: re.Match[str]) -> bool:
    return len(_PARAGRAPH_END.findall(one.string, one.end(), other.start(1))) <= 1
