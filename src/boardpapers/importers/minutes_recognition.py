"""Recognise minutes: who was present, and what was said and decided under each item."""

import re
from typing import Any

from boardpapers.importers.dates_in_words import find_date, find_times
from boardpapers.importers.item_starts import ItemStart, find_starts
from boardpapers.importers.item_tables import with_rows_apart
from boardpapers.importers.meeting_access import (
    Exclusion,
    ItemAccess,
    part_of_meeting,
)
from boardpapers.importers.meeting_front import MeetingFront
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.minute_parts import MinuteParts
from boardpapers.importers.minutes_tables import read_actions, read_declarations
from boardpapers.importers.passages import Grid, Passage, Piece, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase, whole
from boardpapers.importers.vote_words import VotePhrases

_ENDED = re.compile(
    r"(?:the |there being no (?:further|other) business,? "
    r"(?:the chair\w* (?:closed|declared) )?(?:the )?)?meeting (?:was )?(?:then )?"
    r"(?:ended|closed|finished|concluded|terminated|rose|declared closed)"
    r"(?: at)? .{3,40}",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:signed|chair\w*|chairman|date|dated|cadeirydd)\b[^.…_]{0,40}[:.…_\s]*", re.IGNORECASE
)
_DECISION_LIST = re.compile(
    r"decision (?:list|sheet|notice|record)|record of decisions|decisions", re.IGNORECASE
)


class MinutesReader:
    """Reads the pieces of minutes in their order.

    `exclusion` is what the meeting resolved about private business.
    """

    def __init__(self, words: PrintedMeetingWords) -> None:
        self.words = words
        self.style = words.style
        self.front = MeetingFront(words)
        self.votes = VotePhrases(words.style)
        self.items: list[MinuteParts] = []
        self.exclusion = Exclusion()
        self.closing: dict[str, Any] = {}
        self.first_part = "discussion"
        self.in_part = ""
        self.is_closed = False
        self.in_appendix = False

    def begin(self, start: ItemStart, place: str) -> None:
        """Begin the minute of an item."""
        parts = MinuteParts(start, self.words, self.votes, self.first_part, place)
        if self.in_part == "private":
            parts.marks.append(ItemAccess("exempt"))
        self.items.append(parts)
        self.is_closed = False

    def before(self, piece: Piece) -> None:
        """Take a piece before the first item."""
        words = as_words(piece.text) if isinstance(piece, Passage) else ""
        if words and (
            _DECISION_LIST.fullmatch(words.strip(" :"))
            or whole(self.words.titles["decisions"], words)
        ):
            self.first_part = "decisions"
        if words and (self._part(words) or self._of_decision_sheet(words)):
            return
        self.front.take(piece)

    def inside(self, piece: Piece, *, is_last: bool) -> None:
        """Take a piece after the beginning of an item; `is_last` if another one begins next."""
        if isinstance(piece, Grid):
            self._grid(piece)
            return
        words = as_words(piece.text)
        if self._part(words):
            # Right below a title, “Closed session” may be about this item or those that follow.
            is_own = not (is_last or piece.heading or self.items[-1].has_content)
            if self.in_part == "private" and is_own:
                self.items[-1].marks.append(ItemAccess("exempt"))
            return
        if self._closes(piece, words):
            return
        if self.in_appendix or self.is_closed:
            self._after_close(piece, words)
        else:
            self.items[-1].take(piece)

    def _part(self, words: str) -> bool:
        part = part_of_meeting(words, self.style)
        self.in_part = part or self.in_part
        return bool(part)

    def _of_decision_sheet(self, words: str) -> bool:
        """Take a sentence of a decision sheet: when it was published, and when call-in ends."""
        sheet = self.style.decision_sheet
        if found := whole(sheet.published, words):
            self.closing["decisions_published"] = find_date(found["date"])
        elif found := whole(sheet.call_in, words):
            self.closing["call_in_by"] = find_date(found["date"])
        return bool(found) or is_phrase(sheet.none, words)

    def _closes(self, piece: Passage, words: str) -> bool:
        """Take the heading of the end of a meeting, and when it ended."""
        ended = whole(self.style.minutes.ended, words) or _ENDED.fullmatch(words.strip())
        if ended and (times := find_times(words)):
            self.closing["ended"] = times[-1]
            self.is_closed = True
            return True
        if piece.heading and self.words.part_of(words) == "close":
            self.is_closed = True
            return True
        if piece.heading and is_phrase(self.style.minutes.vote.appendix, words):
            self.in_appendix = True
            return True
        return False

    def _after_close(self, piece: Passage, words: str) -> None:
        """Take what follows the end: a recording, lines to sign on; the rest has no field."""
        signature = self.style.minutes.signature
        is_signature = any(words.startswith(each) for each in signature) or _SIGNED.fullmatch(words)
        if self.in_appendix and piece.heading:
            return
        if is_signature:
            self.front.found.remarks.append(
                Remark("left", f"a line to sign on: {words}", piece.place)
            )
        elif self.is_closed and "broadcast" not in self.closing and "](http" in piece.text:
            self.closing["broadcast"] = piece.text
        else:
            self.front.found.rest.append(piece)

    def _grid(self, grid: Grid) -> None:
        """Take a table: of actions, of private business, of votes, or in the text."""
        last = self.items[-1]
        if actions := read_actions(grid, self.style):
            for action in actions:
                self._action(action)
        elif self.exclusion.read(grid, self.style):
            last.excluded = [*last.excluded, *self.exclusion.items]
        elif (
            last.part in ("declared", "interests")
            and (declared := read_declarations(grid, self.style))
        ) or (declared := self._declarations_of_item(grid)):
            self._declared(declared)
        elif vote := self.votes.read_grid(grid):
            self._vote(vote)
        else:
            last.add(grid)

    def _declarations_of_item(self, grid: Grid) -> list[dict[str, Any]]:
        is_about = re.search(r"(?i)\bdeclar|buddiannau", self.items[-1].title)
        return read_declarations(grid, self.style) if is_about else []

    def _declared(self, declared: list[dict[str, Any]]) -> None:
        own = self.front.declarations
        if self.first_part == "decisions":  # of its own item, whose number is that of the minute
            declared = [{**each, "item": self.items[-1].number} for each in declared]
        own += [each for each in declared if each not in own]
        self.items[-1].forget_part()

    def _action(self, action: dict[str, str]) -> None:
        """Give an action to its item, which a table of all actions names."""
        number = action.pop("item", "")
        named = next((each for each in self.items if number and each.number == number), None)
        if number and not named:
            action["action"] = f"{number}: {action.get('action', '')}"
        (named or self.items[-1]).actions.append(action)

    def _vote(self, vote: dict[str, Any]) -> None:
        """Give a vote to the item; in the appendix, to the first motion that awaits one."""
        awaiting = [each for each in self.items if each.awaiting]
        if self.in_appendix and awaiting:
            awaiting[0].awaiting.pop(0)["vote"] = vote
        else:
            self.items[-1].set_vote(vote)

    def data(self) -> dict[str, Any]:
        """Return the fields of the minutes, without their meeting."""
        self._mark_private()
        found = self.front.found
        found.rest += [each for item in self.items for each in item.left]
        items = [each.data() for each in self.items]
        fields = {**self.front.data(), **self.closing, "items": items}
        return {name: value for name, value in fields.items() if value}

    def _mark_private(self) -> None:
        """Mark the items that the meeting took in private, as far as the minutes say which."""
        known = {each.number for each in self.items}
        is_after = False
        for each in self.items:
            listed = self.exclusion.items
            each.marks += [listed.get(each.number), self.front.mark]
            if is_after and not each.access and not each.readmits:
                each.marks.append(ItemAccess("exempt"))
                sentence = (
                    f"`access` of {each.number or each.title}: exempt, as it follows the exclusion"
                )
                self.front.found.remarks.append(Remark("a guess", sentence, each.place))
            if each.excludes:
                named = set(listed) or set(each.items_excluded)
                self.exclusion.items |= {
                    number: ItemAccess("exempt") for number in named - set(listed)
                }
                is_after = not (named and named <= known)
            is_after = is_after and not each.readmits

    @property
    def private(self) -> list[MinuteParts]:
        """The minutes that are not public."""
        return [each for each in self.items if each.access]


