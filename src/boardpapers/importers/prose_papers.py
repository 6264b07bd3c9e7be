"""Papers from sources of prose: Word, PDF, web pages, Markdown and plain text."""

from functools import partial
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.agenda_recognition import read_agenda
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.heading_guesses import with_headings, with_levels
from boardpapers.importers.known_papers import (
    board_reference,
    default_style,
    meeting_reference,
    with_known_papers,
)
from boardpapers.importers.label_choice import choose_labels
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.meeting_headers import FoundMeeting, meeting_data
from boardpapers.importers.minutes_recognition import read_minutes
from boardpapers.importers.paper_kinds import kind_of
from boardpapers.importers.passages import Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.report_data import report_data
from boardpapers.importers.report_recognition import recognise_report
from boardpapers.importers.source_captions import with_captions
from boardpapers.importers.source_file import SourceFile, decode
from boardpapers.models import MEETING, MINUTES, REPORT, Kind, Report, StrictModel
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
    captioned = list(with_captions(reading.pieces))
    pieces = tuple(with_levels(list(with_headings(captioned, context.label_words))))
    whole = replace(reading, pieces=pieces)
    labels = choose_labels(context.labels, whole)
    kind = kind_of(reading.pieces, labels)
    return [_IMPORTS[kind.name](source, whole if kind is REPORT else reading, context, labels)]


def _agenda(
    source: SourceFile, reading: Reading, context: ImportContext, labels: StyleLabels
) -> FoundPaper:
    meeting, items = read_agenda(reading.pieces, labels.style.agenda)
    data = meeting_data(meeting, partial(board_reference, context)) | {"items": items}
    return _meeting_paper(MEETING, source, reading, meeting, data)


def _minutes(
    source: SourceFile, reading: Reading, context: ImportContext, labels: StyleLabels
) -> FoundPaper:
    meeting, own = read_minutes(reading.pieces, labels.style)
    facts = meeting_data(meeting, partial(board_reference, context))
    known = meeting_reference(context, facts)
    return _meeting_paper(MINUTES, source, reading, meeting, {"meeting": known or facts, **own})


def _meeting_paper(
    kind: Kind[StrictModel],
    source: SourceFile,
    reading: Reading,
    meeting: FoundMeeting,
    data: dict[str, Any],
) -> FoundPaper:
    """Return an agenda or minutes; what their meeting has no field for is kept as comments."""
    named = " ".join(filter(None, (meeting.facts.get("date"), meeting.facts.get("board"))))
    comments = [_comment(source, each.place, as_words(each.text)) for each in meeting.rest]
    contacts = [", ".join(each.values()) for each in meeting.contacts]
    comments += [f"{source.path.name}: contact {each}" for each in contacts]
    left = [Remark("left", f"kept as a comment: {each}") for each in comments]
    remarks = (Remark("likely", f"this is {_WORDS[kind.name]}"), *meeting.remarks, *left)
    ordered = {name: data[name] for name in kind.model.model_fields if data.get(name)}
    id = slug(named, source.path.stem)
    return FoundPaper(
        kind, id, ordered, tuple(comments), (*remarks, *reading.remarks), {}, reading.pieces
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
    comments = tuple(_comment(source, each.place, each.text) for each in found.comments)
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


_IMPORTS = {REPORT.name: _report, MEETING.name: _agenda, MINUTES.name: _minutes}
_WORDS = {MEETING.name: "an agenda", MINUTES.name: "minutes"}


def _comment(source: SourceFile, place: str, text: str) -> str:
    return f"{source.path.name}, {place}: {text}"
