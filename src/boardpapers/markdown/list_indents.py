"""The indents of lists as people type them, turned into those that Markdown needs.

An item that is two or more spaces further in than the item above is inside it, however wide the
mark of that is. A list that is not further in is inside the item above it if the list of that
item goes on below it.
"""

from typing import TYPE_CHECKING

from msgspec import Struct

from boardpapers.markdown.list_marks import FoundMark, OpenList, find_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_block import StateBlock

FURTHER_IN = 2
"""The least number of spaces by which an item is further in than the item that it is inside."""
CODE = 4
"""The number of spaces that indents code."""

_NO_CHILD = 1_000_000
# A line that begins so cannot go on with the words of an item.
_OTHER_BLOCKS = ("#", "|", ">", "<", "[^", "```", "~~~", "---", "***", "___")


def align(
    state: "StateBlock", lines: range, content: int, least: int, reading: OpenList | None
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
        indent, found = state.sCount[line], mark_of(state, line)
        if below.is_outside(indent, found, least, reading):
            break
        shift = below.shift_of(indent, found, least)
        if reading and below.child == indent:
            distances(state)[line] = indent - content
        if shift:
            _move(state, line, shift)
        if state.src.startswith("[^", first_of(state, line)):
            below.child = indent  # a footnote, whose further lines are further in


class _Below(Struct):
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
        self, indent: int, found: FoundMark | None, least: int, reading: OpenList | None
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
        if indent >= self.child + FURTHER_IN or (self.child < _NO_CHILD and not begins):
            return self.shift if indent >= self.child else 0
        self.child, self.shift = _NO_CHILD, 0
        if indent < least:
            return 0
        is_deep = indent >= self.content + CODE
        self.is_code = is_deep and (self.is_code or (after_empty and not found))
        if found and not self.is_code:
            self.child = indent
        is_short = indent < self.content and (begins or self.is_raised)
        self.is_raised = self.is_raised or is_short
        if is_short or (is_deep and found and not self.is_code):
            self.shift = self.content - indent
        return self.shift


def indent_list_below(
    state: "StateBlock", line: int, end: int, content: int, reading: OpenList
) -> None:
    """Move a list that is meant to be inside an item, but typed no further in than it.

    It is inside if the list of the item goes on below it, if the item introduces it with a colon,
    or if an earlier item has such a list in it.
    """
    items = _items_below(state, line, end)
    start, found = next(items, (end, None))
    if found is None or reading.resembles(found):
        return
    kind = found.readings[0].kind
    after = next((item for item in items if item[1] is None or reading.resembles(item[1])), None)
    stop, following = after or (end, None)
    goes_on = following and not following.is_bullet and reading.continues(following)
    above = state.src[state.bMarks[start - 1] : state.eMarks[start - 1]].rstrip()
    if goes_on or above.endswith(":") or kind in reading.kinds_inside:
        reading.kinds_inside.add(kind)
        inside = (number for number in range(line + 1, start) if mark_of(state, number))
        indents = (state.sCount[number] for number in inside)
        shift = min((content, *indents)) - state.sCount[start]
        for number in range(start, stop):
            _move(state, number, shift)


def _items_below(
    state: "StateBlock", line: int, end: int
) -> "Iterator[tuple[int, FoundMark | None]]":
    """Yield the lines of items below an item and no further in, and last the line that ends them.

    That line has no mark.
    """
    deeper, after_empty = state.sCount[line] + FURTHER_IN, False
    for number in range(line + 1, end):
        if state.isEmpty(number):
            after_empty = True
            continue
        indent = state.sCount[number]
        if indent < deeper:
            found = None if indent < state.blkIndent else mark_of(state, number)
            if found:
                yield number, found
            elif after_empty or indent < state.blkIndent or _is_other_block(state, number):
                yield number, None
                return
        after_empty = False


def _is_other_block(state: "StateBlock", line: int) -> bool:
    return state.src.startswith(_OTHER_BLOCKS, first_of(state, line))


def distances(state: "StateBlock") -> dict[int, int]:
    """Return how much further in items were typed than the words of the items they are inside."""
    lines: dict[int, int] = state.env.setdefault("distances", {})
    return lines


def _move(state: "StateBlock", line: int, shift: int) -> None:
    """Change the indent of a line; one that moves to the left begins with its words."""
    if shift < 0:
        state.bMarks[line] = first_of(state, line)
        state.tShift[line] = 0
    state.sCount[line] += shift


def align_text(state: "StateBlock", _line: int, end: int, silent: bool) -> bool:
    """Align the items of a whole text, once; a rule because rules see the lines of a text."""
    if not silent and not state.env.get("is_aligned"):
        state.env["is_aligned"] = True
        align(state, range(end), 0, 0, None)
    return False


def mark_of(state: "StateBlock", line: int) -> FoundMark | None:
    """Return the mark that a line begins with, after any blanks."""
    return find_mark(state.src, first_of(state, line), state.eMarks[line])


def first_of(state: "StateBlock", line: int) -> int:
    """Return the offset of the first character of a line that is not a blank."""
    return state.bMarks[line] + state.tShift[line]
