"""The front sheet of an agenda: when and where, whom to contact, and who is on the board."""

from collections.abc import Iterator
from datetime import time

from msgspec.structs import replace

from boardpapers.document.contacts import contact_facts
from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date, print_time
from boardpapers.document.layouts.membership_groups import group_section, groups_of
from boardpapers.document.printed_names import named
from boardpapers.document.tree import Contacts, DocumentSection, Fact, Facts, Part
from boardpapers.markdown.nodes import Inlines, Paragraph, Strong, Text
from boardpapers.markdown.walk import plain_text
from boardpapers.models import BOARD, MEETING, Board
from boardpapers.styles import Style
from boardpapers.workspace import LinkedMeeting

Context = LayoutContext[LinkedMeeting]


def notice(linked: LinkedMeeting, style: Style) -> Iterator[Part]:
    """Yield the sentence that says that the meeting is cancelled or postponed."""
    if words := getattr(style.agenda.notices, linked.meeting.status, ""):
        yield Part("status", "", "status", (Paragraph((Strong((Text(words),)),)),))


def agenda_facts(context: Context) -> Facts:
    """Return the facts that the style lists and the meeting has, in the style's order."""
    found = (
        Fact(key, label, plain_text(words), words=words)
        for key, label in context.style.agenda.facts.items()
        if (words := _fact(context, key))
    )
    return Facts(tuple(found))


def _fact(context: Context, key: str) -> Inlines:
    linked, style = context.linked, context.style
    meeting = linked.meeting
    match key:
        case "date":
            return (Text(print_date(meeting.date, style.agenda.date, linked.language)),)
        case "time":
            return _time(meeting.time, meeting.ends, linked, style)
        case "published":
            day = meeting.published
            return (Text(print_date(day, style.date, linked.language)),) if day else ()
        case "quorum":
            quorum = linked.board.quorum
            return (Text(str(quorum)),) if quorum is not None else ()
        case "follows":
            return _meeting_before(context)
    return named(linked, meeting, key)


def _time(starts: time | None, ends: time | None, linked: LinkedMeeting, style: Style) -> Inlines:
    if starts is None:
        return ()
    first = print_time(starts, style.time, linked.language)
    if ends is None:
        return (Text(first),)
    last = print_time(ends, style.time, linked.language)
    return (Text(style.agenda.time.format(starts=first, ends=last)),)


def _meeting_before(context: Context) -> Inlines:
    """Return the name of the board whose meeting this one immediately follows."""
    workspace, id = context.workspace, context.linked.meeting.follows
    before = next((each.model for each in workspace.find(MEETING, id)), None) if id else None
    if before is None:
        return ()
    if isinstance(before.board, Board):
        return named(context.linked, before.board, "name")
    boards = workspace.find(BOARD, before.board)
    return named(context.linked, boards[0].model if boards else None, "name")


def contacts(linked: LinkedMeeting, style: Style) -> Iterator[Contacts]:
    """Yield the officers to contact."""
    officers = tuple(contact_facts(each, style.contact_labels) for each in linked.board.contacts)
    if officers:
        yield Contacts("contacts", style.agenda.contacts, "contacts", officers)


def membership(context: Context) -> Iterator[DocumentSection]:
    """Yield the members on the day of the meeting by group, if the style prints them."""
    linked, style = context.linked, context.style
    if not style.agenda.membership or not linked.members:
        return
    addresses = context.numbering.addresses
    address = addresses.new("membership")
    groups = tuple(groups_of(linked.members, style, addresses))
    sections = tuple(group_section(each, linked, style, level=3, dates=False) for each in groups)
    heading = (Text(style.agenda.membership),)
    if len(groups) == 1:
        yield replace(sections[0], level=2, address=address, heading=heading)
    else:
        yield DocumentSection(heading, 2, address, (), sections)
