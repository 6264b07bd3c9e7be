"""The styles of our Word documents."""

from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.styles import NumberScheme, Style
from boardpapers.writers.docx.list_numbering import (
    HEADINGS,
    LEVELS,
    PARAGRAPHS,
    RECOMMENDATIONS,
    first_level,
)
from boardpapers.writers.docx.markup import font
from boardpapers.writers.docx.number_indents import NumberIndents
from boardpapers.writers.docx.word_style import WordStyle, line, sized, spaced

FONT = "Arial"
_MONOSPACED = font("Courier New") + "<w:noProof/>"
_BOLD = "<w:b/><w:bCs/>"
_RULES = line("top") + line("bottom")
_FRAME = "".join(line(side, 12, 0, "000000") for side in ("top", "left", "bottom", "right"))
_HEADER_ROW = (
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
    f"{line('bottom', 12, 0)}</w:tcBorders></w:tcPr></w:tblStylePr>"
)
_CONTACT = 2268
HEADER_LINE, FOOTER_LINE = "HeaderLine", "FooterLine"
"""The styles of our lines at the top and foot of pages; they identify our lines in a reference."""
TEXT_SIZE, SMALL_SIZE = 20, 16
"""The sizes of letters in tables, in half points."""
SMALL_GAP = 80
"""The space between the texts of cells in tables with small letters."""


def _heading(level: int, size: int, before: int, after: int) -> WordStyle:
    return WordStyle(
        f"Heading{level}",
        f"heading {level}",
        next="BodyText",
        words=_BOLD + sized(size),
        keep=True,
        spacing=spaced(before, after),
        outline=level - 1,
    )


def _character(id: str, name: str, words: str) -> WordStyle:
    return WordStyle(id, name, "DefaultParagraphFont", kind="character", words=words)


def _table(id: str, name: str, lines: str, inset: int = 0) -> WordStyle:
    return WordStyle(id, name, "TableNormal", kind="table", lines=lines, inset=inset)


_PARAGRAPHS = (
    WordStyle("Normal", "Normal", "", spacing=spaced(0, 120, ' w:line="264" w:lineRule="auto"')),
    WordStyle("BodyText", "Body Text"),
    _heading(1, 32, 360, 240),
    _heading(2, 25, 300, 120),
    _heading(3, 23, 260, 120),
    _heading(4, 22, 240, 100),
    _heading(5, 22, 240, 100),
    _heading(6, 22, 240, 100),
    WordStyle("CoverHeading", "Cover Heading", "Heading2", "BodyText", spacing=spaced(280, 100)),
    WordStyle("CoverLabel", "Cover Label", "CoverHeading", words=sized(22), spacing=spaced(0, 0)),
    WordStyle(
        "TitleAgain", "Title Again", keep=True, words=_BOLD + sized(32), spacing=spaced(0, 280)
    ),
    WordStyle("Logo", "Logo", keep=True, spacing=spaced(0, 120)),
    WordStyle("Organisation", "Organisation", keep=True, words=_BOLD, spacing=spaced(0, 240)),
    WordStyle("Marking", "Marking", keep=True, words=_BOLD),
    WordStyle("ListBullet", "List Bullet", spacing=spaced(0, 120)),
    WordStyle("ListNumber", "List Number", spacing=spaced(0, 120)),
    # "Quote" is also a tag of PDF, which LibreOffice may not give to a style.
    WordStyle("BlockText", "Block Text", lines=line("left", 18, 10), spacing=spaced(120, 120)),
    WordStyle(
        "CodeLines", "Code Lines", words=_MONOSPACED + sized(19),
        shade='<w:shd w:val="clear" w:color="auto" w:fill="F3F4F5"/>',
        spacing=spaced(120, 120, ' w:line="240" w:lineRule="auto"'),
    ),
    WordStyle("Separator", "Separator", lines=line("bottom"), spacing=spaced(0, 240)),
    WordStyle("TableText", "Table Text", words=sized(TEXT_SIZE), spacing=spaced(0, 0)),
    WordStyle("TableHeading", "Table Heading", "TableText", keep=True, words=_BOLD),
    WordStyle("TableTextSmall", "Table Text Small", "TableText", words=sized(SMALL_SIZE)),
    WordStyle(
        "TableHeadingSmall", "Table Heading Small", "TableHeading", words=sized(SMALL_SIZE)
    ),
    WordStyle("Caption", "caption", words=_BOLD, spacing=spaced(80, 80)),
    WordStyle(
        "AfterTable", "After Table", words=sized(8),
        spacing=spaced(0, 0, ' w:line="160" w:lineRule="exact"'),
    ),
    WordStyle("FactLabel", "Fact Label", spacing=spaced(0, 0)),
    WordStyle("Fact", "Fact", words=_BOLD, spacing=spaced(0, 0)),
    WordStyle("FactTableLabel", "Fact Table Label", "FactLabel", words=_BOLD),
    WordStyle("FactTable", "Fact Table", spacing=spaced(0, 0)),
    WordStyle("FactTitle", "Fact Title", "Heading1", words=sized(24), spacing=spaced(0, 0)),
    WordStyle(
        "Contact", "Contact", spacing=spaced(0, 40), indent=(_CONTACT, _CONTACT),
        tabs=f'<w:tabs><w:tab w:val="left" w:pos="{_CONTACT}"/></w:tabs>',
    ),
    WordStyle("FirstContact", "First Contact", "Contact", spacing=spaced(240, 40)),
    WordStyle("Header", "header", words=sized(18), spacing=spaced(0, 0)),
    WordStyle("Footer", "footer", words=sized(18), spacing=spaced(0, 0)),
    WordStyle(HEADER_LINE, "Header Line", "Header", "Header"),
    WordStyle(FOOTER_LINE, "Footer Line", "Footer", "Footer"),
    WordStyle("FootnoteText", "footnote text", words=sized(18), spacing=spaced(0, 60)),
)  # fmt: skip

