"""The contents of a site: what its lists, feeds and data are made from."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import cast
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.website import Download
from boardpapers.models import BOARD, MEETING, MINUTES, Board, Person
from boardpapers.models.languages import Language
from boardpapers.registers.actions import actions
from boardpapers.registers.attendance import attendance
from boardpapers.registers.decisions import decisions
from boardpapers.registers.forward_plan import forward_plan
from boardpapers.registers.interests import interests
from boardpapers.registers.listed_items import keep_listed_items
from boardpapers.registers.paper_references import id_of, papers_of
from boardpapers.registers.register import Filter, Register, Row
from boardpapers.rules.output_names import papers_called
from boardpapers.site.edition import Edition, editions
from boardpapers.site.listed_meetings import ListedMeeting, listed_meetings
from boardpapers.site.members_and_seats import Seat, people, seats
from boardpapers.site.other_reports import OtherReports, other_reports
from boardpapers.site.pages.former_boards import FormerBoard, former_boards
from boardpapers.site.public_meetings import PublicMeeting, public_meetings
from boardpapers.site.published_supplements import PublishedSupplement, supplements_to
from boardpapers.site.recorded_pages import RecordedPage, recorded_pages
from boardpapers.site.site_page import SitePage
from boardpapers.workspace import Paper, Workspace
from boardpapers.workspace.id_references import MEMBER
from boardpapers.workspace.linked_report import board_language
from boardpapers.workspace.site_record import History

SITE_REGISTERS = {
    "forward-plan": forward_plan,
    "decisions": decisions,
    "actions": actions,
    "attendance": attendance,
    "interests": interests,
}
"""The registers that everybody can see, by name."""


class SiteFile(Struct, frozen=True):
    """A file of a site: its path below the site's folder, and its bytes."""

    path: str
    content: bytes


