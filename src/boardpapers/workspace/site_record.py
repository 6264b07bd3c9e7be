"""The record of what a site has published, and when: `published/site/{board}/{year}.jsonl`.

It is committed with the papers, so that old addresses stay known. Each version of a page is one
line, and the lines are in the order of the pages' ids, so that the work of several people merges.
"""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from msgspec import DecodeError, Struct, ValidationError, json
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.models.value_readers import is_identifier
from boardpapers.paths import inside, reason

SITE_FOLDER = "published/site"
NO_BOARD = "papers"
"""The folder of pages that belong to no board."""

ChangeKind: TypeAlias = Literal["published", "text", "title", "moved", "withdrawn", "republished"]


class PublicPage(NamedTuple):
    """A page as the public find it now; `digest` changes with its text, apart from its title.

    `document` and `kind` together say which page it is. `board` is empty if it belongs to none.
    """

    document: str
    kind: str
    board: str
    language: str
    address: str
    title: str
    digest: str


class PublishedVersion(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A version of a page, published on a day; `changes` say how it differs from the one before.

    If it was withdrawn, `address` is where the page was, and there is no title or digest.
    """

    document: str
    kind: str
    version: int
    day: date
    changes: tuple[ChangeKind, ...]
    address: str
    board: str = ""
    language: str = ""
    title: str = ""
    digest: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """True if the page was taken away on that day."""
        return "withdrawn" in self.changes

    @property
    def key(self) -> tuple[str, str]:
        """The page that it is a version of."""
        return self.document, self.kind


History: TypeAlias = tuple[PublishedVersion, ...]
"""The versions of a page, the oldest first."""


class SiteRecord(Struct, frozen=True):
    """The versions of all pages, by their documents and kinds.

    If the site is being published, `day` is the day, and the next versions are those of that day.
    """

    histories: dict[tuple[str, str], History]
    day: date | None = None

    @property
    def last_day(self) -> date | None:
        """The last day on which something was recorded."""
        return max((h[-1].day for h in self.histories.values()), default=None)

    def history(self, page: PublicPage) -> History:
        """Return the versions of a page, with the one that is being published."""
        history = self.histories.get((page.document, page.kind), ())
        changes = _changes(history, page)
        if self.day is None or not changes:
            return history
        number = _next_number(history)
        new = PublishedVersion(version=number, day=self.day, changes=changes, **page._asdict())
        return (*history, new)

    def withdrawal(self, key: tuple[str, str]) -> History:
        """Return the versions of a page that is gone, with its withdrawal if it is published."""
        history = self.histories[key]
        last = history[-1]
        if self.day is None or last.is_withdrawn:
            return history
        gone = replace(last, version=_next_number(history), day=self.day, changes=("withdrawn",))
        return (*history, replace(gone, title="", digest=""))


def read_site_record(root: Path, day: date | None = None) -> SiteRecord:
    """Return the record of a workspace; it is empty if no site has been published.

    Raises BoardpapersError, BP980: a file of it cannot be used.
    """
    versions: dict[PublishedVersion, None] = {}
    for path in sorted((root / SITE_FOLDER).glob("*/*.jsonl")):
        versions |= dict.fromkeys(_read(root, path))  # a merge may leave a line twice
    histories: dict[tuple[str, str], list[PublishedVersion]] = {}
    for each in sorted(versions, key=attrgetter("document", "kind", "version", "day")):
        histories.setdefault(each.key, []).append(each)
    return SiteRecord({key: tuple(history) for key, history in histories.items()}, day)


def site_record_files(histories: Iterable[History]) -> dict[str, bytes]:
    """Return the files of a record, by their paths below the workspace."""
    versions = (each for history in histories for each in history)
    lines: dict[str, list[bytes]] = {}
    for each in sorted(versions, key=attrgetter("document", "kind", "version", "day")):
        lines.setdefault(version_path(each), []).append(json.encode(each) + b"\n")
    return {path: b"".join(each) for path, each in lines.items()}


def version_path(version: PublishedVersion) -> str:
    """Return the file that a version is recorded in, by its path below the workspace."""
    return f"{SITE_FOLDER}/{version.board or NO_BOARD}/{version.day.year}.jsonl"


def _changes(history: History, page: PublicPage) -> tuple[ChangeKind, ...]:
    """Return how a page differs from its last version; nothing if it does not."""
    if not history:
        return ("published",)
    last = next((each for each in reversed(history) if not each.is_withdrawn), history[-1])
    compared: tuple[tuple[ChangeKind, bool], ...] = (
        ("republished", history[-1].is_withdrawn),
        ("moved", last.address != page.address),
        ("title", last.title != page.title),
        ("text", last.digest != page.digest),
    )
    return tuple(change for change, is_so in compared if is_so)


def _next_number(history: History) -> int:
    return history[-1].version + 1 if history else 1


def _read(root: Path, path: Path) -> list[PublishedVersion]:
    if inside(root, path) is None:
        raise _unusable(path, "is a link that leads out of the workspace")
    try:
        lines = path.read_bytes().splitlines()
    except OSError as problem:
        raise _unusable(path, f"cannot be read: {reason(problem)}") from None
    return [_version(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _version(path: Path, number: int, line: bytes) -> PublishedVersion:
    try:
        version = json.decode(line, type=PublishedVersion)
    except (DecodeError, ValidationError, UnicodeDecodeError, RecursionError):
        raise _unusable(path, "is damaged", number) from None
    if not _is_within(version):
        raise _unusable(path, "is damaged", number)
    return version


def _is_within(version: PublishedVersion) -> bool:
    """Tell whether what is written because of a version stays within the folders for it."""
    *folders, end = version.address.split("/")
    is_address = bool(folders) and not end and all(map(is_identifier, folders))
    return is_address and (not version.board or is_identifier(version.board))


def _unusable(path: Path, problem: str, line: int = 0) -> BoardpapersError:
    sentence = f"the record of what the site has published {problem}"
    help = (
        "restore the file from your version control; only `boardpapers site --published` and "
        "`boardpapers rename` write it"
    )
    return BoardpapersError(
        error("BP980", Place(path, line) if line else Place(path), sentence, help)
    )
