"""The front sheet of an agenda: its notice, whom to contact, and who is on the board."""

from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.document.contacts import contact_facts
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.membership_groups import group_section, groups_of
from boardpapers.document.tree import Contacts, DocumentSection, Part
from boardpapers.markdown.nodes import Paragraph, Strong, Text
from boardpapers.styles import Style
from boardpapers.workspace import LinkedMeeting

Context = LayoutContext[LinkedMeeting]


def notice(linked: LinkedMeeting, style: Style) -> Iterator[Part]:
    """Yield the sentence that says that the meeting is cancelled or postponed."""
    if words := getattr(style.agenda.notices, linked.meeting.status, ""):
        yield Part("status", "", "status", (Paragraph((Strong((Text(words),)),)),))


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
