"""Parts of a paper's first page, and the texts that a part prints."""

from collections.abc import Iterator

from boardpapers.document.draft import Draft
from boardpapers.document.facts import contact_facts
from boardpapers.document.prose import Prose
from boardpapers.document.tree import Blocks, Contacts, Part
from boardpapers.models import TextFile
from boardpapers.styles import StylePart


def cover_part(draft: Draft, part: StylePart) -> Iterator[Part | Contacts]:
    """Lay out a part of the first page; nothing where the report has none."""
    address = f"part-{part.part.replace('.', '-')}"
    if part.part == "contacts":
        officers = tuple(contact_facts(each, part.labels) for each in draft.report.contacts)
        if officers:
            yield Contacts(part.part, part.label or "", address, officers)
    elif part.part == "recommendations":
        yield _recommendations(draft, part, address)
    elif content := text_of(draft, part):
        blocks, prose = content
        blocks = draft.numbering.unnumbered(blocks, prose)
        yield Part(part.part, part.label or "", address, blocks)


def text_of(draft: Draft, part: StylePart) -> tuple[Blocks, Prose] | None:
    """Return the text that a part prints; the style's own words where the report has none."""
    text = _text(draft, part.part) or part.empty
    if text is None:
        return None
    prose = draft.prose_at(tuple(part.part.split(".")), text)
    return draft.blocks(prose), prose


def _text(draft: Draft, key: str) -> str | TextFile | None:
    if key == "access":
        return draft.style.no if draft.linked.access == "public" else draft.style.yes
    field, _, of = key.partition(".")
    value = getattr(draft.report, field)
    text: str | TextFile | None = value.get(of) if of else value
    return text


def _recommendations(draft: Draft, part: StylePart, address: str) -> Part:
    texts = [
        (draft.blocks(prose), prose)
        for index, text in enumerate(draft.report.recommendations)
        for prose in [draft.prose(("recommendations", index), text)]
    ]
    label = part.label or ""
    if len(texts) == 1:
        return Part(part.part, label, address, draft.numbering.unnumbered(*texts[0]))
    numbered = draft.numbering.list_of(texts, "recommendation")
    return Part(part.part, part.label_of_many or label, address, numbered)
