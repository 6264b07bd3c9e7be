"""The destination of output: a folder or one file."""

import os
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import CallError
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS

# Endings that no folder is likely to have.
_OTHER_FORMATS = frozenset(
    {"doc", "docx", "htm", "json", "odt", "pdf", "rtf", "txt", "yaml", "yml"}
)


class Destination(Struct, frozen=True):
    """The destination of output: `folder`, with the papers' names, or a single `file`."""

    folder: Path
    file: Path | None = None

    @property
    def start(self) -> Path:
        """Return the folder that relative addresses in the output start from."""
        return self.file.parent if self.file else self.folder

    def path(self, name: str, format: str) -> Path:
        """Return the file for a paper in a format."""
        return self.file or self.folder / f"{name}.{format}"


def choose_destination(workspace: Workspace, output: str | None, documents: int) -> Destination:
    """Return the destination: the named path, else the workspace's output folder.

    A path is a file if its ending is that of a format and it is not a folder. Raises CallError:
    several documents for one file.
    """
    if output is None:
        return Destination(workspace.root / workspace.settings.output)
    place = Path(output)
    _check_place(output, place)
    is_file = place.suffix.removeprefix(".") in FORMATS and not place.is_dir()
    if output != "-" and (not is_file or output.endswith(("/", os.sep))):
        return Destination(place)
    if documents != 1:
        raise CallError(
            f"{documents} documents cannot be written to one file, `{output}`: "
            "name a folder, or one paper and one format with --to"
        )
    return Destination(place.parent, place)


def _check_place(output: str, place: Path) -> None:
    """Raise CallError if a path must be a mistake."""
    if not output:
        raise CallError("`-o` needs a folder, a file, or `-`")
    ending = place.suffix.removeprefix(".").lower()
    if ending in FORMATS or place.is_dir() or output == "-":
        return
    if ending in _OTHER_FORMATS:
        raise CallError(f"`{ending}` is not a format; the formats are {', '.join(FORMATS)}")
    if place.exists():
        raise CallError(f"`{output}` is a file, not a folder")
