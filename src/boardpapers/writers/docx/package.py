"""The package that a Word file is: its parts, what it says of itself, and its bytes."""

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from boardpapers.document.tree import Document
from boardpapers.writers.docx.markup import NAMESPACES, value

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.opc.part import Part

# The first moment that a zip file can tell; the same paper gives the same bytes at any time.
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# 15 is the Word of 2013 and after: without it, Word opens a file in a mode for older ones.
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="680"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


def add_part(word: "Word", kind: str, content: bytes = b"") -> "Part":
    """Add a part of its own to the main one: `numbering`, `footnotes`."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    name = PackURI(f"/word/{kind}.xml")
    part = Part(name, f"{_MAIN}.{kind}+xml", content, word.part.package)
    word.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return part


def write_settings(word: "Word", language: str) -> None:
    """Replace the settings: those of a reference may count changes, or look for a template."""
    from docx.oxml.parser import parse_xml

    settings = word.settings.element
    for old in list(settings):
        settings.remove(old)
    text = f"{_SETTINGS}{value('themeFontLang', language)}"
    for each in list(parse_xml(f"<w:settings {NAMESPACES}>{text}</w:settings>")):
        settings.append(each)


def describe(word: "Word", document: Document) -> None:
    """Say what the document is: title, author, subject, language; not when it was made."""
    properties = word.core_properties
    for old in list(properties._element):
        properties._element.remove(old)
    properties.title = document.title[:255]
    properties.author = document.organisation[:255]
    properties.subject = ", ".join(document.header)[:255]
    properties.language = document.language


def packed(word: "Word") -> bytes:
    """Return the file's bytes, the same whenever it is written."""
    saved, fixed = BytesIO(), BytesIO()
    word.save(saved)
    with ZipFile(saved) as parts, ZipFile(fixed, "w", ZIP_DEFLATED) as zipped:
        for name in parts.namelist():
            zipped.writestr(ZipInfo(name, _FIRST_MOMENT), parts.read(name), ZIP_DEFLATED)
    return fixed.getvalue()
