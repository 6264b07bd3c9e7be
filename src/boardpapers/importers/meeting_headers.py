"""What an agenda or minutes say about the meeting before its first item."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct, field

from boardpapers.importers.contact_lines import ContactList
from boardpapers.importers.dates_in_words import find_date, find_times, without_date
from boardpapers.importers.header_facts import names_board
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.passages import Certainty, Passage, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase, whole

_KIND = re.compile(
    r"^(?:agenda and |(?:\w+ ){0,3}(?=minutes of))?(?:minutes|agenda|decisions)(?: of (?:the )?)?"
    r"(?:meeting of (?:the )?)?|"
    r"[:–-]?\s*(?:agenda|minutes|decision list|decisions|cofnodion|penderfyniadau)$",
    re.IGNORECASE,
)
_SUMMONS = re.compile(
    r"meeting (?:of (?:the )?(?P<board>[^.]{3,90}?) )?(?:is |will be |to be |was |which was )*"
    r"held (?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_VENUE = re.compile(r"\b(?:in|at) (?:the )?(?P<venue>[A-Z][^\d].*?)(?:,? (?:on|at) |,?\s*$)")
_CLOCK = re.compile(r"(?i)\b(?:at\s+)?\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\b\.?|\b\d{1,2}[.:]\d{2}\b")
# Dates of other days: when minutes were agreed, or an agenda published.
_OTHER_DATE = re.compile(r"(?i)(?:agreed|published|draft|issued|cytunwyd|cyhoeddwyd)\b")
_AGREED = re.compile(r"(?i)(?:these )?(?:minutes )?(?:were )?(?:agreed|confirmed|approved)\b.*")
_OLD_NAME = re.compile(r"\s*\((?:pre|until|from)[^)]*\)$")
_ORGANISATION = re.compile(
    r"\b(?:council|authority|association|board|trust|service|partnership|cyngor|awdurdod)\b",
    re.IGNORECASE,
)
_MOST_WORDS_OF_NAME = 9
_VERSIONS = ("english", "cymraeg", "welsh")


class FoundMeeting(Struct):
    """What was found about a meeting.

    `board_fields` are those of its board besides the name. `notes` are for minutes: their status.
    `rest` is what has no field.
    """

    facts: dict[str, Any] = field(default_factory=dict)
    board_fields: dict[str, Any] = field(default_factory=dict)
    contacts: ContactList = field(default_factory=ContactList)
    status: dict[str, Any] = field(default_factory=dict)
    rest: list[Passage] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def set(self, name: str, value: str, place: str = "", likely: bool = False) -> None:
        """Note a fact; the first one counts."""
        if value and name not in self.facts:
            self.facts[name] = value
            certainty: Certainty = "likely" if likely else "sure"
            self.remarks.append(Remark(certainty, f"`{name}`: {value}", place))


def read_header(
    found: FoundMeeting,
    lines: Sequence[Passage],
    words: PrintedMeetingWords,
    running: Iterable[str] = (),
) -> None:
    """Take what the lines before the first item say about a meeting, and those of its pages."""
    kept = [each for each in lines if not _summons(found, each)]
    # The title names the board; an organisation may come before it.
    kept.sort(key=lambda each: not (_titled(each, words) or _KIND.search(as_words(each.text))))
    for line in kept:
        for text in as_words(line.text.replace("\\\n", "\n")).split("\n"):
            _read(found, text.strip(), line, words)
    unknown = FoundMeeting(dict(found.facts))
    for text in running:
        _read(unknown, text, Passage(text), words)
    for name in ("board", "date"):
        found.set(name, unknown.facts.get(name, ""), "the top of pages", likely=True)
    _organisation(found, lines)


def _titled(line: Passage, words: PrintedMeetingWords) -> bool:
    return words.is_title(as_words(line.text))


def _summons(found: FoundMeeting, line: Passage) -> bool:
    """Take a sentence that calls a meeting, `… to be held in … on … at …`."""
    words = as_words(line.text)
    called = _SUMMONS.search(words)
    if not called or not find_date(called["rest"]):
        return False
    if called["board"] and names_board(called["board"]):
        found.set("board", _own_name(called["board"]), line.place, likely=True)
    found.set("date", find_date(called["rest"]), line.place)
    _time(found, called["rest"], line.place)
    if venue := _VENUE.search(called["rest"]):
        found.set("venue", venue["venue"].strip(" ,"), line.place, likely=True)
    return True


def _read(found: FoundMeeting, text: str, line: Passage, words: PrintedMeetingWords) -> None:
    if not text or text.casefold() in _VERSIONS or _status(found, text, words):
        return
    title = next((m for each in words.titles.values() if (m := whole(each, text))), None)
    if title and not find_date(text):
        found.set("board", title["board"].strip(), line.place)
        return
    if (date := find_date(text)) and not _OTHER_DATE.match(text):
        found.set("date", date, line.place)
        _time(found, text, line.place)
        text = _CLOCK.sub("", without_date(text)).strip()
        text = re.sub(r"(?i)[\s,–-]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?$", "", text)
    _board(found, text.strip(" ,–-"), line)


def _status(found: FoundMeeting, text: str, words: PrintedMeetingWords) -> bool:
    """Take words that say whether minutes are agreed, or a meeting is not held as planned."""
    agenda, minutes = words.style.agenda, words.style.minutes.status
    for status, title in words.titles_with_status.items():
        titled = whole(title, text)
        if titled or is_phrase(getattr(agenda.notices, status), text):
            found.facts["status"] = status
            found.set("board", titled["board"] if titled else "")
            return True
    if is_phrase(minutes.draft, text) or text.strip(" .*").casefold() in ("draft", "draft minutes"):
        return True
    agreed = whole(minutes.agreed_at, text) or _AGREED.fullmatch(text)
    if agreed or is_phrase(minutes.agreed, text):
        found.status["status"] = "agreed"
        if date := find_date(text):
            found.status["agreed_at"] = date
        return True
    return False


def take_fact(found: FoundMeeting, name: str, value: str, place: str) -> None:
    """Take the words beside the label of a fact."""
    name = name.removeprefix("facts.")
    if name in ("date", "published"):
        found.set(name, find_date(value), place)
        if name == "date":
            _time(found, value, place)
    elif name == "time":
        _time(found, value, place)
    elif name == "contact":
        found.contacts.add("name", value)
    elif name == "quorum":
        found.board_fields["quorum"] = re.sub(r"\D", "", value)
    elif name == "follows":
        found.rest.append(Passage(value, place))
    else:
        found.set(name, value, place)


def _time(found: FoundMeeting, text: str, place: str) -> None:
    times = find_times(text)
    if times:
        found.set("time", times[0], place)
    if len(times) > 1:
        found.set("ends", times[1], place)


def _own_name(text: str) -> str:
    return _OLD_NAME.sub("", _KIND.sub("", text).strip(" :–-"))


def _board(found: FoundMeeting, text: str, line: Passage) -> None:
    """Take a line as the name of the board, without the kind of paper and old names."""
    own = _own_name(text)
    if own and "board" not in found.facts and names_board(own):
        found.set("board", own, line.place, likely=True)
    elif own and own.casefold() != str(found.facts.get("board", "")).casefold():
        found.rest.append(line)


def _organisation(found: FoundMeeting, lines: Sequence[Passage]) -> None:
    """Take the first line as the organisation, if it is the name of one."""
    first = next((each for each in lines if each in found.rest), None)
    if first is None or first is not lines[0]:
        return
    name = as_words(first.text)
    if _ORGANISATION.search(name) and len(name.split()) <= _MOST_WORDS_OF_NAME:
        found.board_fields["organisation"] = name
        found.rest.remove(first)


def meeting_data(found: FoundMeeting, board: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    """Return the fields of a meeting; `board` returns the id of a board, or its own fields."""
    facts = dict(found.facts)
    named = facts.pop("board", "")
    contacts = list(found.contacts)
    fields = {"name": named, **found.board_fields} | ({"contacts": contacts} if contacts else {})
    own = board(fields) if named else None
    return ({"board": own} if own else {}) | facts
