"""An empty Word file, with half as many parts as the one in python-docx."""

from io import BytesIO
from zipfile import ZipFile

from boardpapers.writers.docx.markup import NAMESPACES

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
        f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/></Relationships>'
    ),
    "word/document.xml": (
        f"<w:document {NAMESPACES}><w:body><w:sectPr><w:pgSz/>"
        '<w:pgMar w:gutter="0"/></w:sectPr></w:body></w:document>'
    ),
    "word/styles.xml": f"<w:styles {NAMESPACES}/>",
    "word/settings.xml": f"<w:settings {NAMESPACES}/>",
}


def blank() -> BytesIO:
    """Return the bytes of a Word file without words, styles or settings."""
    packed = BytesIO()
    with ZipFile(packed, "w") as parts:
        for name, text in _PARTS.items():
            parts.writestr(name, text)
    packed.seek(0)
    return packed
