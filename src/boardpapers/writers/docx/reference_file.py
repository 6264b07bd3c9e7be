"""The Word file that a document starts from: empty, or a house style's `reference.docx`.

As in pandoc, the styles, pages, header and footer of `reference.docx` are used; its text is not.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.paths import inside
from boardpapers.styles import HouseStyle, Style
from boardpapers.writers.docx.blank_file import blank
from boardpapers.writers.docx.markup import NAMESPACES, font
from boardpapers.writers.docx.number_indents import NumberIndents
from boardpapers.writers.docx.page_setup import set_page
from boardpapers.writers.docx.paragraph_styles import FONT, our_styles
from boardpapers.writers.docx.unwanted_parts import forget_elsewhere, has_document_type
from boardpapers.writers.docx.word_style import WordStyle, sized

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement

REFERENCE = "reference.docx"
"""The name of the file."""

MAXIMUM_BYTES = 50_000_000
"""The most bytes that it may have unpacked."""

_KEPT = ("styles", "settings", "header", "footer", "theme", "fontTable")
# The elements and attributes that refer to a style.
_NAMES_STYLES = ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle")


def begin(style: HouseStyle, language: str, columns: NumberIndents) -> "Word":
    """Return a Word file without text. Raises BoardpapersError: BP911 it cannot be used."""
    path = find_reference(style)
    word = _open(path) if path else _empty()
    _speak(word, language)
    _add_styles(word, style.style, columns)
    return word


def find_reference(style: HouseStyle) -> Path | None:
    """Return the nearest `reference.docx` of a style. Raises BoardpapersError, as `begin`."""
    for folder in style.folders:
        path = folder / REFERENCE
        if os.path.lexists(path):
            copy = "replace the link with a copy of the file"
            if not inside(folder, path):
                raise _unusable(path, "is a link to a place outside its folder", copy)
            if not path.exists():
                raise _unusable(path, "is a link that leads nowhere", copy)
            return path
    return None


def indents_of_styles(word: "Word") -> dict[str, str]:
    """Return the indent of each paragraph style that has one, as XML, by the ids of the styles."""
    from docx.oxml.ns import qn

    styles = word.styles.element.xpath("./w:style[w:pPr/w:ind]")
    return {each.get(qn("w:styleId")): each.pPr.ind.xml for each in styles}


def own_references(style: HouseStyle) -> list[Path]:
    """Return the reference files that do not come with the program, nearest first."""
    paths = (folder / REFERENCE for folder in style.own_folders)
    return [path for path in paths if path.is_file()]


def _unusable(path: Path, sentence: str, help: str) -> BoardpapersError:
    return BoardpapersError(error("BP911", Place(path), f"`{path.name}` {sentence}", help))


def _empty() -> "Word":
    from docx import Document
    from docx.oxml.parser import parse_xml

    word = Document(blank())
    look = font(FONT) + sized(22)
    defaults = f"<w:docDefaults {NAMESPACES}><w:rPrDefault><w:rPr>{look}</w:rPr></w:rPrDefault>"
    word.styles.element.append(parse_xml(f"{defaults}<w:pPrDefault/></w:docDefaults>"))
    set_page(word)
    return word


def _open(path: Path) -> "Word":
    from docx import Document

    help = "open it in Word and save it as a Word document, .docx"
    try:
        with ZipFile(path) as packed:
            size = sum(each.file_size for each in packed.infolist())
        if size > MAXIMUM_BYTES:
            raise _unusable(
                path, f"has more than {MAXIMUM_BYTES // 1_000_000} MB", "make it smaller"
            )
        with ZipFile(path) as packed:
            if has_document_type(packed):
                raise _unusable(
                    path, "has a part with a document type, which Word files do not have", help
                )
        word = Document(str(path))
        _drop_parts(word)
        forget_elsewhere(word)
        body = word.element.body
        for old in body.xpath("./*[not(self::w:sectPr)]"):
            body.remove(old)
    except BoardpapersError:
        raise
    except Exception:  # a file that is not a Word document fails in too many ways to list
        raise _unusable(path, "is not a Word document", help) from None
    return word


def _drop_parts(word: "Word") -> None:
    """Remove the parts of the unused text: pictures, notes, lists, macros."""
    rels = word.part.rels
    for id, rel in list(rels.items()):
        if rel.reltype.rpartition("/")[2] not in _KEPT:
            del rels[id]
    package = word.part.package
    for id, rel in list(package.rels.items()):
        if rel.reltype.rpartition("/")[2] not in ("officeDocument", "core-properties"):
            del package.rels[id]


def _add_styles(word: "Word", style: Style, columns: NumberIndents) -> None:
    """Add the missing styles; existing styles keep their looks, but not their lists."""
    from docx.oxml.parser import parse_xml

    styles = word.styles.element
    there = {_name(each): each for each in styles.xpath("./w:style")}
    for old in styles.xpath("./w:style//w:numPr"):
        old.getparent().remove(old)
    for ours in our_styles(style, columns):
        theirs = there.get(ours.name.lower())
        if theirs is None:
            styles.append(parse_xml(ours.xml.replace("<w:style", f"<w:style {NAMESPACES}", 1)))
        else:
            _take_over(word, theirs, ours)


def _name(style: "BaseOxmlElement") -> str:
    return "".join(style.xpath("./w:name/@w:val")).lower()


def _take_over(word: "Word", theirs: "BaseOxmlElement", ours: WordStyle) -> None:
    """Give a style of the reference our id and our numbering."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml

    old = theirs.get(qn("w:styleId"))
    if old != ours.id:
        theirs.set(qn("w:styleId"), ours.id)
        for root in _roots(word):
            named = " or ".join(f"self::w:{name}" for name in _NAMES_STYLES)
            for each in root.xpath(f".//*[{named}]"):
                if each.get(qn("w:val")) == old:
                    each.set(qn("w:val"), ours.id)
    if ours.number_xml:
        number = parse_xml(ours.number_xml.replace("<w:numPr>", f"<w:numPr {NAMESPACES}>", 1))
        theirs.get_or_add_pPr()._insert_numPr(number)


def _roots(word: "Word") -> "list[BaseOxmlElement]":
    """Return the parts that refer to styles: the styles, and the headers and footers of pages."""
    from docx.opc.part import XmlPart

    parts = [rel.target_part for rel in word.part.rels.values() if not rel.is_external]
    return [part.element for part in parts if isinstance(part, XmlPart)]


def _speak(word: "Word", language: str) -> None:
    """Set the default language of the words."""
    from docx.oxml.parser import parse_xml

    for old in word.styles.element.xpath("./w:docDefaults//w:rPr/w:lang"):
        old.getparent().remove(old)
    for look in word.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr"):
        look.append(parse_xml(f'<w:lang {NAMESPACES} w:val="{language}"/>'))
