"""The papers of a preview, rendered in memory on request, once for each version."""

import secrets
from functools import partial
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from boardpapers.build.destination import PRIVATE, choose_destination
from boardpapers.build.render_paper import WITHHELD, render
from boardpapers.check.inputs import find_inputs
from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic
from boardpapers.document import is_rendered
from boardpapers.models import KINDS
from boardpapers.models.languages import LANGUAGES
from boardpapers.paths import absolute
from boardpapers.preview.paper_list import PaperList, list_papers, page_name
from boardpapers.preview.versions import OncePerVersion, Versions
from boardpapers.workspace import AnyPaper, Workspace, find_root
from boardpapers.writers import Write
from boardpapers.writers.html import PreviewSlots, write_html

SLOTS = PreviewSlots(*(f"preview-{name}-{secrets.token_hex(16)}" for name in ("n", "h", "p")))
"""Placeholders that no paper contains, replaced in each answer."""


class PreviewedPaper(Struct, frozen=True):
    """A paper as HTML with `SLOTS`, in its public or its private version, and its diagnostics.

    If it has errors, `html` is the last rendering without errors (empty if there is none) and
    `is_old` is true.
    """

    name: str
    html: str
    diagnostics: tuple[Diagnostic, ...]
    is_old: bool
    is_private: bool = False


class Site:
    """The papers of a workspace by the names of their pages, and a list of those in a folder.

    `start` is the name of the page to open first, empty for the list. Papers are shown in their
    private versions if `private` is true.
    """

    def __init__(
        self, folder: Path, paths: dict[str, Path], start: str = "", *, private: bool = False
    ) -> None:
        self.private = private
        self.root = find_root(folder)
        self.start = start
        self.versions = Versions()
        self._paths = paths
        self._papers: dict[str, OncePerVersion[PreviewedPaper]] = {}
        self._listing: OncePerVersion[PaperList] = OncePerVersion(lambda _: self._list(folder))

    @property
    def address(self) -> str:
        """The path of the page to open first."""
        return f"/{quote(self.start, safe='')}.html" if self.start else "/"

    def renew(self) -> None:
        """Start a new version, because files have been saved."""
        self.versions.next()

    def listing(self, version: str) -> PaperList:
        """Return the list of papers."""
        return self._listing.get(version)

    def paper(self, key: str, version: str) -> PreviewedPaper | None:
        """Return the paper for a page's name; None if there is none and never was."""
        if self.private and self._find(key) is None:  # as private papers link to each other
            key = key.removesuffix(PRIVATE)
        path = self._find(key)
        if path is None and "~" in key:  # the list numbers papers with the same id
            path = self.listing(version).paths.get(key)
        if path is None:
            return None
        cached = self._papers.setdefault(key, OncePerVersion(lambda last: self._render(key, last)))
        return cached.get(version)

    def _list(self, folder: Path) -> PaperList:
        listing = list_papers(folder)
        self._paths |= listing.paths
        return listing

    def _render(self, key: str, last: PreviewedPaper | None) -> PreviewedPaper:
        path = self._paths[key]
        workspace = Workspace(find_root(path))
        destination = choose_destination(workspace, None, 1, private=self.private)
        paper = workspace.paper(path)
        rendered, found = render(workspace, paper, ["html"], destination, writer_of=_writer)
        if rendered:
            name = f"{key}{destination.suffix}"
            page = next((each for each in rendered if each.path.stem == name), rendered[0])
            html = page.content.decode("utf-8")
            return PreviewedPaper(path.name, html, tuple(found), False, self.private)
        old = last.html if last else ""
        if any(each.code == WITHHELD for each in found):
            old = ""  # it was public, and must not be shown any more
        return PreviewedPaper(path.name, old, tuple(found), True, self.private)

    def _find(self, key: str) -> Path | None:
        """Return the file of a page: the previous one, unless it has moved."""
        path = self._paths.get(key)
        if path is None or not path.is_file():
            workspace = Workspace(self.root)
            found = [*_papers_with_page(workspace, key), *workspace.find_unreadable(key)]
            if found:
                self._paths[key] = path = found[0].path
        return path


def _papers_with_page(workspace: Workspace, key: str) -> list[AnyPaper]:
    """Return the papers with a page of that name, in one of their languages."""
    names = {key, *(key.removesuffix(f".{language}") for language in LANGUAGES)}
    kinds = [kind for kind in KINDS.values() if is_rendered(kind.name)]
    return [
        paper
        for kind in kinds
        for id in workspace.ids(kind)
        if kind.output_name(id) in names
        for paper in workspace.find(kind, id)
    ]


def _writer(_format: str) -> Write:
    return partial(write_html, preview=SLOTS)


def open_site(named: str, *, private: bool = False) -> Site:
    """Make the site of a paper, or of a folder of papers, in their public or private versions.

    Raises BoardpapersError, BP000: there is nothing to read; CallError: it cannot be shown.
    """
    if named == "-":
        raise CallError("standard input cannot be previewed: name a report, or a folder of reports")
    path = absolute(named)
    inputs = find_inputs([named])
    ((workspace, files),) = inputs.by_workspace
    if inputs.diagnostics:
        raise BoardpapersError(*inputs.diagnostics)
    if path not in inputs.named:
        return Site(path if path.is_dir() else workspace.root, {}, private=private)
    paper = workspace.paper(files[0])
    if unreadable := [each for each in paper.diagnostics if each.code == "BP000"]:
        raise BoardpapersError(*unreadable)
    if paper.kind and not is_rendered(paper.kind):
        sentence = f"`{named}` is a paper of kind `{paper.kind}`"
        raise CallError(f"{sentence}: name a report, or a folder of reports")
    key = page_name(paper)
    return Site(workspace.root, {key: path}, key, private=private)
