"""Entries of the forward plan as pages print them."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from boardpapers.models import MEETING, PLAN_ENTRY, REPORT
from boardpapers.registers.register import Row
from boardpapers.site.contents import Contents
from boardpapers.site.edition import Edition
from boardpapers.site.meeting_entries import find_page
from boardpapers.site.page_layout import Link, link

_FACTS = ("decision_maker", "wards", "documents", "contact")


class PlannedDecision(Struct, frozen=True):
    """A decision that is to be taken. `board` is the id of its board, if that is known.

    `link` has its title; its address may be empty. `marks` are the words for a key decision, for
    one in private, and for a meeting that is not held. `facts` are labels with lines of text.
    """

    board: str
    link: Link
    when: str
    marks: tuple[str, ...]
    details: tuple[str, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    row: Row


def plan_entries(contents: Contents, edition: Edition) -> list[PlannedDecision]:
    """Return the entries of the forward plan, the next first."""
    return [_entry(contents, edition, row) for row in contents.registers["forward-plan"].rows]


def _entry(contents: Contents, edition: Edition, row: Row) -> PlannedDecision:
    words = edition.words.registers
    address, board = _page(contents, edition, row)
    day = date.fromisoformat(row["date"]) if row["date"] else None
    return PlannedDecision(
        board,
        link(row["title"], address),
        edition.long_date(day) if day else row["period"] or words.no_date,
        tuple(_marks(edition, row)),
        tuple(row["matter"].splitlines()),
        tuple(
            (str(getattr(words.columns, key)), tuple(row[key].splitlines()))
            for key in _FACTS
            if row[key]
        ),
        row,
    )


def _page(contents: Contents, edition: Edition, row: Row) -> tuple[str, str]:
    """Return the address of the notice, else of the report, else of the meeting; and the board."""
    wanted = ((PLAN_ENTRY.name, row["paper"]), (REPORT.name, row["paper"]),
              (MEETING.name, row["meeting"]))  # fmt: skip
    for kind, paper in wanted:
        if page := find_page(contents, edition, kind, paper):
            board = contents.board_of_meeting.get(row["meeting"], page.board)
            return page.address, board
    return "", contents.board_of_meeting.get(row["meeting"], "")


def _marks(edition: Edition, row: Row) -> Iterator[str]:
    style, words = edition.style.style, edition.words
    if row["key_decision"] == "yes":
        yield style.agenda.key_decision
    if row["access"] != "public":
        yield words.registers.private
    if row["meeting_status"]:
        yield str(getattr(words.status, row["meeting_status"]))
