"""The attendance in minutes: members present and absent, others, and declared interests."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec.structs import replace

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_time
from boardpapers.document.layouts.meeting_items import declared_access
from boardpapers.document.printed_names import print_name
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import (
    BulletList,
    Inline,
    Inlines,
    ListItem,
    MemberName,
    Paragraph,
    Table,
    Text,
)
from boardpapers.markdown.phrases import one_line
from boardpapers.models.meeting_attendance import Attendance, Attendee, Declaration, Substitution
from boardpapers.styles.minutes_style import AttendanceWords
from boardpapers.workspace import LinkedMinutes
from boardpapers.workspace.linked_minutes import MemberReference

Context = LayoutContext[LinkedMinutes]


def attendance(context: Context) -> Iterator[DocumentSection]:
    """Yield a section for each list of people that is not empty, then one for interests."""
    minutes, words = context.linked.minutes, context.style.minutes.attendance
    others = [_other(each, words) for each in minutes.in_attendance]
    lists = (
        ("present", words.present, [_present(context, each) for each in minutes.present]),
        ("apologies", words.apologies, [_member(context, each) for each in minutes.apologies]),
        ("absent", words.absent, [_member(context, each) for each in minutes.absent]),
        (
            "substitutes",
            words.substitutes,
            [_substitute(context, each) for each in minutes.substitutes],
        ),
        ("in-attendance", words.in_attendance, others),
    )
    for address, heading, names in lists:
        if names:
            block = _bullets(names) if words.names == "list" else _lines(names)
            yield _section(context, heading, address, block)
    if minutes.declarations:
        yield _declared(context)


def _section(
    context: Context, heading: str, address: str, block: BulletList | Paragraph | Table
) -> DocumentSection:
    return DocumentSection((Text(heading),), 2, context.numbering.addresses.new(address), (block,))


def _bullets(lines: Iterable[Inlines]) -> BulletList:
    return BulletList(tuple(ListItem((Paragraph(line),)) for line in lines))


def _lines(names: Sequence[Inlines]) -> Paragraph:
    return Paragraph((*names[0], *(node for name in names[1:] for node in (Text("; "), *name))))


def member_name(context: Context, reference: MemberReference) -> str:
    """Return the printed name of a member."""
    return print_name(context.linked.person(reference), context.style)


def _member(context: Context, reference: MemberReference) -> Inlines:
    """Return the printed name of a member, with the id if a file of members has it."""
    name = member_name(context, reference)
    return (MemberName(name, reference) if isinstance(reference, str) else Text(name),)


def _present(context: Context, entry: Attendance) -> Inlines:
    """Return a member's name, role on the board, and how and when the member attended."""
    roles = ", ".join(_roles(context, entry.member))
    return (*_member(context, entry.member), *_how(context, entry, f" ({roles})" if roles else ""))


def _substitute(context: Context, entry: Substitution) -> Inlines:
    """Return the sentence with the names of both members, and how and when the first attended."""
    names = {"{member}": entry.member, "{other}": entry.for_}
    sentence: list[Inline] = []
    for piece in re.split(r"(\{\w+\})", context.style.minutes.attendance.substitute):
        if piece in names:
            sentence += _member(context, names[piece])
        elif piece:
            sentence.append(Text(piece))
    return (*sentence, *_how(context, entry))


def _other(entry: Attendee, words: AttendanceWords) -> Inlines:
    remotely = words.remotely if entry.attending == "remotely" else ""
    said = ", ".join(filter(None, (entry.name, entry.position, remotely)))
    return (Text(one_line(said)),)


def _how(context: Context, entry: Attendance, roles: str = "") -> Inlines:
    """Return what follows a member's name: roles, and how and when the member attended."""
    said = one_line(", ".join((f"-{roles}", *_when(context, entry))))[1:]
    return (Text(said),) if said else ()


def _when(context: Context, entry: Attendance) -> Iterator[str]:
    """Yield that a member attended remotely, came late and left early."""
    words, language = context.style.minutes.attendance, context.linked.language
    if entry.attending == "remotely":
        yield words.remotely
    for format, moment in ((words.arrived, entry.arrived), (words.left, entry.left)):
        if moment:
            yield format.replace("{time}", print_time(moment, context.style.time, language))


def _roles(context: Context, reference: MemberReference) -> Iterator[str]:
    """Yield a member's role on the board on that day, and that the member took the chair."""
    for seat in context.linked.seats:
        if seat.member == reference and seat.role:
            yield context.style.membership.words.get(seat.role, seat.role)
    if context.linked.minutes.chair == reference:
        yield context.style.minutes.attendance.in_the_chair


def _declared(context: Context) -> DocumentSection:
    """Return the section for interests; the public read no words on a private item."""
    declared = context.linked.minutes.declarations
    heading = context.style.minutes.declarations.heading
    whole = _section(context, heading, "declarations", _declarations(context, declared))
    found = declared_access(context.workspace, context.linked)
    private = {number: access for number, access in found.items() if access != "public"}
    if not any(each.interest and each.item in private for each in declared):
        return whole
    public = _declarations(context, declared, private)
    access = "confidential" if "confidential" in private.values() else "exempt"
    return replace(whole, access=access, public=replace(whole, blocks=(public,)))


def _declarations(
    context: Context, declared: Sequence[Declaration], withheld: Container[str | None] = ()
) -> Table:
    """Return a table of interests, without the columns in which nothing is known.

    `withheld` are the numbers of the items whose words are not printed.
    """
    words, style = context.style.minutes.declarations, context.style

    def row(each: Declaration) -> tuple[Inlines, ...]:
        left = style.yes if each.left else style.no
        is_withheld = each.interest and each.item in withheld
        interest = style.agenda.private_item if is_withheld else each.interest or ""
        about = (each.item or "", each.kind or "", interest, left)
        return (_member(context, each.member), *map(_cell, about))

    head = (words.member, words.item, words.kind, words.interest, words.left)
    rows = [row(each) for each in declared]
    kept = [index for index in range(len(head)) if any(each[index] for each in rows)]
    return Table(
        ("",) * len(kept),
        tuple(_cell(head[index]) for index in kept),
        tuple(tuple(each[index] for index in kept) for each in rows),
    )


def declarations_of(context: Context, item: str | None) -> Table | None:
    """Return the table of interests in one item, or None if there are none."""
    declared = [
        each for each in context.linked.minutes.declarations if each.item and each.item == item
    ]
    return _declarations(context, declared) if declared else None


def _cell(text: str) -> Inlines:
    return (Text(one_line(text)),) if text else ()
