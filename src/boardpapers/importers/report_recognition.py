"""Recognise the fields of a report in the pieces of a source."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.importers.contact_lines import ContactList
from boardpapers.importers.header_facts import (
    READ,
    access_of,
    board_and_date,
    exempt_paragraphs,
    fact_in,
    names_board,
)
from boardpapers.importers.labelled_pieces import Labelled, with_labels
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Certainty, Grid, Passage, Piece, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import ends_sentence

_APPENDIX = re.compile(
    r"(?:appendix|annex|atodiad)\s*(?:[A-Z0-9]{1,3}\b)?\s*[:.–-]?\s*(?P<title>.*)", re.IGNORECASE
)
# Before the title there may be an organisation, a board and a date.
_TITLE_IS_AMONG = 8
MISSING_HEADING = "[insert heading]"


class FoundSection(Struct):
    """A section with its heading, and the pieces under it; `mark` is its printed number."""

    heading: str
    mark: str
    place: str
    pieces: list[Piece] = field(default_factory=list)


class FoundReport(Struct):
    """What was recognised in a source.

    `facts` are the values of single fields, `parts` the pieces of each part by its field, in the
    order of the source. `comments` are passages that have no place in a report.
    """

    facts: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, list[Piece]] = field(default_factory=dict)
    sections: list[FoundSection] = field(default_factory=list)
    appendices: list[FoundSection] = field(default_factory=list)
    contacts: ContactList = field(default_factory=ContactList)
    comments: list[Passage] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def recognise_report(reading: Reading, labels: StyleLabels) -> FoundReport:
    """Return the fields that a source has, by the labels of a house style."""
    recogniser = _Recogniser(labels, FoundReport())
    recogniser.title(reading)
    for line in _running_lines(reading.running):
        recogniser.running(line)
    for piece in reading.pieces:
        recogniser.piece(piece)
    recogniser.finish()
    return recogniser.found


def _running_lines(running: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of a running header; a board's name may be on two of them."""
    kept: list[str] = []
    for line in running:
        if fact_in(line)[0] or board_and_date(line)[0]:
            yield from (" ".join(kept),) if kept else ()
            kept = []
            yield line
        else:
            kept.append(line)
    yield from kept


