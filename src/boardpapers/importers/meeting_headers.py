"""What an agenda or minutes say about the meeting before its first item."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct, field

from boardpapers.importers.contact_lines import ContactList
from boardpapers.importers.dates_in_words import find_date, find_times, without_date
from boardpapers.importers.header_facts import names_board
from boardpapers.importers.label_keys import label_before, label_key
from boardpapers.importers.passages import Certainty, Passage, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.styles.agenda_style import AgendaStyle

_FIELDS = {
    "date": ("date", "date of meeting", "meeting date"),
    "time": ("time", "start time"),
    "venue": ("venue", "place", "location", "lleoliad"),
    "remote": ("to attend remotely", "remote link"),
    "apologies_to": ("send apologies to", "apologies to"),
    "contact": ("contact", "contact officer", "direct dial", "telephone", "email", "tel"),
    "board": ("board", "committee", "meeting", "to"),
}
_KEYS = {label_key(words): name for name, each in _FIELDS.items() for words in each}
_KIND = re.compile(
    r"^(?:agenda and |draft )?(?:minutes|agenda)(?: of (?:the )?)?|"
    r"[:–-]?\s*(?:agenda|minutes|decision list|cofnodion)$",
    re.IGNORECASE,
)
_SUMMONS = re.compile(
    r"meeting (?:of (?:the )?(?P<board>[^.]{3,90}?) )?(?:is |will be |to be )+held (?P<rest>.+)",
    re.IGNORECASE,
)
_VENUE = re.compile(r"\b(?:in|at) (?:the )?(?P<venue>[A-Z][^\d].*?)(?:,? (?:on|at) |$)")
_CLOCK = re.compile(r"(?i)\b(?:at\s+)?\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\b\.?|\b\d{1,2}[.:]\d{2}\b")
# Dates of other days: when minutes were agreed, or an agenda published.
_OTHER_DATE = re.compile(r"(?i)(?:agreed|published|draft|issued|cytunwyd)\b")
_OLD_NAME = re.compile(r"\s*\((?:pre|until|from)[^)]*\)$")


class FoundMeeting(Struct):
    """What was found about a meeting; `rest` is what has no field."""

    facts: dict[str, Any] = field(default_factory=dict)
    contacts: ContactList = field(default_factory=ContactList)
    rest: list[Passage] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def set(self, name: str, value: str, place: str = "", likely: bool = False) -> None:
        """Note a fact; the first one counts."""
        if value and name not in self.facts:
            self.facts[name] = value
            certainty: Certainty = "likely" if likely else "sure"
            self.remarks.append(Remark(certainty, f"`{name}`: {value}", place))


def read_header(lines: Iterable[Passage], style: AgendaStyle) -> FoundMeeting:
    """Return what the lines before the first item say about a meeting."""
    found = FoundMeeting()
    lines = [each for each in lines if not _summons(found, each)]
    # The title names the board; an organisation may come before it.
    lines.sort(key=lambda each: not _KIND.search(as_words(each.text)))
    keys = _KEYS | {label_key(label): name for name, label in style.facts.items()}
    for line in lines:
        for text in as_words(line.text.replace("\\\n", "\n")).split("\n"):
            _read(found, text, line, keys)
    return found


def _summons(found: FoundMeeting, line: Passage) -> bool:
    """Take a sentence that calls a meeting, `… to be held in … on … at …`."""
    words = as_words(line.text)
    called = _SUMMONS.search(words)
    if not called or not find_date(called["rest"]):
        return False
    if called["board"] and names_board(called["board"]):
        found.set("board", called["board"].strip(), line.place, likely=True)
    found.set("date", find_date(called["rest"]), line.place)
    _time(found, called["rest"], line.place)
    if venue := _VENUE.search(called["rest"]):
        found.set("venue", venue["venue"].strip(" ,"), line.place, likely=True)
    return True


def _read(found: FoundMeeting, text: str, line: Passage, keys: dict[str, str]) -> None:
    label = label_before(text)
    name = keys.get(label_key(label), "") if label else ""
    value = text[len(label) :].lstrip(" :\t|") if label else ""
    if name and value:
        _labelled(found, name, value, line.place)
        return
    if (date := find_date(text)) and not _OTHER_DATE.match(text):
        found.set("date", date, line.place)
        _time(found, text, line.place)
        text = _CLOCK.sub("", without_date(text)).strip()
        text = re.sub(r"(?i)[\s,–-]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?$", "", text)
    _board(found, text.strip(" ,–-"), line)


def _labelled(found: FoundMeeting, name: str, value: str, place: str) -> None:
    if name == "date":
        found.set("date", find_date(value), place)
        _time(found, value, place)
    elif name == "time":
        _time(found, value, place)
    elif name == "contact":
        found.contacts.add("name", value)
    else:
        found.set(name, value, place)


def _time(found: FoundMeeting, text: str, place: str) -> None:
    times = find_times(text)
    if times:
        found.set("time", times[0], place)
    if len(times) > 1:
        found.set("ends", times[1], place)


def _board(found: FoundMeeting, text: str, line: Passage) -> None:
    """Take a line as the name of the board, without the kind of paper and old names."""
    own = _OLD_NAME.sub("", _KIND.sub("", text).strip(" :–-"))
    if own and "board" not in found.facts and names_board(own):
        found.set("board", own, line.place, likely=True)
    elif own and own.casefold() != str(found.facts.get("board", "")).casefold():
        found.rest.append(line)


def meeting_data(found: FoundMeeting, board: Callable[[str], Any]) -> dict[str, Any]:
    """Return the fields of a meeting; `board` returns the id or fields of a board by its name."""
    facts = dict(found.facts)
    named = facts.pop("board", "")
    own = board(named) if named else None
    return ({"board": own} if own else {}) | facts
