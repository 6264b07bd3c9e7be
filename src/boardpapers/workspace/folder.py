"""The workspace: the folder that holds `boardpapers.yaml`, and the papers below it."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from boardpapers.diagnostics import BoardpapersError, warning
from boardpapers.models import Meeting, Members, Part, Person, Settings
from boardpapers.reader import Source, read_source
from boardpapers.reader.front_matter import is_markdown, read_front_matter, says_its_kind
from boardpapers.workspace.paper import Paper, broken_paper, load_as, load_paper

SETTINGS = "boardpapers.yaml"
_NOT_PAPERS = frozenset({"templates", "node_modules", "__pycache__"})
# A top-level field stands at the start of a line: inside a block or a flow it cannot.
_KIND = re.compile(
    rb"^(?:\xef\xbb\xbf)?[\"']?kind[\"']?[ \t]*:[ \t]*[\"']?([a-z]+)[\"']?[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
_ID_MARKS = (b"\nid", b"\n'id'", b'\n"id"', b"\rid")


def find_root(start: Path) -> Path:
    """Return the workspace's folder, upwards from a file or folder; else that folder itself."""
    folder = Path(os.path.abspath(start if os.path.isdir(start) else start.parent))  # noqa: PTH100, PTH112 - keeps links
    for candidate in (folder, *folder.parents):
        if (candidate / SETTINGS).is_file():
            return candidate
    return folder


def _is_paper(path: Path) -> bool:
    """Tell whether a file is a paper: any YAML, and Markdown that says of which kind it is."""
    if path.suffix == ".md":
        return says_its_kind(path)
    return path.suffix in (".yaml", ".yml") and path.name != SETTINGS


def _bytes(path: Path) -> bytes:
    """Return a file's bytes; nothing where it cannot be read."""
    with suppress(OSError):
        return path.read_bytes() if path.is_file() else b""
    return b""


class Workspace:
    """Papers by file and by id, each loaded once, when first asked for.

    `cited` is for the builder: what it found in a report that others cite, by the report's id.
    `styles` is for house styles, by their ids and the languages of their words.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.cited: dict[str, tuple[str, dict[str, Any]]] = {}
        self.styles: dict[tuple[str, str], object] = {}
        self._papers: dict[Path, Paper[Part]] = {}
        self._named: set[Path] = set()
        self._called: dict[str, dict[str, str]] = {}

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

    def paper(self, path: Path) -> Paper[Part]:
        """Return the paper of a file."""
        if path in self._papers:
            return self._papers[path]
        path = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps the id of its own name
        if path not in self._papers:
            self._papers[path] = self._load(path)
        return self._papers[path]

    def add(self, source: Source) -> Paper[Part]:
        """Take in a paper that is not a file of the folder (standard input)."""
        paper = load_paper(source)
        if paper.model and isinstance(paper.data, dict) and "id" not in paper.data:
            sentence = "a paper without a file has no id"
            help = "add an `id:`, by which its meeting and other papers know it"
            nameless = warning("BP018", paper.key("kind"), sentence, help)
            paper = replace(paper, diagnostics=(*paper.diagnostics, nameless))
        self._papers[source.path] = paper
        return paper

    def survey(self) -> None:
        """Learn where every paper is, and which meetings list which reports."""
        self._index  # noqa: B018 - asked for, so that it is there
        self.listings  # noqa: B018 - likewise

    def release(self, paper: Paper[Part]) -> None:
        """Forget a report: there may be thousands, and few refer to it again."""
        if paper.kind == "report" and paper.path.is_absolute():
            self._papers.pop(paper.path, None)

    def files(self, below: Path | None = None) -> Iterator[Path]:
        """Yield the workspace's papers, YAML and Markdown, in order of their paths.

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
                and not (here / name / "pyvenv.cfg").exists()
            )
            for name in sorted(names):
                if name[0] != "." and _is_paper(here / name):
                    yield here / name

    def ids(self, kind: str) -> list[str]:
        """Return the ids of all papers of a kind; of all members, for `member`."""
        if kind == "member":
            return self._member_ids
        return self._ids.get(kind, [])

    def find(self, kind: str, id: str) -> list[Paper[Part]]:
        """Return the papers that a reference may mean: one, if all is well."""
        return [self.paper(path) for path in self._index.get((kind, id), ())]

    def member(self, id: str) -> Person | None:
        """Return the member of that id."""
        return self._members.get(id)

    def kinds_of(self, id: str) -> list[str]:
        """Return the kinds of the papers that have an id."""
        return [kind for kind in self._ids if (kind, id) in self._index]

    def called(self, kind: str, name: str) -> str | None:
        """Return the id of the paper of a kind that has this name or title, in any case."""
        if kind not in self._called:
            self._called[kind] = {
                own.casefold(): id
                for id in reversed(self.ids(kind))
                for paper in self.find(kind, id)
                if (own := getattr(paper.model, "name", None) or getattr(paper.model, "title", ""))
            }
        return self._called[kind].get(name.casefold())

    @cached_property
    def listings(self) -> dict[str, list[tuple[Paper[Part], int]]]:
        """For the id of each report that meetings list: the meetings, and where they list it."""
        listings: dict[str, list[tuple[Paper[Part], int]]] = {}
        for id in self.ids("meeting"):
            for paper in self.find("meeting", id):
                items = paper.model.items if isinstance(paper.model, Meeting) else ()
                for index, item in enumerate(items):
                    if isinstance(item.report, str):
                        listings.setdefault(item.report, []).append((paper, index))
        return listings

    @cached_property
    def broken_members(self) -> list[Paper[Part]]:
        """Files of members that have errors."""
        return [paper for paper in self.members_files if paper.model is None]

    @cached_property
    def members_files(self) -> list[Paper[Part]]:
        """All files of members."""
        return [paper for id in self.ids("members") for paper in self.find("members", id)]

    @cached_property
    def _members(self) -> dict[str, Person]:
        return {
            member.id: member
            for paper in self.members_files
            if isinstance(paper.model, Members)
            for member in paper.model.members
        }

    @cached_property
    def _member_ids(self) -> list[str]:
        return list(self._members)

    @cached_property
    def _ids(self) -> dict[str, list[str]]:
        ids: dict[str, list[str]] = {}
        for kind, id in self._index:
            ids.setdefault(kind, []).append(id)
        return ids

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
            raw = read_front_matter(path) if is_markdown(path) else _bytes(path)
            kind = _KIND.search(raw)
            begun = b"\n" + raw
            if kind and not any(mark in begun for mark in _ID_MARKS):
                return kind[1].decode("ascii"), path.stem
        paper = self.paper(path)
        return paper.kind, paper.id

    def _load(self, path: Path) -> Paper[Part]:
        try:
            return load_paper(read_source(path))
        except BoardpapersError as problem:
            return broken_paper(path, problem)

    def resolve(self, name: str) -> Path | None:
        """Return the file of a path below the workspace; None where it leads outside of it."""
        root = self.root.resolve()
        path = (root / name).resolve()
        self._named.add(path)
        return path if path.is_relative_to(root) else None

    @property
    def read(self) -> set[Path]:
        """Every file that has been read so far, or named by a paper, without links."""
        papers = (path for path, paper in self._papers.items() if paper.source.text)
        return self._named | {path.resolve() for path in papers}
