"""Parts of the pages after the first: sections, implications, background papers, appendices."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from boardpapers.document.cover import recommendations_of, text_of, words_of
from boardpapers.document.draft import Draft
from boardpapers.document.facts import contact_facts
from boardpapers.document.numbering import DEEPEST_HEADING
from boardpapers.document.phrases import one_line
from boardpapers.document.prose import Prose
from boardpapers.document.tree import (
    Blocks,
    BulletList,
    Fact,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    Paragraph,
    Section,
    Text,
)
from boardpapers.models import Appendix
from boardpapers.models import Section as ReportSection
from boardpapers.reader import DataPath
from boardpapers.reader.outline import split_name
from boardpapers.styles import BodyPart, Style, StylePart


def body_part(draft: Draft, part: BodyPart) -> Iterator[Section]:
    """Lay out a part of the body as sections; none where the report has nothing for it."""
    return _PARTS.get(part.part, _text)(draft, part)


def _text(draft: Draft, part: StylePart, level: int = 2) -> Iterator[Section]:
    if content := text_of(draft, part):
        yield draft.numbering.section(_label(part), *content, level=level)


def _label(part: StylePart, count: int = 1) -> Inlines:
    return (Text(part.label_for(count)),)


def _recommendations(draft: Draft, part: BodyPart) -> Iterator[Section]:
    texts = recommendations_of(draft)
    own = draft.numbering.section(
        _label(part, len(texts)), (), draft.prose(("recommendations",), "")
    )
    numbered = draft.numbering.run_of(texts, "recommendation", draft.style.recommendation)
    yield replace(own, blocks=numbered)


def _sections(draft: Draft, _part: BodyPart) -> Iterator[Section]:
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
    is_named = section.id or name
    named = draft.prose((*path, "id" if section.id else "heading"), "") if is_named else prose
    own = draft.numbering.section(
        draft.words((*path, "heading"), heading),
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
    if not below and access == own.access:
        return own
    return replace(own, sections=own.sections + below, access=access)


def _implications(draft: Draft, part: BodyPart) -> Iterator[Section]:
    """Lay out implications: under one heading if it has a label, else each under its own."""
    parts = [*part.parts, *_unlabelled_implications(draft)]
    if not part.label:
        yield from (section for each in parts for section in _text(draft, each))
    elif any(words_of(draft, each) for each in parts):
        own = draft.numbering.section(_label(part), (), draft.prose(("implications",), ""))
        below = (section for each in parts for section in _text(draft, each, level=3))
        yield replace(own, sections=tuple(below))


def _unlabelled_implications(draft: Draft) -> Iterator[StylePart]:
    """Yield the implications that the style has no label for, under their own names."""
    for key in draft.report.implications:
        name = f"implications.{key}"
        if name not in draft.style.printed:
            yield StylePart(part=name, label=_label_of_key(draft.style, key))


def _label_of_key(style: Style, key: str) -> str:
    words = style.implications.replace("{key}", key.replace("_", " "))
    return style.implications_of.get(key) or words[:1].upper() + words[1:]


def _contacts(draft: Draft, part: BodyPart) -> Iterator[Section]:
    officers = [contact_facts(each, part.labels) for each in draft.report.contacts]
    if not officers:
        yield from _empty(draft, part)
        return
    blocks: Blocks = tuple(Paragraph(tuple(_in_lines(facts))) for facts in officers)
    prose = draft.prose(("contacts",), "")
    label = _label(part, len(officers))
    yield draft.numbering.section(label, blocks, prose, numbered=False)


def _in_lines(facts: Iterable[Fact]) -> Iterator[Inline]:
    for index, fact in enumerate(facts):
        if index:
            yield LineBreak()
        yield Text(f"{fact.label}: ")
        yield from (Link(fact.link, fact.words),) if fact.link else fact.words


def _background_papers(draft: Draft, part: BodyPart) -> Iterator[Section]:
    papers = draft.report.background_papers
    if not papers:
        yield from _empty(draft, part)
        return
    titles = (draft.words(("background_papers", n), paper) for n, paper in enumerate(papers))
    items = (ListItem((Paragraph(title),)) for title in titles)
    blocks = (BulletList(tuple(items)),)
    prose = draft.prose(("background_papers",), "")
    label = _label(part, len(papers))
    yield draft.numbering.section(label, blocks, prose, numbered=False)


def _appendices(draft: Draft, part: BodyPart) -> Iterator[Section]:
    """Lay out the appendices; several stand under a heading of their own if there is one."""
    appendices = draft.report.appendices
    if not appendices:
        yield from _empty(draft, part)
    elif len(appendices) > 1 and part.label_of_many:
        prose = draft.prose(("appendices",), "")
        heading = _label(part, len(appendices))
        own = draft.numbering.section(heading, (), prose, numbered=False)
        yield replace(own, sections=tuple(_each_appendix(draft, part, level=3)))
    else:
        yield from _each_appendix(draft, part, level=2)


def _each_appendix(draft: Draft, part: BodyPart, level: int) -> Iterator[Section]:
    for index, appendix in enumerate(draft.report.appendices):
        number = f" {index + 1}" if len(draft.report.appendices) > 1 else ""
        title = f"{part.label_for(1)}{number}: {one_line(appendix.title)}"
        heading = draft.words(("appendices", index, "title"), title)
        prose = _appendix(draft, appendix, ("appendices", index))
        yield draft.numbering.section(
            heading, draft.blocks(prose), prose, level=level, numbered=False
        )


def _appendix(draft: Draft, appendix: Appendix, path: DataPath) -> Prose:
    if appendix.file is not None:
        return draft.prose_of_file((*path, "file"), appendix.file)
    return draft.prose((*path, "text"), appendix.text or "")


def _empty(draft: Draft, part: BodyPart) -> Iterator[Section]:
    if part.empty:
        prose = draft.prose((part.part,), part.empty)
        yield draft.numbering.section(_label(part), draft.blocks(prose), prose, numbered=False)


_PARTS: dict[str, Callable[[Draft, BodyPart], Iterator[Section]]] = {
    "recommendations": _recommendations,
    "sections": _sections,
    "implications": _implications,
    "contacts": _contacts,
    "background_papers": _background_papers,
    "appendices": _appendices,
}
