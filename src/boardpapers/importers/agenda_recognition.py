"""Recognise an agenda: its meeting, its items, and the notes for the public."""

import re
from typing import Any

from boardpapers.importers.agenda_item_facts import read_facts, split_marks
from boardpapers.importers.item_starts import ItemStart, as_text, find_starts
from boardpapers.importers.item_tables import is_head_of_items, with_rows_apart
from boardpapers.importers.markdown_text import write_pieces
from boardpapers.importers.meeting_access import (
    Exclusion,
    ItemAccess,
    is_exclusion,
    is_marking_of_style,
    is_resolution,
    marked_access,
    numbers_of_items,
    part_of_meeting,
    split_access,
    strictest,
    withheld_access,
)
from boardpapers.importers.meeting_front import MeetingFront
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.passages import Grid, Passage, Piece, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase

_PAGES = re.compile(
    r"[\s\t|]*(?:[\[(]?\b(?:Pages?|Tudalennau|Tudalen|pp?\.)\s*\d+(?:\s*(?:[-–]|to|i)\s*\d+)?[\])]?|"
    r"\t\s*\d+(?:\s*[-–]\s*\d+)?)\s*$",
    re.IGNORECASE,
)
_MOST_WORDS_OF_HEADING = 9
_NOTES = re.compile(
    r"(?:notes?|information) (?:for|to) .*(?:public|press|members)\b.*|notes?", re.IGNORECASE
)


