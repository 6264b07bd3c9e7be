"""Tables: those of the author, with a header row, and those of labels and what they stand for."""

import re
from collections.abc import Iterable

from boardpapers.markdown.nodes import Inlines, Table
from boardpapers.writers.docx.columns import Print, columns
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.markup import bookmark, paragraph, value
from boardpapers.writers.docx.paragraph_styles import LETTERS, SMALL_GAP, SMALL_LETTERS
from boardpapers.writers.docx.state import Setting, Writing
from boardpapers.writers.docx.style_properties import GAP

_FEW = 6
"""With more columns than these, a table has small letters."""

_PRINTS = {"": Print(LETTERS, GAP), "Small": Print(SMALL_LETTERS, SMALL_GAP)}
_SIDES = {"left": "left", "right": "right", "center": "center", "": ""}
_LABELS = 2600
"""How wide a column of labels is."""

AFTER = paragraph("AfterTable", "")
"""Two tables without a paragraph between them would be one."""

_BEFORE_HEADING = re.compile(
    f'(?<=</w:tbl>){re.escape(AFTER)}(?=<w:p><w:pPr><w:pStyle w:val="(?:Cover)?Heading)'
)


def table(node: Table, writing: Writing, setting: Setting) -> str:
    """Return a table whose header row is repeated on each page."""
    size = "Small" if len(node.head) > _FEW else ""
    room = setting.width - setting.indent
    widths = columns(node, room, _PRINTS[size], may_be_narrow=writing.has_own_letters)
    head = _row(f"TableHeading{size}", node.head, node, widths, writing)
    rows = (_row(f"TableText{size}", row, node, widths, writing) for row in node.rows)
    header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + head
    return _caption(node, writing, setting) + frame(
        f"ReportTable{size}",
        widths,
        [header, *("<w:trPr><w:cantSplit/></w:trPr>" + row for row in rows)],
        setting.indent,
        'w:firstRow="1"',
    )


def _caption(node: Table, writing: Writing, setting: Setting) -> str:
    if not node.caption:
        return ""
    content = bookmark(node.address, next(writing.ids)) + inlines(node.caption, writing, setting)
    return paragraph("Caption", content, keep=True, indent=(setting.indent, 0))


def label_table(style: str, rows: Iterable[tuple[str, str]], setting: Setting) -> str:
    """Return a table of two columns: labels, and what stands beside each, as paragraphs."""
    widths = [_LABELS, setting.width - _LABELS]
    written = (cell(label, widths[0]) + cell(content, widths[1]) for label, content in rows)
    return frame(style, widths, written, setting.indent, 'w:firstColumn="1"')


def label_setting(setting: Setting, style: str) -> Setting:
    """Return the setting of what stands beside a label."""
    return Setting(setting.width - _LABELS, style=style)


def frame(style: str, widths: list[int], rows: Iterable[str], indent: int, looks: str) -> str:
    """Return a table of rows; `looks` says which of them, or which columns, are headers."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return (
        f'<w:tbl><w:tblPr>{value("tblStyle", style)}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblLook {looks}/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{written}</w:tbl>{AFTER}"
    )


def without_gaps_before_headings(text: str) -> str:
    """Leave out the paragraph between a table and a heading, which keeps its own distance.

    Nobody has to hear an empty line; and with a paragraph of one line below a table, LibreOffice
    leaves a heading further down at the foot of the page.
    """
    return _BEFORE_HEADING.sub("", text)


def cell(content: str, width: int) -> str:
    """Return a cell; Word wants a paragraph at its end."""
    end = "" if content.endswith("</w:p>") else AFTER
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}{end}</w:tc>'


def _row(
    style: str, row: tuple[Inlines, ...], node: Table, widths: list[int], writing: Writing
) -> str:
    written = (
        paragraph(style, inlines(each, writing, Setting(width)), side=_SIDES[side])
        for each, side, width in zip(row, node.alignments, widths, strict=True)
    )
    return "".join(cell(content, width) for content, width in zip(written, widths, strict=True))