def read_minutes(reading: Reading, words: PrintedMeetingWords) -> MinutesReader:
    """Read minutes, and return the reader with what it found."""
    reader = MinutesReader(words)
    pieces = tuple(with_rows_apart(reading.pieces, lambda grid: _is_known(grid, reader)))

    def is_label(said: str) -> bool:
        name = words.front_of(said) or words.part_of(said) or part_of_meeting(said, words.style)
        is_end = is_phrase(words.style.minutes.vote.appendix, said)
        return bool(name) or is_end or words.is_title(said)

    starts = find_starts(
        pieces,
        is_label,
        lambda said: bool(part_of_meeting(said, words.style)),
        may_lack_number=True,
    )
    first = min(starts, default=len(pieces))
    waiting = False
    for position, piece in enumerate(pieces):
        if (
            (start := starts.get(position))
            and isinstance(piece, Passage)
            and not reader.in_appendix
        ):
            reader.begin(start, piece.place)
            waiting = not start.title
        elif position < first:
            reader.before(piece)
        elif waiting and isinstance(piece, Passage):
            reader.items[-1].name(as_words(piece.text))
            waiting = False
        else:
            reader.inside(piece, is_last=position + 1 in starts)
    reader.front.read((), reading.running)
    reader.front.note_left()
    return reader


def _is_known(grid: Grid, reader: MinutesReader) -> bool:
    is_exclusion_table = Exclusion().read(grid, reader.style)
    return bool(
        is_exclusion_table
        or read_actions(grid, reader.style)
        or read_declarations(grid, reader.style)
    )
