"""An item of a YAML list, taken out of one file and put into another as it is written."""

import re
from typing import Any, cast

from msgspec import Struct

from boardpapers.edits.file_changes import Splice
from boardpapers.edits.paper_edits import by_hand
from boardpapers.edits.scalars import same_quotes
from boardpapers.reader import Plain
from boardpapers.reader.composer import Span
from boardpapers.workspace import AnyPaper


class WrittenItem(Struct, frozen=True):
    """An item of a list as it is written: its offsets in the file, and its text.

    `is_block` tells whether it is after a dash, not between commas. The text has no dash, and is
    indented as if it began at the start of a line.
    """

    start: int
    end: int
    text: str
    is_block: bool


def read_item(paper: AnyPaper, field: str, index: int) -> WrittenItem:
    """Return an item of a list of a paper. Raises CallError: it is not written as a list."""
    text, spans = paper.source.text, paper.positions.spans
    name = paper.written((field,))[0]
    span = spans.values.get((name, index))
    if span is None:  # a single item without a dash
        raise by_hand(paper.path)
    if _is_flow(text, spans.values[(name,)]):
        end = _end_of_flow(text, span.start)
        return WrittenItem(span.start, end, text[span.start : end], is_block=False)
    start = text.rfind("\n", 0, span.start) + 1
    end = _end_of_item(text, start, span)
    column = span.start - start
    lines = text[span.start : end].splitlines(keepends=True)
    item = lines[0] + "".join(each[_indent(each, column) :] for each in lines[1:])
    return WrittenItem(start, end, item, is_block=True)


def without_item(paper: AnyPaper, field: str, index: int, item: WrittenItem) -> Splice:
    """Return the change that takes an item out of a list."""
    if item.is_block:
        return Splice(item.start, item.end, "")
    text, spans = paper.source.text, paper.positions.spans
    name = paper.written((field,))[0]
    after, before = spans.values.get((name, index + 1)), spans.values.get((name, index - 1))
    if after:
        return Splice(item.start, after.start, "")
    if before and index:
        return Splice(_end_of_flow(text, before.start), item.end, "")
    end = re.compile(r"\s*,?").match(text, item.end)
    return Splice(item.start, end.end() if end else item.end, "")


def with_field(paper: AnyPaper, field: str, index: int, name: str, value: str) -> Splice:
    """Return the change that begins an item of a list with another field."""
    item = read_item(paper, field, index)
    start = paper.positions.spans.values[(str(paper.written((field,))[0]), index)].start
    text = paper.source.text
    if text[start : start + 1] == "{":
        return Splice(start + 1, start + 1, f"{name}: {value}, ")
    if not item.is_block:
        raise by_hand(paper.path)
    column = start - text.rfind("\n", 0, start) - 1
    return Splice(start, start, f"{name}: {value}\n{' ' * column}")


def without_field(paper: AnyPaper, field: str, index: int, name: str) -> Splice:
    """Return the change that takes a field that is not the only one out of an item of a list.

    Raises CallError: a comment would be lost.
    """
    text, spans, data = paper.source.text, paper.positions.spans, paper.data
    at = (paper.written((field,))[0], index)
    names = list(cast("Any", data)[at[0]][index])
    place = names.index(name)
    key, value = spans.keys[(*at, name)], spans.values[(*at, name)]
    following = [spans.keys[(*at, each)] for each in names[place + 1 : place + 2]]
    if text[spans.values[at].start : spans.values[at].start + 1] == "{":
        if following:
            return Splice(key.start, following[0].start, "")
        return Splice(text.rindex(",", 0, key.start), value.end, "")
    start = text.rfind("\n", 0, key.start) + 1
    end = value.end if text[value.end - 1] == "\n" else text.find("\n", value.end) + 1 or len(text)
    if place:
        return Splice(start, end, "")
    if text[end : following[0].start].strip():
        raise by_hand(paper.path)
    return Splice(key.start, following[0].start, "")


