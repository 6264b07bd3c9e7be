"""Join printed lines into paragraphs, list items and tables."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from boardpapers.importers.dates_in_words import is_date
from boardpapers.importers.header_facts import board_and_date
from boardpapers.importers.label_keys import label_before, label_key
from boardpapers.importers.line_tables import tables_in
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import BULLET, Passage, Piece
from boardpapers.importers.plain_words import as_markdown
from boardpapers.importers.printed_lines import (
    PrintedLine,
    ends_sentence,
    join_all,
    known_words,
    split_mark,
)

# Lines of a text that is not wrapped are as long as its paragraphs.
_LONGEST_WRAPPED = 150
_SHORTEST_UNWRAPPED = 80
_SHORTEST_FULL, _FULL = 45, 0.72
_PERCENTILE = 0.95
_MOST_LINES_OF_TITLE, _TITLE_IS_AMONG, _LARGER = 4, 12, 1.15
# The number of an item in a row of its own, and the pages after its title.
# An item in a row, or the word for a decision, after which no paragraph goes on.
_ITEM = re.compile(r"\d{1,3}[a-z]?\s*\||(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|NOTED|PENDERFYNWYD)\b")
_PAGES = re.compile(r"(?i)\(pages? \d+(?:\s*[-–]\s*\d+)?\)$")


class _Text(Struct, frozen=True):
    """What is known of a whole text: its words, its labels, how long a full line is."""

    known: frozenset[str]
    labels: frozenset[str]
    full: float
    title_size: float

    def is_full(self, line: PrintedLine) -> bool:
        return line.is_full or len(line.text) >= self.full

    def is_labelled(self, text: str) -> bool:
        words = split_mark(text)[1]
        label = label_before(words)
        is_label = label_key(words) in self.labels and not words.endswith(".")
        return is_label or bool(label and label_key(label) in self.labels)


class _Open(Struct):
    """A paragraph that is being put together; `last` is its last line."""

    words: list[str]
    mark: str
    first: PrintedLine
    last: PrintedLine


def join_lines(lines: Sequence[PrintedLine], labels: frozenset[str]) -> Iterator[Piece]:
    """Yield the passages and tables that lines make up.

    `labels` are the keys of labels, each of which begins a passage.
    """
    text = _Text(known_words(lines), labels, _full_length(lines), size_of_title(lines))
    run: list[PrintedLine] = []
    for each in tables_in(lines):
        if isinstance(each, PrintedLine):
            run.append(each)
            continue
        yield from _passages(run, text)
        run = []
        yield each
    yield from _passages(run, text)


def _passages(lines: Sequence[PrintedLine], text: _Text) -> Iterator[Passage]:
    opened: _Open | None = None
    for line, following in zip(lines, [*lines[1:], None][: len(lines)], strict=True):
        mark, words = split_mark(line.text)
        if opened and not _begins(opened, line, following, text):
            opened.words.append(line.text)
            opened.last = line
            continue
        if opened:
            yield _passage(opened, text)
        opened = _Open([words], mark, line, line)
    if opened:
        yield _passage(opened, text)


def _passage(opened: _Open, text: _Text) -> Passage:
    first = opened.first
    return Passage(
        as_markdown(join_all(opened.words, text.known)),
        first.place,
        opened.mark,
        heading=int(bool(text.title_size) and first.size == text.title_size),
        is_bold=first.is_bold and opened.last.is_bold,
        after_page=first.after_page,
    )


def _full_length(lines: Sequence[PrintedLine]) -> float:
    """Return the length of a line that is most likely followed by more of its paragraph."""
    lengths = sorted(len(line.text) for line in lines) or [0]
    usual = lengths[int(_PERCENTILE * (len(lengths) - 1))]
    return _SHORTEST_UNWRAPPED if usual > _LONGEST_WRAPPED else max(_SHORTEST_FULL, _FULL * usual)


def size_of_title(lines: Sequence[PrintedLine]) -> float:
    """Return the size of the title: of the largest letters, if only its few lines have it; else 0.

    They are on the first page, and larger than those of most lines.
    """
    if not lines or not lines[0].size:
        return 0
    sizes = sorted(line.size for line in lines)
    largest = [n for n, line in enumerate(lines) if line.size == sizes[-1]]
    is_one = largest[-1] - largest[0] < len(largest) <= _MOST_LINES_OF_TITLE
    is_first = lines[largest[0]].page == 0 and largest[0] < _TITLE_IS_AMONG
    is_larger = sizes[-1] > _LARGER * sizes[len(sizes) // 2]
    return sizes[-1] if is_one and is_first and is_larger else 0


def _begins(opened: _Open, line: PrintedLine, following: PrintedLine | None, text: _Text) -> bool:
    """Tell whether a line begins a passage; else it continues the one before."""
    last = opened.last
    if _is_same_line(last, line):
        return False
    if _is_closed(opened, line) or text.is_labelled(line.text):
        return True
    if _has_mark(opened, line) or _ITEM.match(line.text) or _PAGES.search(last.text):
        return True
    if opened.first is last and (text.is_labelled(last.text) or _is_fact(last.text)):
        return True
    if line.is_bold != last.is_bold or line.size != last.size:
        return True
    goes_on, is_full = not ends_sentence(last.text), text.is_full(last)
    is_small = line.text[:1].islower()
    if line.after_page and is_full and not _is_heading(line, following, text):
        return not (opened.mark or goes_on)
    if line.blanks or line.after_page:
        return not (goes_on and (is_full or is_small))
    return not (is_full or is_small)


def _is_same_line(last: PrintedLine, line: PrintedLine) -> bool:
    """Tell whether a line of one word, such as “Board”, is the rest of a title above it."""
    is_alike = (last.size, last.is_bold) == (line.size, line.is_bold) and not line.blanks
    is_word = line.text.isalpha() and not ends_sentence(last.text)
    return last.is_full and is_alike and is_word


def _is_closed(opened: _Open, line: PrintedLine) -> bool:
    """Tell whether a bracket ends a paragraph: all of it is in brackets, or an empty line follows.

    Else a line that begins small goes on.
    """
    closing = {"(": ")", "[": "]"}.get(opened.first.text[:1])
    is_whole = closing is not None and opened.last.text.endswith(closing)
    ends = bool(line.blanks) and opened.last.text.endswith((")", "]"))
    return is_whole or (ends and not line.text[:1].islower())


def _is_fact(text: str) -> bool:
    return is_date(text) or bool(board_and_date(text)[0])


def _is_heading(line: PrintedLine, following: PrintedLine | None, text: _Text) -> bool:
    """Tell whether a line looks like a heading: no sentence, and other text after it."""
    if text.is_full(line) or ends_sentence(line.text) or line.text[:1].islower():
        return False
    return following is None or bool(following.blanks or split_mark(following.text)[0])


def _has_mark(opened: _Open, line: PrintedLine) -> bool:
    """Tell whether a line has a mark, not a number or letter in the middle of a sentence."""
    mark, words = split_mark(line.text)
    if not mark:
        return False
    before, number = number_parts(opened.mark), number_parts(mark)
    if before and number == (*before[:-1], before[-1] + 1):
        return True
    if line.blanks or mark == BULLET or ends_sentence(opened.last.text):
        return True
    return not (words[:1].islower() and mark[:1].isdigit())
