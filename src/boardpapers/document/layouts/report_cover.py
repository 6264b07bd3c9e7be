"""The first page of a report: its texts for the checks, and all of its parts for print."""

from collections.abc import Iterator, Mapping

from boardpapers.document.contacts import contact_facts
from boardpapers.document.layouts.report_facts import facts
from boardpapers.document.layouts.report_texts import (
    Context,
    PartText,
    note_recommendations,
    reason,
    recommendations_of,
    texts_of,
    with_heading_inside,
)
from boardpapers.document.masthead import masthead
from boardpapers.document.tree import Contacts, CoverPart, Facts, Part, Title
from boardpapers.markdown.nodes import Blocks, Inlines
from boardpapers.markdown.prose import Prose
from boardpapers.styles import FirstPagePart, StylePart

_NOT_TEXTS = ("facts", "contacts", "title", "organisation", "logo")


def cover_texts(context: Context) -> Iterator[Part]:
    """Lay out the parts of the first page that are texts, in order."""
    for part in context.style.cover:
        if part.part == "recommendations" and (texts := recommendations_of(context)):
            yield _recommendations(context, part, texts)
        elif part.part.partition(".")[0] not in _NOT_TEXTS:
            yield from _text(context, part)


def _text(context: Context, part: StylePart) -> Iterator[Part]:
    texts = texts_of(context, part)
    if not texts:
        return
    label = part.label or ""
    if part.run_in:
        texts[0] = with_heading_inside(texts[0], label, part.run_in)
        label = ""
    blocks = (block for text in texts for block in _blocks(context, text))
    yield Part(part.part, label, _address(part), tuple(blocks))


def _blocks(context: Context, text: PartText) -> Blocks:
    if text.reasons_for:
        return (reason(context, text),)
    return context.numbering.unnumbered(text.blocks, text.prose)


def cover(
    context: Context, organisation: Inlines, texts: Mapping[str, Part]
) -> Iterator[CoverPart]:
    """Yield all parts of the first page; the facts come first unless the style places them."""
    if "facts" not in [part.part for part in context.style.cover]:
        yield from _facts(context, FirstPagePart(part="facts"))
    for part in context.style.cover:
        name = part.part.partition(".")[0]
        if name == "facts":
            yield from _facts(context, part)
        elif name == "contacts":
            yield from _contacts(context, part)
        elif name == "title":
            yield Title()
        elif part.part in texts:
            yield texts[part.part]
        else:
            yield from masthead(context, organisation, (name,))


def _facts(context: Context, part: FirstPagePart) -> Iterator[Facts]:
    style = context.style
    if known := tuple(facts(context.linked, style, style.facts_in(part.part))):
        yield Facts(known, part.facts_as or style.facts_as)


def _contacts(context: Context, part: StylePart) -> Iterator[Contacts]:
    if officers := context.linked.report.contacts:
        known = tuple(contact_facts(each, part.labels) for each in officers)
        yield Contacts(part.part, part.label_for(len(officers)), _address(part), known)


def _recommendations(context: Context, part: StylePart, texts: list[tuple[Blocks, Prose]]) -> Part:
    label = part.label_for(len(texts))
    if len(texts) == 1:
        only = context.numbering.only(*texts[0], context.style.recommendation)
        return Part(part.part, label, _address(part), only)
    numbered = context.numbering.list_of(texts, "recommendation", context.style.recommendation)
    note_recommendations(context, numbered)
    return Part(part.part, label, _address(part), numbered)


def _address(part: StylePart) -> str:
    return f"part-{part.part.replace('.', '-')}"
