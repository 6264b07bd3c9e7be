"""The rule by which markdown-it reads lists: those of CommonMark, and lists as people type them.

Beyond CommonMark, items can have letters and Roman numbers, or a number in brackets, and each is
printed with the mark that was typed: an item whose mark is not the next one begins a new list. An
item that is two or more spaces further in than the item above is inside it, however wide the mark
of that is. A list can follow the line of a paragraph directly if it is clearly a list.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardpapers.markdown.list_marks import (
    DECIMAL,
    LOWER_LETTER,
    LOWER_ROMAN,
    UPPER_LETTER,
    FoundMark,
    Mark,
    find_mark,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_FURTHER_IN = 2
"""The least number of spaces by which an item is further in than the item that it is inside."""

_CODE = 4
_NO_CHILD = 1_000_000
_NUMBERED = (DECIMAL, "", ".")
_INITIALS = (UPPER_LETTER, "", ".")
_COPYRIGHT = re.compile(r"\([cC]\)[ \t]+(?:[A-Z]|\d{4}\b)")


def use_lists(parser: "MarkdownIt") -> None:
    """Replace markdown-it's own rule for lists."""
    parser.block.ruler.at("list", _read_list, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.before("table", "indents", _align_text)


@dataclass(slots=True)
class _OpenList:
    """A list that is being read: its first mark, and how many items it has."""

    first: Mark
    count: int = 1
    is_repeated: bool = False

    def is_next(self, found: FoundMark) -> bool:
        """Tell whether a mark is the next one in its sequence."""
        step = 0 if found.is_bullet else self.count
        return found.as_next(self.first.kind, self.first.value + step) is not None

    def continues(self, found: FoundMark) -> bool:
        """Tell whether a mark belongs to the list; in Markdown, all numbers may be the same."""
        if found.is_bullet or self.first.numeral != DECIMAL:
            return self.is_next(found)
        may_repeat = self.count == 1 or self.is_repeated
        if may_repeat and found.as_next(self.first.kind, self.first.value):
            return True
        return not self.is_repeated and self.is_next(found)

    def add(self, found: FoundMark) -> None:
        """Count an item that continues the list."""
        if self.count == 1 and not self.is_next(found):
            self.is_repeated = True
        self.count += 1


def _read_list(state: "StateBlock", line: int, end: int, silent: bool) -> bool:
    found = _mark_of(state, line)
    if not found:
        return False
    if silent:
        return _interrupts(state, line, end, found)
    first = _first_mark(state, line, end, found)
    if first is None:
        return False
    name = "bullet_list" if found.is_bullet else "ordered_list"
    opening = state.push(f"{name}_open", "", 1)
    opening.meta = {"mark": first}
    opening.map = [line, line]
    reading = _OpenList(first)
    before, state.parentType = state.parentType, "list"
    _open_lists(state).append(reading)
    opening.map[1] = _read_items(state, line, end, found, reading)
    _open_lists(state).pop()
    state.parentType = before
    state.push(f"{name}_close", "", -1)
    if not found.is_bullet:
        _last_values(state)[first.kind] = first.value + reading.count - 1
    return True


def _read_items(
    state: "StateBlock", line: int, end: int, found: FoundMark, reading: _OpenList
) -> int:
    """Read the items of a list; return the line after them."""
    while True:
        line = _read_item(state, line, end, found, reading)
        if line >= end or state.sCount[line] < state.blkIndent or _is_ended(state, line, end):
            return line
        following = _mark_of(state, line)
        if not following or not reading.continues(following):
            return line
        reading.add(following)
        found = following


def _is_ended(state: "StateBlock", line: int, end: int) -> bool:
    return any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("list"))


