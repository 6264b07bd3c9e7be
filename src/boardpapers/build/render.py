"""Reports into files: which formats, under which names, and where."""

import os
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import arranged, lay_out
from boardpapers.diagnostics import (
    BoardpapersError,
    CallError,
    Diagnostic,
    Place,
    error,
    has_errors,
)
from boardpapers.document import LAYOUTS, Document, is_rendered
from boardpapers.models.values import is_identifier
from boardpapers.styles import HouseStyle
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.writers import DEFAULT_FORMATS, FORMATS
from boardpapers.writers.links import Links
from boardpapers.writers.refusals import placed

# Endings that nobody gives to a folder.
_OTHER_FORMATS = frozenset(
    {"doc", "docx", "htm", "json", "odt", "pdf", "rtf", "txt", "yaml", "yml"}
)


class Rendered(Struct, frozen=True):
    """One paper in one format, and the file that it belongs in."""

    paper: Path
    path: Path
    content: bytes


class Destination(Struct, frozen=True):
    """Where output goes: into `folder` under the papers' ids, or all of it to one `file`."""

    folder: Path
    file: Path | None = None

    @property
    def start(self) -> Path:
        """Return the folder that relative addresses in the output start from."""
        return self.file.parent if self.file else self.folder

    def path(self, id: str, format: str) -> Path:
        """Return the file for a paper in a format."""
        return self.file or self.folder / f"{id}.{format}"


def choose_formats(to: str | None, output: str | None) -> list[str]:
    """Return the formats asked for with `--to`, else that of the output file, else all.

    Raises CallError: there is no such format, or what it needs is not installed.
    """
    formats = _named_formats(to, output)
    if missing := [name for name in formats if not FORMATS[name].is_installed]:
        asked = " and ".join(f"`--to {name}`" for name in missing)
        need = "needs an extra" if len(missing) == 1 else "need extras"
        extras = ",".join(FORMATS[name].extra for name in missing)
        raise CallError(f"{asked} {need}: pip install 'boardpapers[{extras}]'")
    return formats


def _named_formats(to: str | None, output: str | None) -> list[str]:
    if to is None:
        ending = Path(output or "").suffix.removeprefix(".")
        return [ending] if ending in FORMATS else list(DEFAULT_FORMATS)
    formats = [name.strip().lower() for name in to.split(",")]
    for name in formats:
        if name not in FORMATS:
            raise CallError(f"unknown format `{name}`; the formats are {', '.join(FORMATS)}")
    return list(dict.fromkeys(formats))


def choose_destination(workspace: Workspace, output: str | None, documents: int) -> Destination:
    """Return where output goes: a place that was named, else the workspace's output folder.

    A place is a file if its ending is that of a format and it is not a folder. Raises CallError:
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
            f"{documents} documents cannot go to one place, `{output}`: "
            "name a folder, or one report and one format with --to"
        )
    return Destination(place.parent, place)


def _check_place(output: str, place: Path) -> None:
    """Raise CallError where a place can only be a slip of the pen."""
    if not output:
        raise CallError("`-o` needs a folder, a file, or `-`")
    ending = place.suffix.removeprefix(".").lower()
    if ending in FORMATS or place.is_dir() or output == "-":
        return
    if ending in _OTHER_FORMATS:
        raise CallError(f"`{ending}` cannot be written; the formats are {', '.join(FORMATS)}")
    if place.exists():
        raise CallError(f"`{output}` is a file, not a folder")


def render(
    workspace: Workspace,
    paper: AnyPaper,
    formats: Sequence[str],
    destination: Destination,
    style: str | None = None,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Render a paper in each of the formats; nothing if it has errors."""
    laid_out = lay_out(workspace, paper, EVERYTHING, style)
    diagnostics = list(laid_out.diagnostics)
    if workspace.settings_paper:
        diagnostics += workspace.settings_paper.diagnostics
    if destination.file is None:
        diagnostics += _unfit_id(paper)
    if not laid_out.documents:
        diagnostics += _not_rendered(paper, diagnostics)
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    rendered: list[Rendered] = []
    way = _way(destination.start, workspace.root)
    documents = laid_out.documents[:1] if destination.file else laid_out.documents
    for (document, house_style), format in product(documents, formats):
        try:
            content = _written(document, house_style, Links(format, way))
        except BoardpapersError as problem:
            diagnostics += (placed(each, paper) for each in problem.diagnostics)
        else:
            rendered.append(Rendered(paper.path, destination.path(document.id, format), content))
    return [] if has_errors(diagnostics) else rendered, arranged(diagnostics)


def _written(document: Document, style: HouseStyle, links: Links) -> bytes:
    written = FORMATS[links.format].writer(document, style, links)
    return written.encode("utf-8") if isinstance(written, str) else written


def _way(start: Path, end: Path) -> str:
    """Return the relative URL from one folder to another, with `/` at its end."""
    way = Path(os.path.relpath(end, start)).as_posix()
    return "" if way == "." else quote(os.fsencode(way)) + "/"


def _not_rendered(paper: AnyPaper, found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Say that nothing is made of a paper, if no other error says why."""
    if has_errors(found):
        return
    if is_rendered(paper.kind):
        sentence = f"the {paper.kind} has no members, and so no membership list"
        yield error("BP114", paper.value("kind"), sentence, "add `members:`")
    else:
        sentence = f"a paper of the kind {paper.kind} cannot be rendered"
        help = f"name a paper that can be, {' or '.join(LAYOUTS)}, or a folder of papers"
        yield error("BP114", paper.value("kind"), sentence, help)


def _unfit_id(paper: AnyPaper) -> Iterator[Diagnostic]:
    if not is_identifier(paper.id):
        sentence = f"`{paper.id}` cannot be the name of a file"
        yield error("BP110", Place(paper.path), sentence, "give the paper an `id:`")
