"""Agendas and minutes as papers: their fields in order, and what is kept as comments."""

from functools import partial
from typing import Any

from boardpapers.importers.agenda_recognition import read_agenda
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.known_meetings import (
    board_with_fields,
    known_meeting,
    meeting_on,
    notes_of_board,
    with_known_items,
    with_known_members,
    with_known_reports,
    with_minutes_to_agree,
)
from boardpapers.importers.meeting_access import strictest
from boardpapers.importers.meeting_front import MeetingFront
from boardpapers.importers.meeting_headers import FoundMeeting, meeting_data
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.minute_numbers import with_numbers
from boardpapers.importers.minutes_recognition import MinutesReader, read_minutes
from boardpapers.importers.passages import Passage, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.source_file import SourceFile
from boardpapers.importers.source_footnotes import with_footnotes
from boardpapers.importers.whole_names import with_whole_names
from boardpapers.models import MEETING, MINUTES, Kind, Meeting, StrictModel
from boardpapers.models.ids import slug

_WORDS = {MEETING.name: "an agenda", MINUTES.name: "minutes"}


def find_agenda(
    source: SourceFile, reading: Reading, context: ImportContext, words: PrintedMeetingWords
) -> FoundPaper:
    """Return the meeting of an agenda."""
    front, own = read_agenda(reading, words)
    _take_seats(front)
    meeting = _meeting(front.found, context, words)
    own["items"] = with_known_reports(own["items"], context.workspace, meeting.get("date", ""))
    own["items"] = list(with_minutes_to_agree(own["items"], meeting, context, front.found))
    if own.get("notes", "").strip() == notes_of_board(context.workspace, meeting.get("board")):
        own.pop("notes", None)
    return _paper(MEETING, source, reading, front.found, {**meeting, **own}, meeting.get("board"))


def find_minutes(
    source: SourceFile, reading: Reading, context: ImportContext, words: PrintedMeetingWords
) -> FoundPaper:
    """Return minutes, also those of a decision list."""
    reader = read_minutes(reading, words)
    document = "decisions" if reader.first_part == "decisions" else None
    own = with_whole_names(reader.data())
    front = reader.front
    seats = [each.fields for each in front.seats]
    meeting = _meeting(front.found, context, words)
    known = known_meeting(context, meeting)
    if known:
        own["items"] = with_known_items(own.get("items", []), known)
    else:
        own["items"] = with_numbers(own.get("items", []), is_whole=document is None)
        _add_seats(meeting, own, seats)
        _add_agenda(meeting, own, reader)
    _agreed(own, front.found, context, meeting)
    inline = {name: meeting[name] for name in Meeting.model_fields if name in meeting}
    data = {"meeting": known.id if known else inline, **own}
    return _paper(
        MINUTES,
        source,
        reading,
        front.found,
        with_known_members(data, context.workspace),
        meeting.get("board"),
        document,
    )


def _meeting(
    found: FoundMeeting, context: ImportContext, words: PrintedMeetingWords
) -> dict[str, Any]:
    """Return the fields of a meeting, its board by its id if the workspace has it."""
    if words.language != "en-GB":
        found.board_fields["language"] = words.language
    return meeting_data(found, partial(board_with_fields, context, found))


def _take_seats(front: MeetingFront) -> None:
    """Give the membership on the front of an agenda to its board."""
    if front.seats:
        front.found.board_fields["members"] = [each.fields for each in front.seats]
    for name, own in front.lists.items():
        said = ", ".join(str(each.get("name", each)) for each in own)
        front.found.rest.append(Passage(f"{name}: {said}"))


def _add_seats(meeting: dict[str, Any], own: dict[str, Any], seats: list[dict[str, Any]]) -> None:
    """Give the roles that a list of members has in brackets to the board of a meeting.

    All who came or sent apologies have a seat then.
    """
    if not seats or not isinstance(meeting.get("board"), dict):
        return
    roles = {each["member"]["name"]: each for each in seats}
    named = (
        each.get("member", each) for each in (*own.get("present", ()), *own.get("apologies", ()))
    )
    meeting["board"]["members"] = [roles.get(each["name"], {"member": each}) for each in named]


def _add_agenda(meeting: dict[str, Any], own: dict[str, Any], reader: MinutesReader) -> None:
    """Add the items of minutes to a meeting that has no agenda, with why some are not public."""
    items = own.get("items", [])
    listed = reader.exclusion.items
    access = [
        strictest((part.access, listed.get(each.get("item", ""))))
        for each, part in zip(items, reader.items, strict=True)
    ]
    for each, found in zip(items, access, strict=True):
        each |= {"access": found.access} if found else {}
    agenda = [
        {"number": each["item"], "title": each.pop("title"), **(found.fields if found else {})}
        for each, found in zip(items, access, strict=True)
        if "item" in each and "title" in each
    ]
    numbers = {each["number"] for each in agenda}
    for each in items:
        excluded = [one for one in each.pop("public_excluded_for", ()) if one in numbers]
        each |= {"public_excluded_for": excluded} if excluded else {}
    meeting |= {"status": "held"} | ({"items": agenda} if agenda else {})


def _agreed(
    own: dict[str, Any], found: FoundMeeting, context: ImportContext, meeting: dict[str, Any]
) -> None:
    """Give the day on which minutes were agreed as the meeting of that day, if it is known."""
    day = own.pop("agreed_at", "")
    later = meeting_on(context, meeting.get("board"), day) if day else None
    if later:
        own["agreed_at"] = later
    elif day:
        found.rest.append(Passage(f"agreed at the meeting on {day}"))


def _paper(
    kind: Kind[StrictModel],
    source: SourceFile,
    reading: Reading,
    meeting: FoundMeeting,
    data: dict[str, Any],
    board: Any,
    document: str | None = None,
) -> FoundPaper:
    """Return an agenda or minutes; what their meeting has no field for is kept as comments."""
    name = board if isinstance(board, str) else meeting.facts.get("board")
    named = " ".join(filter(None, (meeting.facts.get("date"), name)))
    comments = [_comment(source, each) for each in meeting.rest]
    left = [Remark("left", f"kept as a comment: {each}") for each in comments]
    remarks = (Remark("likely", f"this is {_WORDS[kind.name]}"), *meeting.remarks, *left)
    noted = _with_notes(data, reading.footnotes)
    ordered = {name: noted[name] for name in kind.model.model_fields if noted.get(name)}
    return FoundPaper(
        kind,
        slug(named, source.path.stem),
        ordered,
        tuple(comments),
        (*remarks, *reading.remarks),
        reading.images,
        reading.pieces,
        document,
    )


def _with_notes(value: Any, footnotes: dict[str, str]) -> Any:
    """Return fields whose texts have the footnotes that are marked in them."""
    if isinstance(value, dict):
        return {name: _with_notes(each, footnotes) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_notes(each, footnotes) for each in value]
    return with_footnotes(value, footnotes) if isinstance(value, str) else value


def _comment(source: SourceFile, passage: Passage) -> str:
    place = f", {passage.place}" if passage.place else ""
    return f"{source.path.name}{place}: {f'{passage.mark} {as_words(passage.text)}'.strip()}"


MEETING_IMPORTS = {MEETING.name: find_agenda, MINUTES.name: find_minutes}
"""How to find the papers of meetings, by their kind."""
