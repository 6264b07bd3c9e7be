"""Parts of a paper's first page, and the texts that a part prints."""

from collections.abc import Iterator

from boardpapers.document.draft import Draft
from boardpapers.document.facts import access_words
from boardpapers.document.prose import Prose
from boardpapers.document.tree import Blocks, Contacts, Facts, Part
from boardpapers.models import TextFile
from boardpapers.styles import StylePart


def cover_parts(draft: Draft) -> Iterator[Facts | Part | Contacts]:
    """Lay out the first page: the facts first, unless they have a place of their own in it.

    The facts, of the paper and of its officers, are still empty: see `with_facts`.
    """
    parts = draft.style.cover
    if "facts" not in [part.part for part in parts]:
        yield Facts()
    for part in parts:
        yield from (Facts(),) if part.part == "facts" else _part(draft, part)


def _part(draft: Draft, part: StylePart) -> Iterator[Part | Contacts]:
    address = f"part-{part.part.replace('.', '-')}"
    if part.part == "contacts":
        if officers := draft.report.contacts:
            yield Contacts(part.part, part.label_for(len(officers)), address)
    elif part.part == "recommendations":
        yield _recommendations(draft, part, address)
    elif content := text_of(draft, part):
        blocks, prose = content
        blocks = draft.numbering.unnumbered(blocks, prose)
        yield Part(part.part, part.label or "", address, blocks)


def text_of(draft: Draft, part: StylePart) -> tuple[Blocks, Prose] | None:
    """Return the text that a part prints; the style's own words where the report has none."""
    text = words_of(draft, part)
    if text is None:
        return None
    prose = draft.prose_at(tuple(part.part.split(".")), text)
    return draft.blocks(prose), prose


def words_of(draft: Draft, part: StylePart) -> str | TextFile | None:
    """Return the Markdown that a part prints, if there is any, or the file that it stands in."""
    if part.part == "access":
        return access_words(draft.linked.access, draft.style)
    text: str | TextFile | None = draft.report.value_of(part.part)
    return text or part.empty


def recommendations_of(draft: Draft) -> list[tuple[Blocks, Prose]]:
    """Return the texts of the recommendations, each with its way back."""
    return [
        (draft.blocks(prose), prose)
        for index, text in enumerate(draft.report.recommendations)
        for prose in [draft.prose(("recommendations", index), text)]
    ]


def _recommendations(draft: Draft, part: StylePart, address: str) -> Part:
    texts = recommendations_of(draft)
    label = part.label_for(len(texts))
    if len(texts) == 1:
        return Part(part.part, label, address, draft.numbering.unnumbered(*texts[0]))
    numbered = draft.numbering.list_of(texts, "recommendation", draft.style.recommendation)
    return Part(part.part, label, address, numbered)
