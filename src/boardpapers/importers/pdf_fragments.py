"""The fragments of text of a PDF's pages, with their places, and how they join."""

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct

from boardpapers.importers.printed_lines import join_words

_BOLD_WEIGHT = 600
_ITALIC_NAMES = ("italic", "oblique")
_BOLD_NAMES = ("bold", "black", "heavy", "semibold")
_DEEPEST = 15
# In sizes of letters.
_SPACE, GAP = 0.24, 0.95
# As long addresses are broken: after such a sign, and with another one before it.
_ADDRESS = re.compile(r"\(?(?:www\.|\S*(?:\w|:)[/\\._-]\w\S*)(?<=[/\\._&=?-])")
_HALF_EMAIL = re.compile(r"\S+@[\w-]*")
_LONGEST_ADDRESS = 300
# How PDFium gives a hyphen at the end of a line.
_HYPHEN_AT_END = "\x02"
# Of the lines that another one continues; a word may end with a hyphen there.
_MOST = 0.5
NO_TAG = -1


class Fragment(Struct, frozen=True):
    """Words that a page draws in one go. The axes begin at the lower left, in points.

    `tag` is the number by which the tags of the page refer to them; -1 if they do not.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    is_bold: bool
    tag: int
    is_italic: bool = False

    @property
    def middle(self) -> float:
        """The height of the middle of its line."""
        return (self.bottom + self.top) / 2


def fragments_of(page: Any) -> list[Fragment]:
    """Return the fragments of a page, in the order in which they are drawn."""
    from pypdfium2 import raw  # type: ignore[import-untyped]  # no types

    textpage = page.get_textpage()
    try:
        objects = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST)
        return list(_fragments(objects, textpage))
    finally:
        textpage.close()


def _fragments(objects: Iterable[Any], textpage: Any) -> Iterator[Fragment]:
    from pypdfium2 import raw

    for each in objects:
        text = read_utf16(raw.FPDFTextObj_GetText, each.raw, textpage.raw)
        text = text.replace(_HYPHEN_AT_END, "-")
        if not text:
            continue
        left, bottom, right, top = _bounds(each)
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(each.raw, size)
        height = max(top - bottom, 1.0)
        # A font may be 1 point large and scaled by the page.
        own = size.value if size.value > 3 else height
        tag = raw.FPDFPageObj_GetMarkedContentID(each.raw)
        name, weight = _font(each)
        is_bold = any(word in name for word in _BOLD_NAMES) or weight >= _BOLD_WEIGHT
        is_italic = any(word in name for word in _ITALIC_NAMES)
        yield Fragment(text, left, bottom, right, top, own, is_bold, tag, is_italic)


def _bounds(each: Any) -> tuple[float, float, float, float]:
    try:
        left, bottom, right, top = each.get_bounds()
    except Exception:
        return (0.0, 0.0, 0.0, 0.0)
    return left, bottom, right, top


def _font(each: Any) -> tuple[str, int]:
    """Return the name and weight of the font of some words."""
    from pypdfium2 import raw

    font = raw.FPDFTextObj_GetFont(each.raw)
    if not font:
        return "", 0
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("latin-1").lower()
    return name, raw.FPDFFont_GetWeight(font)


def read_utf16(read: Any, *arguments: Any) -> str:
    """Return the text that a function of PDFium writes into a buffer."""
    length = read(*arguments, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    written = ctypes.cast(buffer, read.argtypes[len(arguments)])
    read(*arguments, written, length)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0")


class Joints(Struct, frozen=True):
    """How lines join: the words of the source, and whether lines keep the space at their end.

    If they do, a line without one may end inside a long address.
    """

    known: frozenset[str] = frozenset()
    keep_spaces: bool = False

    def is_inside_address(self, text: str) -> bool:
        """Tell whether a text ends inside the address of a page or the name of a file."""
        word = text.rsplit(maxsplit=1)[-1] if text.strip() else ""
        is_half_email = bool(_HALF_EMAIL.fullmatch(word))
        return is_half_email or (self.keep_spaces and bool(_ADDRESS.fullmatch(word)))


def joints_of(pages: Sequence[Sequence[Fragment]], known: frozenset[str]) -> Joints:
    """Return how the lines of a PDF join."""
    ends = [
        first.text.endswith(" ")
        for page in pages
        for first, second in pairwise(page)
        if _is_other_line(first, second) and second.text[:1].islower()
    ]
    return Joints(known, bool(ends) and sum(ends) / len(ends) > _MOST)


def joined(fragments: Iterable[Fragment], joints: Joints = Joints()) -> str:  # noqa: B008 - it is frozen
    """Return the words of fragments that belong together, lines joined."""
    return "".join(text for _, text in joined_parts(fragments, joints))


def joined_parts(fragments: Iterable[Fragment], joints: Joints) -> list[tuple[Fragment, str]]:
    """Return fragments that belong together, each with its words and what joins them to others."""
    parts: list[tuple[Fragment, str]] = []
    text = ""
    for each in fragments:
        between = ""
        if parts and _is_other_line(last := parts[-1][0], each):
            own = parts[-1][1]
            is_open = own.endswith((" ", "\u00a0")) or each.text.startswith(" ")
            if not is_open and not joints.is_inside_address(text):
                own = join_words(own, each.text, joints.known).removesuffix(each.text)
                parts[-1] = (last, own)
        elif parts:
            between = _between(last, each, text, joints)
        parts.append((each, between + each.text))
        text = (text + between + each.text)[-_LONGEST_ADDRESS:]
    return parts


def _is_other_line(first: Fragment, second: Fragment) -> bool:
    return abs(first.middle - second.middle) > 0.6 * max(first.size, second.size)


def _between(first: Fragment, second: Fragment, text: str, joints: Joints) -> str:
    """Return what is between two fragments of a line: nothing, a space, or a tab for a gap."""
    gap = second.left - first.right
    if gap > GAP * first.size:
        return "\t"
    is_open = text.endswith(" ") or second.text.startswith(" ")
    is_open = is_open or joints.is_inside_address(text)
    is_apart = gap > _SPACE * first.size or gap < -first.size / 2  # beside it, or over it
    return " " if is_apart and not is_open else ""
