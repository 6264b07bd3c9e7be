"""Tables: those of the author, with a header row, and those of labels and values."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.column_widths import Column, has, is_full, line_count, measured, share
from boardpapers.document.table_print import table_print
from boardpapers.markdown.nodes import Image, Inlines, Table
from boardpapers.writers.direction import is_right_to_left
from boardpapers.writers.docx.captions import caption
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.markup import paragraph, value
from boardpapers.writers.docx.paragraph_styles import SMALL_GAP, SMALL_SIZE, TEXT_SIZE
from boardpapers.writers.docx.state import BlockContext, WriterState
from boardpapers.writers.docx.turned_pages import TURNED_END, UPRIGHT_END
from boardpapers.writers.docx.word_style import GAP

_USUAL = 10
_WHOLE = "<w:cantSplit/>"
_MANY_LINES = 10
"""A row with more lines goes on over the page; this is a fifth of a page."""
_SURPLUS = (1, 1, 1, 1, 1.15)
"""A reader who does not have Arial may get wider letters."""
_SPARE = 20
"""Word rounds the widths of letters, and would break a word that only just fits."""


class Print(Struct, frozen=True):
    """The print of a table: the font size in half points, and the free space in a cell."""

    half_points: int
    gap: int

    def room(self, thousandths: float) -> float:
        """Return the width of a cell that words need, in twentieths of a point."""
        return thousandths * self.half_points / 100 + self.gap + _SPARE

    def thousandths(self, room: float) -> float:
        """Return the width of the words in a cell, in thousandths of the font size."""
        return max(1, room - self.gap) * 100 / self.half_points


_PRINTS = {"": Print(TEXT_SIZE, GAP), "Small": Print(SMALL_SIZE, SMALL_GAP)}
_SIDES = {"left": "left", "right": "right", "center": "center", "": ""}
LABELS = 2600
"""The width of a column of labels."""
"""The width of a column of labels."""

_GAP = paragraph("AfterTable", "")
"""A paragraph after a table: two tables without one between them would be joined.

There is none before a heading, which has its own space above it: a screen reader would read out an
empty line, and LibreOffice would leave a later heading at the foot of the page.
"""


def table(node: Table, state: WriterState, context: BlockContext) -> str:
    """Return a table whose header row is repeated on each page."""
    how = table_print(node, may_turn=context.turned_width > 0)
    if how.is_turned:
        context = replace(context, width=context.turned_width, indent=0, before_heading=False)
    size = "Small" if how.size < _USUAL else ""
    room = context.width - context.indent
    widths = [room * percent // 100 for percent in node.shares]
    may_be_narrow = state.has_own_fonts and not is_full(node)
    widths = widths or _widths(measured(node), room, _PRINTS[size], may_be_narrow=may_be_narrow)
    whole = [_stays_whole(row, widths, _PRINTS[size]) for row in (node.head, *node.rows)]
    head = _row(f"TableHeading{size}", node.head, node, widths, state)
    rows = (_row(f"TableText{size}", row, node, widths, state) for row in node.rows)
    properties = [_WHOLE * each for each in whole]
    properties[0] += "<w:tblHeader/>" * whole[0]
    above = caption(node, state, context) if node.caption else ""
    written = above + frame(
        f"ReportTable{size}",
        widths,
        [
            (f"<w:trPr>{each}</w:trPr>" if each else "") + row
            for each, row in zip(properties, (head, *rows), strict=True)
        ],
        context,
        'w:firstRow="1"',
    )
    return UPRIGHT_END + written + TURNED_END if how.is_turned else written


def _stays_whole(row: tuple[Inlines, ...], widths: list[int], how: Print) -> bool:
    """Tell whether a row is so short that it need not go on over the page.

    Word cuts off the end of a row that may not be split and is longer than a page, as one with
    images may be.
    """
    return not any(
        has(cell, Image) or line_count(cell, how.thousandths(width)) > _MANY_LINES
        for cell, width in zip(row, widths, strict=True)
    )


def _widths(columns: list[Column], room: int, how: Print, *, may_be_narrow: bool) -> list[int]:
    """Return the widths of columns: together `room`, or less if they may be narrow."""
    needs = [
        [how.room(step * surplus) for step, surplus in zip(each.steps, _SURPLUS, strict=True)]
        for each in columns
    ]
    shared = share(needs, room)
    more = 0 if may_be_narrow else max(0, room - sum(shared)) / len(shared)
    return [int(width + more) for width in shared]


def label_table(style: str, rows: Iterable[tuple[str, str]], context: BlockContext) -> str:
    """Return a table of two columns: labels and values, as paragraphs."""
    widths = [LABELS, context.width - LABELS]
    written = (cell(label, widths[0]) + cell(content, widths[1]) for label, content in rows)
    return frame(style, widths, written, context, 'w:firstColumn="1"')


def label_context(context: BlockContext, style: str) -> BlockContext:
    """Return the context of the value beside a label."""
    return BlockContext(context.width - LABELS, style=style)


def frame(
    style: str, widths: list[int], rows: Iterable[str], context: BlockContext, looks: str
) -> str:
    """Return a table of rows; `looks` marks the rows or columns that are headers."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    gap = "" if context.before_heading else _GAP
    return (
        f'<w:tbl><w:tblPr>{value("tblStyle", style)}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{context.indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblLook {looks}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{written}</w:tbl>{gap}"
    )


def cell(content: str, width: int) -> str:
    """Return a cell; Word requires a paragraph at its end."""
    end = "" if content.endswith("</w:p>") else _GAP
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}{end}</w:tc>'


def _row(
    style: str, row: tuple[Inlines, ...], node: Table, widths: list[int], state: WriterState
) -> str:
    written = (
        paragraph(
            style,
            inlines(each, state, BlockContext(width, in_cell=True)),
            side=_SIDES[side],
            rtl=is_right_to_left(each),
        )
        for each, side, width in zip(row, node.alignments, widths, strict=True)
    )
    return "".join(cell(content, width) for content, width in zip(written, widths, strict=True))
