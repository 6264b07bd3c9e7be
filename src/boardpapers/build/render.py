"""Reports into files: which formats, under which names, and where."""

import os
from collections.abc import Iterator, Sequence
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
from boardpapers.document import Document
from boardpapers.models import Report
from boardpapers.models.values import is_identifier
from boardpapers.styles import HouseStyle
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.writers import DEFAULT_FORMATS, WRITERS, is_installed, writer
from boardpapers.writers.unprintable import Unprintable, UnprintableError

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
    if missing := [name for name in formats if not is_installed(name)]:
        asked = " and ".join(f"`--to {name}`" for name in missing)
        need = "needs an extra" if len(missing) == 1 else "need extras"
        raise CallError(f"{asked} {need}: pip install 'boardpapers[{','.join(missing)}]'")
    return formats


def _named_formats(to: str | None, output: str | None) -> list[str]:
    if to is None:
        ending = Path(output or "").suffix.removeprefix(".")
        return [ending] if ending in WRITERS else list(DEFAULT_FORMATS)
    formats = [name.strip().lower() for name in to.split(",")]
    for name in formats:
        if name not in WRITERS:
            raise CallError(f"unknown format `{name}`; the formats are {', '.join(WRITERS)}")
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
    is_file = place.suffix.removeprefix(".") in WRITERS and not place.is_dir()
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
    if ending in WRITERS or place.is_dir() or output == "-":
        return
    if ending in _OTHER_FORMATS:
        raise CallError(f"`{ending}` cannot be written; the formats are {', '.join(WRITERS)}")
    if place.exists():
        raise CallError(f"`{output}` is a file, not a folder")


def render(
    workspace: Workspace,
    paper: AnyPaper,
    formats: Sequence[str],
    destination: Destination,
    style: str | None = None,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Render a report in each of the formats; nothing if it has errors."""
    if not isinstance(paper.model, Report):
        return [], arranged([*paper.diagnostics, *_not_a_report(paper)])
    laid_out = lay_out(workspace, paper, EVERYTHING, style)
    diagnostics = list(laid_out.diagnostics)
    if workspace.settings_paper:
        diagnostics += workspace.settings_paper.diagnostics
    if destination.file is None:
        diagnostics += _unfit_id(paper)
    if has_errors(diagnostics) or laid_out.document is None or laid_out.style is None:
        return [], arranged(diagnostics)
    rendered: list[Rendered] = []
    way = _way(destination.start, workspace.root)
    for format in formats:
        try:
            content = _written(paper, laid_out.document, laid_out.style, format, way)
        except BoardpapersError as problem:
            diagnostics += problem.diagnostics
        else:
            rendered.append(Rendered(paper.path, destination.path(paper.id, format), content))
    return [] if has_errors(diagnostics) else rendered, arranged(diagnostics)


def _written(
    paper: AnyPaper, document: Document, style: HouseStyle, format: str, way: str
) -> bytes:
    try:
        written = writer(format)(document, style, way)
    except UnprintableError as problem:
        raise BoardpapersError(*(_unprintable(paper, each) for each in problem.found)) from None
    return written.encode("utf-8") if isinstance(written, str) else written


def _unprintable(paper: AnyPaper, found: Unprintable) -> Diagnostic:
    """Point at the words; they may stand in another file of the workspace, or be the style's."""
    there = found.words and found.words in paper.source.text
    place = paper.source.words(found.words) if there else Place(paper.path)
    return error(found.code, place, found.message, found.help)


def _way(start: Path, end: Path) -> str:
    """Return the relative URL from one folder to another, with `/` at its end."""
    way = Path(os.path.relpath(end, start)).as_posix()
    return "" if way == "." else quote(os.fsencode(way)) + "/"


def _not_a_report(paper: AnyPaper) -> Iterator[Diagnostic]:
    if not has_errors(paper.diagnostics):
        sentence = f"a paper of the kind {paper.kind} cannot be rendered"
        yield error("BP114", paper.value("kind"), sentence, "name a report, or a folder of reports")


def _unfit_id(paper: AnyPaper) -> Iterator[Diagnostic]:
    if not is_identifier(paper.id):
        sentence = f"`{paper.id}` cannot be the name of a file"
        yield error("BP110", Place(paper.path), sentence, "give the paper an `id:`")
