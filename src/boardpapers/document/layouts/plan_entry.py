"""The layout of an entry of the forward plan: the notice of a decision to be taken."""

from collections.abc import Iterator
from functools import partial

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.decision_document import (
    bullets,
    contact_section,
    decision_document,
    facts,
    labelled,
    section,
    text,
    with_paragraphs,
)
from boardpapers.document.layouts.unnumbered_document import without_numbers
from boardpapers.document.printed_names import named, print_name
from boardpapers.document.tree import Document, DocumentSection, Facts
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.markdown.nodes import Block, Inlines, Paragraph, Text
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.models import PLAN_ENTRY, DecisionMaker
from boardpapers.models.notices import KeyDecisionNotice, PrivateMeetingNotice
from boardpapers.styles import HouseStyle
from boardpapers.styles.decision_style import KeyNoticeWords, PrivateNoticeWords
from boardpapers.workspace import LinkedPlanEntry, Workspace

Context = LayoutContext[LinkedPlanEntry]


def lay_out_plan_entry(
    workspace: Workspace, linked: LinkedPlanEntry, style: HouseStyle
) -> UnfinishedDocument:
    """Lay out an entry of the forward plan, with the notices that it gives.

    Codes of the diagnostics: as for a report.
    """
    context = LayoutContext(workspace, linked, style.style, without_numbers(style))
    body = tuple(_body(context))
    return unfinished_document(context, body, partial(_finish, context, body))


def _body(context: Context) -> Iterator[DocumentSection]:
    entry, words = context.linked.entry, context.style.plan_entry
    yield from section(context, words.matter, text(context, ("matter",), entry.matter))
    if entry.key_decision:
        yield from section(context, words.key_notice.heading, tuple(_key_notice(context)))
    if entry.access != "public":
        yield from section(context, words.private_notice.heading, tuple(_private_notice(context)))
    documents = bullets(entry.documents or (words.none,))
    more = tuple(Paragraph((Text(each),)) for each in (words.other_documents, words.requests))
    yield from section(context, words.documents, (*documents, *more))
    yield from contact_section(context, words.contacts, entry.contacts)


def _key_notice(context: Context) -> Iterator[Block]:
    words, notice = context.style.plan_entry.key_notice, context.linked.entry.notice
    yield Paragraph((Text(words.sentence),))
    if notice and notice.under != "full notice":
        yield Paragraph((Text(getattr(words, notice.under.replace(" ", "_"))),))
    yield from _texts(context, "notice", notice, words, ("agreed_by", "reasons"))


def _private_notice(context: Context) -> Iterator[Block]:
    words, entry = context.style.plan_entry.private_notice, context.linked.entry
    yield from with_paragraphs(words.sentence, entry.access, entry.exempt, context.style)
    fields = ("reasons", "representations", "answer", "agreed_by")
    yield from _texts(context, "private_notice", entry.private_notice, words, fields)


def _texts(
    context: Context,
    path: str,
    notice: KeyDecisionNotice | PrivateMeetingNotice | None,
    words: KeyNoticeWords | PrivateNoticeWords,
    fields: tuple[str, ...],
) -> Iterator[Block]:
    """Yield the texts of a notice, each with its label."""
    for field in fields:
        if written := getattr(notice, field, None):
            yield from labelled(getattr(words, field), text(context, (path, field), written))


def _finish(context: Context, body: tuple[DocumentSection, ...]) -> Document:
    linked = context.linked
    title = read_phrases(one_line(linked.entry.title))
    id = PLAN_ENTRY.output_name(linked.paper.id)
    return decision_document(
        context, id, title, (_facts(context),), body, context.style.plan_entry.skip
    )


def _facts(context: Context) -> Facts:
    linked, style = context.linked, context.style
    entry, labels, words = linked.entry, style.decision_facts, style.plan_entry
    notice, private = entry.notice, entry.private_notice
    day = entry.date or (linked.meeting.date if linked.meeting else None)
    return facts(
        context,
        (
            ("decision_maker", labels.decision_maker, _decision_maker(context)),
            ("members", labels.members, ", ".join(_members(context))),
            ("date", labels.date, day),
            ("period", labels.period, None if day else entry.period),
            ("key_decision", labels.key_decision, entry.key_decision),
            ("in_private", labels.in_private, entry.access != "public"),
            ("wards", labels.wards, ", ".join(entry.wards)),
            ("notice", words.key_notice.published, notice.published if notice else None),
            (
                "first_notice",
                words.private_notice.published,
                private.published if private else None,
            ),
            (
                "second_notice",
                words.private_notice.second_published,
                private.second_published if private else None,
            ),
        ),
    )


def _decision_maker(context: Context) -> Inlines:
    """Return the person who decides, else the board."""
    linked, style = context.linked, context.style
    maker = linked.decision_maker
    if maker is None:
        return named(linked, linked.board, "name")
    position = maker.position if isinstance(maker, DecisionMaker) else None
    words = ", ".join(filter(None, (print_name(maker, style), position)))
    return read_phrases(one_line(words))


def _members(context: Context) -> Iterator[str]:
    """Yield the members of a board that decides: the notice names them."""
    linked = context.linked
    if linked.decision_maker is None:
        yield from (print_name(each.person, context.style) for each in linked.members)
