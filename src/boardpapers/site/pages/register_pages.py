"""The pages of the registers: forward plan, decisions, actions, attendance, interests."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from boardpapers.models import MINUTES
from boardpapers.registers.paper_references import name_of
from boardpapers.registers.register import Row
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition, Words
from boardpapers.site.pages.decision_entries import decision_entries
from boardpapers.site.pages.meeting_entries import find_page, numbered_day
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.pages.plan_entries import plan_entries

REGISTERS = "registers/"


def register_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the list of registers, and the pages of each, in each edition."""
    for edition in contents.editions:
        words = edition.words
        listed = [
            (
                link(title(edition, name), f"{edition.folder}{address(name)}"),
                description(edition, name),
            )
            for name in _PAGES
        ]
        yield list_page(
            edition, "registers", REGISTERS, words.menu.registers, content={"registers": listed}
        )
        for make in _PAGES.values():
            yield from make(contents, edition)


def address(name: str) -> str:
    """Return the address of a register."""
    return f"{REGISTERS}{name}/"


def title(edition: Edition, name: str) -> str:
    """Return the title of a register."""
    menu, words = edition.words.menu, edition.words.registers
    return menu.forward_plan if name == "forward-plan" else str(getattr(words, name))


def description(edition: Edition, name: str) -> str:
    """Return the sentence that says what a register is."""
    return str(getattr(edition.words.registers, f"{name.replace('-', '_')}_text"))


def _page(
    edition: Edition, name: str, own: str = "", heading: str = "", **content: Any
) -> SiteFile:
    """Return a page of a register: the whole, or that of a year."""
    crumbs = [link(edition.words.menu.registers, f"{edition.folder}{REGISTERS}")]
    if own:
        crumbs.append(link(title(edition, name), f"{edition.folder}{address(name)}"))
    nothing: dict[str, Any] = {"groups": (), "entries": (), "years": ()}
    said = {"description": "" if own else description(edition, name), "csv": f"data/{name}.csv"}
    return list_page(
        edition, name, f"{address(name)}{own}", heading or title(edition, name), tuple(crumbs),
        content=nothing | said | content,
    )  # fmt: skip


def _forward_plan(contents: Contents, edition: Edition) -> Iterator[SiteFile]:
    entries = plan_entries(contents, edition)
    groups = [(when, [*found]) for when, found in groupby(entries, lambda each: each.when)]
    yield _page(edition, "forward-plan", groups=groups)


def _decisions(contents: Contents, edition: Edition) -> Iterator[SiteFile]:
    """Yield the decisions of the last year, and those of each year by themselves."""
    yield from _by_year(edition, "decisions", decision_entries(contents, edition))


def _interests(contents: Contents, edition: Edition) -> Iterator[SiteFile]:
    rows = [
        _interest(contents, edition, *both)
        for both in contents.rows_in(edition.language, "interests")
    ]
    rows.sort(key=lambda row: str(row["iso_day"]), reverse=True)
    yield from _by_year(edition, "interests", rows)


def _by_year(edition: Edition, name: str, entries: Iterable[Any]) -> Iterator[SiteFile]:
    """Yield a page of the last year of a register, and one of each year."""
    by_year = [(y, [*found]) for y, found in groupby(entries, lambda each: _day(each)[:4])]
    years = tuple(link(y, f"{edition.folder}{address(name)}{y}/") for y, _ in by_year)
    last = by_year[0] if by_year else ("", [])
    yield _page(edition, name, entries=last[1], year=last[0], years=years[1:])
    for year, found in by_year:
        heading = edition.words.registers.of_year.format(title=title(edition, name), year=year)
        yield _page(edition, name, f"{year}/", heading, entries=found, year="", years=years)


def _day(entry: Any) -> str:
    day = entry["iso_day"] if isinstance(entry, dict) else entry.iso_day
    return str(day)


def _interest(contents: Contents, edition: Edition, own: Row, row: Row) -> dict[str, object]:
    return {
        "iso_day": row["date"],
        "board": _board(contents, edition, row),
        "meeting": _meeting(contents, edition, row),
        "member": row["member"],
        "title": edition.translated(
            row["title"] or row["item"], own["title"] or own["item"], _language(contents, row)
        ),
        "interest": tuple(filter(None, (row["kind"], row["interest"]))),
        "left": edition.left_the_room(row["left"] == "yes"),
    }


def _language(contents: Contents, row: Row) -> str:
    return contents.language_of(contents.board_of_meeting.get(row["meeting"], ""))


def _board(contents: Contents, edition: Edition, row: Row) -> Words:
    id = contents.board_of_meeting.get(row["meeting"], "")
    model = contents.boards[id].model if id in contents.boards else None
    return edition.of_board(model) if model else Words(row["board"])


def _actions(contents: Contents, edition: Edition) -> Iterator[SiteFile]:
    words = edition.words.registers
    entries = [_action(contents, edition, row) for row in contents.registers["actions"].rows]
    groups = (
        (words.open, [each for each in entries if not each["is_done"]]),
        (words.done, [each for each in entries if each["is_done"]]),
    )
    yield _page(edition, "actions", groups=[(label, found) for label, found in groups if found])


def _action(contents: Contents, edition: Edition, row: Row) -> dict[str, object]:
    return {
        "action": row["action"],
        "owner": row["owner"],
        "due": edition.short_date(date.fromisoformat(row["due"])) if row["due"] else "",
        "is_done": row["status"] == "done",
        "is_overdue": row["status"] == "overdue",
        "board": _board(contents, edition, row),
        "meeting": _meeting(contents, edition, row),
    }


def _meeting(contents: Contents, edition: Edition, row: Row) -> PageLink:
    on, meeting = date.fromisoformat(row["date"]), row["meeting"]
    page = find_page(contents, edition, MINUTES.name, contents.minutes_by_meeting.get(meeting, ""))
    board = contents.board_of_meeting.get(meeting, "")
    day = numbered_day(contents.workspace, edition.short_date(on), board, on, meeting)
    about = _board(contents, edition, row).text
    return link(day, page.address if page else "", about=about)


def _attendance(contents: Contents, edition: Edition) -> Iterator[SiteFile]:
    models = [paper.model for paper in contents.boards.values() if paper.model]
    names = {name_of(model, each): model for model in models for each in (None, edition.language)}
    rows = contents.registers_in(edition.language)["attendance"].rows
    groups = [
        (edition.of_board(names[board]) if board in names else Words(board), [*found])
        for board, found in groupby(rows, lambda row: row["board"])
    ]
    yield _page(edition, "attendance", groups=groups)


_PAGES: dict[str, Callable[[Contents, Edition], Iterator[SiteFile]]] = {
    "forward-plan": _forward_plan,
    "decisions": _decisions,
    "actions": _actions,
    "attendance": _attendance,
    "interests": _interests,
}
"""By name of the register: the function that makes its pages, in the order of their list."""
