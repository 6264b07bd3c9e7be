"""The facts of papers that data and feeds need, found while their pages are made."""

from collections.abc import Callable
from typing import cast

from msgspec import Struct

from boardpapers.build.website import DocumentPage
from boardpapers.models import (
    MEETING,
    MINUTES,
    OFFICER_DECISION,
    PLAN_ENTRY,
    REPORT,
    Meeting,
    Minutes,
    OfficerDecision,
    PlanEntry,
    Report,
)
from boardpapers.models.languages import Language
from boardpapers.models.report import Exemption
from boardpapers.registers.listed_items import ListedItem, listed_items
from boardpapers.registers.paper_references import iso
from boardpapers.site.page_addresses import DECISIONS
from boardpapers.workspace import Paper, Workspace, link_report

_MINUTE = "minute-"


class PageFacts(Struct, frozen=True, omit_defaults=True):
    """The public facts of a paper.

    `published` is the day on which it says that it was published, in ISO 8601, empty if it does
    not. `paragraphs` are those of Schedule 12A by which it, or a part of it, is withheld. `items`
    are those of an agenda; `minutes` are the addresses within minutes of what they are about.
    """

    published: str = ""
    access: str = "public"
    paragraphs: tuple[str, ...] = ()
    is_key_decision: bool = False
    wards: tuple[str, ...] = ()
    items: tuple[ListedItem, ...] = ()
    minutes: tuple[str, ...] = ()


def paper_facts(workspace: Workspace, page: DocumentPage, kind: str) -> PageFacts:
    """Return the facts of the paper of a page; `kind` is that of its document."""
    find = _FACTS.get(kind)
    return find(workspace, page) if find else PageFacts()


def _of_report(workspace: Workspace, page: DocumentPage) -> PageFacts:
    linked, _ = link_report(workspace, cast("Paper[Report]", page.paper))
    first = (linked.original or linked).paper.id
    days = [linked.report.published]
    for meeting, index in workspace.listings(first):
        model = cast("Meeting", meeting.model)
        days += [model.items[index].published, model.published]
    days.append(linked.meeting.published if linked.meeting else None)
    withheld = [part for part in linked.parts if part.access == "exempt"]
    reasons = (each.part.exempt for each in withheld)
    return PageFacts(
        published=next(map(iso, filter(None, days)), ""),
        access=linked.access,
        paragraphs=_paragraphs([linked.exempt, *reasons]),
        is_key_decision=bool(linked.report.key_decision),
        wards=linked.report.wards,
    )


def _of_meeting(workspace: Workspace, page: DocumentPage) -> PageFacts:
    paper = cast("Paper[Meeting]", page.paper)
    published = paper.model.published if paper.model else None
    items = listed_items(workspace, paper, cast("Language", page.document.language))
    return PageFacts(published=iso(published), items=items)


def _of_minutes(_workspace: Workspace, page: DocumentPage) -> PageFacts:
    minutes = cast("Minutes", page.paper.model)
    addresses = (section.address for section in page.document.body)
    own = tuple(each for each in addresses if each.startswith(_MINUTE))
    return PageFacts(published=iso(minutes.note_published), minutes=own)


def _of_decisions(_workspace: Workspace, page: DocumentPage) -> PageFacts:
    minutes = cast("Minutes", page.paper.model)
    return PageFacts(published=iso(minutes.decisions_published))


def _of_plan_entry(_workspace: Workspace, page: DocumentPage) -> PageFacts:
    entry = cast("PlanEntry", page.paper.model)
    notice = entry.notice or entry.private_notice
    published = iso(notice.published) if notice else ""
    return _of_decision(entry, published)


def _of_officer_decision(_workspace: Workspace, page: DocumentPage) -> PageFacts:
    decision = cast("OfficerDecision", page.paper.model)
    return _of_decision(decision, iso(decision.published))


def _of_decision(paper: PlanEntry | OfficerDecision, published: str) -> PageFacts:
    paragraphs = _paragraphs([paper.exempt]) if paper.access == "exempt" else ()
    return PageFacts(published, paper.access, paragraphs, paper.key_decision, paper.wards)


def _paragraphs(reasons: list[Exemption | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for reason in reasons if reason for each in reason.paragraphs))


_FACTS: dict[str, Callable[[Workspace, DocumentPage], PageFacts]] = {
    REPORT.name: _of_report,
    MEETING.name: _of_meeting,
    MINUTES.name: _of_minutes,
    DECISIONS: _of_decisions,
    PLAN_ENTRY.name: _of_plan_entry,
    OFFICER_DECISION.name: _of_officer_decision,
}
"""By kind of document: the function that finds its facts."""
