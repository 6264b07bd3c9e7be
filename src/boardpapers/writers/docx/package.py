"""The package of a Word file: its parts, its properties, and its bytes."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from boardpapers.document.tree import Document
from boardpapers.writers.docx.markup import NAMESPACES, value

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.opc.part import Part

# The earliest time that a zip file can record; a fixed time gives the same bytes each time.
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RESTART = '<w:numRestart w:val="eachSect"/>'
"""The property of footnotes that are counted in each section on its own."""
# 15 is Word 2013 and later: without it, Word opens a file in its compatibility mode.
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="680"/>'
    '<w:footnotePr>{restart}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


def add_part(word: "Word", kind: str, content: bytes = b"") -> "Part":
    """Add a part to the package, related to the main one: `numbering`, `footnotes`."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    name = PackURI(f"/word/{kind}.xml")
    part = Part(name, f"{_MAIN}.{kind}+xml", content, word.part.package)
    word.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return part


def write_settings(word: "Word", language: str, sections: int) -> None:
    """Replace the settings: those of a reference may track changes, or load a template."""
    from docx.oxml.parser import parse_xml

    settings = word.settings.element
    for old in list(settings):
        settings.remove(old)
    text = _SETTINGS.format(restart=RESTART * (sections > 1)) + value("themeFontLang", language)
    for each in list(parse_xml(f"<w:settings {NAMESPACES}>{text}</w:settings>")):
        settings.append(each)


def describe(word: "Word", documents: Sequence[Document], title: str) -> None:
    """Set the title, author, subject and language, but no time of creation.

    The subject is what the documents have at the top of all their pages.
    """
    first = documents[0]
    organisations = dict.fromkeys(filter(None, (each.organisation for each in documents)))
    common = [line for line in first.header if all(line in each.header for each in documents)]
    properties = word.core_properties
    for old in list(properties._element):
        properties._element.remove(old)
    properties.title = title[:255]
    properties.author = ", ".join(organisations)[:255]
    properties.subject = ", ".join(common)[:255]
    properties.language = first.language


def packed(word: "Word") -> bytes:
    """Return the file's bytes, the same each time it is written."""
    saved, fixed = BytesIO(), BytesIO()
    word.save(saved)
    with ZipFile(saved) as parts, ZipFile(fixed, "w", ZIP_DEFLATED) as zipped:
        for name in parts.namelist():
            zipped.writestr(ZipInfo(name, _FIRST_MOMENT), parts.read(name), ZIP_DEFLATED)
    return fixed.getvalue()
