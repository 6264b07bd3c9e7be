"""The rule by which markdown-it reads lists: those of CommonMark, and lists as people type them.

Beyond CommonMark, items can have letters and Roman numbers, or a number in brackets, and each is
printed with the mark that was typed: an item whose mark is not the next one begins a new list. A
list can follow the line of a paragraph directly if it is clearly a list.
"""

import re
from typing import TYPE_CHECKING

from boardpapers.markdown.counters import COUNTERS
from boardpapers.markdown.list_indents import (
    CODE,
    FURTHER_IN,
    align,
    align_text,
    distances,
    first_of,
    indent_list_below,
    mark_of,
)
from boardpapers.markdown.list_marks import (
    DECIMAL,
    LOWER_LETTER,
    LOWER_ROMAN,
    UPPER_LETTER,
    FoundMark,
    Mark,
    OpenList,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_NUMBERED = (DECIMAL, "", ".")
_INITIALS = (UPPER_LETTER, "", ".")
_COPYRIGHT = re.compile(r"\([cC]\)[ \t]+(?:[A-Z]|\d{4}\b)")


def use_lists(parser: "MarkdownIt") -> None:
    """Replace markdown-it's own rule for lists."""
    parser.block.ruler.at("list", _read_list, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.before("table", "indents", align_text)


def _read_list(state: "StateBlock", line: int, end: int, silent: bool) -> bool:
    found = mark_of(state, line)
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
    reading = OpenList(first)
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
    state: "StateBlock", line: int, end: int, found: FoundMark, reading: OpenList
) -> int:
    """Read the items of a list; return the line after them."""
    while True:
        line = _read_item(state, line, end, found, reading)
        if line >= end or state.sCount[line] < state.blkIndent or _is_ended(state, line, end):
            return line
        following = mark_of(state, line)
        if not following or not reading.continues(following):
            return line
        reading.add(following)
        found = following


def _is_ended(state: "StateBlock", line: int, end: int) -> bool:
    return any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("list"))


def _read_item(
    state: "StateBlock", line: int, end: int, found: FoundMark, reading: OpenList
) -> int:
    """Read one item; return the line after it."""
    start, column, indent = _content(state, line, found)
    indent_list_below(state, line, end, indent, reading)
    align(state, range(line + 1, end), indent, state.sCount[line] + FURTHER_IN, reading)
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
    after = state.sCount[line] + found.end - first_of(state, line)
    position, column = found.end, after
    while position < state.eMarks[line] and state.src[position] in " \t":
        is_tab = state.src[position] == "\t"
        column += 4 - (column + state.bsCount[line]) % 4 if is_tab else 1
        position += 1
    is_usual = position < state.eMarks[line] and column - after <= CODE
    return position, column, column if is_usual else after + 1


def _interrupts(state: "StateBlock", line: int, end: int, found: FoundMark) -> bool:
    """Tell whether a list begins, or goes on, at a line that could belong to a paragraph.

    A line of a paragraph may begin with initials, or with a number that ends a sentence: it is a
    list if the next mark follows further down, or if the line above introduces it. In an item, it
    is also one if its mark is a first one, or if it does not begin where the item's words do.
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
    is_first = bool(open_lists) and mark.value == 1 and not mark.is_perhaps_initial
    if is_first or distances(state).get(line):
        return _is_clear(state, line, mark)
    if state.src[state.bMarks[line - 1] : state.eMarks[line - 1]].rstrip().endswith(":"):
        return _is_clear(state, line, mark)
    return mark.kind == _NUMBERED and mark.value == 1


def _is_same(reading: OpenList, mark: Mark) -> bool:
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
        if mark.is_perhaps_initial:
            return distances(state).get(line, 0) > 0
        is_first = mark.value == 1 and mark.counter in (LOWER_LETTER, LOWER_ROMAN)
        return is_first or bool(distances(state).get(line))
    words = state.src[first_of(state, line) : state.eMarks[line]]
    is_in_line = f" {mark.opening}{COUNTERS[mark.counter](mark.value + 1)}{mark.closing} " in words
    return not (is_in_line or _COPYRIGHT.match(words))


def _is_followed(state: "StateBlock", line: int, end: int, mark: Mark) -> bool:
    """Tell whether the next mark of the same level comes after a mark in its sequence."""
    indent, after_empty = state.sCount[line], False
    for number in range(line + 1, end):
        if state.isEmpty(number):
            after_empty = True
            continue
        is_deeper = state.sCount[number] >= indent + FURTHER_IN
        following = None if is_deeper else mark_of(state, number)
        if following:
            return following.as_next(mark.kind, mark.value + 1) is not None
        if after_empty and not is_deeper:
            return False
        after_empty = False
    return False


def _open_lists(state: "StateBlock") -> list[OpenList]:
    lists: list[OpenList] = state.env.setdefault("lists", [])
    return lists


def _last_values(state: "StateBlock") -> dict[tuple[str, str, str], int]:
    """Return the value of the last item of each kind of list so far."""
    values: dict[tuple[str, str, str], int] = state.env.setdefault("last_values", {})
    return values
