"""The first page of a report: its texts for the checks, and all of its parts for print."""

from collections.abc import Iterator, Mapping

from boardpapers.document.contacts import contact_facts
from boardpapers.document.layouts.report_facts import facts
from boardpapers.document.layouts.report_texts import Context, recommendations_of, text_of
from boardpapers.document.tree import Contacts, CoverPart, Facts, Part
from boardpapers.markdown.nodes import Blocks
from boardpapers.markdown.prose import Prose
from boardpapers.styles import Style, StylePart
from boardpapers.workspace import LinkedReport

_NOT_TEXTS = ("facts", "contacts")


def cover_texts(context: Context) -> Iterator[Part]:
    """Lay out the parts of the first page that are texts, in order."""
    for part in context.style.cover:
        if part.part == "recommendations" and (texts := recommendations_of(context)):
            yield _recommendations(context, part, texts)
        elif part.part not in _NOT_TEXTS and (content := text_of(context, part)):
            blocks = context.numbering.unnumbered(*content)
            yield Part(part.part, part.label or "", _address(part), blocks)


def cover(linked: LinkedReport, style: Style, texts: Mapping[str, Part]) -> Iterator[CoverPart]:
    """Yield all parts of the first page; the facts come first unless the style places them."""
    if "facts" not in [part.part for part in style.cover]:
        yield from _facts(linked, style)
    for part in style.cover:
        if part.part == "facts":
            yield from _facts(linked, style)
        elif part.part == "contacts":
            yield from _contacts(linked, part)
        elif part.part in texts:
            yield texts[part.part]


def _facts(linked: LinkedReport, style: Style) -> Iterator[Facts]:
    if known := tuple(facts(linked, style)):
        yield Facts(known)


def _contacts(linked: LinkedReport, part: StylePart) -> Iterator[Contacts]:
    if officers := linked.report.contacts:
        known = tuple(contact_facts(each, part.labels) for each in officers)
        yield Contacts(part.part, part.label_for(len(officers)), _address(part), known)


def _recommendations(context: Context, part: StylePart, texts: list[tuple[Blocks, Prose]]) -> Part:
    label = part.label_for(len(texts))
    if len(texts) == 1:
        return Part(part.part, label, _address(part), context.numbering.unnumbered(*texts[0]))
    numbered = context.numbering.list_of(texts, "recommendation", context.style.recommendation)
    return Part(part.part, label, _address(part), numbered)


def _address(part: StylePart) -> str:
    return f"part-{part.part.replace('.', '-')}"
