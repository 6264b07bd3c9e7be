"""The images of web pages: inside the page, or in files beside it; never from the network."""

import base64
import binascii
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from boardpapers.markdown.image_files import MAXIMUM_BYTES

_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})
_DATA = re.compile(r"data:image/(png|jpeg|gif|webp|svg\+xml);base64,(.*)", re.DOTALL)
_LONGEST_SHOWN = 80


class HtmlImages:
    """The images of a page: `files` by their names, and the addresses that are `missing`."""

    def __init__(self, page: Path) -> None:
        self.page = page
        self.files: dict[str, bytes] = {}
        self.missing: list[str] = []

    def name_of(self, source: str) -> str:
        """Return the name of the file of an image; empty if it cannot be had."""
        found = _DATA.match(source)
        content = _decoded(found[2]) if found else self._beside(source)
        if not content or len(content) > MAXIMUM_BYTES:
            self.missing += [source[:_LONGEST_SHOWN]] if source else []
            return ""
        ending = found[1] if found else Path(urlsplit(source).path).suffix.lstrip(".").lower()
        return self._kept(content, {"jpeg": "jpg", "svg+xml": "svg"}.get(ending, ending))

    def _kept(self, content: bytes, ending: str) -> str:
        for name, own in self.files.items():
            if own == content:
                return name
        name = f"image-{len(self.files) + 1}.{ending}"
        self.files[name] = content
        return name

    def _beside(self, source: str) -> bytes:
        """Return the content of an image that the page names by its path from there."""
        address = urlsplit(source)
        name = unquote(address.path)
        if address.scheme or address.netloc or name.startswith(("/", "\\")):
            return b""
        path = self.page.parent / name
        if path.suffix.lower() not in _ENDINGS or not path.is_file():
            return b""
        return path.read_bytes() if path.stat().st_size <= MAXIMUM_BYTES else b""


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""
