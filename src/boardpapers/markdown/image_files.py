"""Read images into the document, so that a rendered file needs no other files."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from stat import S_ISREG

from boardpapers.markdown.nodes import Image
from boardpapers.paths import reason, similar_name

# Enough for a photograph from a phone; with a larger one, a page is too big for email.
MAXIMUM_BYTES = 10_000_000
# Unpacked, each pixel takes four bytes: a small file can fill a reader's memory.
MAXIMUM_PIXELS = 50_000_000


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
    if too_large := _too_large(data):
        return f"{too_large}; make it smaller"
    return "" if _is_whole(data, media_type) else "damaged or cut short; save it again"


def _too_large(data: bytes) -> str:
    """Return the size of an image that has too many pixels; empty for any other."""
    import imagesize  # type: ignore[import-untyped]  # it has no annotations

    width, height = imagesize.get(BytesIO(data))
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
    """Tell whether a JPEG has a scan and its end (ISO/IEC 10918-1, annex B).

    Segments give their lengths, up to the scan, SOS; a smaller picture may be inside one.
    """
    at = 2
    while data[at : at + 1] == b"\xff":
        if data[at + 1 : at + 2] == b"\xda":
            return data.find(b"\xff\xd9", at) >= 0
        filled = data[at + 1 : at + 2] == b"\xff"
        at += 1 if filled else 2 + int.from_bytes(data[at + 2 : at + 4])
    return False


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