def _read_item(
    state: "StateBlock", line: int, end: int, found: FoundMark, reading: _OpenList
) -> int:
    """Read one item; return the line after it."""
    start, column, indent = _content(state, line, found)
    _align(state, range(line + 1, end), indent, state.sCount[line] + _FURTHER_IN, reading)
    item = state.push("list_item_open", "", 1)
    item.map = [line, line]
    own = state.tShift[line], state.sCount[line], state.blkIndent
    state.tShift[line], state.sCount[line] = start - state.bMarks[line], column
    state.blkIndent = indent
    if start >= state.eMarks[line] and state.isEmpty(line + 1):
        state.line = min(line + 2, end)  # an item without words ends at an empty line
    else:
        state.md.block.tokenize(state, line, end)
    state.tShift[line], state.sCount[line], state.blkIndent = own
    state.push("list_item_close", "", -1)
    item.map[1] = state.line
    return state.line


def _content(state: "StateBlock", line: int, found: FoundMark) -> tuple[int, int, int]:
    """Return the offset and column of an item's words, and the indent of its other lines."""
    after = state.sCount[line] + found.end - _first(state, line)
    position, column = found.end, after
    while position < state.eMarks[line] and state.src[position] in " \t":
        is_tab = state.src[position] == "\t"
        column += 4 - (column + state.bsCount[line]) % 4 if is_tab else 1
        position += 1
    is_usual = position < state.eMarks[line] and column - after <= _CODE
    return position, column, column if is_usual else after + 1


def _align(
    state: "StateBlock", lines: range, content: int, least: int, reading: _OpenList | None
) -> None:
    """Move the lines that are meant to be inside an item to the indent that Markdown needs.

    Those of less than `least` spaces are outside. Items can be too far in, where Markdown reads
    code or goes on with the paragraph above; anything can be less far in than the item's words.
    """
    below = _Below(content, after_empty=reading is None)
    for line in lines:
        if state.isEmpty(line):
            below.after_empty = True
            continue
        indent, found = state.sCount[line], _mark_of(state, line)
        if below.is_outside(indent, found, least, reading):
            break
        if shift := below.shift_of(indent, found, least):
            _move(state, line, shift)
        if state.src.startswith("[^", _first(state, line)):
            below.child = indent  # a footnote, whose further lines are further in


@dataclass(slots=True)
class _Below:
    """What is known of the lines below the mark of an item, one after another.

    `child` is the indent of an item in it, as typed, and `shift` the distance by which that moves;
    `is_raised` is true once a line was not as far in as the words of the item.
    """

    content: int
    after_empty: bool
    child: int = _NO_CHILD
    shift: int = 0
    is_code: bool = False
    is_raised: bool = False

    def is_outside(
        self, indent: int, found: FoundMark | None, least: int, reading: _OpenList | None
    ) -> bool:
        """Tell whether a line is not part of the item, but perhaps the next item."""
        if indent < least:
            return found is not None or self.after_empty
        is_next = found and not found.is_bullet and reading and reading.is_next(found)
        return bool(is_next) and indent < min(self.content, self.child)

    def shift_of(self, indent: int, found: FoundMark | None, least: int) -> int:
        """Return the distance by which a line moves, and note what it tells of those below it."""
        begins = found is not None or self.after_empty
        after_empty, self.after_empty = self.after_empty, False
        if indent >= self.child + _FURTHER_IN or (self.child < _NO_CHILD and not begins):
            return self.shift if indent >= self.child else 0
        self.child, self.shift = _NO_CHILD, 0
        if indent < least:
            return 0
        is_deep = indent >= self.content + _CODE
        self.is_code = is_deep and (self.is_code or (after_empty and not found))
        if found and not self.is_code:
            self.child = indent
        is_short = indent < self.content and (begins or self.is_raised)
        self.is_raised = self.is_raised or is_short
        if is_short or (is_deep and found and not self.is_code):
            self.shift = self.content - indent
        return self.shift


def _move(state: "StateBlock", line: int, shift: int) -> None:
    """Change the indent of a line; one that moves to the left begins with its words."""
    if shift < 0:
        state.bMarks[line] = _first(state, line)
        state.tShift[line] = 0
    state.sCount[line] += shift


