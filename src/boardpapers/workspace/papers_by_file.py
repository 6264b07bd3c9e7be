"""The papers of a workspace by their files."""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, warning
from boardpapers.models import REPORT, Settings
from boardpapers.paths import absolute
from boardpapers.reader import Source, read_source
from boardpapers.workspace.boundary import Boundary
from boardpapers.workspace.dependencies import Dependencies
from boardpapers.workspace.index import papers_below
from boardpapers.workspace.loading import broken_paper, load_as, load_paper
from boardpapers.workspace.other_yaml import is_other_yaml
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.peek import SETTINGS, Peek, peek


class PapersByFile:
    """The YAML files below the folder of a workspace, each loaded once, when first asked for."""

    def __init__(self, root: Path, dependencies: Dependencies) -> None:
        self.root = root
        self.dependencies = dependencies
        self.boundary = Boundary(root)
        self._papers: dict[Path, AnyPaper] = {}
        self._peeked: dict[Path, Peek | None] = {}
        self._others: dict[Path, bool] = {}

    @property
    def settings_paper(self) -> Paper[Settings] | None:
        """`boardpapers.yaml`, if there is one."""
        self.dependencies.track("file", f"{self.root}{os.sep}{SETTINGS}")
        return self._settings_paper

    @cached_property
    def _settings_paper(self) -> Paper[Settings] | None:
        path = self.root / SETTINGS
        if not os.path.lexists(path):
            return None
        try:
            paper = load_as(self._read(path), Settings)
        except BoardpapersError as problem:
            return cast("Paper[Settings]", broken_paper(path, problem))
        return paper

    @property
    def settings(self) -> Settings:
        """The settings, or the defaults if the file is missing or has errors."""
        paper = self.settings_paper
        return (paper and paper.model) or Settings.model_construct()

    def paper(self, path: Path) -> AnyPaper:
        """Return the paper of a file."""
        if path in self._papers:
            self.dependencies.track("file", str(path))
            return self._papers[path]
        path = absolute(path)
        self.dependencies.track("file", str(path))
        if path not in self._papers:
            self._papers[path] = self._load(path)
        return self._papers[path]

    def _load(self, path: Path) -> AnyPaper:
        try:
            return load_paper(self._read(path))
        except BoardpapersError as problem:
            return broken_paper(path, problem)

    def _read(self, path: Path) -> Source:
        """Read a file of the workspace. Raises BoardpapersError: BP000 and others of the reader."""
        self.boundary.check(path)
        return read_source(path)

    def add(self, source: Source) -> AnyPaper:
        """Add a paper that is not a file of the folder (standard input)."""
        paper = load_paper(source)
        if paper.model and isinstance(paper.data, dict) and "id" not in paper.data:
            sentence = "a paper without a file has no id"
            help = "add an `id:`, so that its meeting and other papers can refer to it"
            nameless = warning("BP018", paper.key("kind"), sentence, help)
            paper = replace(paper, diagnostics=(*paper.diagnostics, nameless))
        self._papers[source.path] = paper
        return paper

    def release(self, paper: AnyPaper) -> None:
        """Forget a report: there may be thousands, and few refer to it again."""
        if paper.kind == REPORT.name and paper.path.is_absolute():
            self._papers.pop(paper.path, None)

    def files(self, below: Path | None = None) -> Iterator[Path]:
        """Yield the workspace's papers, or those below one of its folders, in order.

        Leaves out YAML of other programs, and what the settings exclude.
        """
        found = papers_below(below or self.root, self.root, self.settings)
        return (path for path in found if not self._is_other(path))

    def _is_other(self, path: Path) -> bool:
        if path not in self._others:
            says_kind = path in self._papers or self._quick_peek(path) is not None
            self._others[path] = not says_kind and self._read_as_other(path)
        return self._others[path]

    def _read_as_other(self, path: Path) -> bool:
        with suppress(BoardpapersError):  # reported when the paper is read
            self.boundary.check(path)
            return is_other_yaml(path, self.root)
        return False

    def _peek(self, path: Path) -> Peek:
        said = self._quick_peek(path) if path not in self._papers else self._peeked.get(path)
        if said is None:
            self._peeked[path] = said = self._read_peek(path)
        return said

    def _quick_peek(self, path: Path) -> Peek | None:
        if path not in self._peeked:
            self._peeked[path] = self._look_at(path)
        return self._peeked[path]

    def _look_at(self, path: Path) -> Peek | None:
        with suppress(BoardpapersError):  # reported when the paper is read
            self.boundary.check(path)
            return peek(path)
        return None

    def _read_peek(self, path: Path) -> Peek:
        paper = self.paper(path)
        original = paper.data.get("translation_of") if isinstance(paper.data, dict) else None
        return Peek(paper.kind, paper.id, original if isinstance(original, str) else "")

    def peek_kind(self, path: Path) -> str:
        """Return the kind of a file, without parsing it if possible."""
        with self.dependencies.recording():
            return self._peek(path).kind
