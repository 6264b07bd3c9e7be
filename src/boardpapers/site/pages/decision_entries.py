"""Decisions of the register as pages print them, with links to their minutes or records."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct

from boardpapers.document.addresses import Addresses
from boardpapers.models import MINUTES, OFFICER_DECISION
from boardpapers.registers.register import Row
from boardpapers.site.contents import Contents
from boardpapers.site.edition import Edition, Words
from boardpapers.site.pages.meeting_entries import find_page
from boardpapers.site.pages.page_layout import PageLink, link

_DETAILS = ("reasons", "options")


class DecisionEntry(Struct, frozen=True):
    """A decision in a list. `board` is the id of its board; texts are empty if nothing is known.

    `details` are labels with lines of text. `language` is that of its texts, if it is another than
    that of the page.
    """

    board: str
    number: str
    maker: Words
    iso_day: str
    day: str
    title: Words
    decision: tuple[str, ...]
    outcome: str
    votes: str
    details: tuple[tuple[str, tuple[str, ...]], ...]
    link: PageLink | None
    language: str


def decision_entries(contents: Contents, edition: Edition) -> list[DecisionEntry]:
    """Return all decisions, the last first."""
    rows = contents.rows_in(edition.language, "decisions")
    return [_entry(contents, edition, *both) for both in reversed(_by_meeting(rows))]


def _by_meeting(rows: list[tuple[Row, Row]]) -> list[tuple[Row, Row]]:
    """Return the rows so that, in reverse, the items of each meeting keep their order."""
    groups = groupby(rows, lambda both: (both[0]["date"], both[0]["paper"]))
    return [both for _, group in groups for both in reversed([*group])]


def _entry(contents: Contents, edition: Edition, own: Row, row: Row) -> DecisionEntry:
    """Return the entry of a row, whose names and titles may differ from its own."""
    board = _board(contents, row)
    model = contents.boards[board].model if board in contents.boards else None
    is_of_board = bool(row["meeting"] or row["number"] or row["item"])
    maker = edition.of_board(model) if model and is_of_board else Words(row["decision_maker"])
    outcomes = edition.style.style.minutes.outcome
    labels = edition.words.registers.columns
    language = contents.language_of(board)
    return DecisionEntry(
        board,
        row["number"],
        maker,
        row["date"],
        edition.long_date(date.fromisoformat(row["date"])),
        edition.translated(row["title"], own["title"], language),
        tuple(row["decision"].splitlines()),
        getattr(outcomes, row["outcome"]) if row["outcome"] else "",
        "; ".join(_votes(edition, row)),
        tuple(
            (str(getattr(labels, key)), tuple(row[key].splitlines()))
            for key in _DETAILS
            if row[key]
        ),
        _link(contents, edition, own),
        edition.unless_own(language) if row["access"] == "public" else "",
    )


def _board(contents: Contents, row: Row) -> str:
    """Return the id of the board of a decision."""
    found = contents.documents.get((OFFICER_DECISION.name, row["paper"]))
    if found:
        return found[0].board
    return contents.board_of_meeting.get(row["meeting"], "")


def _votes(edition: Edition, row: Row) -> Iterator[str]:
    words = edition.style.style.minutes.vote
    sides = {"for": words.for_, "against": words.against, "abstain": words.abstain}
    if any(row[side] for side in sides):
        yield from (f"{label} {row[side] or 0}" for side, label in sides.items())
    if row["unanimous"]:
        yield edition.words.registers.unanimous
    if row["casting_vote"]:
        yield words.casting_vote.rstrip(".")


def _link(contents: Contents, edition: Edition, row: Row) -> PageLink | None:
    words = edition.words.registers
    if record := find_page(contents, edition, OFFICER_DECISION.name, row["paper"]):
        return link(words.record, record.address)
    minutes = find_page(contents, edition, MINUTES.name, row["paper"])
    if not minutes:
        return None
    return link(words.minute, minutes.address, minute_address(row["number"] or row["title"]))


def minute_address(number: str) -> str:
    """Return the address of a minute on its page, by its number; by its title, if it has none."""
    return Addresses().new(f"minute-{number}")