def with_item(paper: AnyPaper, field: str, item: WrittenItem, data: Plain) -> Splice:
    """Return the change that puts an item at the end of a list, which may be missing.

    Raises CallError: it cannot be written there without losing a comment.
    """
    text, spans = paper.source.text, paper.positions.spans
    name = str(paper.written((field,))[0])
    values = paper.data[name] if isinstance(paper.data, dict) and name in paper.data else None
    if not values:
        return _only_item(paper, name, item, data)
    if not isinstance(values, list):
        raise by_hand(paper.path)
    last = spans.values[(name, len(values) - 1)]
    if _is_flow(text, spans.values[(name,)]):
        end = _end_of_flow(text, last.start)
        return Splice(end, end, f", {_as_flow(paper, item, data)}")
    start = text.rfind("\n", 0, last.start) + 1
    end = _end_of_item(text, start, last)
    dash = text.rindex("-", start, last.start) - start
    return Splice(end, end, _as_block(text[:end], item, dash, last.start - start))


def _only_item(paper: AnyPaper, name: str, item: WrittenItem, data: Plain) -> Splice:
    """Return the change that begins a list with an item."""
    text, span = paper.source.text, paper.positions.spans.values.get((name,))
    if span and _is_flow(text, span):
        end = _end_of_flow(text, span.start)
        return Splice(span.start, end, f"[{_as_flow(paper, item, data)}]")
    key = paper.positions.spans.keys.get((name,))
    if key is None:
        return Splice(
            len(text), len(text), f"{_new_line(text)}{name}:\n{_as_block('', item, 2, 4)}"
        )
    end = text.find("\n", key.end)
    end = len(text) if end < 0 else end + 1
    return Splice(end, end, _as_block(text[:end], item, 2, 4))


def _as_block(before: str, item: WrittenItem, dash: int, column: int) -> str:
    """Return an item after a dash, whose text begins at a column."""
    lines = item.text.splitlines(keepends=True)
    rest = [" " * column + each if each.strip() else each for each in lines[1:]]
    written = f"{' ' * dash}-{' ' * (column - dash - 1)}{lines[0]}{''.join(rest)}"
    return _new_line(before) + (written if written.endswith("\n") else f"{written}\n")


def _as_flow(paper: AnyPaper, item: WrittenItem, data: Plain) -> str:
    """Return an item to put between commas."""
    if not item.is_block:
        return item.text
    if re.search(r"(^|\s)#", item.text):
        raise by_hand(paper.path)
    return _in_one_line(data)


def _in_one_line(data: Plain) -> str:
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_in_one_line(each)}" for key, each in data.items()) + "}"
    if isinstance(data, list):
        return f"[{', '.join(map(_in_one_line, data))}]"
    return same_quotes("", data) if data else "null"


def _new_line(before: str) -> str:
    return "" if not before or before.endswith("\n") else "\n"


def _is_flow(text: str, span: Span) -> bool:
    return text[span.start : span.start + 1] == "["


def _indent(line: str, column: int) -> int:
    return min(column, len(line) - len(line.lstrip(" ")))


def _end_of_flow(text: str, start: int) -> int:
    """Return where the brackets that open at an offset are closed."""
    import yaml

    depth = 0
    for event in yaml.parse(text[start:], Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.CollectionEndEvent) and not depth and event.end_mark:
            return start + int(event.end_mark.index)
    return start


def _end_of_item(text: str, start: int, span: Span) -> int:
    """Return where an item ends: after its last line, with the comments that are inside it."""
    column = span.start - start
    end = start
    for line in text[start:].splitlines(keepends=True):
        is_inside = end < span.end or not line.strip() or _indent(line, column) == column
        if not is_inside:
            break
        end += len(line)
    while end > span.end and not text[start:end].splitlines()[-1].strip():
        end -= len(text[start:end].splitlines(keepends=True)[-1])
    return end
