"""Entries of the forward plan as pages print them."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from boardpapers.models import MEETING, PLAN_ENTRY, REPORT
from boardpapers.registers.register import Row
from boardpapers.site.contents import Contents
from boardpapers.site.edition import Edition, Words
from boardpapers.site.pages.meeting_entries import find_page
from boardpapers.site.pages.page_layout import PageLink, link
from boardpapers.site.site_page import SitePage

_FACTS = ("decision_maker", "wards", "documents", "contact")
_NOTICE = ("notice", "notice_under", "notice_agreed_by", "notice_reasons")


class PlannedDecision(Struct, frozen=True):
    """A decision that is to be taken. `board` is the id of its board, if that is known.

    `link` has its title; its address may be empty. `agenda` leads to the meeting, unless the title
    does, or it has no page. `marks` are the words for a key decision, for one in private, and for a
    meeting that is not held. `facts` are labels with lines of text.
    """

    board: str
    link: PageLink
    agenda: PageLink | None
    when: str
    marks: tuple[str, ...]
    details: tuple[str, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    row: Row


def plan_entries(contents: Contents, edition: Edition) -> list[PlannedDecision]:
    """Return the entries of the forward plan, the next first."""
    rows = contents.rows_in(edition.language, "forward-plan")
    return [_entry(contents, edition, *both) for both in rows]


def _entry(contents: Contents, edition: Edition, own: Row, row: Row) -> PlannedDecision:
    words = edition.words.registers
    page = _page(contents, edition, row)
    board = contents.board_of_meeting.get(row["meeting"], page.board if page else "")
    day = date.fromisoformat(row["date"]) if row["date"] else None
    when = edition.long_date(day) if day else row["period"] or words.no_date
    title = _title(contents, edition, own, row, page)
    return PlannedDecision(
        board,
        link(title, page.address if page else "", about=", ".join(_about(row, when))),
        _agenda(contents, edition, row, page),
        when,
        tuple(_marks(edition, row)),
        tuple(row["matter"].splitlines()),
        tuple(_facts(edition, row)),
        row,
    )


def _facts(edition: Edition, row: Row) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the facts of an entry, then the notice of a key decision and why it is not full."""
    columns, plan = edition.words.registers.columns, edition.style.style.registers.forward_plan
    facts = [(str(getattr(columns, key)), row[key]) for key in _FACTS]
    notice = {key: row[key] for key in _NOTICE}
    if row["notice"]:
        notice["notice"] = edition.short_date(date.fromisoformat(row["notice"]))
    if under := row["notice_under"].replace(" ", "_"):
        word = str(getattr(plan.values.notice_under, under))
        notice["notice_under"] = word[:1].upper() + word[1:]
    facts += [(str(getattr(plan.columns, key)), text) for key, text in notice.items()]
    yield from ((label, tuple(text.splitlines())) for label, text in facts if text)


def _about(row: Row, when: str) -> Iterator[str]:
    """Yield what tells an entry from others of the same title."""
    yield from filter(None, (" ".join(row["decision_maker"].split()), when))


def _page(contents: Contents, edition: Edition, row: Row) -> SitePage | None:
    """Return the page of the notice, else of the report, else of the meeting."""
    wanted = ((PLAN_ENTRY.name, row["paper"]), (REPORT.name, row["paper"]),
              (MEETING.name, row["meeting"]))  # fmt: skip
    found = (find_page(contents, edition, kind, paper) for kind, paper in wanted)
    return next(filter(None, found), None)


def _agenda(
    contents: Contents, edition: Edition, row: Row, page: SitePage | None
) -> PageLink | None:
    agenda = find_page(contents, edition, MEETING.name, row["meeting"])
    return (
        link(edition.words.meetings.agenda, agenda.address) if agenda and agenda != page else None
    )


def _title(
    contents: Contents, edition: Edition, own: Row, row: Row, page: SitePage | None
) -> Words:
    """Return the title in the language of an edition if its paper has one, else in its own."""
    if page and page.kind != MEETING.name and page.language == edition.language:
        return Words(page.title)
    board = contents.board_of_meeting.get(row["meeting"], page.board if page else "")
    return edition.translated(row["title"], own["title"], contents.language_of(board))


def _marks(edition: Edition, row: Row) -> Iterator[str]:
    style, words = edition.style.style, edition.words
    if row["key_decision"] == "yes":
        yield style.agenda.key_decision
    if row["access"] != "public":
        yield words.registers.private
    if row["meeting_status"]:
        yield str(getattr(words.status, row["meeting_status"]))
