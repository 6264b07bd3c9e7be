"""The properties of a style in a Word document."""

from typing import Literal

from msgspec import Struct

from boardpapers.writers.docx.markup import hanging_indent, value

GAP = 200
"""The space between the texts of cells."""
_CELLS = (
    '<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/>'
    '<w:left w:w="{left}" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/>'
    '<w:right w:w="{gap}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


class WordStyle(Struct, frozen=True):
    """A style, its id, and the name that Word shows; fields with text are XML.

    `keep` keeps a paragraph on the page of the next one; `number` is a list and a level in it, 0
    for no list; `indent` is from the left, with the hanging indent of the number; `outline` is the
    level of a heading, from 0. `lines` are the borders. `inset` and `gap` are the space to the
    left and right of the text in a table's cell.
    """

    id: str
    name: str
    based_on: str = "Normal"
    next: str = ""
    kind: Literal["paragraph", "character", "table"] = "paragraph"
    words: str = ""
    keep: bool = False
    number: tuple[int, int] | None = None
    lines: str = ""
    shade: str = ""
    tabs: str = ""
    spacing: str = ""
    indent: tuple[int, int] | None = None
    outline: int | None = None
    inset: int = 0
    gap: int = GAP
    header_row: str = ""

    @property
    def xml(self) -> str:
        """The style as an element of `styles.xml`."""
        default = "" if self.based_on else ' w:default="1"'
        form = "" if self.kind == "table" else self._form
        properties = f"<w:pPr>{form}</w:pPr>" if form else ""
        look = f"<w:rPr>{self.words}</w:rPr>" if self.words else ""
        cells = ""
        if self.kind == "table":
            cells = _CELLS.format(lines=self.lines, left=self.inset, gap=self.gap)
        return (
            f'<w:style w:type="{self.kind}" w:styleId="{self.id}"{default}>'
            f"{value('name', self.name)}{value('basedOn', self.based_on)}"
            f"{value('next', self.next)}<w:qFormat/>{properties}{look}{cells}{self.header_row}"
            "</w:style>"
        )

    @property
    def number_xml(self) -> str:
        """The list that numbers it; empty if there is none."""
        if self.number is None:
            return ""
        return f"<w:numPr>{value('ilvl', self.number[1])}{value('numId', self.number[0])}</w:numPr>"

    @property
    def _form(self) -> str:
        """The properties of a paragraph, in the order that the standard requires."""
        indent, outline = "", "" if self.outline is None else value("outlineLvl", self.outline)
        if self.indent:
            indent = hanging_indent(*self.indent)
        return (
            "<w:keepNext/><w:keepLines/>" * self.keep
            + self.number_xml
            + (f"<w:pBdr>{self.lines}</w:pBdr>" if self.lines else "")
            + self.shade
            + self.tabs
            + self.spacing
            + indent
            + outline
        )


def spaced(before: int, after: int, line: str = "") -> str:
    """Return the space above and below a paragraph; `line` sets the height of its lines."""
    return f'<w:spacing w:before="{before}" w:after="{after}"{line}/>'


def sized(half_points: int) -> str:
    """Return the font size of words."""
    return value("sz", half_points) + value("szCs", half_points)


def line(side: str, width: int = 4, space: int = 1, colour: str = "808080") -> str:
    """Return a border on one side; `width` is in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/>'
