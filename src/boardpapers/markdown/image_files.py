"""Read images into the document, so that a rendered file needs no other files."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from stat import S_ISREG

from boardpapers.markdown.nodes import Image
from boardpapers.paths import reason, similar_name

# Enough for a photograph from a phone; with a larger one, a page is too big for email.
MAXIMUM_BYTES = 10_000_000
# Unpacked, each pixel takes four bytes: a small file can fill a reader's memory.
MAXIMUM_PIXELS = 50_000_000


# Any number of fill bytes may come before a marker (ISO/IEC 10918-1, B.1.1.2).
_MARKER = re.compile(rb"\xff+([^\xff])", re.DOTALL)
_SCAN = 0xDA
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


Resolve = Callable[[str], Path | None]
"""Returns the file of a path below the workspace; None if the path leads outside of it."""


def read_image(resolve: Resolve, source: str, alternative: str, title: str) -> Image | str:
    """Return the image, or the reason why it cannot be printed."""
    if "://" in source or source.startswith(("//", "data:")):
        return "only image files in the workspace can be printed"
    path = resolve(source)
    if path is None or source.startswith(("/", "\\")) or ".." in Path(source).parts:
        return f"`{source}` is outside the workspace; move it into the workspace's folder"
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return f"`{source}` is not a file"
        if found.st_size > MAXIMUM_BYTES:
            return f"`{source}` is larger than {MAXIMUM_BYTES // 1_000_000} MB"
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        close = similar_name(path)
        hint = f"; did you mean `{Path(source).with_name(close).as_posix()}`?" if close else ""
        return f"there is no file `{source}` in the workspace{hint}"
    except OSError as problem:
        return f"cannot read `{source}`: {reason(problem)}"
    media_type = _media_type(data)
    if defect := _defect(data, media_type):
        return f"`{source}` is {defect}"
    return Image(source, alternative, title, media_type, data)


def _defect(data: bytes, media_type: str) -> str:
    """Return the reason why an image cannot be printed; empty if it can."""
    if not media_type:
        return "not an image: only PNG, JPEG, GIF, WebP and SVG can be printed"
    if too_large := _too_large(data, media_type):
        return f"{too_large}; make it smaller"
    return "" if _is_whole(data, media_type) else "damaged or cut short; save it again"


def _too_large(data: bytes, media_type: str) -> str:
    """Return the size of an image that has too many pixels; empty for any other."""
    import imagesize  # type: ignore[import-untyped]  # it has no annotations

    is_jpeg = media_type == "image/jpeg"
    width, height = _size_of_jpeg(data) if is_jpeg else imagesize.get(BytesIO(data))
    size = f"{width} by {height} pixels, more than {MAXIMUM_PIXELS // 1_000_000} million"
    return size if width * height > MAXIMUM_PIXELS else ""


def _is_whole(data: bytes, media_type: str) -> bool:
    """Tell whether an image is complete: most damaged images are cut short.

    PNG ends with the chunk IEND (ISO/IEC 15948), and WebP gives its length; SVG is XML. A GIF is
    accepted as it is: programs show it without its end. Bytes after the end do not matter.
    """
    match media_type:
        case "image/png":
            return data[12:16] == b"IHDR" and b"IEND" in data
        case "image/jpeg":
            return _has_scan(data)
        case "image/webp":
            return len(data) >= 8 + int.from_bytes(data[4:8], "little")
        case "image/svg+xml":
            return _is_xml(data)
    return True


def _has_scan(data: bytes) -> bool:
    """Tell whether a JPEG has a scan and its end; a smaller picture may be inside a segment."""
    scan = next((start for marker, start in _segments(data) if marker == _SCAN), None)
    return scan is not None and data.find(b"\xff\xd9", scan) >= 0


def _size_of_jpeg(data: bytes) -> tuple[int, int]:
    for marker, start in _segments(data):
        if marker in _FRAMES:
            height, width = data[start + 3 : start + 5], data[start + 5 : start + 7]
            return int.from_bytes(width), int.from_bytes(height)
    return 0, 0


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the markers of a JPEG up to its scan, each with the start of what follows it.

    Segments give their lengths (ISO/IEC 10918-1, annex B).
    """
    at = 2
    while found := _MARKER.match(data, at):
        marker, start = found[1][0], found.end()
        yield marker, start
        if marker == _SCAN:
            return
        at = start + int.from_bytes(data[start : start + 2])


def _is_xml(data: bytes) -> bool:
    from xml.parsers.expat import ExpatError, ParserCreate

    try:
        ParserCreate().Parse(data, True)
    except (ExpatError, LookupError, ValueError):  # an unknown encoding
        return False
    return True


def _media_type(data: bytes) -> str:
    """Return the media type of an image by its first bytes; the ending of its file may be wrong."""
    for start, media_type in _SIGNATURES:
        if data.startswith(start):
            return media_type
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "image/svg+xml" if b"<svg" in data[:1000] else ""


_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
