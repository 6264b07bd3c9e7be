"""Saved answers, gathered: each committee, meeting and councillor once, by its number."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic, error, warning
from boardpapers.importers.modern_gov.answer_names import ANSWERS
from boardpapers.importers.modern_gov.answer_values import clean
from boardpapers.importers.modern_gov.councillors import read_name
from boardpapers.importers.modern_gov.records import (
    CommitteeRecord,
    CouncillorRecord,
    Found,
    MeetingRecord,
    R,
    read_record,
)
from boardpapers.importers.modern_gov.xml_reader import Element, XmlFile, read_xml, read_xml_inside
from boardpapers.reader.source import read_bytes

GROUPS_OF_MEETING = frozenset({"agendaitems", "linkeddocuments", "attendees"})
MAXIMUM_BYTES = 64_000_000
"""Far beyond the meetings of all committees in twenty years."""

# An envelope, its body, the response, its result, and the answer as escaped text inside it.
_WRAPPINGS = 6


class Councillor(Struct, frozen=True):
    """A councillor's record, and the wards that list it."""

    found: Found[CouncillorRecord]
    wards: tuple[str, ...]


class Collected(Struct):
    """All records of some answers, by their numbers, in the order in which they were found.

    `listed` are the meetings of GetMeetings, and `committee_of` has the numbers of their
    committees. `councillors` are by their numbers and names, as a number may be used again.
    """

    committees: dict[str, Found[CommitteeRecord]] = field(default_factory=dict)
    listed: dict[str, Found[MeetingRecord]] = field(default_factory=dict)
    committee_of: dict[str, str] = field(default_factory=dict)
    meetings: dict[str, Found[MeetingRecord]] = field(default_factory=dict)
    councillors: dict[tuple[str, str], Councillor] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def collect(paths: Iterable[Path]) -> Collected:
    """Read saved answers. What is wrong with a file does not stop the others from being read.

    Codes: BP000, BP008, BP970 to BP975, BP978.
    """
    collected = Collected()
    for path in paths:
        try:
            file = read_xml(path, read_bytes(path, MAXIMUM_BYTES))
            answers = list(_answers(file))
        except BoardpapersError as problem:
            collected.diagnostics += problem.diagnostics
            continue
        if not answers:
            collected.diagnostics.append(_unknown(file))
        for answer in answers:
            _READERS[answer.name](collected, file, answer)
    _add_committees_of_meetings(collected)
    return collected


def _answers(file: XmlFile) -> Iterator[Element]:
    """Yield the answers in a file: its outermost element, or those in its envelope."""
    elements = [file.root]
    for _ in range(_WRAPPINGS):
        inside: list[Element] = []
        for each in elements:
            if each.name in ANSWERS:
                yield each
            elif each.text.lstrip().startswith("<"):
                inside.append(read_xml_inside(file, each))
            else:
                inside += each.children
        elements = inside


def _unknown(file: XmlFile) -> Diagnostic:
    known = ", ".join(f"`<{name}>`" for name in ANSWERS)
    said = clean(file.root.text)[:200]
    words = f", which says “{said}”" if said else ""
    sentence = f"`<{file.root.name}>` is not an answer that can be imported{words}"
    help = f"an answer begins with one of {known}, alone or in a SOAP envelope"
    return error("BP972", file.place(file.root), sentence, help)


def _read_committees(collected: Collected, file: XmlFile, answer: Element) -> None:
    for element in answer.find("committee"):
        _read_committee(collected, file, element, frozenset())


def _read_committee(
    collected: Collected, file: XmlFile, element: Element, groups: frozenset[str]
) -> str | None:
    """Read a committee, and return its number; None if it has none."""
    found, problems = read_record(CommitteeRecord, element, file, groups)
    collected.diagnostics += problems
    if found is None:
        return None
    number = found.record.committeeid
    other = collected.committees.setdefault(number, found)
    if other.record.committeetitle != found.record.committeetitle:
        sentence = (
            f"committee {number} is “{found.record.committeetitle}” here, but elsewhere "
            f"“{other.record.committeetitle}”, which is the name of its board"
        )
        collected.diagnostics.append(_differs("BP978", found, other, sentence))
    return number


def _read_list_of_meetings(collected: Collected, file: XmlFile, answer: Element) -> None:
    for committee in answer.find("committee"):
        groups = frozenset({"committeemeetings", "committeemeetingcount"})
        number = _read_committee(collected, file, committee, groups)
        for element in committee.find("committeemeetings", "meeting"):
            found, problems = read_record(MeetingRecord, element, file)
            collected.diagnostics += problems
            if found:
                _list_meeting(collected, found, number)