class _Recogniser:
    """Reads pieces in order: the first page, with its labels, then the body."""

    def __init__(self, labels: StyleLabels, found: FoundReport) -> None:
        self.labels = labels
        self.found = found
        self.preamble: list[Passage] = []
        self.before_title: list[Passage] = []
        self.target: list[Piece] | None = None
        self.waiting = ""
        self.in_body = False
        self.in_implications = False
        self.in_appendices = False

    def title(self, reading: Reading) -> None:
        """Find the title: the source's own, a heading, or the words that are repeated."""
        passages = [each for each in reading.pieces if isinstance(each, Passage)]
        top = [each for each in passages if each.heading == 1]
        words = [as_words(each.text) for each in passages if not each.mark]
        words = [each for each in reading.running if not fact_in(each)[0]] + words
        if top:
            self.set("title", as_words(top[0].text), "sure", top[0].place)
        elif repeated := next((each for n, each in enumerate(words) if _is_repeated(words, n)), ""):
            self.set("title", repeated, "likely", "")
        elif reading.title:
            self.set("title", reading.title, "likely", "")

    def set(self, name: str, value: Any, certainty: Certainty = "sure", place: str = "") -> None:
        """Note the value of a field; the first one counts."""
        if value and name not in self.found.facts:
            self.found.facts[name] = value
            if isinstance(value, str):
                self.found.remarks.append(Remark(certainty, f"`{name}`: {value}", place))

    def running(self, line: str) -> None:
        """Take a line of a running header as facts."""
        board, date = board_and_date(line)
        name, value = fact_in(line)
        if board:
            self.set("board", board, "likely", "the running header")
            self.set("date", date, "sure", "the running header")
        elif name == "marking":
            self.marking(line, "the running header")
        elif name:
            self.set(name, value, "sure", "the running header")
        elif self.is_title(line) or self.labels.style.organisation == line:
            return
        elif names_board(line):
            self.set("board", line, "likely", "the running header")
        else:
            self.found.remarks.append(Remark("left", f"running header left out: {line}"))

    def is_title(self, words: str) -> bool:
        """Tell whether words are the title, perhaps cut short."""
        title = str(self.found.facts.get("title", "")).casefold()
        words = words.casefold()
        return bool(title) and (
            words == title or (words.endswith("…") and title.startswith(words[:-1]))
        )

    def piece(self, piece: Piece) -> None:
        """Take the next piece of the source."""
        if isinstance(piece, Passage) and not piece.mark and self.is_title(as_words(piece.text)):
            self.target = None
            if not self.found.parts and not self.in_body:
                self.before_title = list(self.preamble)
            return
        for labelled in with_labels(piece, self.field_of, in_body=self.in_body):
            self.labelled(labelled)

    def field_of(self, words: str) -> str:
        """Return the field of a label; inside implications, a bare word can be one of them."""
        return self.labels.field_of(words)

    def labelled(self, labelled: Labelled) -> None:
        """Take a piece with what its label says."""
        piece, name = labelled.piece, labelled.field
        if isinstance(piece, Passage) and self._begins_appendix(piece):
            return
        if self.in_appendices:
            self._into(self.found.appendices[-1].pieces, piece)
        elif name and labelled.is_label:
            self._begin_part(name, labelled)
        elif name:
            self._value(name, labelled)
        elif self.waiting and isinstance(piece, Passage) and not piece.heading:
            waiting, self.waiting = self.waiting, ""
            self._value(waiting, replace(labelled, field=waiting))
        elif isinstance(piece, Passage) and piece.heading:
            if self.in_body or not self._is_fact(piece):
                self._heading(piece)
        else:
            self._text(piece)

    def _begins_appendix(self, piece: Passage) -> bool:
        found = _APPENDIX.fullmatch(as_words(piece.text)) if piece.heading else None
        if not found:
            return False
        title = found["title"] or as_words(piece.text)
        self.found.appendices.append(FoundSection(title, "", piece.place))
        self.in_appendices = True
        return True

    def _begin_part(self, name: str, labelled: Labelled) -> None:
        piece = labelled.piece
        place = piece.place
        self.waiting = ""
        if name.startswith(("facts.", "contacts.")):
            self.waiting = name
            return
        if name == "implications":
            self.in_implications, self.in_body, self.target = True, True, None
            return
        is_again = name in self.found.parts or (name == "title")
        if is_again and isinstance(piece, Passage):
            self._heading(piece)
            return
        self.found.remarks.append(
            Remark("sure", f"`{name}`, from the heading “{labelled.words}”", place)
        )
        self.target = self.found.parts.setdefault(name, [])

    def _value(self, name: str, labelled: Labelled) -> None:
        piece = labelled.piece
        if isinstance(piece, Grid):
            self._text(piece)
            return
        kind, _, key = name.partition(".")
        words = as_words(piece.text)
        if kind == "contacts":
            self.found.contacts.add(key, words)
            self.found.remarks.append(Remark("sure", f"`contacts`: {key} {words}", piece.place))
            self.target = None
        elif kind == "facts":
            self._fact(key, words, piece)
        elif name == "title":
            self.found.facts.pop("title", None)
            self.set("title", words, "sure", piece.place)
        else:
            self.target = self.found.parts.setdefault(name, [])
            self.target.append(piece)

    def _fact(self, name: str, words: str, piece: Passage) -> None:
        """Take the words beside the label of a fact."""
        self.target = None
        if name == "contacts":
            self.found.contacts.add("name", words)
            return
        if name == "access":
            self._access(words, piece)
            return
        value = READ.get(name, str)(words)
        if value:
            self.set(name, value, "sure", piece.place)
        else:
            self.comment(piece, f"`{name}` cannot be read: {words}")

    def _access(self, words: str, piece: Passage) -> None:
        access = access_of(words, self.labels.style)
        if not access:
            self.comment(piece, f"`access` cannot be read: {words}")
            return
        self.set("access", access, "sure", piece.place)
        if paragraphs := exempt_paragraphs(words):
            self.found.facts.setdefault("exempt", {"paragraphs": paragraphs})

    def marking(self, line: str, place: str) -> None:
        """Take the words that say that a paper is not public."""
        self.set("access", access_of(line, self.labels.style), "likely", place)
        if paragraphs := exempt_paragraphs(line):
            self.found.facts.setdefault("exempt", {"paragraphs": paragraphs})

    def comment(self, piece: Passage, sentence: str) -> None:
        """Keep a passage as a comment."""
        self.found.comments.append(piece)
        self.found.remarks.append(Remark("left", sentence, piece.place))

    def _heading(self, piece: Passage) -> None:
        """Take a heading that is not a label: a section, or a heading inside one."""
        words = as_words(piece.text)
        if not self.in_body and not self.found.parts and self._could_be_preamble(piece):
            self.preamble.append(piece)
            return
        self.in_body = True
        if piece.heading > 2 and self.found.sections and self.target is not None:
            self.target.append(piece)
            return
        if self.in_implications:
            key = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")
            self.target = self.found.parts.setdefault(f"implications.{key}", [])
            return
        section = FoundSection(words, piece.mark, piece.place)
        self.found.sections.append(section)
        self.target = section.pieces

    def _could_be_preamble(self, piece: Passage) -> bool:
        """Tell whether a heading may name the paper, its board or its date."""
        return piece.heading <= 2 and not piece.mark and not self.found.contacts.has_any

    def _text(self, piece: Piece) -> None:
        if self.target is not None:
            self._into(self.target, piece)
        elif (
            isinstance(piece, Passage)
            and not self.in_body
            and not piece.mark
            and not self.found.parts
        ):
            self.preamble.append(piece)
        elif isinstance(piece, Passage) and self._is_fact(piece):
            return
        else:
            self._section_without_heading(piece)

    def _into(self, pieces: list[Piece], piece: Piece) -> None:
        pieces.append(piece)

    def _is_fact(self, piece: Passage) -> bool:
        """Take a passage between parts as a fact, if it is one by its form."""
        name, value = fact_in(as_words(piece.text))
        if name == "marking":
            self.marking(as_words(piece.text), piece.place)
        elif name:
            self.set(name, value, "likely", piece.place)
        return bool(name)

    def _section_without_heading(self, piece: Piece) -> None:
        self.in_body = True
        mark = ""
        if isinstance(piece, Passage):
            parts = number_parts(piece.mark)
            mark = str(parts[0]) if len(parts) > 1 else ""
        section = FoundSection(MISSING_HEADING, mark, piece.place)
        self.found.sections.append(section)
        self.found.remarks.append(Remark("left", "a section without a heading", piece.place))
        self.target = section.pieces
        section.pieces.append(piece)

    def finish(self) -> None:
        """Sort out the passages before the first label: the title, the board, the date …"""
        rest = [each for each in self.preamble if not self._take_preamble(each)]
        boards = [each for each in rest if names_board(as_words(each.text))]
        if "title" not in self.found.facts:
            titles = [each for each in rest if each not in boards] or rest
            if titles:
                chosen = max(
                    titles, key=lambda each: (each.heading > 0, each.is_bold, len(each.text))
                )
                self.set("title", as_words(chosen.text), "a guess", chosen.place)
                rest.remove(chosen)
        self._split_boards(rest)
        if not (self.found.parts or self.found.sections):
            self._only_prose(rest)
        for each in rest:
            words = as_words(each.text)
            if names_board(words) and "board" not in self.found.facts:
                self.set("board", words, "likely", each.place)
            elif self._is_organisation(each) and "organisation" not in self.found.facts:
                self.set("organisation", words, "likely", each.place)
            elif words not in (self.labels.style.organisation, self.found.facts.get("board")):
                self.comment(each, f"kept as a comment: {words}")

    def _split_boards(self, rest: list[Passage]) -> None:
        """Of two names like those of boards, take the first as the organisation's."""
        boards = [each for each in rest if names_board(as_words(each.text))]
        if len(boards) > 1 and "board" not in self.found.facts:
            self.set("organisation", as_words(boards[0].text), "likely", boards[0].place)
            rest.remove(boards[0])

    def _only_prose(self, rest: list[Passage]) -> None:
        """Take text without any label as one section."""
        said = [each for each in rest if ends_sentence(as_words(each.text))]
        if said:
            self._section_without_heading(said[0])
            self.found.sections[-1].pieces += said[1:]
            rest[:] = [each for each in rest if each not in said]

    def _is_organisation(self, piece: Passage) -> bool:
        """Tell whether a passage before the title names the organisation."""
        return piece in self.before_title or (
            piece is self.preamble[0] and names_board(as_words(piece.text))
        )

    def _take_preamble(self, piece: Passage) -> bool:
        words = as_words(piece.text)
        board, date = board_and_date(words)
        if board:
            self.set("board", board, "likely", piece.place)
            self.set("date", date, "sure", piece.place)
            return True
        return self._is_fact(piece)


def _is_repeated(words: list[str], position: int) -> bool:
    """Tell whether words at the beginning are repeated later, as the title is above the body."""
    own = words[position]
    is_title = len(own.split()) > 1 and not ends_sentence(own)
    return position < _TITLE_IS_AMONG and is_title and own in words[position + 1 :]
