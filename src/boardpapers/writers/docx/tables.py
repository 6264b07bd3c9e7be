"""Tables: those of the author, with a header row, and those of labels and values."""

from collections.abc import Iterable

from boardpapers.markdown.nodes import Inlines, Table
from boardpapers.writers.docx.captions import caption
from boardpapers.writers.docx.column_widths import Print, columns
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.markup import paragraph, value
from boardpapers.writers.docx.paragraph_styles import SMALL_GAP, SMALL_SIZE, TEXT_SIZE
from boardpapers.writers.docx.state import BlockContext, WriterState
from boardpapers.writers.docx.word_style import GAP

_FEW = 6
"""A table with more columns than this has small letters."""

_PRINTS = {"": Print(TEXT_SIZE, GAP), "Small": Print(SMALL_SIZE, SMALL_GAP)}
_SIDES = {"left": "left", "right": "right", "center": "center", "": ""}
_LABELS = 2600
"""The width of a column of labels."""

_GAP = paragraph("AfterTable", "")
"""A paragraph after a table: two tables without one between them would be joined.

There is none before a heading, which has its own space above it: a screen reader would read out an
empty line, and LibreOffice would leave a later heading at the foot of the page.
"""


def table(node: Table, state: WriterState, context: BlockContext) -> str:
    """Return a table whose header row is repeated on each page."""
    size = "Small" if len(node.head) > _FEW else ""
    room = context.width - context.indent
    widths = [room * share // 100 for share in node.shares]
    widths = widths or columns(node, room, _PRINTS[size], may_be_narrow=state.has_own_fonts)
    head = _row(f"TableHeading{size}", node.head, node, widths, state)
    rows = (_row(f"TableText{size}", row, node, widths, state) for row in node.rows)
    header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + head
    above = caption(node, state, context) if node.caption else ""
    return above + frame(
        f"ReportTable{size}",
        widths,
        [header, *("<w:trPr><w:cantSplit/></w:trPr>" + row for row in rows)],
        context,
        'w:firstRow="1"',
    )


def label_table(style: str, rows: Iterable[tuple[str, str]], context: BlockContext) -> str:
    """Return a table of two columns: labels and values, as paragraphs."""
    widths = [_LABELS, context.width - _LABELS]
    written = (cell(label, widths[0]) + cell(content, widths[1]) for label, content in rows)
    return frame(style, widths, written, context, 'w:firstColumn="1"')


def label_context(context: BlockContext, style: str) -> BlockContext:
    """Return the context of the value beside a label."""
    return BlockContext(context.width - _LABELS, style=style)


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
        paragraph(style, inlines(each, state, BlockContext(width)), side=_SIDES[side])
        for each, side, width in zip(row, node.alignments, widths, strict=True)
    )
    return "".join(cell(content, width) for content, width in zip(written, widths, strict=True))
