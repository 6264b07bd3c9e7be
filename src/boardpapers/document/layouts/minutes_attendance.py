"""The attendance in minutes: members present and absent, others, and declared interests."""

from collections.abc import Iterable, Iterator

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_time
from boardpapers.document.printed_names import print_name
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import BulletList, Inlines, ListItem, Paragraph, Table, Text
from boardpapers.markdown.phrases import one_line
from boardpapers.models.attendance import Attendance, Declaration
from boardpapers.workspace import LinkedMinutes
from boardpapers.workspace.linked_minutes import MemberReference

Context = LayoutContext[LinkedMinutes]


def attendance(context: Context) -> Iterator[DocumentSection]:
    """Yield a section for each list of people that is not empty, then one for interests."""
    minutes, words = context.linked.minutes, context.style.minutes.attendance
    substitutes = (
        words.substitute.replace("{member}", member_name(context, each.member)).replace(
            "{other}", member_name(context, each.for_)
        )
        for each in minutes.substitutes
    )
    others = (", ".join(filter(None, (each.name, each.position))) for each in minutes.in_attendance)
    lists = (
        ("present", words.present, [_present(context, each) for each in minutes.present]),
        ("apologies", words.apologies, [member_name(context, each) for each in minutes.apologies]),
        ("substitutes", words.substitutes, list(substitutes)),
        ("in-attendance", words.in_attendance, list(others)),
    )
    for address, heading, names in lists:
        if names:
            yield _section(context, heading, address, _bullets(names))
    if minutes.declarations:
        heading = context.style.minutes.declarations.heading
        yield _section(context, heading, "declarations", _declarations(context))


def _section(
    context: Context, heading: str, address: str, block: BulletList | Table
) -> DocumentSection:
    return DocumentSection((Text(heading),), 2, context.numbering.addresses.new(address), (block,))


def _bullets(lines: Iterable[str]) -> BulletList:
    return BulletList(tuple(ListItem((Paragraph((Text(one_line(line)),)),)) for line in lines))


def member_name(context: Context, reference: MemberReference) -> str:
    """Return the printed name of a member."""
    return print_name(context.linked.person(reference), context.style)


def _present(context: Context, entry: Attendance) -> str:
    """Return a member's name, role on the board, and how and when the member attended."""
    words, language = context.style.minutes.attendance, context.linked.language
    name = member_name(context, entry.member)
    if role := _role(context, entry.member):
        name = f"{name} ({role})"
    how = [words.remotely] if entry.attending == "remotely" else []
    for format, moment in ((words.arrived, entry.arrived), (words.left, entry.left)):
        if moment:
            how.append(format.replace("{time}", print_time(moment, context.style.time, language)))
    return ", ".join((name, *how))


def _role(context: Context, reference: MemberReference) -> str:
    for seat in context.linked.board.members:
        if seat.member == reference and seat.role:
            return context.style.membership.words.get(seat.role, seat.role)
    return ""


def _declarations(context: Context) -> Table:
    """Return a table of interests, without the columns in which nothing is known."""
    words, style = context.style.minutes.declarations, context.style
    declared = context.linked.minutes.declarations

    def row(each: Declaration) -> tuple[str, ...]:
        left = style.yes if each.left else style.no
        name = member_name(context, each.member)
        return (name, each.item or "", each.kind or "", each.interest or "", left)

    head = (words.member, words.item, words.kind, words.interest, words.left)
    rows = [row(each) for each in declared]
    kept = [index for index in range(len(head)) if any(each[index] for each in rows)]
    return Table(
        ("",) * len(kept),
        tuple(_cell(head[index]) for index in kept),
        tuple(tuple(_cell(each[index]) for index in kept) for each in rows),
    )


def _cell(text: str) -> Inlines:
    return (Text(one_line(text)),) if text else ()
