"""The workspace: the folder that has `boardpapers.yaml`, and the papers below it."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING, cast

from boardpapers.models import (
    BOARD,
    MEETING,
    MEMBERS,
    MINUTES,
    REPORT,
    Kind,
    Person,
    StrictModel,
)
from boardpapers.models.kinds import Model
from boardpapers.paths import absolute, inside
from boardpapers.workspace.dependencies import (
    Dependencies,
    Dependency,
    digest_of_file,
    digest_of_folder,
)
from boardpapers.workspace.index import Index, build_index
from boardpapers.workspace.paper import AnyPaper, Paper
from boardpapers.workspace.papers_by_file import PapersByFile
from boardpapers.workspace.peek import SETTINGS

if TYPE_CHECKING:
    from boardpapers.models import Minutes, Report
    from boardpapers.workspace.site_record import History, PublicPage, SiteRecord


ANSWERS = {
    "outline": "boardpapers.workspace.workspace:Workspace.outline",
    "cited": "boardpapers.document.citations:targets_in_report",
    "numbers": "boardpapers.rules.bilingual:numbers_in_report",
    "decision": "boardpapers.site.report_context:decision_on_item",
    "decisions": "boardpapers.site.report_context:decisions_of_meeting",
    "supplements": "boardpapers.site.published_supplements:supplements_of_meeting",
}
"""By kind of question: the function that makes its answer, from the workspace and the subject."""


def find_root(start: Path) -> Path:
    """Return the folder of the workspace that a file or folder is in, or else its own folder."""
    folder = absolute(start if os.path.isdir(start) else start.parent)  # noqa: PTH112 - `Path.is_dir` fails where a name is too long
    for candidate in (folder, *folder.parents):
        if os.path.lexists(candidate / SETTINGS):  # one that cannot be read is reported
            return candidate
    return folder


class Workspace(PapersByFile):
    """Papers by file, by id, and by what refers to them.

    `dependencies` tracks every question it is asked, if it `tracks_dependencies`. `styles` keeps
    house styles by their ids and the languages of their words. `publication_day` is the day on
    which its site is published, None if it is not.
    """

    def __init__(self, root: Path, *, tracks_dependencies: bool = False) -> None:
        super().__init__(root, Dependencies(self._current, are_tracked=tracks_dependencies))
        self.styles: dict[tuple[str, str], object] = {}
        self.publication_day: date | None = None

    def build_index(self) -> None:
        """Index all papers, and the reports that meetings list."""
        self._index  # noqa: B018 - read so that it is built
        self._listings  # noqa: B018 - read so that it is built

    @cached_property
    def _index(self) -> Index:
        with self.dependencies.recording():
            return build_index(self.files(), self._peek)

    def ids(self, kind: Kind[Model]) -> list[str]:
        """Return the ids of all papers of a kind."""
        self.dependencies.track("ids", kind.name)
        return self._index.ids.get(kind.name, [])

    def find(self, kind: Kind[Model], id: str) -> list[Paper[Model]]:
        """Return the papers of a kind and id: one, unless there is an error."""
        return cast("list[Paper[Model]]", self._find(kind.name, id))

    def find_unreadable(self, id: str) -> list[AnyPaper]:
        """Return the files with that name that have no kind."""
        return self._find("", id)

    def _find(self, kind: str, id: str) -> list[AnyPaper]:
        self.dependencies.track("find", kind, id)
        return [self.paper(path) for path in self._index.by_id.get((kind, id), ())]

    def report_outlines(self, id: str) -> "list[Paper[Report]]":
        """Return the reports with an id without their texts: one, unless there is an error.

        One that has errors is whole.
        """
        self.dependencies.track("find", REPORT.name, id)
        found = self._index.by_id.get((REPORT.name, id), ())
        return [cast("Paper[Report]", self._outlined(path)) for path in found]

    def _outlined(self, path: Path) -> AnyPaper:
        from boardpapers.workspace.outlines import with_places  # most commands need no report

        outline = self.outline(str(path))
        whole = partial(self.paper, path)
        return with_places(outline, whole) if outline else whole()

    def outline(self, path: str) -> "Paper[Report] | None":
        """Return the outline of the report in a file; None if it has errors."""
        return self.dependencies.answer(("outline", path), lambda: self._outline(Path(path)))

    def _outline(self, path: Path) -> "Paper[Report] | None":
        from boardpapers.workspace.outlines import outline_of

        return outline_of(self.paper(path))

    def broken(self, kind: Kind[Model]) -> list[Paper[Model]]:
        """Return the papers of a kind that have errors."""
        self.dependencies.track("broken", kind.name)
        return [cast("Paper[Model]", self.paper(path)) for path in self._broken(kind.name)]

    def _broken(self, kind: str) -> list[Path]:
        with self.dependencies.recording():
            papers = [each for id in self._index.ids.get(kind, ()) for each in self._find(kind, id)]
        return [paper.path for paper in papers if paper.model is None]

    def languages_of_boards(self) -> list[str]:
        """Return the languages in which boards publish, each once, in the order of the boards."""
        self.dependencies.track("languages", BOARD.name)
        return self._languages_of_boards

    @cached_property
    def _languages_of_boards(self) -> list[str]:
        from boardpapers.workspace.linked_board import languages_of_board  # which imports this

        with self.dependencies.recording():
            models = [paper.model for id in self.ids(BOARD) for paper in self.find(BOARD, id)]
            found = (languages_of_board(self, each) for each in models if each)
            return list(dict.fromkeys(each for several in found for each in several))

    def kinds_of(self, id: str) -> list[str]:
        """Return the kinds of the papers that have an id."""
        self.dependencies.track("kinds", id)
        return self._index.kinds_with(id)

    def id_of(self, kind: Kind[Model], name: str) -> str | None:
        """Return the id of the paper of a kind with this name or title, in any language.

        Capitals do not matter.
        """
        names = self.dependencies.once(("names", kind.name), lambda: self._names(kind))
        return names.get(name.casefold())

    def _names(self, kind: Kind[Model]) -> dict[str, str]:
        return {
            name.casefold(): id
            for id in reversed(self.ids(kind))
            for paper in self.find(kind, id)
            for name in _names_of(paper.model)
        }

    def listings(self, id: str) -> list[tuple[AnyPaper, int]]:
        """Return the meetings that list the report with an id, and the index of its item."""
        self.dependencies.track("listings", id)
        return [(self.paper(paper.path), index) for paper, index in self._listings.get(id, ())]

    @cached_property
    def _listings(self) -> dict[str, list[tuple[AnyPaper, int]]]:
        listings: dict[str, list[tuple[AnyPaper, int]]] = {}
        with self.dependencies.recording():
            for id in self.ids(MEETING):
                for paper in self.find(MEETING, id):
                    for index, item in enumerate(paper.model.items if paper.model else ()):
                        if isinstance(item.report, str):
                            listings.setdefault(item.report, []).append((paper, index))
        return listings

    def meetings_on(self, board: str, day: date) -> list[str]:
        """Return the ids of the meetings of a board on a day, the earliest first."""
        self.dependencies.track("meetings-on", board, day.isoformat())
        return self._meetings_by_day.get((board, day.isoformat()), [])

    @cached_property
    def _meetings_by_day(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        with self.dependencies.recording():
            for id in self.ids(MEETING):
                for paper in self.find(MEETING, id):
                    if paper.model and isinstance(board := paper.model.board, str):
                        key = board, paper.model.date.isoformat()
                        found.setdefault(key, []).append((str(paper.model.time or ""), id))
        return {key: [id for _, id in sorted(meetings)] for key, meetings in found.items()}

    def minutes_of(self, id: str) -> "list[Paper[Minutes]]":
        """Return the minutes of the meeting with an id: one, unless there is an error."""
        self.dependencies.track("minutes", id)
        return [cast("Paper[Minutes]", self.paper(path)) for path in self._minutes.get(id, ())]

    @cached_property
    def _minutes(self) -> dict[str, list[Path]]:
        minutes: dict[str, list[Path]] = {}
        with self.dependencies.recording():
            for id in self.ids(MINUTES):
                for paper in self.find(MINUTES, id):
                    if paper.model and isinstance(paper.model.meeting, str):
                        minutes.setdefault(paper.model.meeting, []).append(paper.path)
        return minutes

    def translations(self, id: str) -> list[AnyPaper]:
        """Return the translations of the report with an id, without their texts."""
        self.dependencies.track("translations", id)
        return [self._outlined(path) for path in self._index.translations.get(id, ())]

    def in_all_languages(self, path: Path) -> list[Path]:
        """Return the file of a report and those of its translations, without parsing them."""
        index, said = self._index, self._peek(path)
        if said.kind != REPORT.name:
            return [path]
        first = said.translation_of or said.id
        both = [*index.by_id.get((said.kind, first), ()), *index.translations.get(first, ())]
        return [path, *(each for each in both if each != path)]

    @property
    def members_files(self) -> list[AnyPaper]:
        """All files of members."""
        return [paper for id in self.ids(MEMBERS) for paper in self.find(MEMBERS, id)]

    @property
    def broken_members(self) -> list[AnyPaper]:
        """Files of members that have errors."""
        return [paper for paper in self.members_files if paper.model is None]

    @property
    def member_ids(self) -> list[str]:
        """The ids of all members."""
        return list(self._members)

    def member(self, id: str) -> Person | None:
        """Return the member of that id."""
        return self._members.get(id)

    @property
    def _members(self) -> dict[str, Person]:
        return self.dependencies.once("people", self._read_members)

    def _read_members(self) -> dict[str, Person]:
        return {
            member.id: member
            for id in self.ids(MEMBERS)
            for paper in self.find(MEMBERS, id)
            for member in (paper.model.members if paper.model else ())
        }

    def resolve(self, name: str) -> Path | None:
        """Return the file of a path below the workspace; None if it is outside."""
        self.dependencies.track("named", name)
        return inside(self.root, name)

    @cached_property
    def site_record(self) -> "SiteRecord":
        """The record of what the site has published. Raises BoardpapersError, BP980."""
        from boardpapers.workspace.site_record import read_site_record

        return read_site_record(self.root, self.publication_day)

    def history(self, page: "PublicPage") -> "History":
        """Return the versions in which a page was published, and in which it is being published."""
        self.dependencies.track("history", *page)
        return self.site_record.history(page)

    def _history_of(self, *page: str) -> str:
        from boardpapers.workspace.site_record import PublicPage

        return _lines(self.site_record.history(PublicPage(*page)))

    def _named_path(self, name: str) -> Path:
        return Path(os.path.realpath(Path(os.path.realpath(self.root), name)))

    def _current(self, dependency: Dependency) -> str:
        """Return the value of a dependency now. Raises KeyError or TypeError: it is unknown."""
        about, *rest = dependency
        if about in ANSWERS:
            resolve_name(ANSWERS[about])(self, *rest)
            return self.dependencies.current(dependency)
        answers: dict[str, Callable[..., str]] = {
            "file": digest_of_file,
            "named": lambda name: f"{digest_of_file(path := self._named_path(name))} {path}",
            "folder": lambda folder: digest_of_folder(Path(folder), self.root),
            "find": lambda *sought: _lines(self._index.by_id.get(sought, ())),
            "translations": lambda id: _lines(self._index.translations.get(id, ())),
            "ids": lambda kind: _lines(self._index.ids.get(kind, ())),
            "languages": lambda _kind: _lines(self._languages_of_boards),
            "broken": lambda kind: _lines(self._broken(kind)),
            "kinds": lambda id: " ".join(self._index.kinds_with(id)),
            "meetings-on": lambda *day: _lines(self._meetings_by_day.get(day, ())),
            "minutes": lambda id: _lines(self._minutes.get(id, ())),
            "history": self._history_of,
            "listings": lambda id: _lines(
                f"{paper.path} {index}" for paper, index in self._listings.get(id, ())
            ),
        }
        return answers[about](*rest)


def _names_of(model: StrictModel | None) -> Iterator[str]:
    """Yield the names of a paper in all its languages, or its title, its own name last."""
    translations = getattr(model, "translations", {}).values()
    yield from (each.name for each in translations if getattr(each, "name", None))
    own = getattr(model, "name", None) or getattr(model, "title", None)
    yield from (own,) if own else ()


def _lines(words: Iterable[object]) -> str:
    return "\n".join(map(str, words))
