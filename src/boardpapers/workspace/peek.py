"""The kind and id of a file, found without parsing it: there may be thousands."""

import os
import re
from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError
from boardpapers.models.name_suggestions import FIX, nearest
from boardpapers.reader.front_matter import is_markdown, read_front_matter, says_its_kind
from boardpapers.reader.source import read_bytes

SETTINGS = "boardpapers.yaml"
SITE_MANIFEST = ".boardpapers-site.json"
"""A hidden file that lists the files of a site; its folder has no papers."""

_NOT_PAPERS = frozenset({"templates", "node_modules", "__pycache__"})
# A top-level field begins a line: inside a block or a flow it cannot.
_KIND = re.compile(
    rb"^(?:\xef\xbb\xbf)?[\"']?kind[\"']?[ \t]*:[ \t]*[\"']?([a-z-]+)[\"']?[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
_TRANSLATION_OF = re.compile(
    rb"^[\"']?translation_of[\"']?[ \t]*:[ \t]*[\"']?([^\r\n\"'#]+?)[\"']?[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
# Its own id or, as a group, the report that it translates. Begins with one
# plain character, which the search finds at the speed of C.
_OF_ITSELF = re.compile(rb"\n(?:id|'id'|\"id\"|(translation_of|'translation_of|\"translation_of))")


class Peek(Struct, frozen=True):
    """The kind and id of a file, and the id of the report it translates."""

    kind: str
    id: str
    translation_of: str = ""


def is_paper(path: Path) -> bool:
    """Tell whether a file is a paper: any YAML, or Markdown that has a `kind`.

    So is a link to Markdown that leads nowhere, so that reading it reports the link.
    """
    if is_markdown(path):
        return says_its_kind(path) or (os.path.islink(path) and not os.path.exists(path))  # noqa: PTH110, PTH114 - as below
    return path.suffix.lower() in (".yaml", ".yml") and path.name != SETTINGS


def is_misspelt_settings(path: Path) -> bool:
    """Tell whether a file is called nearly as the settings are, such as `boardpapers.yml`."""
    return bool(nearest(path.name, [SETTINGS], FIX))


def is_folder_of_papers(folder: Path) -> bool:
    """Tell whether to look for papers in a folder: not if it is hidden, a workspace or a site."""
    return (
        not folder.name.startswith(".")
        and folder.name not in _NOT_PAPERS
        and not os.path.lexists(folder / SETTINGS)
        and not os.path.lexists(folder / SITE_MANIFEST)
        and not os.path.exists(folder / "pyvenv.cfg")  # noqa: PTH110 - no error if it cannot be seen
    )


def peek(path: Path) -> Peek | None:
    """Return the kind and id of a file; None if only parsing can tell."""
    raw = read_front_matter(path) if is_markdown(path) else _bytes(path)
    kind = _KIND.search(raw)
    if kind is None:
        return None
    lines = raw.replace(b"\r", b"\n") if b"\r" in raw else raw
    said = _OF_ITSELF.findall(b"\n" + lines.removeprefix(BOM_UTF8))
    if b"" in said:  # its own id, which may be written in many ways
        return None
    original = _TRANSLATION_OF.search(raw) if said else None
    translated = original[1].decode("utf-8", "replace") if original else ""
    return Peek(kind[1].decode("ascii"), path.stem, translated)


def _bytes(path: Path) -> bytes:
    """Return a file's bytes; empty if it cannot be read."""
    with suppress(BoardpapersError):
        return read_bytes(path)
    return b""
