"""The list of members, and the page of each: seats, attendance, votes and interests."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.printed_names import print_name
from boardpapers.models import Membership
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition, Words
from boardpapers.site.linked_data import person_data
from boardpapers.site.page_addresses import board_address, person_address
from boardpapers.site.pages.page_layout import PageLink, link, list_page
from boardpapers.site.pages.person_records import (
    DeclaredInterest,
    MemberRecord,
    RecordedVote,
    person_records,
)
from boardpapers.workspace import Workspace
from boardpapers.workspace.linked_board import is_held
from boardpapers.workspace.linked_report import board_language

PEOPLE = "people/"


class PrintedSeat(Struct, frozen=True):
    """A seat of a member: the board, the role, and the days."""

    board: PageLink
    role: str
    dates: str


class ListedPerson(Struct, frozen=True):
    """A member in a list, with what tells them from others."""

    link: PageLink
    marks: tuple[str, ...]


class Attended(Struct, frozen=True):
    """The attendance of a member at the meetings of a board, in words."""

    board: PageLink
    words: tuple[str, ...]


class PrintedVote(Struct, frozen=True):
    """A recorded vote of a member."""

    iso_day: str
    day: str
    board: Words
    link: PageLink
    vote: str


class PrintedInterest(Struct, frozen=True):
    """An interest that a member declared; `meeting` is the day, with a link to the minutes."""

    iso_day: str
    board: Words
    meeting: PageLink
    title: Words
    interest: tuple[str, ...]
    left: str


def person_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the list of members, and the page of each, in each edition."""
    records = person_records(contents)
    for edition in contents.editions:
        title = edition.words.menu.people
        listed = [(each, _listed(contents, edition, each)) for each in records.values()]
        groups = (
            (title, [entry for each, entry in listed if _sits(each, contents.on)]),
            (
                edition.words.people.former,
                [entry for each, entry in listed if not _sits(each, contents.on)],
            ),
        )
        content = {"groups": [{"heading": h, "people": p} for h, p in groups if p]}
        yield list_page(edition, "people", PEOPLE, title, content=content)
        is_translated = edition.language != contents.workspace.settings.language
        printed = person_records(contents, edition.language) if is_translated else records
        for record in printed.values():
            yield _person_page(contents, edition, record, records[record.id])


def person_link(workspace: Workspace, edition: Edition, id: str, name: Words) -> PageLink:
    """Return the link to a member; without an address, if no file of members has them."""
    is_known = bool(id) and workspace.member(id) is not None
    return link(name, f"{edition.folder}{person_address(id)}" if is_known else "")


def seat_dates(edition: Edition, seat: Membership, on: date) -> str:
    """Return the first and last day of a seat in words; empty if neither is known."""
    words = edition.words.people
    if seat.from_ and seat.to:
        return words.between.format(
            first=edition.short_date(seat.from_), last=edition.short_date(seat.to)
        )
    if seat.to:
        return words.until.replace("{date}", edition.short_date(seat.to))
    if seat.from_:
        beginning = words.since if seat.from_ <= on else words.begins
        return beginning.replace("{date}", edition.short_date(seat.from_))
    return ""


def _sits(record: MemberRecord, on: date) -> bool:
    return not record.seats or any(not seat.to or seat.to >= on for _, seat in record.seats)


def _listed(contents: Contents, edition: Edition, record: MemberRecord) -> ListedPerson:
    name = Words(print_name(record.person, edition.style.style))
    marks = (_group(edition, record), record.person.authority or "")
    to = person_link(contents.workspace, edition, record.id, name)
    known = tuple(filter(None, marks))
    return ListedPerson(replace(to, about=", ".join(known)), known)


def _group(edition: Edition, record: MemberRecord) -> str:
    groups = [seat.group for _, seat in record.seats if seat.group]
    group = (groups[-1] if groups else record.person.party) or ""
    return "" if group.strip().casefold() == "none" else edition.word(group)


