"""Papers from sources of prose: Word, PDF, web pages, Markdown and plain text."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.heading_guesses import with_headings, with_levels
from boardpapers.importers.known_papers import default_style, with_known_papers
from boardpapers.importers.label_choice import choose_labels
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.meeting_words import PrintedMeetingWords, choose_words
from boardpapers.importers.pack_papers import linked_papers
from boardpapers.importers.pack_parts import parts_of, readings_of
from boardpapers.importers.paper_kinds import kind_of, kind_of_meeting, report_labels
from boardpapers.importers.passages import Passage, Reading, Remark
from boardpapers.importers.report_data import report_data
from boardpapers.importers.report_recognition import recognise_report
from boardpapers.importers.source_captions import with_captions
from boardpapers.importers.source_file import SourceFile, decode
from boardpapers.models import REPORT, Report
from boardpapers.models.ids import slug
from boardpapers.styles import DEFAULT


def import_text(source: SourceFile, context: ImportContext) -> list[FoundPaper]:
    """Import plain text."""
    from boardpapers.importers.text_file import read_text

    return _papers(source, read_text(decode(source), context.label_words), context)


def import_word(source: SourceFile, context: ImportContext) -> list[FoundPaper]:
    """Import a Word file."""
    from boardpapers.importers.word_file import read_word

    return _papers(source, read_word(source), context)


def import_pdf(source: SourceFile, context: ImportContext) -> list[FoundPaper]:
    """Import a PDF."""
    from boardpapers.importers.pdf_file import read_pdf

    return _papers(source, read_pdf(source, context.label_words), context)


def import_html(source: SourceFile, context: ImportContext) -> list[FoundPaper]:
    """Import a web page."""
    from boardpapers.importers.html_file import read_html

    return _papers(source, read_html(source), context)


def import_markdown(source: SourceFile, context: ImportContext) -> list[FoundPaper]:
    """Import Markdown."""
    from boardpapers.importers.markdown_source import read_markdown

    return _papers(source, read_markdown(source), context)


def _papers(source: SourceFile, reading: Reading, context: ImportContext) -> list[FoundPaper]:
    """Return the papers in a reading. Raises BoardpapersError: BP955 it has no words."""
    if not reading.pieces:
        raise source.refused("BP955", f"`{source.path.name}` has no words")
    words = choose_words(context.meeting_words, reading.pieces)
    parts = parts_of(reading.pieces, partial(choose_labels, context.labels, reading), words)
    readings = readings_of(reading, parts)
    papers = [_paper(source, each, context, words) for each in readings]
    return linked_papers(papers, [each.item for each in parts])


def _paper(
    source: SourceFile, reading: Reading, context: ImportContext, words: PrintedMeetingWords
) -> FoundPaper:
    """Return the paper in a reading."""
    captioned = list(with_captions(reading.pieces))
    pieces = tuple(with_levels(list(with_headings(captioned, context.label_words))))
    whole = replace(reading, pieces=pieces)
    labels = choose_labels(context.labels, whole)
    kind = kind_of(reading.pieces, labels, words)
    if kind is not REPORT:
        from boardpapers.importers.meeting_papers import MEETING_IMPORTS

        return MEETING_IMPORTS[kind.name](source, reading, context, words)
    undivided = tuple(_undivided_remarks(reading, labels, words))
    return _report(source, replace(whole, remarks=(*undivided, *reading.remarks)), context, labels)


def _undivided_remarks(
    reading: Reading, labels: StyleLabels, words: PrintedMeetingWords
) -> Iterator[Remark]:
    """Yield the remark on a pack whose papers cannot be told apart."""
    if kind_of_meeting(reading.pieces, words):
        sentence = (
            "this begins as an agenda or minutes, and has a report in it, but its title is no "
            "heading of the first level: import each paper as a file of its own"
        )
        yield Remark(
            "left", sentence, next(iter(report_labels(reading.pieces, labels).values())).place
        )


def _report(
    source: SourceFile, reading: Reading, context: ImportContext, labels: StyleLabels
) -> FoundPaper:
    found = recognise_report(reading, labels)
    if "title" not in found.facts:
        found.facts["title"] = source.path.stem
        found.remarks.append(
            Remark("a guess", f"`title`, from the file's name: {source.path.stem}")
        )
    data = with_known_papers(
        report_data(found, labels, reading.footnotes), context.workspace, context.board
    )
    data = _with_style(data, labels, context)
    comments = tuple(_comment(source, each) for each in found.comments)
    remarks = (*_style_remarks(labels, context), *reading.remarks, *found.remarks)
    ordered = {name: data[name] for name in Report.model_fields if data.get(name)}
    return FoundPaper(
        REPORT,
        slug(data["title"], "report"),
        ordered,
        comments,
        remarks,
        reading.images,
        reading.pieces,
    )


def _with_style(
    data: dict[str, Any], labels: StyleLabels, context: ImportContext
) -> dict[str, Any]:
    usual = default_style(context.workspace, data.get("board")) or DEFAULT
    style = {"style": labels.id} if labels.id != usual else {}
    language = {"language": labels.language} if labels.language != "en-GB" else {}
    return data | style | language


def _style_remarks(labels: StyleLabels, context: ImportContext) -> list[Remark]:
    if context.style:
        return []
    return [Remark("likely", f"the house style is `{labels.id}`: it has most of these labels")]


def _comment(source: SourceFile, passage: Passage) -> str:
    return f"{source.path.name}, {passage.place}: {f'{passage.mark} {passage.text}'.strip()}"
