"""The members of a board by political group, each with a table of its members."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from boardpapers.document.addresses import Addresses
from boardpapers.document.dates import print_date
from boardpapers.document.printed_names import print_name
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import BulletList, Inlines, ListItem, Paragraph, Phrase, Table, Text
from boardpapers.markdown.phrases import one_line
from boardpapers.styles import Style
from boardpapers.workspace import BoardMember, LinkedBoard, LinkedMeeting

Seats: TypeAlias = LinkedBoard | LinkedMeeting
"""A board, or a meeting of one: both have members."""


class Group(Struct, frozen=True):
    """Members under one heading, in the order of the board's file."""

    heading: Inlines
    address: str
    members: tuple[BoardMember, ...]


def groups_of(
    members: Iterable[BoardMember], style: Style, addresses: Addresses
) -> Iterator[Group]:
    """Yield the groups, the largest first, then the members who belong to none.

    Groups of the same size are in the order of their first members.
    """
    words = style.membership
    by_name: dict[str, list[BoardMember]] = {}
    for member in members:
        by_name.setdefault(one_line(member.group), []).append(member)
    others = by_name.pop("", [])
    for name, members in sorted(by_name.items(), key=lambda group: -_count(group[1], style)):
        heading = _heading(words.words.get(name, name), members, style)
        yield Group(heading, addresses.new(name), tuple(members))
    if others:
        name = words.others if by_name else words.members
        yield Group(_heading(name, others, style), addresses.new(name), tuple(others))


def _heading(name: str, members: Sequence[BoardMember], style: Style) -> Inlines:
    """Return a heading, with the number of its members if any of them are counted."""
    if count := _count(members, style):
        name = style.membership.group.format(group=name, count=count)
    return (Text(name),)


def group_section(
    group: Group, linked: Seats, style: Style, *, level: int = 2, dates: bool = True
) -> DocumentSection:
    """Print a group as a table, or as a list if only the names are known.

    With `dates`, the table has the first and last day of each membership.
    """
    columns = list(_columns(linked, style, dates=dates))
    rows = tuple(tuple(each.cell(member) for each in columns) for member in group.members)
    if len(columns) == 1:
        names = BulletList(tuple(ListItem((Paragraph(cell),)) for (cell,) in rows))
        return DocumentSection(group.heading, level, group.address, (names,))
    head = tuple((Text(each.label),) for each in columns)
    width = sum(each.width for each in columns)
    shares = tuple(100 * each.width // width for each in columns)
    table = Table(("",) * len(columns), head, rows, shares=shares)
    return DocumentSection(group.heading, level, group.address, (table,))


class _Column(Struct, frozen=True):
    label: str
    width: int
    cell: Callable[[BoardMember], Inlines]


def _columns(linked: Seats, style: Style, *, dates: bool) -> Iterator[_Column]:
    """Yield the columns, the same for all groups, without those that are empty in every group."""
    labels, members = style.membership.columns, linked.members

    def day(value: date | None) -> Inlines:
        return _cell(print_date(value, style.date, linked.language) if value else None)

    yield _Column(labels.member, 3, lambda each: _member(each, linked, style))
    if any(each.person.authority for each in members):
        yield _Column(labels.authority, 3, lambda each: _cell(each.person.authority))
    if dates and any(each.membership.from_ for each in members):
        yield _Column(labels.from_, 2, lambda each: day(each.membership.from_))
    if dates and any(each.membership.to for each in members):
        yield _Column(labels.to, 2, lambda each: day(each.membership.to))


def _count(members: Iterable[BoardMember], style: Style) -> int:
    """Count the members who hold a seat, which excludes substitutes, for example."""
    uncounted = {role.casefold() for role in style.membership.uncounted}
    return sum((each.membership.role or "").casefold() not in uncounted for each in members)


def _member(member: BoardMember, linked: Seats, style: Style) -> Inlines:
    """Return the name, then in brackets the role and whether the member may not vote."""
    name, role = print_name(member.person, style), member.membership.role
    marks = [_role(one_line(role), linked, style)] if role else []
    if not member.membership.voting:
        marks.append((Text(style.membership.non_voting),))
    if not marks:
        return (Text(name),)
    inside = marks[0] if len(marks) == 1 else (*marks[0], Text(", "), *marks[1])
    return (Text(f"{name} ("), *inside, Text(")"))


def _role(role: str, linked: Seats, style: Style) -> Inlines:
    """Return a role in the style's words, else in the board's words, marked with their language."""
    words: Inlines = (Text(style.membership.words.get(role, role)),)
    is_own = role in style.membership.words or linked.language == linked.language_of_names
    return words if is_own else (Phrase(linked.language_of_names, words),)


def _cell(text: str | None) -> Inlines:
    return (Text(one_line(text)),) if text else ()