def _list_meeting(collected: Collected, found: Found[MeetingRecord], committee: str | None) -> None:
    key = found.record.meetingid
    _keep(collected, collected.listed, key, found, f"meeting {key}")
    if not committee:
        return
    first = collected.committee_of.setdefault(key, committee)
    if first != committee:
        names = [collected.committees[each].record.committeetitle for each in (committee, first)]
        sentence = f"meeting {key} is of “{names[0]}” here, but elsewhere of “{names[1]}”"
        other = collected.listed[key]
        help_ = "it is imported as a meeting of the second: a meeting has one board"
        found_ = _differs("BP978", found, other, sentence)
        collected.diagnostics.append(replace(found_, help=help_))


def _read_meeting(collected: Collected, file: XmlFile, answer: Element) -> None:
    """Read a meeting; one without an agenda or attendees is from a list of meetings."""
    found, problems = read_record(MeetingRecord, answer, file, GROUPS_OF_MEETING)
    collected.diagnostics += problems
    if found is None:
        return
    key = found.record.meetingid
    if any(each.name in GROUPS_OF_MEETING for each in answer.children):
        _keep(collected, collected.meetings, key, found, f"meeting {key}")
    else:
        _keep(collected, collected.listed, key, found, f"meeting {key}")


def _add_committees_of_meetings(collected: Collected) -> None:
    """Add committees that only answers about meetings name."""
    for found in (*collected.meetings.values(), *collected.listed.values()):
        record = found.record
        if record.committeeid and record.committeetitle:
            committee = CommitteeRecord(
                committeeid=record.committeeid, committeetitle=record.committeetitle
            )
            named = Found(committee, found.element, found.file)
            collected.committees.setdefault(record.committeeid, named)


def _read_councillors(collected: Collected, file: XmlFile, answer: Element) -> None:
    for ward in answer.find("wards", "ward"):
        title = clean(" ".join(each.text for each in ward.find("wardtitle")))
        for element in ward.find("councillors", "councillor"):
            _read_councillor(collected, file, element, title)


def _read_councillor(collected: Collected, file: XmlFile, element: Element, ward: str) -> None:
    if _is_empty_seat(element):
        return
    found, problems = read_record(CouncillorRecord, element, file)
    collected.diagnostics += problems
    if found is None:
        return
    number, name = found.record.councillorid, read_name(found.record.fullusername).key
    other = collected.councillors.setdefault((number, name), Councillor(found, ()))
    if other.found.record != found.record:
        sentence = f"councillor {number} has another party or post here than elsewhere"
        collected.diagnostics.append(_differs("BP978", found, other.found, sentence))
    if ward and ward not in other.wards:
        both = replace(other, wards=(*other.wards, ward))
        collected.councillors[number, name] = both


VACANCY = re.compile(
    r"\b(?:vacan(?:t|cy|cies)|sedd wag|swydd wag|to be (?:confirmed|appointed))\b", re.IGNORECASE
)


def _is_empty_seat(element: Element) -> bool:
    names = [clean(each.text) for each in element.find("fullusername")]
    return not any(names) or any(map(VACANCY.search, names))


def _keep(
    collected: Collected, there: dict[str, Found[R]], key: str, found: Found[R], called: str
) -> None:
    """Keep a record. BP975: there is another one of that number, which says something else."""
    other = there.setdefault(key, found)
    if other is not found and _content(other.element) != _content(found.element):
        sentence = f"{called} is here and elsewhere, and the two answers differ"
        help = "keep only the newer of the two answers: this one is not imported"
        problem = replace(_differs("BP975", found, other, sentence), help=help)
        collected.diagnostics.append(problem)


def _content(element: Element) -> list[object]:
    return [element.attributes, *((path, e.text, e.attributes) for path, e in element.leaves())]


def _differs(code: str, found: Found[R], other: Found[R], sentence: str) -> Diagnostic:
    make = error if code == "BP975" else warning
    problem = make(code, found.place, sentence, "check which of the two is right")
    return replace(problem, related=(("the other one", other.place),))


_READERS: dict[str, Callable[[Collected, XmlFile, Element], None]] = {
    "committees": _read_committees,
    "getmeetings": _read_list_of_meetings,
    "meeting": _read_meeting,
    "councillorsbyward": _read_councillors,
}
