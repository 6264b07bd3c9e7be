"""The program without its command line: check, render and load papers, and make a site."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build import Options, PackOptions, Result, choose_document, choose_formats, run
from boardpapers.build.destination import STANDARD_OUTPUT
from boardpapers.build.results import Output
from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import check_inputs
from boardpapers.diagnostics import CallError, Diagnostic
from boardpapers.models import Board, Meeting, MeetingNotice, Report, StrictModel
from boardpapers.workspace import AnyPaper, Paper, Workspace, link_report

StrPath: TypeAlias = str | os.PathLike[str]


class RenderedFile(Struct, frozen=True):
    """A paper in one format: written to its path, or with its content in memory."""

    path: Path
    format: str
    content: bytes | None


class RenderedPaper(Struct, frozen=True):
    """The files of a paper, none if it has errors, and its diagnostics.

    `sources` are the files that it was made from, the paper's own first. If a path has no papers to
    render, there are neither sources nor files.
    """

    sources: tuple[Path, ...]
    files: tuple[RenderedFile, ...]
    diagnostics: tuple[Diagnostic, ...]


class BuiltSite(Struct, frozen=True):
    """A site: its documents, its other files that have changed, and the old files that are gone.

    `papers` has an entry for each document and each pack. `diagnostics` are those of all papers.
    """

    folder: Path
    papers: tuple[RenderedPaper, ...]
    written: tuple[Path, ...]
    removed: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


class LoadedPaper(Struct, frozen=True):
    """A paper as an object, and its diagnostics.

    `model` is None if the file has errors. `board`, `meeting` and `item` are those that a report
    refers to, or that list it; None for other kinds of paper.
    """

    path: Path
    kind: str
    id: str
    model: StrictModel | None
    diagnostics: tuple[Diagnostic, ...]
    board: Board | None = None
    meeting: Meeting | MeetingNotice | None = None
    item: str | None = None


def validate(paths: StrPath | Iterable[StrPath]) -> list[Diagnostic]:
    """Check papers: a file, a folder, or several of them.

    Return the diagnostics that `boardpapers validate` prints, in the same order; the list is empty
    if there are none. Mistakes in papers raise nothing: a path that cannot be read is a diagnostic,
    BP000. Files are read again at each call. Raises TypeError: a path is not a text or a Path.
    """
    return check_inputs(find_inputs(_names(paths)))


def render(
    paths: StrPath | Iterable[StrPath],
    formats: str | Iterable[str] | None = None,
    *,
    output: StrPath | None = None,
    style: str | None = None,
    document: str | None = None,
    private: bool = False,
) -> list[RenderedPaper]:
    """Render papers: a file, a folder, or several of them.

    `formats` are those of `boardpapers render --to`, by default Markdown and HTML. With `output`,
    a folder or a file, files that have changed are written there; without it the files are
    returned as bytes, and nothing is written. `document` names another document to make from them,
    such as `decisions`, the decision sheet of minutes. With `private`, exempt and confidential
    papers and parts are included, and every page is marked; a file called `report-private.html`
    never replaces a public one. Without it they are left out, and a paper of a folder that is not
    public has no files.

    Mistakes in papers raise nothing. Raises CallError: a format or document is unknown, no format
    is named, its extra is not installed, or the output cannot be written there; TypeError: an
    argument is of another type.
    """
    return _written(paths, formats, output, style, document, None, private=private)


def pack(
    meetings: StrPath | Iterable[StrPath],
    formats: str | Iterable[str] | None = None,
    *,
    output: StrPath | None = None,
    style: str | None = None,
    private: bool = False,
    supplement: bool = False,
    published: bool = False,
    on: date | None = None,
) -> list[RenderedPaper]:
    """Make the packs of meetings: a file, a folder, or several of them.

    Each is the agenda and its reports as one document. `formats` are those of `boardpapers pack
    --to`, by default all that are installed. With `supplement`, only what has been added since the
    pack was published is in it. With `published`, a record of what is published is written; `on` is
    the day of publication, by default that of the meeting. Everything else is as for `render`.

    Raises CallError also if a pack cannot be published: without an output or PDF, as a private
    pack, or in two languages as one file; and if there is a day but nothing is published.
    """
    if on and not published:
        raise CallError("`on` is the day of publication: add `published=True`")
    packs = PackOptions(supplement, published, on)
    return _written(meetings, formats, output, style, None, packs, private=private)


def make_site(
    folder: StrPath,
    *,
    output: StrPath | None = None,
    base_url: str | None = None,
    on: date | None = None,
    style: str | None = None,
) -> BuiltSite:
    """Make the site of the workspace in a folder, and write what has changed.

    `output` is the folder for the site, by default `site` in the workspace. `base_url` is its
    address, by default that of `boardpapers.yaml`; `on` is the day from which meetings are to come,
    by default today. Papers with errors keep their earlier pages.

    Raises CallError: the folder is not a workspace, has no address, or the site cannot be written
    there; BoardpapersError, with the diagnostics: nothing was written, because the settings or the
    house style have errors, or two papers would have one address; TypeError: an argument is of
    another type.
    """
    # Loaded here, because checking papers needs none of it.
    from boardpapers.site.site_options import SiteOptions, choose_folder, choose_root, choose_url
    from boardpapers.site.write_site import write_site

    if not isinstance(style, str | None) or not isinstance(base_url, str | None):
        raise TypeError("a house style and an address must be a str")
    root = choose_root(Path(_path(folder)))
    place = choose_folder(root, None if output is None else _path(output))
    url = choose_url(Workspace(root), base_url)
    made = write_site(root, SiteOptions(place, url, on or date.today(), style=style))
    papers = (
        RenderedPaper(
            result.job.sources,
            tuple(RenderedFile(each.path, each.format, None) for each in result.outputs),
            result.diagnostics,
        )
        for result in made.results
    )
    return BuiltSite(place, tuple(papers), made.written, made.removed, made.all_diagnostics)


def _written(
    paths: StrPath | Iterable[StrPath],
    formats: str | Iterable[str] | None,
    output: StrPath | None,
    style: str | None,
    document: str | None,
    packs: PackOptions | None,
    *,
    private: bool,
) -> list[RenderedPaper]:
    place = None if output is None else _path(output)
    if place == STANDARD_OUTPUT:
        raise CallError("only the command line writes to standard output: leave out `output`")
    if not isinstance(style, str | None):
        raise TypeError(f"a house style must be a str, not {type(style).__name__}")
    other = choose_document(document)
    chosen = choose_formats(_format_names(formats), place, of_packs=bool(packs))
    options = Options(
        chosen, place, style, other, in_memory=place is None, packs=packs, private=private
    )
    inputs = find_inputs(_names(paths), tracks_dependencies=True)
    papers = [_rendered_paper(result, options) for result in run(inputs, options)]
    if inputs.diagnostics:
        papers.append(RenderedPaper((), (), tuple(inputs.diagnostics)))
    return papers


def load(path: StrPath) -> LoadedPaper:
    """Load one paper of any kind, with the board and meeting of a report.

    Mistakes in it raise nothing: they are in its diagnostics, as `validate` returns them. Raises
    IsADirectoryError: the path is a folder.
    """
    if Path(path).is_dir():
        raise IsADirectoryError(f"a folder cannot be loaded as a paper: {path}")
    inputs = find_inputs(_names(path))
    diagnostics = tuple(check_inputs(inputs))
    ((workspace, _),) = inputs.by_workspace
    return _loaded_paper(workspace, workspace.paper(Path(path)), diagnostics)


def _names(paths: StrPath | Iterable[StrPath]) -> list[str]:
    named = [paths] if isinstance(paths, str | bytes | os.PathLike) else paths
    if not isinstance(named, Iterable):
        raise TypeError(f"expected a path or several paths, not {type(named).__name__}")
    # Only on the command line does `-` mean standard input.
    return [path and os.path.join(os.curdir, path) for path in map(_path, named)]  # noqa: PTH118 - `Path` would leave out the dot


def _path(path: StrPath) -> str:
    name = os.fspath(path) if isinstance(path, os.PathLike) else path
    if not isinstance(name, str):
        raise TypeError(f"a path must be a str or a Path, not {type(name).__name__}")
    return name


def _format_names(formats: str | Iterable[str] | None) -> list[str] | None:
    if formats is None:
        return None
    several = [formats] if isinstance(formats, str) else formats
    if isinstance(formats, bytes) or not isinstance(several, Iterable):
        raise TypeError(f"expected the names of formats, not {type(formats).__name__}")
    names = list(several)
    if wrong := [type(name).__name__ for name in names if not isinstance(name, str)]:
        raise TypeError(f"a format must be a str such as 'html', not {wrong[0]}")
    return names


def _rendered_paper(result: Result, options: Options) -> RenderedPaper:
    files = tuple(_rendered_file(output, options) for output in result.outputs)
    return RenderedPaper(result.job.sources, files, result.diagnostics)


def _rendered_file(output: Output, options: Options) -> RenderedFile:
    content = output.staged.read_bytes() if options.in_memory and output.staged else None
    return RenderedFile(output.path, output.format, content)


def _loaded_paper(
    workspace: Workspace, paper: AnyPaper, diagnostics: tuple[Diagnostic, ...]
) -> LoadedPaper:
    loaded = LoadedPaper(paper.path, paper.kind, paper.id, paper.model, diagnostics)
    if not isinstance(paper.model, Report):
        return loaded
    linked, _ = link_report(workspace, cast("Paper[Report]", paper))
    return replace(loaded, board=linked.board, meeting=linked.meeting, item=linked.item)
