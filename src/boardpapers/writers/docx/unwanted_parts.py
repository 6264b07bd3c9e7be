"""Remove parts of a reference that Word cannot read, and files it would load from elsewhere."""

from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.opc.part import Part


def has_document_type(packed: ZipFile) -> bool:
    """Tell whether one of a file's parts has a document type, which can define entities."""
    parts = (name for name in packed.namelist() if name.lower().endswith((".xml", ".rels")))
    # Without the zero bytes of UTF-16.
    return any(b"<!DOCTYPE" in packed.read(name).replace(b"\0", b"") for name in parts)


def forget_elsewhere(word: "Word") -> None:
    """Remove what Word would load from elsewhere; it does not load the targets of links."""
    for part in list(word.part.package.iter_parts()):
        for id, rel in list(part.rels.items()):
            if rel.is_external and rel.reltype.rpartition("/")[2] != "hyperlink":
                del part.rels[id]
                _forget(part, id)


def _forget(part: "Part", id: str) -> None:
    """Remove references to deleted relationships: Word would report the file as damaged."""
    from docx.opc.part import XmlPart
    from docx.oxml.ns import nsmap

    if isinstance(part, XmlPart):
        for element in part.element.xpath(f".//*[@r:*='{id}']"):
            for name, value in element.items():
                if value == id and name.startswith(f"{{{nsmap['r']}}}"):
                    del element.attrib[name]
