"""The layout of the record of an officer's decision."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from boardpapers.document.addresses import Target
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.decision_document import (
    bullets,
    contact_section,
    decision_document,
    facts,
    section,
    text,
    texts,
)
from boardpapers.document.layouts.unnumbered_document import without_numbers
from boardpapers.document.printed_names import filled, named
from boardpapers.document.tree import Document, DocumentSection, Facts
from boardpapers.document.unfinished_document import UnfinishedDocument, unfinished_document
from boardpapers.document.withheld_words import withheld_notice
from boardpapers.markdown.nodes import Blocks, Text
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.models import OFFICER_DECISION
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedOfficerDecision, Workspace

Context = LayoutContext[LinkedOfficerDecision]

_TEXTS = ("reasons", "options", "interests", "consultation")


def lay_out_officer_decision(
    workspace: Workspace, linked: LinkedOfficerDecision, style: HouseStyle
) -> UnfinishedDocument:
    """Lay out an officer's decision, with what the public read in place of a private one.

    Codes of the diagnostics: as for a report.
    """
    context = LayoutContext(workspace, linked, style.style, without_numbers(style))
    body = tuple(_body(context))
    return unfinished_document(context, body, partial(_finish, context, body))


def _body(context: Context) -> Iterator[DocumentSection]:
    decision, words = context.linked.decision, context.style.officer_decision
    if decision.access == "public":
        yield from _written(context)
    else:
        yield from _withheld(context)
    yield from contact_section(context, words.contacts, decision.contacts)


def _written(context: Context) -> Iterator[DocumentSection]:
    for heading, blocks in _texts(context):
        yield from section(context, heading, blocks, context.linked.decision.access)


def _withheld(context: Context) -> Iterator[DocumentSection]:
    """Yield the sections of a private decision, the first with what the public read of it."""
    decision, words = context.linked.decision, context.style.officer_decision
    notice = withheld_notice(words.withheld, decision.access, decision.exempt, context.style)
    heading = (Text(words.decision),)
    public = DocumentSection(heading, 2, context.numbering.addresses.new(words.decision), (notice,))
    with context.withholding(Target(public.address, heading)):
        first, *rest = _written(context)
    yield replace(first, public=public)
    yield from rest


def _texts(context: Context) -> Iterator[tuple[str, Blocks]]:
    """Yield the texts of a decision, each with its heading."""
    decision, words = context.linked.decision, context.style.officer_decision
    heading = words.decision if len(decision.decisions) == 1 else words.decisions
    yield heading, texts(context, "decisions", decision.decisions)
    for name in _TEXTS:
        yield getattr(words, name), text(context, (name,), getattr(decision, name))
    yield words.background_papers, bullets(decision.background_papers)


def _finish(context: Context, body: tuple[DocumentSection, ...]) -> Document:
    linked, style = context.linked, context.style
    words = read_phrases(one_line(linked.decision.title))
    title = filled(style.officer_decision.title, "{title}", words)
    id = OFFICER_DECISION.output_name(linked.paper.id)
    return decision_document(
        context, id, title, (_facts(context),), body, style.officer_decision.skip
    )


def _facts(context: Context) -> Facts:
    linked, labels = context.linked, context.style.decision_facts
    decision = linked.decision
    officer = ", ".join(filter(None, (decision.officer.name, decision.officer.position)))
    return facts(
        context,
        (
            ("decision_maker", labels.decision_maker, officer),
            ("board", labels.on_behalf_of, named(linked, linked.board, "name")),
            ("delegation", labels.delegation, decision.delegation),
            ("date", labels.date, decision.date),
            ("published", labels.published, decision.published),
            ("effective", labels.effective, decision.effective),
            ("call_in", labels.call_in, decision.call_in),
            ("key_decision", labels.key_decision, decision.key_decision),
            ("wards", labels.wards, ", ".join(decision.wards)),
        ),
    )
