"""Parts of a paper's first page, and the texts that a part prints."""

from collections.abc import Iterator

from boardpapers.document.context import LayoutContext
from boardpapers.document.facts import access_words
from boardpapers.document.tree import Contacts, Facts, Part
from boardpapers.markdown.nodes import Blocks
from boardpapers.markdown.prose import Prose
from boardpapers.models import TextFile
from boardpapers.styles import StylePart


def cover_parts(context: LayoutContext) -> Iterator[Facts | Part | Contacts]:
    """Lay out the first page: the facts first, unless they have a place of their own in it.

    The facts, of the paper and of its officers, are still empty: see `with_facts`.
    """
    parts = context.style.cover
    if "facts" not in [part.part for part in parts]:
        yield Facts()
    for part in parts:
        yield from (Facts(),) if part.part == "facts" else _part(context, part)


def _part(context: LayoutContext, part: StylePart) -> Iterator[Part | Contacts]:
    address = f"part-{part.part.replace('.', '-')}"
    if part.part == "contacts":
        if officers := context.report.contacts:
            yield Contacts(part.part, part.label_for(len(officers)), address)
    elif part.part == "recommendations":
        yield _recommendations(context, part, address)
    elif content := text_of(context, part):
        blocks, prose = content
        blocks = context.numbering.unnumbered(blocks, prose)
        yield Part(part.part, part.label or "", address, blocks)


def text_of(context: LayoutContext, part: StylePart) -> tuple[Blocks, Prose] | None:
    """Return the text that a part prints; the style's own words where the report has none."""
    text = words_of(context, part)
    if text is None:
        return None
    prose = context.prose_at(tuple(part.part.split(".")), text)
    return context.blocks(prose), prose


def words_of(context: LayoutContext, part: StylePart) -> str | TextFile | None:
    """Return the Markdown that a part prints, if there is any, or the file that it stands in."""
    if part.part == "access":
        return access_words(context.linked.access, context.style)
    text: str | TextFile | None = context.report.value_of(part.part)
    return text or part.empty


def recommendations_of(context: LayoutContext) -> list[tuple[Blocks, Prose]]:
    """Return the texts of the recommendations, each with its way back."""
    return [
        (context.blocks(prose), prose)
        for index, text in enumerate(context.report.recommendations)
        for prose in [context.prose(("recommendations", index), text)]
    ]


def _recommendations(context: LayoutContext, part: StylePart, address: str) -> Part:
    texts = recommendations_of(context)
    label = part.label_for(len(texts))
    if len(texts) == 1:
        return Part(part.part, label, address, context.numbering.unnumbered(*texts[0]))
    numbered = context.numbering.list_of(texts, "recommendation", context.style.recommendation)
    return Part(part.part, label, address, numbered)
