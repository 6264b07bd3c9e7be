"""The workspace: the folder that holds `boardpapers.yaml`, and the papers below it."""

import os
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import cast

from boardpapers.diagnostics import BoardpapersError
from boardpapers.models import Members, Part, Person, Settings
from boardpapers.reader import Source, read_source
from boardpapers.workspace.paper import Paper, broken_paper, load_as, load_paper

SETTINGS = "boardpapers.yaml"
_NOT_PAPERS = frozenset({"templates", "node_modules", "__pycache__"})
# A top-level field stands at the start of a line: inside a block or a flow it cannot.
_KIND = re.compile(
    r"^[\"']?kind[\"']?[ \t]*:[ \t]*[\"']?([a-z]+)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE
)
_HAS_ID = re.compile(r"^[\"']?id[\"']?[ \t]*:", re.MULTILINE)


def find_root(start: Path) -> Path:
    """Return the workspace's folder, upwards from a file or folder; else that folder itself."""
    folder = Path(os.path.abspath(start if os.path.isdir(start) else start.parent))  # noqa: PTH100, PTH112 - keeps links
    for candidate in (folder, *folder.parents):
        if (candidate / SETTINGS).is_file():
            return candidate
    return folder


class Workspace:
    """Papers by file and by id, each loaded once, when first asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._papers: dict[Path, Paper[Part]] = {}
        self._sources: dict[Path, Source] = {}

    @cached_property
    def settings_paper(self) -> Paper[Settings] | None:
        """`boardpapers.yaml`, if there is one."""
        path = self.root / SETTINGS
        if not path.is_file():
            return None
        try:
            paper = load_as(read_source(path), Settings)
        except BoardpapersError as problem:
            return cast("Paper[Settings]", broken_paper(path, problem))
        return paper

    @property
    def settings(self) -> Settings:
        """The settings, or the defaults where the file is missing or has errors."""
        paper = self.settings_paper
        return (paper and paper.model) or Settings()

    @property
    def loaded(self) -> list[Paper[Part]]:
        """Every paper that has been asked for so far."""
        return list(self._papers.values())

    def paper(self, path: Path) -> Paper[Part]:
        """Return the paper of a file."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps the id of its own name
        if path not in self._papers:
            self._papers[path] = self._load(path)
        return self._papers[path]

    def add(self, source: Source) -> Paper[Part]:
        """Take in a paper that is not a file of the folder (standard input)."""
        paper = self._papers[source.path] = load_paper(source)
        return paper

    def files(self, below: Path | None = None) -> Iterator[Path]:
        """Yield the workspace's YAML files, in order of their paths.

        Leaves out hidden files and folders, `templates`, the output, and workspaces inside.
        """
        output = self.root / self.settings.output
        for folder, folders, names in os.walk(below or self.root):
            here = Path(folder)
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and name not in _NOT_PAPERS
                and here / name != output
                and not (here / name / SETTINGS).exists()
            )
            for name in sorted(names):
                if name.endswith((".yaml", ".yml")) and name != SETTINGS and name[0] != ".":
                    yield here / name

    def ids(self, kind: str) -> list[str]:
        """Return the ids of all papers of a kind; of all members, for `member`."""
        if kind == "member":
            return list(self._members)
        return [id for of_kind, id in self._index if of_kind == kind]

    def find(self, kind: str, id: str) -> list[Paper[Part]]:
        """Return the papers that a reference may mean: one, if all is well."""
        return [self.paper(path) for path in self._index.get((kind, id), ())]

    def member(self, id: str) -> Person | None:
        """Return the member of that id."""
        return self._members.get(id)

    def kinds_of(self, id: str) -> list[str]:
        """Return the kinds of the papers that have an id."""
        return [kind for kind, of_kind in self._index if of_kind == id]

    @cached_property
    def _members(self) -> dict[str, Person]:
        files = [paper for id in self.ids("members") for paper in self.find("members", id)]
        return {
            member.id: member
            for paper in files
            if isinstance(paper.model, Members)
            for member in paper.model.members
        }

    @cached_property
    def _index(self) -> dict[tuple[str, str], list[Path]]:
        """Every file by kind and id. A glance at the text tells; only an `id:` needs more."""
        index: dict[tuple[str, str], list[Path]] = {}
        for path in self.files():
            kind, id = self._glance(path)
            index.setdefault((kind, id), []).append(path)
        return index

    def _glance(self, path: Path) -> tuple[str, str]:
        if path not in self._papers:
            try:
                source = read_source(path)
            except BoardpapersError:
                return "", path.stem
            kind = _KIND.search(source.text)
            if kind and not _HAS_ID.search(source.text):
                if kind[1] != "report":  # reports are many and long, the others few and linked to
                    self._sources[path] = source
                return kind[1], path.stem
            self._papers[path] = load_paper(source)
        paper = self._papers[path]
        return paper.kind, paper.id

    def _load(self, path: Path) -> Paper[Part]:
        try:
            return load_paper(self._sources.get(path) or read_source(path))
        except BoardpapersError as problem:
            return broken_paper(path, problem)

    def resolve(self, name: str) -> Path | None:
        """Return the file of a path below the workspace; None where it leads outside of it."""
        root = self.root.resolve()
        path = (root / name).resolve()
        return path if path.is_relative_to(root) else None
