"""The rows of the forward plan: an entry of the plan, or an item of a meeting."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeAlias, cast

from boardpapers.document.layouts.meeting_items import LinkedItem, item_title
from boardpapers.document.layouts.private_parts import private_parts
from boardpapers.document.printed_names import print_name
from boardpapers.markdown.walk import plain_text
from boardpapers.models import (
    Contact,
    DecisionMaker,
    Meeting,
    Report,
)
from boardpapers.models.notices import KeyDecisionNotice, PrivateMeetingNotice
from boardpapers.registers.paper_references import iso, name_of
from boardpapers.registers.register import TEXT_LANGUAGE, Row, empty_row
from boardpapers.registers.words import plain_words
from boardpapers.styles import Style
from boardpapers.styles.forward_plan_style import ForwardPlanColumns
from boardpapers.workspace import (
    BoardMember,
    LinkedMeeting,
    LinkedPlanEntry,
    Workspace,
)

PlainWords: TypeAlias = Callable[[str | None], str]


def row_of_entry(linked: LinkedPlanEntry, day: date | None, style: Style) -> Row:
    """Return the row of an entry of the plan, to be decided on a day if that is known."""
    entry, board, maker = linked.entry, linked.board, linked.decision_maker
    contacts = entry.contacts or (board.contacts if board else ())
    name = name_of(board, linked.language)
    words = _plain_words(style)
    private = _private_notice(entry.access, entry.private_notice, linked.meeting, words)
    notices = _key_notice(entry.notice, words) | private
    return empty_row(ForwardPlanColumns) | notices | {
        TEXT_LANGUAGE: linked.language_of_names,
        "date": iso(day), "period": "" if day else entry.period or "",
        "decision_maker": _maker(maker, style) if maker else name,
        "members": _names(linked.members, style), "board": name,
        "meeting": linked.meeting_id, "title": entry.title, "matter": words(entry.matter),
        "meeting_status": _status(linked.meeting), "access": entry.access,
        "key_decision": "yes" if entry.key_decision else "no", "wards": ", ".join(entry.wards),
        "documents": "\n".join(entry.documents), "contact": _contacts(contacts),
        "paper": linked.paper.id,
    }  # fmt: skip


def _plain_words(style: Style) -> PlainWords:
    return partial(plain_words, another_paper=style.registers.another_paper)


def _key_notice(notice: KeyDecisionNotice | None, words: PlainWords) -> Row:
    if notice is None:
        return {}
    return {
        "notice": iso(notice.published),
        "notice_under": "" if notice.under == "full notice" else notice.under,
        "notice_agreed_by": notice.agreed_by or "", "notice_reasons": words(notice.reasons),
    }  # fmt: skip


def access_of_item(workspace: Workspace, item: LinkedItem, style: Style) -> str:
    """Return the access of an item; `partly exempt` if only a part of its report is private."""
    parts = {part.access for part in private_parts(workspace, item, style)}
    return f"partly {'exempt' if 'exempt' in parts else 'confidential'}" if parts else item.access


def _private_notice(
    access: str, own: PrivateMeetingNotice | None, meeting: Meeting | None, words: PlainWords
) -> Row:
    """Return the notices of a private meeting: an entry's own, else those of the meeting."""
    if access == "public":
        return {}
    notice = own or (meeting.private_notice if meeting else None)
    if notice is None:
        return {}
    return {
        "first_private_notice": iso(notice.published),
        "second_private_notice": iso(notice.second_published),
        "private_reasons": words(notice.reasons),
        "representations": words(notice.representations),
        "answer": words(notice.answer), "private_agreed_by": notice.agreed_by or "",
    }  # fmt: skip


def row_of_item(
    workspace: Workspace, linked: LinkedMeeting, item: LinkedItem, access: str, style: Style
) -> Row:
    """Return the row of an item of a meeting, whose access may be that of a part of its report."""
    public = item.report.paper if item.report and item.access == "public" else None
    report = cast("Report", workspace.paper(public.path).model) if public else None
    contacts = (report.contacts if report else ()) or linked.board.contacts
    title = plain_text(item_title(linked, item, style))
    board = name_of(linked.board, linked.language)
    private = _private_notice(access, None, linked.meeting, _plain_words(style))
    return empty_row(ForwardPlanColumns) | private | {
        TEXT_LANGUAGE: linked.language_of_names,
        "date": iso(linked.meeting.date), "decision_maker": board,
        "members": _names(linked.members, style), "board": board,
        "meeting": linked.paper.id, "meeting_status": _status(linked.meeting),
        "item": item.number, "title": title, "access": access,
        "key_decision": "yes" if item.is_key_decision else "no",
        "wards": ", ".join(report.wards) if report else "",
        "documents": report.title if report else "", "contact": _contacts(contacts),
        "paper": public.id if public else "",
    }  # fmt: skip


def _status(meeting: Meeting | None) -> str:
    """Return the status of a meeting that may not decide: cancelled or postponed."""
    return meeting.status if meeting and meeting.status in ("cancelled", "postponed") else ""


def _names(members: tuple[BoardMember, ...], style: Style) -> str:
    return ", ".join(print_name(each.person, style) for each in members)


def _maker(maker: object, style: Style) -> str:
    person = cast("DecisionMaker", maker)
    words = (print_name(person, style), getattr(person, "position", None))
    return ", ".join(filter(None, words))


def _contacts(contacts: tuple[Contact, ...]) -> str:
    return "\n".join(
        ", ".join(filter(None, (each.name, each.position, each.phone, each.email)))
        for each in contacts
    )
