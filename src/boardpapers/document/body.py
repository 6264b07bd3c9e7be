"""Parts of the pages after the first: sections, implications, background papers, appendices."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from boardpapers.document.cover import text_of
from boardpapers.document.draft import Draft
from boardpapers.document.facts import one_line
from boardpapers.document.numbering import DEEPEST_HEADING
from boardpapers.document.prose import Prose
from boardpapers.document.tree import BulletList, Inlines, ListItem, Paragraph, Section, Text
from boardpapers.models import Appendix
from boardpapers.models import Section as ReportSection
from boardpapers.reader import DataPath
from boardpapers.reader.outline import split_name
from boardpapers.styles import StylePart


def body_part(draft: Draft, part: StylePart) -> Iterator[Section]:
    """Lay out a part of the body as sections; none where the report has nothing for it."""
    yield from _PARTS.get(part.part, _text)(draft, part)


def _text(draft: Draft, part: StylePart) -> Iterator[Section]:
    if content := text_of(draft, part):
        yield draft.numbering.section(_label(part), *content)


def _label(part: StylePart, after: str = "") -> Inlines:
    return (Text(f"{part.label or ''}{after}"),)


def _sections(draft: Draft, _part: StylePart) -> Iterator[Section]:
    for index, section in enumerate(draft.report.sections):
        yield _section(draft, section, ("sections", index), 2, draft.linked.access)


def _section(
    draft: Draft, section: ReportSection, path: DataPath, level: int, access: str
) -> Section:
    heading, name = split_name(one_line(section.heading))
    if not heading:
        empty = draft.prose((*path, "heading"), "")
        sentence, help = "a heading without words", "write them before its name"
        empty.error("BP501", section.heading, None, sentence, help)
    prose = draft.prose_at((*path, "text"), section.text or "")
    named = draft.prose((*path, "id" if section.id else "heading"), "")
    own = draft.numbering.section(
        (Text(heading),),
        draft.blocks(prose),
        prose,
        level=level,
        name=section.id or name,
        named=named,
    )
    deeper = min(level + 1, DEEPEST_HEADING)
    access = section.access or access
    below = tuple(
        _section(draft, each, (*path, "sections", index), deeper, access)
        for index, each in enumerate(section.sections)
    )
    return replace(own, sections=own.sections + below, access=access)


def _other_implications(draft: Draft, _part: StylePart) -> Iterator[Section]:
    """Lay out the implications that the style has no label for, under their own names."""
    labelled = {part.part for part in (*draft.style.cover, *draft.style.body)}
    for key, text in draft.report.implications.items():
        if text and f"implications.{key}" not in labelled:
            prose = draft.prose_at(("implications", key), text)
            heading = (Text(f"{key.replace('_', ' ').capitalize()} implications"),)
            yield draft.numbering.section(heading, draft.blocks(prose), prose)


def _background_papers(draft: Draft, part: StylePart) -> Iterator[Section]:
    papers = draft.report.background_papers
    if not papers:
        yield from _empty(draft, part)
        return
    items = (ListItem((Paragraph((Text(one_line(paper)),)),)) for paper in papers)
    blocks = (BulletList(tuple(items)),)
    prose = draft.prose(("background_papers",), "")
    yield draft.numbering.section(_label(part), blocks, prose, numbered=False)


def _appendices(draft: Draft, part: StylePart) -> Iterator[Section]:
    appendices = draft.report.appendices
    if not appendices:
        yield from _empty(draft, part)
    for index, appendix in enumerate(appendices):
        number = f" {index + 1}" if len(appendices) > 1 else ""
        heading = _label(part, f"{number}: {one_line(appendix.title)}")
        prose = _appendix(draft, appendix, ("appendices", index))
        yield draft.numbering.section(heading, draft.blocks(prose), prose, numbered=False)


def _appendix(draft: Draft, appendix: Appendix, path: DataPath) -> Prose:
    if appendix.file is not None:
        return draft.prose_of_file((*path, "file"), appendix.file)
    return draft.prose((*path, "text"), appendix.text or "")


def _empty(draft: Draft, part: StylePart) -> Iterator[Section]:
    if part.empty:
        prose = draft.prose((part.part,), part.empty)
        yield draft.numbering.section(_label(part), draft.blocks(prose), prose, numbered=False)


_PARTS: dict[str, Callable[[Draft, StylePart], Iterator[Section]]] = {
    "sections": _sections,
    "implications": _other_implications,
    "background_papers": _background_papers,
    "appendices": _appendices,
}
