"""The front of agendas and minutes: facts, officers, the membership, who came, and interests."""

import re
from collections.abc import Iterable
from typing import Any

from boardpapers.importers.label_keys import label_before
from boardpapers.importers.labelled_pieces import Labelled, with_labels
from boardpapers.importers.meeting_access import ItemAccess, is_marking_of_style, marked_access
from boardpapers.importers.meeting_headers import FoundMeeting, read_header, take_fact
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.membership_lists import ListedSeat, seats_in
from boardpapers.importers.minutes_tables import read_declarations
from boardpapers.importers.names_in_lists import NamedPerson, attendees, members, substitutes
from boardpapers.importers.passages import Grid, Passage, Piece, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase

_CLOSED_MINUTES = re.compile(
    r"((?:exempt|confidential|private|restricted|closed|part (?:2|ii|two|b))) "
    r"(?:and \w+ )?(?:minutes|agenda|decisions)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS_OF_PROSE = 5


class MeetingFront:
    """Reads the pieces before the first item in their order.

    `section` is what the last label was about. `lists` has who came, `seats` the membership, and
    `mark` is a mark that the whole paper is not public.
    """

    def __init__(self, words: PrintedMeetingWords) -> None:
        self.words = words
        self.found = FoundMeeting()
        self.header: list[Passage] = []
        self.lists: dict[str, list[Any]] = {}
        self.chair: dict[str, Any] | None = None
        self.seats: list[ListedSeat] = []
        self.declarations: list[dict[str, Any]] = []
        self.mark: ItemAccess | None = None
        self.section = ""
        self.group = ""

    def read(self, pieces: Iterable[Piece], running: Iterable[str] = ()) -> None:
        """Read all pieces, and the lines at the top of pages."""
        for piece in pieces:
            self.take(piece)
        lines = [each for each in running if not self._marks(each, "")]
        read_header(self.found, self.header, self.words, lines)

    def take(self, piece: Piece) -> None:
        """Take the next piece."""
        if isinstance(piece, Grid) and self._table(piece):
            return
        if isinstance(piece, Passage) and piece.heading and self._heading(piece):
            return
        for labelled in with_labels(piece, self._field_of, in_body=False):
            self._labelled(labelled)

    def _field_of(self, words: str) -> str:
        name = self.words.front_of(words)
        # Labels of officers count only among them.
        is_contact = name.startswith("contacts.") and self.section != "contacts"
        return "" if is_contact and name not in ("contacts.phone", "contacts.email") else name

    def _table(self, grid: Grid) -> bool:
        is_declared = self.section == "declarations"
        if is_declared and (declared := read_declarations(grid, self.words.style)):
            self.declarations += declared
            return True
        if self.section == "membership":
            self.seats += seats_in(grid, self.group, self.words.style)
            return True
        if self.section.startswith("lists."):
            for row in grid.rows:
                if not (row and self.words.front_of(as_words(row[0]))):
                    self._people("\n".join(as_words(each) for each in row), grid.place)
                    continue
                break
            else:
                return True
        return self._columns_of_people(grid)

    def _columns_of_people(self, grid: Grid) -> bool:
        """Take a table whose headings are lists of people: Present, Apologies."""
        names = [self.words.front_of(as_words(each)) for each in grid.rows[0]]
        if len(names) < 2 or not all(each.startswith("lists.") for each in names):
            return False
        for row in grid.rows[1:]:
            for name, cell in zip(names, row, strict=False):
                self.section = name
                self._people(as_words(cell.replace("<br>", "\n")), grid.place)
        return True

    def _heading(self, piece: Passage) -> bool:
        """Take a heading below the section of the membership, or one that ends a section."""
        words = as_words(piece.text)
        if self._field_of(words) or label_before(words):
            return False
        if self.section == "membership" and piece.heading > 2:
            self.group = words
            return True
        self.section = ""
        return False

    def _labelled(self, labelled: Labelled) -> None:
        piece, name = labelled.piece, labelled.field
        if isinstance(piece, Grid):
            for row in piece.rows:
                line = ": ".join(filter(None, (as_words(each) for each in row)))
                self._line(Passage(line, piece.place), line)
            return
        words = as_words(piece.text)
        if name and labelled.is_label:
            self.section = "" if name == "items" else name
            self.group = ""
        elif name.startswith("lists."):
            self.section = name
            self._people(words, piece.place)
        elif name.startswith("contacts."):
            self.found.contacts.add(name.removeprefix("contacts."), words)
        elif name.startswith("facts."):
            take_fact(self.found, name, words, piece.place)
        elif name in ("contacts", "membership"):
            self.section = name
            self._line(piece, words)
        else:
            self._line(piece, words)

    def _line(self, piece: Passage, words: str) -> None:
        """Take a line without a label: it belongs to the section, or is about the meeting."""
        if self._marks(words, piece.place):
            return
        section = self.section
        if section.startswith("facts."):
            self.section = ""
            take_fact(self.found, section, words, piece.place)
        elif section.startswith("lists.") and not piece.heading and not _is_prose(words):
            self._people(words, piece.place)
        elif section == "contacts" and not piece.heading:
            self.found.contacts.add("name", words)
        elif section == "membership" and not piece.heading:
            self.seats += seats_in(piece, self.group, self.words.style)
        elif section == "declarations" or (section.startswith("lists.") and not piece.heading):
            self.found.rest.append(piece)
        else:
            self.header.append(piece)

    def _marks(self, words: str, place: str) -> bool:
        style = self.words.style
        if is_phrase(style.markings.private, words):
            return True
        if titled := _CLOSED_MINUTES.match(words):
            self.mark = self.mark or marked_access(titled[1], style)
        mark = marked_access(words, style)
        if mark:
            self.mark = self.mark or mark
            if not is_marking_of_style(words, style):
                self.found.rest.append(Passage(words, place))
        return bool(mark)

    def _people(self, words: str, place: str) -> None:
        name, style = self.section.removeprefix("lists."), self.words.style
        own = self.lists.setdefault(name, [])
        if name == "in_attendance":
            own += attendees(words, style)
            return
        read = substitutes if name == "substitutes" else members
        for person in read(words, style):
            self._person(person, name, own, place)

    def _person(self, person: NamedPerson, name: str, own: list[Any], place: str) -> None:
        if person.is_chair:
            self.chair = person.person
        if person.others and name == "present":
            self.seats.append(ListedSeat(person.person, ", ".join(person.others)))
        elif person.others:
            said = f"{person.person['name']}: {', '.join(person.others)}"
            self.found.rest.append(Passage(said, place))
        if person.other:
            entry = {"member": person.person, "for": person.other, **person.how}
            self.lists.setdefault("substitutes", []).append(entry)
        elif name == "present" and person.how:
            own.append({"member": person.person, **person.how})
        else:
            own.append(person.person)

    def data(self) -> dict[str, Any]:
        """Return the fields of minutes: the chair, who came, and what members declared."""
        chair = {"chair": self.chair} if self.chair else {}
        lists = {name: own for name, own in self.lists.items() if own}
        declared = {"declarations": self.declarations} if self.declarations else {}
        return {**self.found.status, **chair, **lists, **declared}

    def note_left(self) -> None:
        """Remark that a mark makes items private."""
        if self.mark:
            sentence = f"`access` of all items: {self.mark.access}, as the first page says"
            self.found.remarks.append(Remark("a guess", sentence))


def _is_prose(words: str) -> bool:
    """Tell whether a line is a sentence, not a list of names."""
    small = [each for each in words.split() if each[:1].islower()]
    return len(small) >= _FEWEST_WORDS_OF_PROSE and words.rstrip().endswith(".")
