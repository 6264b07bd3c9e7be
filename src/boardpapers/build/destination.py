"""The destination of output: a folder, one file, or standard output."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import CallError
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS, Format

STANDARD_OUTPUT = "-"
PRIVATE = "-private"
"""The end of the names of private files."""

# `report.rtf` is a file, but `minutes-2026.03` and `papers v1.2` are folders.
_ENDING = re.compile(r"[A-Za-z][A-Za-z0-9]*")


class Destination(Struct, frozen=True):
    """The destination of output: `folder`, with the papers' names, or a single `file`.

    It is for private versions if `private` is true: they have names of their own, so that they
    never replace public ones. If it `is_page`, the folder is that of one page of a site.
    """

    folder: Path
    file: Path | None = None
    private: bool = False
    is_page: bool = False

    @property
    def suffix(self) -> str:
        """The end of each name."""
        return PRIVATE if self.private else ""

    @property
    def start(self) -> Path:
        """The folder that relative addresses in the output start from."""
        return self.file.parent if self.file else self.folder

    def path(self, name: str, format: str) -> Path:
        """Return the file for a paper in a format."""
        if self.is_page and format == "html":
            return self.folder / "index.html"
        return self.file or self.folder / f"{name}{self.suffix}.{format}"


def choose_destination(
    workspace: Workspace,
    output: str | None,
    documents: int,
    formats: Mapping[str, Format] = FORMATS,
    *,
    private: bool = False,
) -> Destination:
    """Return the destination: the named path, else the workspace's output folder.

    A path is a file if its ending is that of one of the `formats`, and a folder if it has no ending
    or ends with `/`. Raises CallError: several documents for one file, or the path cannot be
    written to.
    """
    if output is None:
        return Destination(workspace.root / workspace.settings.output, private=private)
    if output != STANDARD_OUTPUT and _is_folder(output, formats):
        return Destination(Path(output), private=private)
    if documents != 1:
        raise CallError(
            f"{documents} documents cannot be written to one file, `{output}`: "
            "name a folder, or one paper and one format with --to"
        )
    file = Path(output) if output == STANDARD_OUTPUT else _target(output)
    return Destination(file.parent, file, private)


def ending_of(output: str | None) -> str:
    """Return the ending of an output file in small letters, such as `html`.

    It is empty if there is none, and for a folder, whose path ends with `/`.
    """
    if not output or output.endswith(("/", os.sep)):
        return ""
    return Path(output).suffix.removeprefix(".").lower()


def _is_folder(output: str, formats: Mapping[str, Format]) -> bool:
    """Tell whether a path names a folder. Raises CallError: it cannot be written to."""
    mistake = (
        _mistake(output, Path(output), formats)
        if output
        else "`-o` needs a file, a folder, or `-` for standard output"
    )
    if mistake:
        raise CallError(mistake)
    return ending_of(output) not in formats


def _mistake(output: str, place: Path, known: Mapping[str, Format]) -> str:
    """Return what is wrong with a path for output, and what to write; empty if it is right."""
    ending, is_there = ending_of(output), place.exists()
    if place.is_dir():
        help = f"write `{output}/`, or name a file"
        return f"`{output}` is a folder: {help}" if ending in known else ""
    if is_there and not place.is_file():
        help = "name a file or a folder, or write `-o -` for standard output"
        return f"`{output}` is not a regular file: {help}"
    if ending in known or not (is_there or _ENDING.fullmatch(ending)):
        return ""
    if not ending:
        return f"`{output}` is a file, not a folder"
    formats = ", ".join(known)
    help = f"the formats are {formats}; for a folder with this name, write `{output}/`"
    return f"`{ending}` is not a format; {help}"


def _target(output: str) -> Path:
    """Return the file to write to: if the path is a link, the file that it leads to."""
    if not os.path.islink(output):  # noqa: PTH114 - no error if the name is too long
        return Path(output)
    target = Path(os.path.realpath(output))
    if target.is_symlink():
        raise CallError(f"`{output}` is a link that leads back to itself")
    return target
