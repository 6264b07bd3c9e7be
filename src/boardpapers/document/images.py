"""Images of the workspace, read into the document so that what is rendered needs no other file."""

from io import BytesIO
from pathlib import Path

from boardpapers.document.tree import Image
from boardpapers.workspace.folder import Workspace

# A photograph as a telephone takes it; beyond that a page cannot be sent by e-mail.
MAXIMUM_BYTES = 10_000_000
# Unpacked, a picture takes four bytes for each: a small file can fill a reader's memory.
MAXIMUM_PIXELS = 50_000_000


def read_image(workspace: Workspace, source: str, alternative: str, title: str) -> Image | str:
    """Return the image, or the reason why there is none."""
    if "://" in source or source.startswith(("//", "data:")):
        return "only images that are files of the workspace can be printed"
    path = workspace.resolve(source)
    if path is None or source.startswith(("/", "\\")) or ".." in Path(source).parts:
        return f"`{source}` is outside the workspace; put it into the workspace's folder"
    try:
        if not path.is_file():
            return f"there is no file `{source}` in the workspace"
        if path.stat().st_size > MAXIMUM_BYTES:
            return f"`{source}` is larger than {MAXIMUM_BYTES // 1_000_000} MB"
        data = path.read_bytes()
    except OSError as problem:
        return f"cannot read `{source}`: {problem.strerror}"
    media_type = _media_type(data)
    if not media_type:
        return f"`{source}` is not an image: PNG, JPEG, GIF, WebP and SVG can be printed"
    if too_large := _too_large(data):
        return f"`{source}` is {too_large}; make it smaller"
    return Image(source, alternative, title, media_type, data)


def _too_large(data: bytes) -> str:
    """Return how many pixels an image has, if they are too many."""
    import imagesize  # type: ignore[import-untyped]  # it has no annotations

    width, height = imagesize.get(BytesIO(data))
    size = f"{width} by {height} pixels, more than {MAXIMUM_PIXELS // 1_000_000} million"
    return size if width * height > MAXIMUM_PIXELS else ""


def _media_type(data: bytes) -> str:
    """Tell what an image is by its first bytes; a file's ending may say anything."""
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
