"""The parts of a reference that are left out: those Word cannot read, and links to elsewhere."""

from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.opc.part import Part


def has_document_type(packed: ZipFile) -> bool:
    """Tell whether one of a file's parts has a document type, by which entities are defined."""
    parts = (name for name in packed.namelist() if name.lower().endswith((".xml", ".rels")))
    # Without the zeros that UTF-16 puts between.
    return any(b"<!DOCTYPE" in packed.read(name).replace(b"\0", b"") for name in parts)


def forget_elsewhere(word: "Word") -> None:
    """Leave out what Word would load from elsewhere; where links lead to, it does not load."""
    for part in list(word.part.package.iter_parts()):
        for id, rel in list(part.rels.items()):
            if rel.is_external and rel.reltype.rpartition("/")[2] != "hyperlink":
                del part.rels[id]
                _forget(part, id)


def _forget(part: "Part", id: str) -> None:
    """Leave out what names a relationship that is no more: Word takes it for damage."""
    from docx.opc.part import XmlPart
    from docx.oxml.ns import nsmap

    if isinstance(part, XmlPart):
        for element in part.element.xpath(f".//*[@r:*='{id}']"):
            for name, value in element.items():
                if value == id and name.startswith(f"{{{nsmap['r']}}}"):
                    del element.attrib[name]
