"""All papers of some saved answers."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic
from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.modern_gov.answers import Collected, collect
from boardpapers.importers.modern_gov.attendance_answers import attendees_in_words
from boardpapers.importers.modern_gov.boards import boards, name_boards
from boardpapers.importers.modern_gov.meeting_answers import (
    Calendar,
    make_calendar,
    meeting_paper,
    report_meeting,
)
from boardpapers.importers.modern_gov.meeting_parts import MeetingParts, read_meetings
from boardpapers.importers.modern_gov.members import Directory, list_members, members
from boardpapers.importers.modern_gov.minutes_answers import (
    agreed_minutes,
    minutes_paper,
)


class AnswerPapers(Struct, frozen=True):
    """The papers of some answers, what is wrong with the answers, and what else there is to say."""

    papers: tuple[FoundPaper, ...]
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...]


def papers_of_answers(
    paths: Sequence[Path], known_members: frozenset[str] = frozenset()
) -> AnswerPapers:
    """Make papers of saved answers, which may refer to each other: give them together.

    Members whose ids are known already are not listed again. What is wrong with a file or a record
    does not stop the others. The same files give the same papers, in whatever order they are named.
    Codes: BP000, BP008, BP970 to BP978.
    """
    collected = collect(sorted(paths))
    meetings, problems = read_meetings(collected)
    attendees = [each for parts in meetings for each in parts.attendees]
    directory, of_members = list_members(collected, attendees)
    board_ids = name_boards(collected)
    calendar = make_calendar(collected, meetings, board_ids)
    papers = [*boards(collected, board_ids), *members(directory, known_members)]
    diagnostics = [*collected.diagnostics, *problems, *of_members]
    agreed = agreed_minutes(meetings, calendar)
    for parts in meetings:
        agreed_at = agreed.get(calendar.ids[parts.found.record.meetingid])
        made, found = _papers_of(parts, calendar, directory, agreed_at)
        papers += made
        diagnostics += found
    diagnostics.sort(key=lambda each: each.sort_key)
    known = sum(id in known_members for id in directory.ids.values())
    return AnswerPapers(tuple(papers), tuple(diagnostics), _notes(collected, known))


def _papers_of(
    parts: MeetingParts, calendar: Calendar, directory: Directory, agreed_at: str | None
) -> tuple[list[FoundPaper], list[Diagnostic]]:
    """Return a meeting and its minutes; without minutes, the meeting has its attendees."""
    meeting = meeting_paper(parts, calendar)
    minutes, problems = minutes_paper(parts, calendar, directory, agreed_at)
    diagnostics = [*report_meeting(parts, calendar), *problems]
    if minutes:
        return [meeting, minutes], diagnostics
    comments = (*meeting.comments, *attendees_in_words(parts))
    return [replace(meeting, comments=comments)], diagnostics


def _notes(collected: Collected, known: int) -> tuple[str, ...]:
    notes = []
    if collected.councillors:
        notes.append(
            "addresses and telephone numbers of councillors are not taken over, nor email "
            "addresses that are also those at home"
        )
    if known:
        notes.append(f"members of the same name as {known} who are in the workspace are the same")
    return tuple(notes)