class FoundAgenda:
    """Reads the pieces of an agenda in their order."""

    def __init__(self, words: PrintedMeetingWords) -> None:
        self.words = words
        self.style = words.style
        self.front = MeetingFront(words)
        self.items: list[dict[str, Any]] = []
        self.texts: list[list[Piece]] = []
        self.marks: list[list[ItemAccess | None]] = []
        self.notes: list[Piece] = []
        self.exclusion = Exclusion()
        self.in_part = ""
        self.after_exclusion = False
        self.in_notes = False

    @property
    def remarks(self) -> list[Remark]:
        """What to say about the import."""
        return self.front.found.remarks

    def begin(self, start: ItemStart, place: str) -> None:
        """Begin an item."""
        self.in_notes = False
        title = start.title
        if pages := _PAGES.search(title):
            self.remarks.append(Remark("left", f"page numbers left out: {pages[0].strip()}", place))
            title = title[: pages.start()]
        title, marks = split_marks(title, self.style.agenda)
        title, access = split_access(title, self.style)
        title, more = split_marks(title, self.style.agenda)
        item: dict[str, Any] = {"number": start.number, "title": title.strip(), **marks, **more}
        self.items.append({name: value for name, value in item.items() if value})
        self.texts.append([])
        self.marks.append([access])
        if self.in_part == "private":
            self.marks[-1].append(ItemAccess("exempt"))
        elif self.after_exclusion:
            self.marks[-1].append(ItemAccess("exempt"))
            sentence = f"`access` of item {start.number}: exempt, as it follows the exclusion"
            self.remarks.append(Remark("a guess", sentence, place))
        if is_exclusion(title):
            self._exclude(title)

    def take(self, piece: Piece, *, is_last: bool) -> None:
        """Take a piece that begins no item; `is_last` if one begins right after it."""
        if isinstance(piece, Grid):
            if not self.exclusion.read(piece, self.style):
                self._add(piece)
            self.after_exclusion = self.after_exclusion and not self.exclusion.items
            return
        words = as_words(piece.text)
        is_inside = bool(self.items) and not (is_last or piece.heading)
        if self._is_part(words, is_inside=is_inside) or is_resolution(words, self.style):
            return
        if self._is_notes(piece, words):
            self.in_notes = True
        elif not self.items:
            self.front.take(piece)
        elif "title" not in self.items[-1]:
            self._title(words)
        elif not (self._is_mark(words) or self._are_facts(piece) or self._is_urgency(piece)):
            self._add(piece)

    def _is_part(self, words: str, *, is_inside: bool = False) -> bool:
        """Take the heading of a part: open to the public, or private."""
        part = part_of_meeting(words, self.style)
        if part == "private" and is_inside and not self.texts[-1]:
            # Right below a title, “Private item” may be about this item or those that follow.
            self.marks[-1].append(ItemAccess("exempt"))
        if part:
            self.in_part, self.after_exclusion = part, False
            self.in_notes = False
        is_items = self.words.front_of(words) == "items" or is_head_of_items(words)
        return bool(part) or (is_items and not self.in_notes)

    def _is_notes(self, piece: Passage, words: str) -> bool:
        is_own = is_phrase(self.style.agenda.notes, words)
        is_short = len(words.split()) <= _MOST_WORDS_OF_HEADING and not piece.mark
        return is_own or bool(is_short and self.items and _NOTES.fullmatch(words))

    def _title(self, words: str) -> None:
        number = self.items[-1].get("number", "")
        del self.items[-1]
        del self.texts[-1]
        del self.marks[-1]
        self.begin(ItemStart(number, words), "")

    def _is_mark(self, words: str) -> bool:
        """Take a mark that an item is not public, or the sentence in place of what is withheld."""
        withheld = withheld_access(words, self.style)
        mark = withheld or marked_access(words, self.style)
        self.marks[-1].append(mark)
        is_own = bool(withheld) or is_marking_of_style(words, self.style)
        return bool(mark) and is_own and not self.in_notes

    def _are_facts(self, piece: Passage) -> bool:
        """Take a paragraph that is only facts about an item: its purpose, who presents it."""
        if self.in_notes:
            return False
        facts = read_facts(piece.text, self.style)
        if facts is None:
            return False
        self.items[-1] |= facts
        return True

    def _is_urgency(self, piece: Passage) -> bool:
        """Take the reason why an item is late, after the words of the house style."""
        words = self.style.agenda.urgency
        if self.in_notes or not piece.text.startswith(words):
            return False
        self.items[-1]["urgency"] = piece.text.removeprefix(words).strip()
        return True

    def _add(self, piece: Piece) -> None:
        if self.in_notes:
            self.notes.append(as_text(piece, ""))
        elif self.items:
            self.texts[-1].append(as_text(piece, self.items[-1].get("number", "")))
            if isinstance(piece, Passage) and is_exclusion(words := as_words(piece.text)):
                self._exclude(words)
        else:
            self.front.take(piece)

    def _exclude(self, words: str) -> None:
        """Note that the public are excluded: from the items that are named, or all that follow."""
        named = numbers_of_items(words)
        self.exclusion.items |= {each: ItemAccess("exempt") for each in named}
        self.after_exclusion = not (named or self.in_part)

    def data(self) -> list[dict[str, Any]]:
        """Return the items, each with its access and the text under its title."""
        done = []
        for item, pieces, marks in zip(self.items, self.texts, self.marks, strict=True):
            listed = self.exclusion.items.get(item.get("number", ""))
            access = strictest((*marks, listed, self.front.mark))
            text = write_pieces(pieces)
            item.setdefault("title", "[insert title]")
            done.append(item | (access.fields if access else {}) | ({"text": text} if text else {}))
        return done


def read_agenda(
    reading: Reading, words: PrintedMeetingWords
) -> tuple[MeetingFront, dict[str, Any]]:
    """Return the front of an agenda, and the fields of its meeting besides those there."""
    agenda = FoundAgenda(words)
    pieces = tuple(with_rows_apart(reading.pieces, lambda grid: _is_exclusion_table(grid, words)))
    starts = find_starts(
        pieces,
        lambda _: False,
        lambda said: bool(part_of_meeting(said, words.style)),
        may_lack_number=False,
    )
    first = min(starts, default=len(pieces))
    for position, piece in enumerate(pieces):
        if (start := starts.get(position)) and isinstance(piece, Passage):
            agenda.begin(start, piece.place)
        elif position < first and not (
            isinstance(piece, Passage) and agenda._is_part(as_words(piece.text))
        ):
            agenda.front.take(piece)
        elif position > first:
            agenda.take(piece, is_last=position + 1 in starts)
    agenda.front.read((), reading.running)
    agenda.front.note_left()
    notes = write_pieces(agenda.notes)
    return agenda.front, {"items": agenda.data()} | ({"notes": notes} if notes else {})


def _is_exclusion_table(grid: Grid, words: PrintedMeetingWords) -> bool:
    return Exclusion().read(grid, words.style)
