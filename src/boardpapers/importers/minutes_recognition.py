"""Recognise minutes: who was present, and what was said and decided under each item."""

import re
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.agenda_recognition import item_number, item_title, lines_of
from boardpapers.importers.dates_in_words import find_times
from boardpapers.importers.label_keys import label_key
from boardpapers.importers.markdown_text import write_pieces
from boardpapers.importers.meeting_headers import FoundMeeting, read_header
from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.people_in_lists import people, substitutes
from boardpapers.importers.plain_words import as_words
from boardpapers.styles import Style

Words = dict[str, tuple[str, ...]]

_LISTS: Words = {
    "present": (
        "present",
        "members present",
        "councillors present",
        "in the chair",
        "yn bresennol",
    ),
    "apologies": ("apologies", "apologies for absence", "ymddiheuriadau"),
    "substitutes": ("substitutes", "substitute members"),
    "in_attendance": ("in attendance", "officers present", "officers", "also present"),
}
_PARTS: Words = {
    "discussion": ("minutes", "discussion"),
    "decisions": ("decision", "resolved", "resolution", "agreed", "unanimously resolved"),
    "actions": ("action", "officer action"),
    "reasons": ("reason", "reason for decision"),
}
_ENDED = re.compile(r"(?i)the meeting (?:ended|closed|finished|concluded) at .*")
_LEFT_OUT = frozenset({label_key("additional documents")})
_OWNER = re.compile(r"^(?P<action>.*?)\s*[\[(](?P<owner>[^\])]{2,60})[\])]\.?$")


def _keys(words: Words) -> dict[str, str]:
    return {label_key(each): name for name, own in words.items() for each in own}


class _MinutesReader:
    """Reads the pieces of minutes in order."""

    def __init__(self, style: Style) -> None:
        words = style.minutes
        attendance: Words = {name: (getattr(words.attendance, name),) for name in _LISTS}
        parts: Words = {
            "decisions": (words.decision, words.decisions),
            "actions": (words.actions.heading, words.actions.heading_of_many),
            "reasons": (words.reasons,),
        }
        self.lists = _keys(_LISTS) | _keys(attendance)
        self.parts = _keys(_PARTS) | _keys(parts)
        self.style = style
        self.header: list[Passage] = []
        self.data: dict[str, Any] = {}
        self.items: list[dict[str, Any]] = []
        self.texts: list[dict[str, list[Piece]]] = []
        self.part = self.first_part = "discussion"
        self.list = ""
        self.have_headings = False

    def take(self, piece: Piece) -> None:
        """Take the next piece."""
        if isinstance(piece, Grid):
            self._grid(piece)
            return
        words = as_words(piece.text)
        if _ENDED.fullmatch(words) and (times := find_times(words)):
            self.data["ended"] = times[-1]
        elif (number := item_number(piece)) and self._is_next(number, piece):
            self._begin(number, item_title(words))
        elif self.items:
            self._inside(piece, words)
        else:
            self._before(piece, words)

    def _is_next(self, number: str, piece: Passage) -> bool:
        """Tell whether a number is that of the next item, not of a list inside this one."""
        if not self.items:
            self.have_headings = bool(piece.heading)
            return True
        if self.have_headings:
            return bool(piece.heading)
        own, last = (re.match(r"\d+", each) for each in (number, self.items[-1]["item"]))
        return bool(own and last) and int(own[0]) > int(last[0])  # type: ignore[index]  # both are found

    def _begin(self, number: str, words: str) -> None:
        is_alone = words.rstrip(".") in ("", number)
        item = {"item": number} | ({} if is_alone else {"title": words})
        self.items.append(item)
        self.texts.append({})
        self.part, self.list = self.first_part, ""

    def _before(self, piece: Passage, words: str) -> None:
        """Take a line before the first item: a list of people, or about the meeting."""
        label, colon, value = words.partition(":")
        name = self.lists.get(label_key(label), "")
        if name and (colon or len(words.split()) < 4):
            self.list = name
            self._people(value)
        elif self.list and not piece.heading:
            self._people(words)
        else:
            self.header.append(piece)
            if words.casefold() == "decision list":
                self.first_part = "decisions"

    def _people(self, words: str) -> None:
        if self.list == "substitutes":
            self.data.setdefault(self.list, []).extend(substitutes(words))
            return
        as_member = self.list != "in_attendance"
        self.data.setdefault(self.list, []).extend(people(words, as_member=as_member))

    def _inside(self, piece: Passage, words: str) -> None:
        item, texts = self.items[-1], self.texts[-1]
        if "title" not in item:
            item["title"] = words
            return
        label, _, value = words.partition(":")
        name = self.parts.get(label_key(label), "")
        is_label = bool(name) and (not value.strip()) and len(label.split()) < 4
        if is_label:
            self.part = name
        elif label_key(words) not in _LEFT_OUT:
            if re.match(r"(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|NOTED)\b", words):
                self.part = "decisions"
            texts.setdefault(self.part, []).append(replace(piece, heading=0))

    def _grid(self, grid: Grid) -> None:
        if self.items:
            self.texts[-1].setdefault(self.part, []).append(grid)
            return
        for line in lines_of(grid):
            self._before(line, as_words(line.text))

    def finish(self) -> dict[str, Any]:
        """Return the fields of the minutes, without their meeting."""
        for item, texts in zip(self.items, self.texts, strict=True):
            for part in ("discussion", "reasons"):
                if text := write_pieces(texts.get(part, ())):
                    item[part] = text
            if decided := texts.get("decisions"):
                item["decisions"] = _decisions(decided)
            if done := texts.get("actions"):
                item["actions"] = [_action(each) for each in done if isinstance(each, Passage)]
        order = ("item", "title", "discussion", "decisions", "reasons", "actions")
        items = [{name: item[name] for name in order if name in item} for item in self.items]
        return {**self.data, "items": items}


def read_minutes(pieces: Sequence[Piece], style: Style) -> tuple[FoundMeeting, dict[str, Any]]:
    """Return the meeting of minutes, and their own fields."""
    reader = _MinutesReader(style)
    for piece in pieces:
        reader.take(piece)
    said = [each for each in reader.header if _says(each)]
    return read_header(said, style.agenda), reader.finish()


def _says(piece: Passage) -> bool:
    return as_words(piece.text).casefold().rstrip(":") not in ("items", "no. item", "no.", "item")


def _decisions(pieces: list[Piece]) -> list[str]:
    """Return decisions: each paragraph, or one with all the marks of its list."""
    has_marks = any(isinstance(each, Passage) and each.mark for each in pieces)
    if has_marks:
        return [write_pieces(pieces)]
    return [write_pieces([each]) for each in pieces]


def _action(piece: Passage) -> dict[str, str]:
    found = _OWNER.match(as_words(piece.text))
    return (
        {"action": found["action"], "owner": found["owner"]}
        if found
        else {"action": as_words(piece.text)}
    )
