"""What a preview shows, made in memory when it is asked for, and once for each version."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar
from urllib.parse import quote

from msgspec import Struct

from boardpapers.build.destination import choose_destination
from boardpapers.build.render import render
from boardpapers.check.inputs import find_inputs
from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic
from boardpapers.document import is_rendered
from boardpapers.models import BOARD, REPORT
from boardpapers.models.languages import LANGUAGES
from boardpapers.paths import absolute
from boardpapers.preview.paper_list import PaperList, list_reports, page_name
from boardpapers.preview.versions import Versions
from boardpapers.workspace import AnyPaper, Workspace, find_root

Made = TypeVar("Made")


class Shown(Struct, frozen=True):
    """A report as HTML, and what the check found in it.

    Where it has errors, `html` is how it last was without, and `is_old`; empty if it never was.
    """

    name: str
    html: str
    diagnostics: tuple[Diagnostic, ...]
    is_old: bool


class _Kept(Generic[Made]):
    """What is made once for a version; the maker gets what was made before it."""

    def __init__(self, make: Callable[[Made | None], Made]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: Made | None = None
        self._version = ""

    def get(self, version: str) -> Made:
        with self._lock:
            if self._made is None or self._version != version:
                self._made = self._make(self._made)
                self._version = version
            return self._made


class Site:
    """The reports of a workspace by the names of their pages, and a list of those in a folder.

    `start` is the name of the page to open first, empty for the list.
    """

    def __init__(self, folder: Path, paths: dict[str, Path], start: str = "") -> None:
        self.root = find_root(folder)
        self.start = start
        self.versions = Versions()
        self._paths = paths
        self._reports: dict[str, _Kept[Shown]] = {}
        self._listing: _Kept[PaperList] = _Kept(lambda _: self._list(folder))

    @property
    def address(self) -> str:
        """The path of the page to open first."""
        return f"/{quote(self.start, safe='')}.html" if self.start else "/"

    def renew(self) -> None:
        """Take note that files have been saved."""
        self.versions.next()

    def listing(self, version: str) -> PaperList:
        """Return the list of reports."""
        return self._listing.get(version)

    def report(self, key: str, version: str) -> Shown | None:
        """Return the report of a page's name; None if there is none, and was none before."""
        path = self._find(key)
        if path is None and "~" in key:  # the list numbers those of one id
            path = self.listing(version).paths.get(key)
        if path is None:
            return None
        kept = self._reports.setdefault(key, _Kept(lambda last: self._show(key, last)))
        return kept.get(version)

    def _list(self, folder: Path) -> PaperList:
        listing = list_reports(folder)
        self._paths |= listing.paths
        return listing

    def _show(self, key: str, last: Shown | None) -> Shown:
        path = self._paths[key]
        workspace = Workspace(find_root(path))
        destination = choose_destination(workspace, None, 1)
        done, found = render(workspace, workspace.paper(path), ["html"], destination)
        if done:
            page = next((each for each in done if each.path.stem == key), done[0])
            return Shown(path.name, page.content.decode("utf-8"), tuple(found), is_old=False)
        return Shown(path.name, last.html if last else "", tuple(found), is_old=True)

    def _find(self, key: str) -> Path | None:
        """Return the file of a page: the one it had, unless that has moved."""
        path = self._paths.get(key)
        if path is None or not path.is_file():
            workspace = Workspace(self.root)
            found = [*workspace.find(REPORT, key), *workspace.find_unreadable(key)]
            found += _boards_with_page(workspace, key)
            if found:
                self._paths[key] = path = found[0].path
        return path


def _boards_with_page(workspace: Workspace, key: str) -> list[AnyPaper]:
    """Return the boards whose membership list, in one of its languages, has a page of that name."""
    names = {key, *(key.removesuffix(f".{language}") for language in LANGUAGES)}
    ids = (id for id in workspace.ids(BOARD) if BOARD.output_name(id) in names)
    return [paper for id in ids for paper in workspace.find(BOARD, id)]


def open_site(named: str) -> Site:
    """Make the site of a report, or of a folder of reports.

    Raises BoardpapersError, BP000: there is nothing to read; CallError: it is no report.
    """
    if named == "-":
        raise CallError("standard input cannot be previewed: name a report, or a folder of reports")
    path = absolute(named)
    inputs = find_inputs([named])
    ((workspace, files),) = inputs.by_workspace
    if inputs.diagnostics:
        raise BoardpapersError(*inputs.diagnostics)
    if path not in inputs.named:
        return Site(path if path.is_dir() else workspace.root, {})
    paper = workspace.paper(files[0])
    if unreadable := [each for each in paper.diagnostics if each.code == "BP000"]:
        raise BoardpapersError(*unreadable)
    if paper.kind and not is_rendered(paper.kind):
        sentence = f"`{named}` is a paper of the kind {paper.kind}"
        raise CallError(f"{sentence}: name a report, or a folder of reports")
    key = page_name(paper)
    return Site(workspace.root, {key: path}, key)
