"""The workspace: the folder that holds `boardpapers.yaml`, and the papers below it."""

import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, warning
from boardpapers.models import Meeting, Members, Person, Settings
from boardpapers.paths import absolute
from boardpapers.reader import Source, read_source
from boardpapers.reader.front_matter import is_markdown, read_front_matter, says_its_kind
from boardpapers.reader.source import read_bytes
from boardpapers.workspace.dependencies import (
    Dependencies,
    Dependency,
    digest_of_file,
    digest_of_folder,
)
from boardpapers.workspace.paper import AnyPaper, Paper, broken_paper, load_as, load_paper

SETTINGS = "boardpapers.yaml"
_NOT_PAPERS = frozenset({"templates", "node_modules", "__pycache__"})
# A top-level field stands at the start of a line: inside a block or a flow it cannot.
_KIND = re.compile(
    rb"^(?:\xef\xbb\xbf)?[\"']?kind[\"']?[ \t]*:[ \t]*[\"']?([a-z]+)[\"']?[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
_TRANSLATION_OF = re.compile(
    rb"^[\"']?translation_of[\"']?[ \t]*:[ \t]*[\"']?([^\r\n\"'#]+?)[\"']?[ \t]*(?:#.*)?\r?$",
    re.MULTILINE,
)
# What a file may say of itself: its own id, or (as a group) the report that it translates. Begins
# with one plain character, from which to which the search goes at the speed of C.
_OF_ITSELF = re.compile(rb"\n(?:id|'id'|\"id\"|(translation_of|'translation_of|\"translation_of))")


def find_root(start: Path) -> Path:
    """Return the workspace's folder, upwards from a file or folder; else that folder itself."""
    folder = absolute(start if os.path.isdir(start) else start.parent)  # noqa: PTH112 - `Path.is_dir` fails where a name is too long
    for candidate in (folder, *folder.parents):
        if (candidate / SETTINGS).is_file():
            return candidate
    return folder


def is_paper(path: Path) -> bool:
    """Tell whether a file is a paper: any YAML, and Markdown that says of which kind it is."""
    if is_markdown(path):
        return says_its_kind(path)
    return path.suffix.lower() in (".yaml", ".yml") and path.name != SETTINGS


def _of_itself(raw: bytes) -> tuple[bool, bool]:
    """Tell, at a quick look, whether a file may say its own id, and what it translates.

    Its name is its id else.
    """
    lines = raw.replace(b"\r", b"\n") if b"\r" in raw else raw
    said = _OF_ITSELF.findall(b"\n" + lines.removeprefix(BOM_UTF8))
    return b"" in said, any(said)


def _bytes(path: Path) -> bytes:
    """Return a file's bytes; nothing where it cannot be read."""
    with suppress(BoardpapersError):
        return read_bytes(path)
    return b""


class Workspace:
    """Papers by file and by id, each loaded once, when first asked for.

    `questions` has all that it has been asked, if it `tracks_dependencies`. `styles` is for house
    styles, by their ids and the languages of their words.
    """

    def __init__(self, root: Path, *, tracks_dependencies: bool = False) -> None:
        self.root = root
        self.dependencies = Dependencies(self._answer, are_tracked=tracks_dependencies)
        self.styles: dict[tuple[str, str], object] = {}
        self._papers: dict[Path, AnyPaper] = {}
        self._originals: dict[Path, str] = {}
        self._peeked: dict[Path, tuple[str, str]] = {}

    @property
    def settings_paper(self) -> Paper[Settings] | None:
        """`boardpapers.yaml`, if there is one."""
        self.dependencies.track("file", f"{self.root}{os.sep}{SETTINGS}")
        return self._settings_paper

    @cached_property
    def _settings_paper(self) -> Paper[Settings] | None:
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

    def add(self, source: Source) -> AnyPaper:
        """Take in a paper that is not a file of the folder (standard input)."""
        paper = load_paper(source)
        if paper.model and isinstance(paper.data, dict) and "id" not in paper.data:
            sentence = "a paper without a file has no id"
            help = "add an `id:`, by which its meeting and other papers know it"
            nameless = warning("BP018", paper.key("kind"), sentence, help)
            paper = replace(paper, diagnostics=(*paper.diagnostics, nameless))
        self._papers[source.path] = paper
        return paper

    def build_index(self) -> None:
        """Learn where every paper is, and which meetings list which reports."""
        self._index  # noqa: B018 - asked for, so that it is there
        self._listings  # noqa: B018 - likewise

    def release(self, paper: AnyPaper) -> None:
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
            paths = (here / name for name in sorted(names) if name[0] != ".")
            yield from filter(is_paper, paths)

    def ids(self, kind: str) -> list[str]:
        """Return the ids of all papers of a kind; of all members, for `member`."""
        if kind == "member":
            return list(self._members)
        self.dependencies.track("ids", kind)
        return self._ids.get(kind, [])

    def find(self, kind: str, id: str) -> list[AnyPaper]:
        """Return the papers that a reference may mean: one, if all is well."""
        self.dependencies.track("find", kind, id)
        return [self.paper(path) for path in self._index.get((kind, id), ())]

    def peek_kind(self, path: Path) -> str:
        """Return what kind of paper a file is, without reading all of it if that can be told."""
        with self.dependencies.recording():
            return self._peek(path)[0]

    def member(self, id: str) -> Person | None:
        """Return the member of that id."""
        return self._members.get(id)

    def kinds_of(self, id: str) -> list[str]:
        """Return the kinds of the papers that have an id."""
        self.dependencies.track("kinds", id)
        return [kind for kind in self._ids if (kind, id) in self._index]

    def called(self, kind: str, name: str) -> str | None:
        """Return the id of the paper of a kind that has this name or title, in any case."""
        names = self.dependencies.once(("called", kind), lambda: self._names(kind))
        return names.get(name.casefold())

    def _names(self, kind: str) -> dict[str, str]:
        return {
            own.casefold(): id
            for id in reversed(self.ids(kind))
            for paper in self.find(kind, id)
            if (own := getattr(paper.model, "name", None) or getattr(paper.model, "title", ""))
        }

    def listings(self, id: str) -> list[tuple[AnyPaper, int]]:
        """Return the meetings that list the report of that id, and where they list it."""
        self.dependencies.track("listings", id)
        return [(self.paper(paper.path), index) for paper, index in self._listings.get(id, ())]

    @cached_property
    def _listings(self) -> dict[str, list[tuple[AnyPaper, int]]]:
        listings: dict[str, list[tuple[AnyPaper, int]]] = {}
        with self.dependencies.recording():
            for path in self._paths("meeting"):
                model = self.paper(path).model
                for index, item in enumerate(model.items if isinstance(model, Meeting) else ()):
                    if isinstance(item.report, str):
                        listings.setdefault(item.report, []).append((self.paper(path), index))
        return listings

    def translations(self, id: str) -> list[AnyPaper]:
        """Return the reports that say they translate the report of that id."""
        self.dependencies.track("translations", id)
        return [self.paper(path) for path in self._translations.get(id, ())]

    @cached_property
    def _translations(self) -> dict[str, list[Path]]:
        self._index  # noqa: B018 - asked for, because its glance at each file finds them
        translations: dict[str, list[Path]] = {}
        for path in sorted(self._originals):
            translations.setdefault(self._originals[path], []).append(path)
        return translations

    def in_all_languages(self, path: Path) -> list[Path]:
        """Return the file of a report and, as a glance finds them, those of its translations."""
        translations = self._translations
        kind, id = self._peek(path)
        first = self._originals.get(path, id)
        both = [*self._index.get((kind, first), ()), *translations.get(first, ())]
        return [path, *(each for each in both if each != path)] if kind == "report" else [path]

    @property
    def broken_members(self) -> list[AnyPaper]:
        """Files of members that have errors."""
        return [paper for paper in self.members_files if paper.model is None]

    @property
    def members_files(self) -> list[AnyPaper]:
        """All files of members."""
        return [paper for id in self.ids("members") for paper in self.find("members", id)]

    @property
    def _members(self) -> dict[str, Person]:
        return self.dependencies.once("members", self._read_members)

    def _read_members(self) -> dict[str, Person]:
        return {
            member.id: member
            for paper in self.members_files
            if isinstance(paper.model, Members)
            for member in paper.model.members
        }

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
        with self.dependencies.recording():
            for path in self.files():
                index.setdefault(self._peek(path), []).append(path)
        return index

    def _paths(self, kind: str) -> list[Path]:
        return [path for (each, _), paths in self._index.items() if each == kind for path in paths]

    def _peek(self, path: Path) -> tuple[str, str]:
        if path not in self._peeked:
            self._peeked[path] = self._kind_and_id(path)
        return self._peeked[path]

    def _kind_and_id(self, path: Path) -> tuple[str, str]:
        if path not in self._papers:
            raw = read_front_matter(path) if is_markdown(path) else _bytes(path)
            kind = _KIND.search(raw)
            has_id, is_translation = _of_itself(raw)
            if kind and not has_id:
                if is_translation and (original := _TRANSLATION_OF.search(raw)):
                    self._originals[path] = original[1].decode("utf-8", "replace")
                return kind[1].decode("ascii"), path.stem
        paper = self.paper(path)
        original_id = paper.data.get("translation_of") if isinstance(paper.data, dict) else None
        if isinstance(original_id, str):
            self._originals[path] = original_id
        return paper.kind, paper.id

    def _load(self, path: Path) -> AnyPaper:
        try:
            return load_paper(read_source(path))
        except BoardpapersError as problem:
            return broken_paper(path, problem)

    def resolve(self, name: str) -> Path | None:
        """Return the file of a path below the workspace; None where it leads outside of it."""
        self.dependencies.track("named", name)
        path = self._named_path(name)
        return path if path.is_relative_to(self.root.resolve()) else None

    def _named_path(self, name: str) -> Path:
        return (self.root.resolve() / name).resolve()

    def _answer(self, question: Dependency) -> str:
        """Answer anew a question that was asked when a paper was made."""
        about, *rest = question
        match about:
            case "file":
                return digest_of_file(rest[0])
            case "named":
                path = self._named_path(rest[0])
                return f"{digest_of_file(path)} {path}"
            case "folder":
                return digest_of_folder(Path(rest[0]))
            case "find" | "translations":
                one, *more = rest
                found = self._index.get((one, more[0])) if more else self._translations.get(one)
                return "\n".join(map(str, found or ()))
            case "ids":
                return "\n".join(self._ids.get(rest[0], ()))
            case "kinds":
                return " ".join(kind for kind in self._ids if (kind, rest[0]) in self._index)
            case "listings":
                listings = self._listings.get(rest[0], ())
                return "\n".join(f"{paper.path} {index}" for paper, index in listings)
        raise ValueError(f"nobody asks {about!r}")