def _align_text(state: "StateBlock", _line: int, end: int, silent: bool) -> bool:
    """Align the items of a whole text, once; a rule because rules see the lines of a text."""
    if not silent and not state.env.get("is_aligned"):
        state.env["is_aligned"] = True
        _align(state, range(end), 0, 0, None)
    return False


def _interrupts(state: "StateBlock", line: int, end: int, found: FoundMark) -> bool:
    """Tell whether a list begins, or goes on, at a line that could belong to a paragraph.

    A line of a paragraph may begin with initials, or with a number that ends a sentence: it is a
    list if the next mark follows further down, or if the line above introduces it.
    """
    open_lists, mark = _open_lists(state), found.readings[0]
    if state.sCount[line] < state.blkIndent:
        if mark.kind == _NUMBERED or any(_is_same(each, mark) for each in open_lists):
            return True
    elif not state.src[found.end : state.eMarks[line]].strip(" \t"):
        return False
    if found.is_bullet or any(each.continues(found) for each in open_lists):
        return True
    if any(_is_followed(state, line, end, each) for each in found.readings):
        return True
    if state.src[state.bMarks[line - 1] : state.eMarks[line - 1]].rstrip().endswith(":"):
        return _is_clear(state, line, mark)
    return mark.kind == _NUMBERED and mark.value == 1


def _is_same(reading: _OpenList, mark: Mark) -> bool:
    """Tell whether a mark is of a list's kind, and not perhaps the initial of a name."""
    return mark.kind == reading.first.kind and mark.kind != _INITIALS


def _first_mark(state: "StateBlock", line: int, end: int, found: FoundMark) -> Mark | None:
    """Return the mark of the first item of a list; None if the words only look like one."""
    if found.is_bullet:
        return found.readings[0]
    for mark in found.readings:
        if _is_followed(state, line, end, mark):
            return mark
    for mark in found.readings:
        if _goes_on(state, mark) or _is_clear(state, line, mark):
            return mark
    return None


def _goes_on(state: "StateBlock", mark: Mark) -> bool:
    """Tell whether a mark comes after that of an earlier list, such as one before a table."""
    last = _last_values(state).get(mark.kind, mark.value)
    return mark.value == last + 1 or (mark.value > last and mark.kind != _INITIALS)


def _is_clear(state: "StateBlock", line: int, mark: Mark) -> bool:
    """Tell whether a single mark can only be that of a list."""
    if mark.kind == _NUMBERED:
        return True
    if mark.closing == ".":
        return mark.value == 1 and mark.numeral in (LOWER_LETTER, LOWER_ROMAN)
    return not _COPYRIGHT.match(state.src, _first(state, line), state.eMarks[line])


def _is_followed(state: "StateBlock", line: int, end: int, mark: Mark) -> bool:
    """Tell whether the next mark of the same level comes after a mark in its sequence."""
    indent, after_empty = state.sCount[line], False
    for number in range(line + 1, end):
        if state.isEmpty(number):
            after_empty = True
            continue
        is_deeper = state.sCount[number] >= indent + _FURTHER_IN
        following = None if is_deeper else _mark_of(state, number)
        if following:
            return following.as_next(mark.kind, mark.value + 1) is not None
        if after_empty and not is_deeper:
            return False
        after_empty = False
    return False


def _mark_of(state: "StateBlock", line: int) -> FoundMark | None:
    return find_mark(state.src, _first(state, line), state.eMarks[line])


def _first(state: "StateBlock", line: int) -> int:
    """Return the offset of the first character of a line that is not a blank."""
    return state.bMarks[line] + state.tShift[line]


def _open_lists(state: "StateBlock") -> list[_OpenList]:
    lists: list[_OpenList] = state.env.setdefault("lists", [])
    return lists


def _last_values(state: "StateBlock") -> dict[tuple[str, str, str], int]:
    """Return the value of the last item of each kind of list so far."""
    values: dict[tuple[str, str, str], int] = state.env.setdefault("last_values", {})
    return values