class Contents(Struct, frozen=True, dict=True):
    """All pages of documents, in the order of their addresses, and the workspace.

    `url` is the address of the site, with `/` at its end; `on` is the day on which it is made.
    `packs` are the PDF packs by the addresses of their meetings' pages, with the supplements to
    them, by the ends of their names.
    `chosen_style` overrides the workspace's house style.
    Meetings, minutes and boards are read from the workspace. Reports are not, because there may be
    thousands: their facts are in their pages. `failed` are the papers with errors: it is not known
    whether their documents are still public.
    """

    workspace: Workspace
    pages: tuple[SitePage, ...]
    url: str
    on: date
    chosen_style: str | None = None
    failed: frozenset[Path] = frozenset()
    packs: Mapping[str, Mapping[str, Download]] = {}

    @cached_property
    def pages_by_id(self) -> dict[str, SitePage]:
        """The pages by the ids of their documents."""
        return {page.id: page for page in self.pages}

    @cached_property
    def pages_of_meeting(self) -> dict[str, list[SitePage]]:
        """The pages of the papers of each meeting, by its id."""
        found: dict[str, list[SitePage]] = {}
        for page in self.pages:
            found.setdefault(page.meeting, []).append(page)
        return found

    @cached_property
    def documents(self) -> dict[tuple[str, str], list[SitePage]]:
        """The pages of each document, one in each of its languages, by its kind and its paper."""
        found: dict[tuple[str, str], list[SitePage]] = {}
        for page in self.pages:
            found.setdefault((page.kind, page.paper), []).append(page)
        return found

    @cached_property
    def editions(self) -> list[Edition]:
        """The editions of the site, one in each language."""
        return editions(self.workspace, self.url, self.chosen_style)

    @cached_property
    def boards(self) -> dict[str, Paper[Board]]:
        """The boards by their ids, in the order of their names."""
        found = [paper for paper in papers_of(self.workspace, BOARD) if paper.model]
        found.sort(key=lambda paper: (paper.model.name.casefold() if paper.model else "", paper.id))
        return {paper.id: paper for paper in found}

    @cached_property
    def meetings(self) -> list[ListedMeeting]:
        """The meetings, the earliest first."""
        return listed_meetings(self.workspace)

    @cached_property
    def meetings_of_board(self) -> dict[str, list[ListedMeeting]]:
        """The meetings of each board, by its id; the earliest first."""
        found: dict[str, list[ListedMeeting]] = {}
        for listed in self.meetings:
            found.setdefault(listed.board_id, []).append(listed)
        return found

    @cached_property
    def other_reports(self) -> OtherReports:
        """The reports that belong to no meeting, by board and year."""
        return other_reports(self)

    @cached_property
    def board_of_meeting(self) -> dict[str, str]:
        """The id of the board of each meeting, by its id; of those that name their board."""
        return {each.id: each.board_id for each in self.meetings if each.board_id}

    def language_of(self, board: str) -> str:
        """Return the language of the minutes and plans of a board; without one, of the site."""
        model = self.boards[board].model if board in self.boards else None
        return (model and board_language(model)) or self.workspace.settings.language

    @cached_property
    def minutes_by_meeting(self) -> dict[str, str]:
        """The id of the minutes of each meeting, by its id."""
        papers = papers_of(self.workspace, MINUTES)
        found = {id_of(paper.model.meeting): paper.id for paper in papers if paper.model}
        return {meeting: id for meeting, id in found.items() if meeting}

    @cached_property
    def wanted(self) -> Filter:
        """The entries of registers: of minutes that have a page."""
        published = frozenset(paper for kind, paper in self.documents if kind == MINUTES.name)
        return Filter(on=self.on, minutes=published)

    @cached_property
    def registers(self) -> dict[str, Register]:
        """The registers of the site by their names, of all boards; titles as papers have them."""
        return self._registers(self.wanted)

    def registers_in(self, language: Language) -> Mapping[str, Register]:
        """Return the registers with names and titles in a language, where papers have them."""
        if language == self.workspace.settings.language:
            return self.registers
        if language not in self._translated_registers:
            wanted = replace(self.wanted, language=language)
            self._translated_registers[language] = self._registers(wanted)
        return self._translated_registers[language]

    def rows_in(self, language: Language, name: str) -> list[tuple[Row, Row]]:
        """Return each row of a register in the order of its days, and the same in a language."""
        translated = self.registers_in(language)[name].rows
        return [*zip(self.registers[name].rows, translated, strict=True)]

    @cached_property
    def _translated_registers(self) -> dict[Language, dict[str, Register]]:
        return {}

    def _registers(self, wanted: Filter) -> dict[str, Register]:
        return {name: make(self.workspace, wanted) for name, make in SITE_REGISTERS.items()}

    @cached_property
    def pages_by_address(self) -> dict[str, SitePage]:
        """The pages by their addresses."""
        return {page.address: page for page in self.pages}

    @cached_property
    def public_meetings(self) -> tuple[PublicMeeting, ...]:
        """The meetings of all boards, the earliest first."""
        return tuple(public_meetings(self))

    @cached_property
    def people(self) -> dict[str, Person]:
        """All members, by their ids."""
        return people(self)

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """The seats on all boards."""
        return tuple(seats(self.workspace))

    @cached_property
    def seats_of_board(self) -> dict[str, list[Seat]]:
        """The seats on each board, by its id."""
        found: dict[str, list[Seat]] = {}
        for seat in self.seats:
            found.setdefault(seat.board_id, []).append(seat)
        return found

    @cached_property
    def recorded(self) -> tuple[RecordedPage, ...]:
        """The pages whose versions are on record."""
        return tuple(recorded_pages(self))

    @cached_property
    def withdrawn(self) -> list[History]:
        """The versions of each page that was published and is gone, in the order of their ids.

        The last one says when it was withdrawn, if that is known. If papers have errors, it is not
        known whether more than those are still public, so no withdrawal is new.
        """
        record = self.workspace.site_record
        current = {(page.document, page.kind) for page in self.recorded}
        gone = sorted(key for key in record.histories if key not in current)
        history = record.histories.__getitem__ if self.failed else record.withdrawal
        return [history(key) for key in gone if not self._has_failed(*key)]

    @cached_property
    def former_boards(self) -> list[FormerBoard]:
        """The boards that are gone, by their ids."""
        return former_boards(self)

    def former_ids(self, board: str) -> list[str]:
        """Return the ids that a board had before; with no board, those that were withdrawn."""
        return [each.id for each in self.former_boards if each.successor == board]

    def _has_failed(self, document: str, kind: str) -> bool:
        """Tell whether a paper that makes a document, in any language, has errors."""
        if kind == MEMBER:
            return bool(self.workspace.broken_members)
        names = document, document.rpartition(".")[0]
        papers = (paper for name in names for _, paper in papers_called(self.workspace, name))
        return any(paper.path in self.failed for paper in papers)

    @cached_property
    def styles(self) -> list[str]:
        """The house styles of all pages: of documents, and of the site itself."""
        return sorted({page.style for page in self.pages} | {self.editions[0].style.id})

    def keep_listed_items(self) -> None:
        """Let the workspace know the items of agendas from their pages: no report is read again.

        The page of a meeting with errors is an earlier one, and may have fewer or more items.
        """
        for page in filter(lambda page: page.kind == MEETING.name, self.pages):
            if len(page.facts.items) == self._item_count(page.meeting):
                is_first = page.language == self.language_of(page.board)
                items = page.facts.items
                keep_listed_items(
                    self.workspace, page.meeting, items, cast("Language", page.language)
                )
                if is_first:
                    keep_listed_items(self.workspace, page.meeting, items, None)

    def pack_of(self, page: SitePage) -> Download | None:
        """Return the pack beside the page of an agenda."""
        return self.packs.get(page.address, {}).get("")

    def supplements_of(self, page: SitePage) -> list[tuple[PublishedSupplement, Download]]:
        """Return the supplements to the pack beside the page of an agenda, with their files."""
        files = {each.name: each for end, each in self.packs.get(page.address, {}).items() if end}
        pack = self.pack_of(page)
        if not (pack and files):
            return []
        published = supplements_to(self.workspace, page.meeting, pack.name.removesuffix(".pdf"))
        return [(e, files[f"{e.name}.pdf"]) for e in published if f"{e.name}.pdf" in files]

    def _item_count(self, meeting: str) -> int:
        papers = self.workspace.find(MEETING, meeting)
        return next((len(paper.model.items) for paper in papers if paper.model), 0)

    def absolute(self, address: str) -> str:
        """Return the whole URL of an address."""
        return self.url + quote(address)