def _person_page(
    contents: Contents, edition: Edition, record: MemberRecord, own: MemberRecord
) -> SiteFile:
    """Return the page of a member; `own` is the record with titles as papers have them."""
    held = [
        each
        for each in record.seats
        if is_held(each[1], contents.on) or _begins(each[1], contents.on)
    ]
    former = [each for each in record.seats if each not in held]
    content = {
        "facts": list(_facts(edition, record)),
        "email": record.person.email or "",
        "seats": [_seat(contents, edition, *each) for each in held],
        "former": [_seat(contents, edition, *each) for each in former],
        "attendance": list(_attendance(contents, edition, record)),
        "votes": list(_votes(edition, record, own)),
        "interests": list(_interests(edition, record, own)),
    }
    crumbs = (link(edition.words.menu.people, f"{edition.folder}{PEOPLE}"),)
    title = print_name(record.person, edition.style.style)
    data = person_data(record.id, record.person, edition.url)
    address = person_address(record.id)
    return list_page(edition, "person", address, title, crumbs, data=data, content=content)


def _begins(seat: Membership, on: date) -> bool:
    return bool(seat.from_ and seat.from_ > on)


def _facts(edition: Edition, record: MemberRecord) -> Iterator[tuple[str, str]]:
    words = edition.words.people
    yield words.party, _group(edition, record)
    yield words.authority, record.person.authority or ""


def _seat(contents: Contents, edition: Edition, board: str, seat: Membership) -> PrintedSeat:
    role = edition.word(seat.role) if seat.role else edition.words.people.role
    return PrintedSeat(
        _board(contents, edition, board), role, seat_dates(edition, seat, contents.on)
    )


def _board(contents: Contents, edition: Edition, id: str) -> PageLink:
    model = contents.boards[id].model if id in contents.boards else None
    name = edition.of_board(model) if model else Words(id)
    return link(name, f"{edition.folder}{board_address(id)}" if model else "")


def _attendance(contents: Contents, edition: Edition, record: MemberRecord) -> Iterator[Attended]:
    words = edition.words.people
    for board, how in record.attendance.items():
        expected = [each for each in how if each != "substitute"]
        stood_in = len(how) - len(expected)
        attended = sum(each in ("present", "remotely") for each in expected)
        said = (
            words.attended.format(attended=attended, expected=len(expected)) if expected else "",
            words.substitute.format(count=stood_in) if stood_in else "",
        )
        yield Attended(_board(contents, edition, board), tuple(filter(None, said)))


def _title(
    edition: Edition, each: RecordedVote | DeclaredInterest, own: RecordedVote | DeclaredInterest
) -> Words:
    language = board_language(each.board) or edition.workspace.settings.language
    return edition.translated(each.title, own.title, language)


def _votes(edition: Edition, record: MemberRecord, own: MemberRecord) -> Iterator[PrintedVote]:
    vote = edition.style.style.minutes.vote
    sides = {"for": vote.for_, "against": vote.against, "abstain": vote.abstain}
    for each, known in reversed([*zip(record.votes, own.votes, strict=True)]):
        title = _title(edition, each, known)
        if each.is_amendment:
            words = edition.words.people.amendment.format(title=title.text)
            title = Words(words, title.language)
        day, board = edition.short_date(each.day), edition.of_board(each.board)
        about = ", ".join(filter(None, (board.text, day, each.number)))
        yield PrintedVote(
            each.day.isoformat(),
            day,
            board,
            link(title, known.address, known.anchor, about),
            sides[each.side],
        )


def _interests(
    edition: Edition, record: MemberRecord, own: MemberRecord
) -> Iterator[PrintedInterest]:
    for each, known in reversed([*zip(record.interests, own.interests, strict=True)]):
        board = edition.of_board(each.board)
        yield PrintedInterest(
            each.day.isoformat(),
            board,
            link(edition.short_date(each.day), each.minutes, about=board.text),
            _title(edition, each, known),
            tuple(filter(None, (each.kind, each.interest))),
            edition.left_the_room(each.has_left),
        )
