"""Addresses that two papers would have, or a paper and the site itself."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.models import BOARD, KINDS, MEETING, MINUTES, REPORT, Kind
from boardpapers.models.languages import LANGUAGES
from boardpapers.site.page_addresses import PAPERS, find_document
from boardpapers.workspace import Workspace
from boardpapers.workspace.id_references import MEMBER

NAMES_OF_SITE = frozenset(
    {
        "404.html",
        "_headers",
        "_redirects",
        "about",
        "boards",
        "calendar.ics",
        "data",
        "decisions",
        "feed.json",
        "feed.xml",
        "forward-plan",
        "index.html",
        MEETING.name,
        "meetings",
        MINUTES.name,
        "oparl",
    }
    | {PAPERS, "people", "registers", "robots.txt", "search", "sitemap.xml", "styles"}
    | {language.partition("-")[0] for language in LANGUAGES}
)
"""The names of what the site itself has at its top, so that no board has one of them."""

_HELP = "give the {kind} a different `id:`"


class SiteEntry(Struct, frozen=True):
    """A file of a site, as a path below its folder, and the paper that it is made from, if any."""

    path: str
    paper: Path | None = None


def reserved_addresses(workspace: Workspace) -> Iterator[Diagnostic]:
    """Yield an error, BP961, for each board and report whose address is that of another page.

    These are pages of the site itself, the pages of another board, and the minutes of a meeting.
    """
    boards: dict[str, str] = {}
    for id in sorted(workspace.ids(BOARD)):
        name = same_address(id)
        other = boards.setdefault(name, id)
        if name in NAMES_OF_SITE:
            yield from _reserved(workspace, BOARD, id, f"{id}/", "pages of the site")
        elif other != id:
            yield from _reserved(workspace, BOARD, id, f"{id}/", f"pages of the board `{other}`")
    for id in workspace.ids(REPORT):
        found = find_document(workspace, id) if same_address(id) == MINUTES.name else None
        if found and found.meeting:
            yield from _reserved(workspace, REPORT, id, found.address, "the minutes of the meeting")


def _reserved(
    workspace: Workspace, kind: Kind[Any], id: str, address: str, owner: str
) -> Iterator[Diagnostic]:
    for paper in workspace.find(kind, id):
        sentence = (
            f"the {kind.name} `{id}` would have the address `{address}`, which is for {owner}"
        )
        yield error("BP961", paper.id_place, sentence, _HELP.format(kind=kind.name))


def shared_addresses(workspace: Workspace, entries: Iterable[SiteEntry]) -> Iterator[Diagnostic]:
    """Yield an error, BP961, for each paper that would have the address of something else.

    Addresses that differ only in capitals are the same on many servers. A file cannot have the name
    of a folder. Files of the site itself have the ids of boards and members in their names.
    """
    # Papers last: a mistake is reported at a paper.
    ordered = sorted(entries, key=lambda each: (each.paper is not None, str(each.paper), each.path))
    files: dict[str, SiteEntry] = {}
    folders: dict[str, SiteEntry] = {}
    reported: set[Path | None] = set()
    for entry in ordered:
        path = same_address(entry.path)
        parts = path.split("/")
        above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
        others = [files.get(path), folders.get(path), *(files.get(each) for each in above)]
        other = next((each for each in others if each and each is not entry), None)
        if other and entry.paper is None:
            yield from _shared_names(workspace, entry, other)
        elif other and (entry.paper != other.paper) and entry.paper not in reported:
            reported.add(entry.paper)
            yield from _shared(workspace, entry, other)
        files.setdefault(path, entry)
        for each in above:
            folders.setdefault(each, entry)


def _shared(workspace: Workspace, entry: SiteEntry, other: SiteEntry) -> Iterator[Diagnostic]:
    if entry.paper is None:
        return
    paper = workspace.paper(entry.paper)
    second = workspace.paper(other.paper) if other.paper else None
    owner = f"that of the {second.kind} `{second.id}`" if second else "a page of the site itself"
    address = entry.path.removesuffix("index.html")
    sentence = f"the {paper.kind} `{paper.id}` would have the address `{address}`, which is {owner}"
    related = ((f"the {second.kind}", second.id_place),) if second else ()
    found = error("BP961", paper.id_place, sentence, _HELP.format(kind=paper.kind))
    yield replace(found, related=related)


def _shared_names(workspace: Workspace, entry: SiteEntry, other: SiteEntry) -> Iterator[Diagnostic]:
    """Yield an error for each member and paper whose id gives two files of the site one path."""
    pairs = list(zip(entry.path.split("/"), other.path.split("/"), strict=False))
    names = next((pair for pair in pairs if pair[0] != pair[1]), pairs[-1])
    address = min(entry.path, other.path, key=len)
    sentence = f"would have the address `{address}`, which is that of another file of the site"
    found = [owner for name in dict.fromkeys(names) for owner in _owners(workspace, name)]
    for kind, id, place in found:
        yield error("BP961", place, f"the {kind} `{id}` {sentence}", _HELP.format(kind=kind))
    if not found:
        yield error("BP961", Place(workspace.root), f"two files {sentence}")


def _owners(workspace: Workspace, name: str) -> Iterator[tuple[str, str, Place]]:
    """Yield the kind, the id and the place of all whose id is the name of a file or folder."""
    ids = (name, *(name.removesuffix(each) for each in (".json", ".csv") if name.endswith(each)))
    for id in ids:
        found = list(_called(workspace, id))
        if found:
            yield from found
            return


def _called(workspace: Workspace, id: str) -> Iterator[tuple[str, str, Place]]:
    for paper in workspace.members_files:
        for index, member in enumerate(getattr(paper.model, "members", ())):
            if member.id == id:
                yield MEMBER, id, paper.value("members", index, "id")
    for kind in workspace.kinds_of(id):
        for paper in workspace.find(KINDS[kind], id):
            yield kind, id, paper.id_place


def same_address(path: str) -> str:
    """Return a path as a server sees it that does not tell capitals from small letters."""
    return unicodedata.normalize("NFC", path).casefold()
