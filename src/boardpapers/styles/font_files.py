"""Font files: the family in one, and the letters that it has (ISO/IEC 14496-22, OpenType)."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from struct import iter_unpack, unpack_from

from msgspec import Struct

MAXIMUM_BYTES = 50_000_000
"""Fonts for Chinese have about 20 MB."""

_SIGNATURES = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_COLLECTION = b"ttcf"
_WEB_FONTS = (b"wOFF", b"wOF2")
_NEEDED = ("cmap", "head", "name")
_FAMILY = 1
_MAY_NOT_BE_EMBEDDED = 0x0002
_ENGLISH = 0x0409


class Font(Struct, frozen=True):
    """A font of a workspace: its file, its family, and the ranges of characters that it has."""

    path: Path
    family: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def has(self, character: str) -> bool:
        """Tell whether the font has a glyph for a character."""
        at = bisect_right(self.starts, ord(character)) - 1
        return at >= 0 and ord(character) <= self.ends[at]


def read_font(path: Path) -> Font | str:
    """Return the font in a file, or the reason why it cannot be used."""
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            return f"larger than {MAXIMUM_BYTES // 1_000_000} MB"
        return _read(path, path.read_bytes())
    except OSError as problem:
        return f"unreadable: {problem.strerror}"
    except (struct.error, IndexError, UnicodeDecodeError):
        return "damaged or cut short; copy it again"


def _read(path: Path, data: bytes) -> Font | str:
    if data[:4] in _WEB_FONTS:
        return "a web font; use its TTF or OTF file"
    if data[:4] not in (*_SIGNATURES, _COLLECTION):
        return "not a font: only TTF, OTF and TTC files can be used"
    tables = _tables(data)
    if any(name not in tables for name in _NEEDED):
        return "damaged or cut short; copy it again"
    if "OS/2" in tables and unpack_from(">H", tables["OS/2"], 8)[0] & 0xF == _MAY_NOT_BE_EMBEDDED:
        return "a font whose licence does not allow it in documents"
    ranges = sorted(set(_ranges(tables["cmap"])))
    starts, ends = zip(*ranges, strict=True) if ranges else ((), ())
    return Font(path, _family(tables["name"]), starts, ends)


def _tables(data: bytes) -> dict[str, bytes]:
    """Return the tables of a font, of a collection's first one. Raises IndexError: one is cut."""
    start = unpack_from(">I", data, 12)[0] if data.startswith(_COLLECTION) else 0
    (count,) = unpack_from(">H", data, start + 4)
    tables = {}
    for at in range(count):
        tag, _, offset, length = unpack_from(">4sIII", data, start + 12 + 16 * at)
        if offset + length > len(data):
            raise IndexError
        tables[tag.decode("latin-1")] = data[offset : offset + length]
    return tables


def _family(names: bytes) -> str:
    """Return the name by which programs list a font, the English one if there are several."""
    _, count, texts = unpack_from(">HHH", names)
    found: dict[int, str] = {}
    for at in range(count):
        platform, _, language, kind, length, offset = unpack_from(">6H", names, 6 + 12 * at)
        if kind == _FAMILY:
            raw = names[texts + offset : texts + offset + length]
            encoding = "latin-1" if platform == 1 else "utf-16-be"
            found[language if platform != 1 else -1] = raw.decode(encoding)
    return found.get(_ENGLISH) or next(iter(found.values()))


def _ranges(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Yield the ranges of characters in all tables of a format that Unicode uses."""
    _, count = unpack_from(">HH", cmap)
    for at in range(count):
        _, _, offset = unpack_from(">HHI", cmap, 4 + 8 * at)
        (form,) = unpack_from(">H", cmap, offset)
        if form == 4:
            (twice,) = unpack_from(">H", cmap, offset + 6)
            ends = cmap[offset + 14 : offset + 14 + twice]
            starts = cmap[offset + 16 + twice : offset + 16 + 2 * twice]
            for (first,), (last,) in zip(
                iter_unpack(">H", starts), iter_unpack(">H", ends), strict=True
            ):
                if first <= last and first != 0xFFFF:
                    yield first, last
        elif form == 12:
            (groups,) = unpack_from(">I", cmap, offset + 12)
            for group in iter_unpack(">III", cmap[offset + 16 : offset + 16 + 12 * groups]):
                yield group[:2]
