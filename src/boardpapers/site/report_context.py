"""What the page of a report says of its meeting: the decision, and the items before and after.

A page depends on the decision as it is printed, not on all that the minutes were made from, and on
the outlines of the reports beside it.
"""

from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.website import DocumentPage
from boardpapers.document import link_item
from boardpapers.document.addresses import Addresses
from boardpapers.document.layouts.meeting_items import item_addresses, item_title
from boardpapers.markdown.walk import plain_text
from boardpapers.models import MEETING, MINUTES, REPORT, Meeting, Minute, Report
from boardpapers.models.languages import Language
from boardpapers.registers.words import plain_words
from boardpapers.site.edition import Edition, languages_of_site
from boardpapers.site.page_addresses import DocumentAddress, find_document
from boardpapers.site.pages.decision_entries import minute_address
from boardpapers.site.pages.page_layout import PageLink, link
from boardpapers.site.published_minutes import published_minutes_of
from boardpapers.workspace import LinkedReport, Paper, Workspace, link_minutes, link_report


class AgendaContext(Struct, frozen=True):
    """The decision on a report, in lines and with its minute; the items before and after it."""

    outcome: str = ""
    decision: tuple[str, ...] = ()
    minute: PageLink | None = None
    previous: PageLink | None = None
    next: PageLink | None = None


def report_context(edition: Edition, page: DocumentPage, found: DocumentAddress) -> AgendaContext:
    """Return what is known of a report from its meeting; nothing of any other document."""
    if found.kind != REPORT.name:
        return AgendaContext()
    linked, _ = link_report(edition.workspace, cast("Paper[Report]", page.paper))
    listings = edition.workspace.listings((linked.original or linked).paper.id)
    for paper, at in listings[:1]:
        meeting = cast("Meeting", paper.model)
        item = (paper.id, meeting.numbered_items[at][0])
        language, style = edition.language, edition.chosen_style or ""
        decided = decision_on_item(edition.workspace, *item, language, style)
        before, after = (
            _item(edition, linked, paper.id, meeting, each) for each in (at - 1, at + 1)
        )
        return replace(decided, previous=before, next=after)
    return AgendaContext()


def _item(
    edition: Edition, linked: LinkedReport, id: str, meeting: Meeting, at: int
) -> PageLink | None:
    """Return the link to an item: to its report, else to its place on the agenda."""
    if not 0 <= at < len(meeting.items):
        return None
    workspace = edition.workspace
    number, item = meeting.numbered_items[at]
    each = link_item(workspace, number, item, edition.language)
    words = f"{number}. {plain_text(item_title(linked, each, edition.style.style))}"
    report = each.report if each.access == "public" else None
    if report and (page := find_document(workspace, report.paper.id)):
        return link(words, page.address)
    agenda = address_of_agenda(edition, id)
    return link(words, agenda, item_addresses(meeting, Addresses())[at]) if agenda else None


def decision_on_item(
    workspace: Workspace, meeting: str, number: str, language: str, style: str
) -> AgendaContext:
    """Return the decision on an item in a language, once its minutes are public.

    `style` overrides the workspace's house style; empty if it does not.
    """

    def find() -> AgendaContext:
        decided = decisions_of_meeting(workspace, meeting, language, style)
        return decided.get(number, AgendaContext())

    return workspace.dependencies.answer(("decision", meeting, number, language, style), find)


def decisions_of_meeting(
    workspace: Workspace, meeting: str, language: str, style: str
) -> dict[str, AgendaContext]:
    """Return the public decisions of a meeting by the numbers of their items, as above."""

    def find() -> dict[str, AgendaContext]:
        own = cast("Language", language)
        edition = Edition(workspace, "", own, languages_of_site(workspace), style or None)
        found: dict[str, AgendaContext] = {}
        for number, decided in _decisions(edition, meeting):
            found.setdefault(number, decided)
        return found

    return workspace.dependencies.answer(("decisions", meeting, language, style), find)


def _decisions(edition: Edition, meeting: str) -> Iterator[tuple[str, AgendaContext]]:
    for paper in published_minutes_of(edition, meeting):
        minutes, _ = link_minutes(edition.workspace, paper)
        page = find_document(edition.workspace, MINUTES.output_name(paper.id))
        if minutes and page:
            outcomes = edition.style.style.minutes.outcome
            for own, minute in minutes.minutes.numbered_items:
                if minute.item and _is_public(minute):
                    outcome = str(getattr(outcomes, minute.outcome)) if minute.outcome else ""
                    to = link(edition.words.document.minute, page.address, minute_address(own))
                    yield minute.item, AgendaContext(outcome, _lines(minute), to)


def _is_public(minute: Minute) -> bool:
    """Tell whether the public may read a minute of a public report that decided something."""
    return minute.access in (None, "public") and bool(minute.decisions or minute.outcome)


def _lines(minute: Minute) -> tuple[str, ...]:
    return tuple(line for each in minute.decisions for line in plain_words(each).splitlines())


def address_of_agenda(edition: Edition, meeting: str) -> str:
    """Return the address of the agenda of a meeting in the language of an edition."""
    name = MEETING.output_name(meeting)
    own = find_document(edition.workspace, name)
    if own is None or own.language == edition.language:
        return own.address if own else ""
    other = find_document(edition.workspace, f"{name}.{edition.language}")
    return other.address if other else own.address
