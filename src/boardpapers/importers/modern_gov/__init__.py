"""Saved answers of Modern.Gov's web service, as boards, members, meetings and minutes.

Only files are read: nothing goes to the network.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.importers.modern_gov.answers import Collected, collect, is_answer
from boardpapers.importers.modern_gov.boards import boards, name_boards
from boardpapers.importers.modern_gov.imported_paper import ImportedPaper
from boardpapers.importers.modern_gov.meeting_parts import MeetingParts, read_meetings
from boardpapers.importers.modern_gov.meetings import (
    Calendar,
    make_calendar,
    meeting_paper,
    report_meeting,
)
from boardpapers.importers.modern_gov.members import Directory, list_members, members
from boardpapers.importers.modern_gov.minutes import (
    agreed_minutes,
    attendees_in_words,
    minutes_paper,
)
from boardpapers.importers.modern_gov.source_text import write_source


class ImportedPapers(Struct, frozen=True):
    """The papers made of some answers, what is wrong with the answers, and what was done."""

    papers: tuple[ImportedPaper, ...]
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...]


def import_modern_gov(paths: Sequence[Path]) -> ImportedPapers:
    """Make papers of saved answers, which may refer to each other: import them together.

    What is wrong with a file or a record does not stop the others. The same files give the same
    papers, in whatever order they are named. Codes: BP000, BP008, BP970 to BP978.
    """
    collected = collect(sorted(paths))
    meetings, problems = read_meetings(collected)
    attendees = [each for parts in meetings for each in parts.attendees]
    directory, of_members = list_members(collected, attendees)
    board_ids = name_boards(collected)
    calendar = make_calendar(collected, meetings, board_ids)
    papers = [*boards(collected, board_ids), *members(directory)]
    diagnostics = [*collected.diagnostics, *problems, *of_members]
    agreed = agreed_minutes(meetings, calendar)
    for parts in meetings:
        agreed_at = agreed.get(calendar.ids[parts.found.record.meetingid])
        made, found = _papers_of(parts, calendar, directory, agreed_at)
        papers += made
        diagnostics += found
    diagnostics.sort(key=lambda each: each.sort_key)
    return ImportedPapers(tuple(papers), tuple(diagnostics), _notes(papers, collected))


def paper_text(paper: ImportedPaper, schema: str = "") -> str:
    """Return a paper as YAML; `schema` is the path of its JSON Schema, and may be empty."""
    return write_source(paper.fields, paper.comments, schema)


def _papers_of(
    parts: MeetingParts, calendar: Calendar, directory: Directory, agreed_at: str | None
) -> tuple[list[ImportedPaper], list[Diagnostic]]:
    """Return a meeting and its minutes; without minutes, the meeting has its attendees."""
    meeting = meeting_paper(parts, calendar)
    minutes, problems = minutes_paper(parts, calendar, directory, agreed_at)
    diagnostics = [*report_meeting(parts, calendar), *problems]
    if minutes:
        return [meeting, minutes], diagnostics
    comments = (*meeting.comments, *attendees_in_words(parts))
    return [replace(meeting, comments=comments)], diagnostics


def _notes(papers: Sequence[ImportedPaper], collected: Collected) -> tuple[str, ...]:
    """Return what was done, in sentences."""
    counts: dict[str, int] = {}
    for paper in papers:
        counts[paper.kind.name] = counts.get(paper.kind.name, 0) + 1
    notes = [f"{count} of kind {name}" for name, count in counts.items()]
    if collected.councillors:
        notes.append(
            "addresses and telephone numbers of councillors are not taken over, nor email "
            "addresses that are also those at home"
        )
    return tuple(notes)


__all__ = ["ImportedPaper", "ImportedPapers", "import_modern_gov", "is_answer", "paper_text"]
