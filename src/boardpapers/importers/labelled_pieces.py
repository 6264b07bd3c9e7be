"""Find the labels in a source: headings of parts, and facts beside their labels."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.importers.common_labels import SHORT_LABELS
from boardpapers.importers.label_keys import label_key
from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import split_written_mark

FieldOf = Callable[[str], str]
"""Returns the field of a label; empty if the words are not one."""

# A label, the sign after it, and the value; the label may be bold, or a question.
_RUN_IN = re.compile(
    r"(?P<label>[^:\t]{2,70}?)(?:\s*(?::|\t|\\?\|)|(?<=\?)\s)\s*(?P<value>.*)", re.DOTALL
)
# A line break, or the space before another bold label.
_LABELLED_LINES = re.compile(r"\\\n|(?<=\S)\s+(?=\*\*[^*]{2,70}:\*\*)")
_BOLD = re.compile(r"^(?:\*\*(?P<label>[^*]{2,70}?):?\*\*)\s*:?\s*(?P<rest>.+)$", re.DOTALL)


class Labelled(Struct, frozen=True):
    """A piece of a source, and the field that its label names.

    `field` is empty if it has no label. With `is_label`, the piece is the label alone, and what
    it is of comes after it; otherwise the piece is the value.
    """

    piece: Piece
    field: str = ""
    is_label: bool = False
    words: str = ""


def with_labels(piece: Piece, field_of: FieldOf, *, in_body: bool) -> Iterator[Labelled]:
    """Yield a piece, or what it says under each label in it.

    In the body of a paper, only headings and facts about officers have labels.
    """
    if isinstance(piece, Grid):
        if in_body:
            yield Labelled(piece)
            return
        for grid in _side_by_side(_upright(piece, field_of), field_of):
            yield from _of_grid(grid, field_of)
        return
    may_divide = "\n" in piece.text or "**" in piece.text
    lines = _LABELLED_LINES.split(piece.text) if may_divide else [piece.text]
    if len(lines) > 1 and _run_in(replace(piece, text=lines[0]), field_of):
        for line in lines:
            yield from with_labels(replace(piece, text=line), field_of, in_body=in_body)
        return
    words = as_words(piece.text)
    if field := _alone(piece, words, field_of):
        yield Labelled(piece, field, is_label=True, words=words)
        return
    run_in = _run_in(piece, field_of)
    is_contact = run_in is not None and run_in.field.startswith("contacts.")
    if run_in and (not in_body or is_contact):
        yield run_in
    else:
        yield Labelled(piece)


def labels_in(piece: Piece) -> Iterator[str]:
    """Yield the words of a piece that may be a label."""
    if isinstance(piece, Grid):
        yield from (as_words(row[0]) for row in piece.rows if row)
        return
    for line in piece.text.split("\\\n"):
        words = as_words(line)
        yield words
        if found := _RUN_IN.match(words):
            yield found["label"]


def _alone(passage: Passage, words: str, field_of: FieldOf) -> str:
    """Return the field of a passage that is a label and nothing else."""
    field = field_of(words)
    is_short = label_key(words) in SHORT_LABELS and not words.endswith(":")
    if not field or is_short or passage.mark == "•" or words.endswith("."):
        return ""
    return field


def _run_in(passage: Passage, field_of: FieldOf) -> Labelled | None:
    found = _BOLD.match(passage.text) or _RUN_IN.match(passage.text)
    # A question with its answer looks like a heading.
    if not found or (passage.heading and not found["label"].endswith("?")):
        return None
    label = as_words(found["label"].strip("* "))
    field = field_of(label)
    value = found["value"] if "value" in found.re.groupindex else found["rest"]
    value = value.removeprefix("**").strip()
    if not field or not value:
        return None
    mark, text = (
        split_written_mark(value) if not field.startswith(("facts.", "contacts.")) else ("", value)
    )
    return Labelled(
        replace(passage, text=text, mark=mark, is_bold=False, heading=0), field, words=label
    )


def _upright(grid: Grid, field_of: FieldOf) -> Grid:
    """Return a table with its labels in the first column, if they are in the row of headings."""
    is_row = len(grid.rows) == 2 and len(grid.rows[0]) == len(grid.rows[1])
    if not is_row or not all(field_of(as_words(each)) for each in grid.rows[0]):
        return grid
    return replace(grid, rows=tuple(zip(*grid.rows, strict=True)), has_head=False)


def _side_by_side(grid: Grid, field_of: FieldOf) -> list[Grid]:
    """Return the tables that are beside each other in one: each has labels and their values."""
    pairs = list(range(0, max(map(len, grid.rows)), 2))
    firsts = [[row[n] for row in grid.rows if n < len(row) and row[n].strip()] for n in pairs]
    is_labels = (cells and all(field_of(as_words(each)) for each in cells) for cells in firsts)
    if len(pairs) < 2 or not all(is_labels):
        return [grid]
    return [replace(grid, rows=tuple(row[n : n + 2] for row in grid.rows)) for n in pairs]


def _of_grid(grid: Grid, field_of: FieldOf) -> Iterator[Labelled]:
    """Yield the facts in a table with labels in its first column, else the table."""
    fields = [field_of(as_words(row[0])) if row else "" for row in grid.rows]
    if sum(map(bool, fields)) * 2 < len(grid.rows) or max(map(len, grid.rows)) < 2:
        yield Labelled(grid)
        return
    for row, field in zip(grid.rows, fields, strict=True):
        yield from _of_row(row, field, grid.place)


def _of_row(row: tuple[str, ...], field: str, place: str) -> Iterator[Labelled]:
    label, *cells = row
    value = "\n".join(cell for cell in cells if cell.strip())
    if not field:
        yield Labelled(Passage(" ".join(filter(None, (label, value))), place))
        return
    for line in value.split("\n"):
        mark, text = split_written_mark(line)
        if field.startswith(("facts.", "contacts.")):
            mark, text = "", line
        if text:
            yield Labelled(Passage(text, place, mark), field, words=as_words(label))
