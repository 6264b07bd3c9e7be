"""Front matter: the fields of a Markdown file, in YAML between two lines `---` at its start."""

import re
from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, error
from boardpapers.reader.source import Source

_OPENING = r"---[ \t]*(?:\n|\Z)"
_CLOSING = r"(?m)^---[ \t]*(?:\n|\Z)"
_FIELD = r"(?m)^[\"']?\w+[\"']?[ \t]*:"
_CLOSING_BYTES = rb"[\r\n]---[ \t]*(?=[\r\n]|\Z)"
_KIND_BYTES = rb"(?i)[\r\n][\"']?kind[\"']?[ \t]*:"


class FrontMatter(Struct, frozen=True):
    """A Markdown file split in two: its `fields`, and the offset at which its `prose` begins.

    The fields include the first line `---`, so that their offsets, lines and columns are those of
    the file; to YAML that line only begins a document.
    """

    fields: Source
    prose: int


def is_markdown(path: Path) -> bool:
    """Tell whether a file is Markdown, by its ending."""
    return path.suffix.lower() == ".md"


def split_front_matter(source: Source) -> FrontMatter:
    """Split the fields of a Markdown file from its prose.

    Raises BoardpapersError: BP021 no front matter, BP022 front matter that is not closed.
    """
    opening = re.match(_OPENING, source.text)
    if not opening:
        sentence = "this Markdown file has no front matter, so it is not a paper"
        help = (
            "begin it with a line `---`, then write `kind: report` and the other fields, then "
            "another line `---`"
        )
        raise BoardpapersError(error("BP021", source.place(0, 3), sentence, help))
    closing = re.compile(_CLOSING).search(source.text, opening.end())
    if not closing:
        sentence = "the front matter begins here but is not closed"
        help = "write a line `---` after the fields, before the text"
        raise BoardpapersError(error("BP022", source.place(0, 3), sentence, help))
    fields = Source(source.path, source.text[: closing.start()])
    return FrontMatter(fields, closing.end())


def has_front_matter(text: str) -> bool:
    """Tell whether a Markdown text begins with fields; a line `---` alone is not enough."""
    opening = re.match(_OPENING, text)
    closing = re.compile(_CLOSING).search(text, opening.end()) if opening else None
    return bool(closing and re.search(_FIELD, text[: closing.start()]))


def read_front_matter(path: Path) -> bytes:
    """Return the bytes of a file's front matter; empty if it has none or cannot be read.

    Only the first bytes of a file without front matter are read: there may be thousands.
    """
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                begun = file.read(len(BOM_UTF8) + 3).removeprefix(BOM_UTF8)
                raw = begun + file.read() if begun.startswith(b"---") else b""
            closing = re.search(_CLOSING_BYTES, raw)
            return raw[: closing.start()] if closing else raw
    return b""


def says_its_kind(path: Path) -> bool:
    """Tell whether a Markdown file is a paper: its front matter has a `kind`."""
    return re.search(_KIND_BYTES, read_front_matter(path)) is not None
