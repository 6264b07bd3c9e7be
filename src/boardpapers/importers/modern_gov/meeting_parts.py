"""A meeting's records: the meeting itself, its items, documents and those who were there."""

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, warning
from boardpapers.importers.modern_gov.agenda_numbers import (
    printed_number,
    printed_order,
    unique_numbers,
)
from boardpapers.importers.modern_gov.answers import Collected
from boardpapers.importers.modern_gov.documents import document_key, read_documents
from boardpapers.importers.modern_gov.records import (
    AttendeeRecord,
    DocumentRecord,
    Found,
    ItemRecord,
    MeetingRecord,
    read_record,
)


class MeetingEntry(Struct, frozen=True):
    """An item with the number that it gets, and its documents."""

    number: str
    found: Found[ItemRecord]
    documents: tuple[Found[DocumentRecord], ...]


class MeetingParts(Struct, frozen=True):
    """A meeting with its items, in their order, and the documents of no item.

    `is_listed_only` is true if there is no answer about the meeting itself, only a list with it.
    """

    found: Found[MeetingRecord]
    items: tuple[MeetingEntry, ...]
    documents: tuple[Found[DocumentRecord], ...]
    attendees: tuple[Found[AttendeeRecord], ...]
    is_listed_only: bool = False


def read_meetings(collected: Collected) -> tuple[list[MeetingParts], list[Diagnostic]]:
    """Return all meetings, those with an answer of their own first.

    Returned as diagnostics: BP973, BP974, BP976, BP978.
    """
    meetings: list[MeetingParts] = []
    diagnostics: list[Diagnostic] = []
    for key, found in collected.meetings.items():
        parts, problems = _read_parts(found)
        meetings.append(parts)
        diagnostics += problems
        if key in collected.listed:
            diagnostics += _moved(found, collected.listed[key])
    only_listed = collected.listed.keys() - collected.meetings.keys()
    meetings += [
        MeetingParts(found, (), (), (), is_listed_only=True)
        for key, found in collected.listed.items()
        if key in only_listed
    ]
    return meetings, diagnostics


def _read_parts(found: Found[MeetingRecord]) -> tuple[MeetingParts, list[Diagnostic]]:
    items, diagnostics = _read_items(found)
    documents, problems = read_documents(found.element, found.file)
    of_items = {document_key(each.record) for item in items for each in item.documents}
    own = tuple(each for each in documents if document_key(each.record) not in of_items)
    attendees: list[Found[AttendeeRecord]] = []
    diagnostics += problems
    for element in found.element.find("attendees", "attendee"):
        attendee, problems = read_record(AttendeeRecord, element, found.file)
        # An attendee without a name is an empty seat.
        attendees += [attendee] if attendee else []
        diagnostics += [each for each in problems if each.code != "BP973"]
    return MeetingParts(found, tuple(items), own, tuple(attendees)), diagnostics


def _read_items(found: Found[MeetingRecord]) -> tuple[list[MeetingEntry], list[Diagnostic]]:
    read: list[tuple[Found[ItemRecord], tuple[Found[DocumentRecord], ...]]] = []
    diagnostics: list[Diagnostic] = []
    for element in found.element.find("agendaitems", "agendaitem"):
        groups = frozenset({"linkeddocuments"})
        item, problems = read_record(ItemRecord, element, found.file, groups)
        documents, others = read_documents(element, found.file)
        diagnostics += [*problems, *others]
        if item:
            read.append((item, tuple(documents)))
    printed = [printed_number(item.record.fulldisplaynumberformat) for item, _ in read]
    order = printed_order(printed)
    read, printed = [read[index] for index in order], [printed[index] for index in order]
    items = [
        MeetingEntry(number, *each)
        for number, each in zip(unique_numbers(printed), read, strict=True)
    ]
    return items, [*diagnostics, *_renumbered(items, printed)]


def _renumbered(items: list[MeetingEntry], printed: list[str]) -> list[Diagnostic]:
    """Report items whose number another item has too, or that have none among numbered ones."""
    if not any(printed):
        return []
    return [
        _other_number(item, number)
        for item, number in zip(items, printed, strict=True)
        if item.number != number
    ]


def _other_number(item: MeetingEntry, printed: str) -> Diagnostic:
    title = item.found.record.agendaitemtitle or "an item without a title"
    had = f"number {printed}, which another item has too" if printed else "no number"
    sentence = f"“{title}” has {had}, and is imported as {item.number}"
    help = "minutes cite items by their numbers, so give each item one of its own"
    return warning("BP976", item.found.place, sentence, help)


def _moved(found: Found[MeetingRecord], listed: Found[MeetingRecord]) -> list[Diagnostic]:
    """Report a meeting whose day, time or status is another one in the list of meetings."""
    names = ("meetingdate", "meetingtime", "meetingstatus")
    pairs = [(getattr(found.record, name), getattr(listed.record, name)) for name in names]
    differing = [(here, there) for here, there in pairs if here and there and here != there]
    if not differing:
        return []
    a, b = (", ".join(map(str, each)) for each in zip(*differing, strict=True))
    sentence = f"meeting {found.record.meetingid} is {a} here, but {b} in the list of meetings"
    help = "this is imported; if the list was saved later, correct the meeting"
    problem = warning("BP978", found.place, sentence, help)
    related = (("in the list", listed.place),)
    return [Diagnostic(problem.code, problem.severity, sentence, problem.place, help, related)]
