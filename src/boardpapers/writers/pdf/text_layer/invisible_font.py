"""An invisible font, to put typed characters into a PDF beside the glyphs that show them.

PDFs of scanned pages have their text in such a font, too.
"""

from decimal import Decimal
from struct import pack
from typing import Any

import pikepdf

WIDTH = 20
"""The usual width of its glyphs, in thousandths of its size."""

_UNITS = 1000
_ASCENT, _DESCENT, _HEIGHT = 900, -200, 100


class InvisibleFont:
    """The font of one PDF: it gets a code for each character of each width that is written."""

    def __init__(self, pdf: Any) -> None:
        self._codes: dict[tuple[str, Decimal], int] = {}
        self.object = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font))
        self.pdf = pdf

    def code(self, character: str, width: float = WIDTH) -> bytes:
        """Return the code of a character of a width."""
        key = character, Decimal(f"{width:.2f}")
        return self._codes.setdefault(key, len(self._codes) + 1).to_bytes(2, "big")

    def finish(self) -> None:
        """Complete the font in the PDF, for the characters that have got codes."""
        name = pikepdf.Name("/TypedText")
        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=[0, _DESCENT, WIDTH, _ASCENT],
            ItalicAngle=0,
            Ascent=_ASCENT,
            Descent=_DESCENT,
            CapHeight=_ASCENT,
            StemV=80,
            FontFile2=self.pdf.make_stream(_font_file()),
        )
        descendant = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=pikepdf.Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=self.pdf.make_indirect(descriptor),
            DW=WIDTH,
            W=[1, [width for _, width in self._codes]],
            CIDToGIDMap=self.pdf.make_stream(b"\0\0" + b"\0\1" * len(self._codes)),
        )
        self.object.Subtype = pikepdf.Name.Type0
        self.object.BaseFont = name
        self.object.Encoding = pikepdf.Name("/Identity-H")
        self.object.DescendantFonts = [self.pdf.make_indirect(descendant)]
        self.object.ToUnicode = self.pdf.make_stream(self._to_unicode())

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"
            for (character, _), code in self._codes.items()
        ]
        most = 100  # in one block, by the specification
        blocks = (lines[at : at + most] for at in range(0, len(lines), most))
        mappings = "\n".join(
            "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks
        )
        return _CMAP.format(mappings).encode("ascii")


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _font_file() -> bytes:
    """Return a TrueType font with two glyphs, the second with an outline.

    Some readers pass over a glyph that has none.
    """
    glyphs = 2
    rectangle = pack(">hhhhh", 1, 0, 0, WIDTH, _HEIGHT) + pack(">HH", 3, 0)
    rectangle += bytes((1,) * 4) + pack(">8h", 0, WIDTH, 0, -WIDTH, 0, 0, _HEIGHT, 0)
    tables = {
        b"glyf": rectangle,
        b"head": pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _UNITS, 0, 0),
            *(0, _DESCENT, WIDTH, _ASCENT, 0, 8, 2, 1, 0),
        ),
        b"hhea": pack(
            ">IhhhHhhhhhhhhhhhH",
            *(0x10000, _ASCENT, _DESCENT, 0, WIDTH, 0, 0, WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, 1),
        ),
        b"hmtx": pack(">HhH", WIDTH, 0, 0),
        b"loca": pack(">III", 0, 0, len(rectangle)),
        b"maxp": pack(">IHHHHHHHHHHHHHH", 0x10000, glyphs, 4, 1, 0, 0, 1, *(0,) * 8),
    }
    place = 12 + 16 * len(tables)
    entries, content = b"", b""
    for tag, data in tables.items():
        padded = data + bytes(-len(data) % 4)
        entries += pack(">4sIII", tag, _checksum(padded), place + len(content), len(data))
        content += padded
    return pack(">IHHHH", 0x10000, len(tables), 64, 2, 32) + entries + content


def _checksum(data: bytes) -> int:
    words = (int.from_bytes(data[at : at + 4], "big") for at in range(0, len(data), 4))
    return sum(words) & 0xFFFFFFFF
