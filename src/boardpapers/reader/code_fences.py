"""Fenced blocks of code in a text whose comments have not been taken out yet.

A block ends at its closing fence, or with the list item, quotation or footnote that it is in.
"""

import re

from msgspec import Struct, field

LIST_MARK = r"(?:[-+*]|\(?(?:\d{1,9}|[A-Za-z]{1,2}|[ivxlc]{3,8}|[IVXLC]{3,8})[.)])[ \t]+"
"""The mark of an item, roughly: a few marks that only look like one do no harm here."""
CONTAINERS = rf"[ \t]*(?:{LIST_MARK}|>[ \t]*|\[\^[^\]\s]+\]:[ \t]*)*"
"""The marks of the items, quotations and footnotes that begin in a line."""

_FURTHER_IN = 2
_CODE = 4
_MARK = re.compile(rf"{LIST_MARK}|(?P<footnote>\[\^[^\]\s]+\]:)|(?P<quotation>>)")
_BLANKS = re.compile(r"[ \t]*")
_QUOTATIONS = re.compile(r"(?:[ \t]*>)*")
_FENCE = re.compile(r"(?m)`{3,}(?=[^`\n]*$)|~{3,}")
_OTHER_BLOCK = re.compile(r"#{1,6}[ \t]|\||`{3}|~{3}")


class _Container(Struct, frozen=True):
    """An open list item or footnote, in `depth` quotations: the column of its words.

    Columns are counted from the quotation. A line before the column `least` is outside.
    """

    depth: int
    content: int
    least: int


class _Line(Struct, frozen=True):
    """A line inside some quotations: where its words begin, and at which column."""

    words: int
    column: int
    is_empty: bool


class CodeFences(Struct):
    """A text, read line by line as far as `position`, and the items that are open there.

    `depth` is the number of quotations that the last line is in.
    """

    text: str
    position: int = 0
    open: list[_Container] = field(default_factory=list)
    depth: int = 0
    after_empty: bool = True

    def skip(self, start: int, end: int) -> None:
        """Pass over the lines of a comment, in which nothing begins."""
        self._read_to(start)
        self.position = max(self.position, _line_end(self.text, end))

    def end_of_block(self, start: int) -> int | None:
        """Return the end of the block of code that a fence begins; None if it begins none."""
        self._read_to(start)
        fence = _FENCE.match(self.text, start)
        line = _line(self.text, self.text.rfind("\n", 0, start) + 1, self.depth)
        within = {each.depth: each for each in self.open}
        block = within.setdefault(self.depth, _Container(self.depth, 0, 0))
        is_code = line and line.words == start and line.column >= block.content + _CODE
        if not fence or is_code:
            return None
        self.position = self._end(fence[0], [*within.values()], _line_end(self.text, start))
        return self.position

    def _end(self, fence: str, within: list[_Container], start: int) -> int:
        """Return the end of a block whose second line begins at `start`."""
        closing = re.compile(rf"(?m){fence[0]}{{{len(fence)},}}[ \t]*$")
        code = within[-1].content + _CODE
        self.after_empty = False
        while start < len(self.text):
            if any(self._is_outside(start, each, self.after_empty) for each in within):
                return start
            line = _line(self.text, start, self.depth)
            start = _line_end(self.text, start)
            if line and line.column < code and closing.match(self.text, line.words):
                return start
            self.after_empty = line is None or line.is_empty
        return start

    def _is_outside(self, start: int, within: _Container, is_clear: bool) -> bool:
        """Tell whether a line is outside an item or footnote.

        It `is_clear` of the words above if it begins with a mark, or comes after an empty line.
        """
        line = _line(self.text, start, within.depth)
        least = within.least if is_clear else within.content
        return line is None or (line.column < least and not line.is_empty)

    def _read_to(self, place: int) -> None:
        """Read the lines up to the one of a place, that one too."""
        while self.position <= place and self.position < len(self.text):
            self._read_line(self.position)
            self.position = _line_end(self.text, self.position)

    def _read_line(self, start: int) -> None:
        depth = self.text.count(">", start, _end_of(_QUOTATIONS, self.text, start))
        line = _line(self.text, start, depth)
        if line is None or line.is_empty:
            self.depth, self.after_empty = depth, True
            return
        mark = _MARK.match(self.text, line.words)
        is_other = depth > self.depth or _OTHER_BLOCK.match(self.text, line.words)
        is_clear = mark is not None or self.after_empty
        if is_clear or is_other:
            while self.open and self._is_outside(start, self.open[-1], is_clear):
                self.open.pop()
        self.depth, self.after_empty = depth, False
        self._open(line.words, line.column)

    def _open(self, words: int, column: int) -> None:
        """Open the items, footnotes and quotations whose marks begin at the words of a line."""
        while mark := _MARK.match(self.text, words):
            start, words, outside = words, _end_of(_BLANKS, self.text, mark.end()), column
            column += _width(self.text, start, words)
            if mark["quotation"]:
                self.depth, column = self.depth + 1, max(0, words - mark.end() - 1)
            elif mark["footnote"]:
                self.open.append(_Container(self.depth, outside + _CODE, outside + _CODE))
            else:
                self.open.append(_Container(self.depth, column, outside + _FURTHER_IN))


def _line(text: str, start: int, depth: int) -> _Line | None:
    """Return a line as it is inside some quotations; None if it is not in as many."""
    position = start
    for _ in range(depth):
        position = _end_of(_BLANKS, text, position)
        if text[position : position + 1] != ">":
            return None
        position += 1
    words = _end_of(_BLANKS, text, position)
    column = max(0, _width(text, position, words) - (depth > 0))
    return _Line(words, column, words == len(text) or text[words] == "\n")


def _width(text: str, start: int, end: int) -> int:
    return len(text[start:end].expandtabs(4))


def _line_end(text: str, position: int) -> int:
    return text.find("\n", position) + 1 or len(text)


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position
