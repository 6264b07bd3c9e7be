"""Write documents in each of the formats, in memory."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from boardpapers.build.destination import Destination
from boardpapers.diagnostics import BoardpapersError, Diagnostic
from boardpapers.document.pdf_files import name_of_copy
from boardpapers.markdown.nodes import PdfPages
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.writers import FORMATS
from boardpapers.writers.links import Links
from boardpapers.writers.refusals import placed

RECORD = "record"
"""The format of the record of what was published."""


class Rendered(Struct, frozen=True):
    """A document in one format, and the file to write it to."""

    path: Path
    format: str
    content: bytes


class Writable(Struct, frozen=True):
    """A document or a pack to write; `id` is the name of its files, without ending.

    `write` takes the links of a format. `papers` are what it is made from, and `files` are copied
    beside it in formats that only link to them.
    """

    id: str
    write: Callable[[Links], str | bytes]
    papers: tuple[AnyPaper, ...]
    files: tuple[PdfPages, ...] = ()


def write_documents(
    workspace: Workspace,
    destination: Destination,
    formats: Sequence[str],
    writables: Iterable[Writable],
    step: Callable[[], None] = lambda: None,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Write documents in each of the formats; one that cannot be written gives diagnostics.

    `step` is called after each.
    """
    rendered: list[Rendered] = []
    diagnostics: list[Diagnostic] = []
    to_workspace = _relative_url(destination.start, workspace.root)
    links = partial(Links, workspace=to_workspace, suffix=destination.suffix)
    for writable in writables:
        for format in formats:
            try:
                content = writable.write(links(format))
            except BoardpapersError as problem:
                diagnostics += (placed(each, *writable.papers) for each in problem.diagnostics)
            else:
                raw = content.encode("utf-8") if isinstance(content, str) else content
                rendered.append(Rendered(destination.path(writable.id, format), format, raw))
                rendered += _copies(writable, destination, format)
            step()
    return rendered, diagnostics


def _copies(writable: Writable, destination: Destination, format: str) -> Iterator[Rendered]:
    """Yield the files that a document links to."""
    if not FORMATS[format].takes_in_files:
        for file in writable.files:
            yield Rendered(
                destination.start / name_of_copy(file, destination.suffix), format, file.data
            )


def _relative_url(start: Path, end: Path) -> str:
    """Return the relative URL from one folder to another, with `/` at its end."""
    path = Path(os.path.relpath(end, start)).as_posix()
    return "" if path == "." else quote(os.fsencode(path)) + "/"