_CHARACTERS = (
    WordStyle("DefaultParagraphFont", "Default Paragraph Font", "", kind="character"),
    _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
    _character("Hyperlink", "Hyperlink", '<w:color w:val="1A4F8B"/><w:u w:val="single"/>'),
    _character("CodeWords", "Code Words", _MONOSPACED),
)

_REPORT_TABLE = replace(
    _table("ReportTable", "Report Table", line("bottom") + line("insideH")), header_row=_HEADER_ROW
)

_TABLES = (
    WordStyle("TableNormal", "Normal Table", "", kind="table"),
    _REPORT_TABLE,
    replace(_REPORT_TABLE, id="ReportTableSmall", name="Report Table Small", gap=SMALL_GAP),
    _table("FactsLines", "Facts Lines", _RULES),
    _table("FactsTable", "Facts Table", _RULES + line("insideH")),
    _table("FactsBox", "Facts Box", _FRAME, inset=160),
    _table("FactsCorner", "Facts Corner", _FRAME, inset=160),
    _table("CoverTable", "Cover Table", _RULES + line("insideH")),
)


_CAPITALS = {
    "organisation": ("Organisation",),
    "title": ("Heading1", "TitleAgain"),
    "headings": ("Heading2",),
    "labels": ("FactLabel",),
}
"""The styles of words that a house style may print in capitals; others are based on them."""


def our_styles(style: Style, columns: NumberIndents) -> Iterator[WordStyle]:
    """Yield our styles, adapted to a house style and to the numbers of a document."""
    numbered = {each.id: each for each in _numbered_headings(style.number_scheme, columns)}
    capitals = {id for each in style.capitals for id in _CAPITALS[each]}
    for each in (*_PARAGRAPHS, *_CHARACTERS, *_TABLES):
        own = numbered.get(each.id, each)
        yield _in_capitals(own) if own.id in capitals else own
    first = first_level(style)
    for depth in range(1, LEVELS + 1):
        level = depth - 1 + first
        number = (PARAGRAPHS, level) if level < LEVELS else None
        yield _numbered("NumberedParagraph", "Numbered Paragraph", number, depth, columns)
    for depth in range(1, LEVELS + 1):
        number = (RECOMMENDATIONS, depth - 1)
        yield _numbered("Recommendation", "Recommendation", number, depth, columns)


def _numbered(
    id: str, name: str, number: tuple[int, int] | None, depth: int, columns: NumberIndents
) -> WordStyle:
    return WordStyle(f"{id}{depth}", f"{name} {depth}", number=number, indent=columns.at(depth))


def _in_capitals(words: WordStyle) -> WordStyle:
    """Print words in capitals, without changing them."""
    bold = _BOLD if words.words.startswith(_BOLD) else ""
    return replace(words, words=f"{bold}<w:caps/>{words.words.removeprefix(bold)}")


def _numbered_headings(scheme: NumberScheme, columns: NumberIndents) -> Iterator[WordStyle]:
    """Yield the styles of headings that are counted, and of those beside them that are not."""
    if scheme.headings is None:
        return
    kind = PARAGRAPHS if scheme.restarts else HEADINGS
    indent = columns.at(1) if scheme.headings.is_shown else None
    for each in _PARAGRAPHS:
        if each.id == "Heading2":
            yield replace(each, number=(kind, 0), indent=indent)
        elif each.id == "CoverHeading":
            yield replace(each, number=(0, 0), indent=(0, 0))
