"""The parts of the pages after the first: sections, implications, background papers, appendices."""

from collections.abc import Callable, Iterator
from functools import partial, reduce

from msgspec.structs import replace

from boardpapers.document.contacts import contact_paragraphs
from boardpapers.document.file_endings import is_pdf
from boardpapers.document.layouts.implications_table import table_section
from boardpapers.document.layouts.report_texts import (
    Context,
    PartText,
    has_text,
    note_recommendations,
    reason,
    recommendations_of,
    texts_of,
    with_heading_inside,
)
from boardpapers.document.layouts.withheld_parts import lay_out_part
from boardpapers.document.tree import DEEPEST_HEADING, DocumentSection, with_blocks
from boardpapers.markdown.names import split_name
from boardpapers.markdown.nodes import (
    BulletList,
    Inlines,
    ListItem,
    Paragraph,
    Text,
)
from boardpapers.markdown.phrases import one_line
from boardpapers.markdown.prose import Prose
from boardpapers.models import Appendix
from boardpapers.models import Section as ReportSection
from boardpapers.reader import DataPath
from boardpapers.styles import BodyPart, Style, StylePart


def body_part(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    """Lay out a part of the body as sections; none if the report has no text for it."""
    return _PARTS.get(part.part, _text)(context, part)


def _text(context: Context, part: StylePart, level: int = 2) -> Iterator[DocumentSection]:
    if texts := texts_of(context, part):
        empty = context.numbering.section(_label(part), (), texts[0].prose, level=level)
        yield reduce(partial(_with_text, context), texts, empty)


def _with_text(context: Context, section: DocumentSection, text: PartText) -> DocumentSection:
    if text.reasons_for:
        return with_blocks(section, (reason(context, text),))
    return context.numbering.with_text(section, text.blocks, text.prose)


def _label(part: StylePart, count: int = 1) -> Inlines:
    return (Text(part.label_for(count)),)


def _recommendations(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    texts = recommendations_of(context)
    if not texts:
        yield from _text(context, part)
        return
    own = context.numbering.section(
        _label(part, len(texts)), (), context.prose(("recommendations",), "")
    )
    numbered = context.numbering.run_of(texts, "recommendation", context.style.recommendation)
    note_recommendations(context, numbered)
    yield replace(own, blocks=numbered)


def _sections(context: Context, _part: BodyPart) -> Iterator[DocumentSection]:
    for index, section in enumerate(context.linked.report.sections):
        yield _section(context, section, ("sections", index), 2, context.linked.access)


def _section(
    context: Context, section: ReportSection, path: DataPath, level: int, access: str
) -> DocumentSection:
    lay_out = partial(_whole_section, context, section, path, level)
    return lay_out_part(context, section, access, lay_out)


def _whole_section(
    context: Context, section: ReportSection, path: DataPath, level: int, access: str
) -> DocumentSection:
    heading, name = split_name(one_line(section.heading))
    if not heading:
        empty = context.prose((*path, "heading"), "")
        sentence, help = "a heading has no words", "write the words before its name"
        empty.error("BP501", section.heading, None, sentence, help)
    prose = context.prose_at((*path, "text"), section.text or "")
    is_named = section.id or name
    named = context.prose((*path, "id" if section.id else "heading"), "") if is_named else prose
    own = context.numbering.section(
        context.words((*path, "heading"), heading),
        context.blocks(prose),
        prose,
        level=level,
        name=section.id or name,
        named=named,
    )
    deeper = min(level + 1, DEEPEST_HEADING)
    below = tuple(
        _section(context, each, (*path, "sections", index), deeper, access)
        for index, each in enumerate(section.sections)
    )
    if not below and access == own.access:
        return own
    return replace(own, sections=own.sections + below, access=access)


def _implications(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    """Lay out implications: under one heading if the part has a label, else each under its own."""
    parts = [*part.parts, *_unlabelled_implications(context)]
    if not part.label:
        yield from (section for each in parts for section in _text(context, each))
    elif any(has_text(context, each) for each in parts):
        own = context.numbering.section(_label(part), (), context.prose(("implications",), ""))
        if part.columns:
            yield table_section(context, own, parts, part.columns)
            return
        for each in parts:
            own = _with_implication(context, own, each, each.run_in or part.run_in)
        yield own


def _with_implication(
    context: Context, own: DocumentSection, part: StylePart, run_in: str | None
) -> DocumentSection:
    """Return a section with an implication under its own heading, or one that begins with it."""
    if not run_in:
        return replace(own, sections=(*own.sections, *_text(context, part, level=3)))
    texts = texts_of(context, part)
    if texts:
        texts[0] = with_heading_inside(texts[0], part.label or "", run_in)
    return reduce(partial(_with_text, context), texts, own)


def _unlabelled_implications(context: Context) -> Iterator[StylePart]:
    """Yield the implications without a label in the style, under headings from their keys."""
    for key in context.linked.report.implications:
        name = f"implications.{key}"
        if name not in context.style.printed:
            yield StylePart(part=name, label=_label_of_key(context.style, key))


def _label_of_key(style: Style, key: str) -> str:
    words = style.implications.replace("{key}", key.replace("_", " "))
    return style.implications_of.get(key) or words[:1].upper() + words[1:]


def _contacts(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    blocks = contact_paragraphs(context.linked.report.contacts, part.labels)
    if not blocks:
        yield from _empty(context, part)
        return
    prose = context.prose(("contacts",), "")
    label = _label(part, len(blocks))
    yield context.numbering.section(label, blocks, prose, numbered=False)


def _background_papers(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    papers = context.linked.report.background_papers
    if not papers:
        yield from _empty(context, part)
        return
    titles = (context.words(("background_papers", n), paper) for n, paper in enumerate(papers))
    items = (ListItem((Paragraph(title),)) for title in titles)
    blocks = (BulletList(tuple(items)),)
    prose = context.prose(("background_papers",), "")
    label = _label(part, len(papers))
    yield context.numbering.section(label, blocks, prose, numbered=False)


def _appendices(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    """Lay out the appendices; several are under a shared heading if the style has one."""
    appendices = context.linked.report.appendices
    if not appendices:
        yield from _empty(context, part)
    elif len(appendices) > 1 and part.label_of_many:
        prose = context.prose(("appendices",), "")
        heading = _label(part, len(appendices))
        own = context.numbering.section(heading, (), prose, numbered=False)
        yield replace(own, sections=tuple(_each_appendix(context, part, level=3)))
    else:
        yield from _each_appendix(context, part, level=2)


def _each_appendix(context: Context, part: BodyPart, level: int) -> Iterator[DocumentSection]:
    appendices = context.linked.report.appendices
    for index, appendix in enumerate(appendices):
        number = context.style.number_scheme.appendix_number(index + 1, len(appendices))
        label = f"{part.label_for(1)} {number}".rstrip()
        lay_out = partial(_whole_appendix, context, appendix, index, label, level)
        yield lay_out_part(context, appendix, context.linked.access, lay_out, f"{label}: ")


def _whole_appendix(
    context: Context, appendix: Appendix, index: int, label: str, level: int, access: str
) -> DocumentSection:
    path = ("appendices", index)
    title, name = split_name(one_line(appendix.title))
    prose = _text_of_appendix(context, appendix, path)
    own = context.numbering.section(
        context.words((*path, "title"), f"{label}: {title}"),
        context.blocks(prose),
        prose,
        level=level,
        name=appendix.id or name,
        named=context.prose((*path, "id" if appendix.id else "title"), ""),
        cited=(Text(label),) if label else (),
        numbered=False,
    )
    own = replace(own, access=access)
    if appendix.file is None or not is_pdf(appendix.file):
        return own
    from boardpapers.document.layouts.pdf_appendices import pdf_pages

    return replace(own, blocks=own.blocks + pdf_pages(context, appendix.file, index, title))


def _text_of_appendix(context: Context, appendix: Appendix, path: DataPath) -> Prose:
    if appendix.file is not None and not is_pdf(appendix.file):
        return context.prose_of_file((*path, "file"), appendix.file)
    return context.prose((*path, "text"), appendix.text or "")


def _empty(context: Context, part: BodyPart) -> Iterator[DocumentSection]:
    if part.empty:
        prose = context.prose((part.part,), part.empty)
        yield context.numbering.section(_label(part), context.blocks(prose), prose, numbered=False)


_PARTS: dict[str, Callable[[Context, BodyPart], Iterator[DocumentSection]]] = {
    "recommendations": _recommendations,
    "sections": _sections,
    "implications": _implications,
    "contacts": _contacts,
    "background_papers": _background_papers,
    "appendices": _appendices,
}
