"""What offices do in Word that python-docx has no words for: numbering, fields, changes, boxes."""

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f'xmlns:w="{W}"'
Level = tuple[str, str, int]
"""A level of a list: its format, its text such as `%1.`, and its indent in twips."""

PARAGRAPHS: tuple[Level, ...] = (
    ("decimal", "%1.", 567),
    ("lowerLetter", "(%2)", 1134),
    ("lowerRoman", "(%3)", 1701),
)
SECTIONS: tuple[Level, ...] = (
    ("decimal", "%1", 567),
    ("decimal", "%1.%2", 567),
    ("lowerLetter", "(%3)", 1134),
)
LETTERS: tuple[Level, ...] = (("lowerLetter", "(%1)", 567), ("lowerRoman", "(%2)", 1134))
BULLETS: tuple[Level, ...] = (("bullet", "\uf0b7", 1134), ("bullet", "o", 1701))


def add_list(
    document: Document, number: int, levels: Sequence[Level], styles: Sequence[str]
) -> None:
    """Define a list with a number; the paragraphs of each style have the level of its place."""
    numbering = document.part.numbering_part.element
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f"{_linked(document, styles, depth)}"
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="567"/></w:pPr></w:lvl>'
        for depth, (format, text, indent) in enumerate(levels)
    )
    id = 900 + number
    abstract = f'<w:abstractNum {_W} w:abstractNumId="{id}">{written}</w:abstractNum>'
    first = numbering.find(qn("w:num"))
    first.addprevious(parse_xml(abstract))
    numbering.append(
        parse_xml(f'<w:num {_W} w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>')
    )
    for depth, style in enumerate(styles):
        _number(document.styles[style].element, id, depth)


def _linked(document: Document, styles: Sequence[str], depth: int) -> str:
    id = document.styles[styles[depth]].style_id if depth < len(styles) else ""
    return f'<w:pStyle w:val="{id}"/>' if id else ""


def number(paragraph: Paragraph, list_number: int, depth: int = 0) -> Paragraph:
    """Number a paragraph directly, without a style."""
    _number(paragraph._p, 900 + list_number, depth)
    return paragraph


def _number(element: object, id: int, depth: int) -> None:
    properties = element.get_or_add_pPr()  # type: ignore[attr-defined]  # of styles and paragraphs
    properties.append(
        parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{depth}"/><w:numId w:val="{id}"/></w:numPr>')
    )


def add_field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """Add a field with its result, such as the number of the page."""
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{result}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {_W}>{content}</w:r>"))


def add_change(paragraph: Paragraph, kind: str, words: str) -> None:
    """Add words as a tracked change: `ins` or `del`."""
    text = "delText" if kind == "del" else "t"
    paragraph._p.append(
        parse_xml(
            f'<w:{kind} {_W} w:id="7" w:author="Sam Sample" w:date="2031-01-06T10:00:00Z">'
            f'<w:r><w:{text} xml:space="preserve">{words}</w:{text}></w:r></w:{kind}>'
        )
    )


def add_box(paragraph: Paragraph, lines: Iterable[str]) -> None:
    """Add a text box beside a paragraph."""
    inside = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    paragraph._p.append(
        parse_xml(
            f'<w:r {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
            '<v:shape style="position:absolute;width:160pt;height:60pt">'
            f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
            "</v:shape></w:pict></w:r>"
        )
    )


def add_footnotes(document: Document, notes: Sequence[tuple[Paragraph, str]]) -> None:
    """Add footnotes, each with its mark at the end of a paragraph."""
    written = "".join(
        f'<w:footnote w:id="{id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{words}</w:t></w:r></w:p></w:footnote>"
        for id, (_, words) in enumerate(notes, 2)
    )
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for id, kind in enumerate(("separator", "continuationSeparator"))
    )
    xml = f"<w:footnotes {_W}>{separators}{written}</w:footnotes>"
    part = Part(
        PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, xml.encode(), document.part.package
    )
    document.part.relate_to(part, RT.FOOTNOTES)
    for id, (paragraph, _) in enumerate(notes, 2):
        paragraph._p.append(
            parse_xml(
                f'<w:r {_W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                f'<w:footnoteReference w:id="{id}"/></w:r>'
            )
        )
