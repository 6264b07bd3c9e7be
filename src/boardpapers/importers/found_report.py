"""What was recognised in a report: its facts, parts, sections and appendices."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from boardpapers.importers.access_words import access_of, exempt_paragraphs, is_marking
from boardpapers.importers.contact_lines import ContactList
from boardpapers.importers.header_facts import board_and_date, fact_in
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Certainty, Passage, Piece, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.styles import Style

# From the least strict.
_ACCESS = ("", "public", "exempt", "confidential")
MISSING_HEADING = "[insert heading]"
MISSING_TITLE = "[insert title]"


class FoundSection(Struct):
    """A section or appendix with its heading, and the pieces under it.

    `mark` is its printed number. `cited` are the words by which a text refers to an appendix, such
    as `Appendix A`, and `name` that of its cross-references.
    """

    heading: str
    mark: str
    place: str
    pieces: list[Piece] = field(default_factory=list)
    cited: str = ""
    name: str = ""


class FoundReport(Struct):
    """What was recognised in a source.

    `facts` are the values of single fields, `parts` the pieces of each part by its field, in the
    order of the source. `comments` are passages that have no place in a report. With
    `asks_access`, there is a label or a marking that says whether the report is public.
    """

    facts: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, list[Piece]] = field(default_factory=dict)
    sections: list[FoundSection] = field(default_factory=list)
    appendices: list[FoundSection] = field(default_factory=list)
    contacts: ContactList = field(default_factory=ContactList)
    comments: list[Passage] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    asks_access: bool = False

    def set(self, name: str, value: Any, certainty: Certainty = "sure", place: str = "") -> None:
        """Note the value of a field; the first one counts."""
        if value and name not in self.facts:
            self.facts[name] = value
            if isinstance(value, str):
                self.remarks.append(Remark(certainty, f"`{name}`: {value}", place))
        elif value and value != self.facts[name]:
            self.remarks.append(Remark("left", f"`{name}` is given again: {value}", place))

    def is_title(self, words: str) -> bool:
        """Tell whether words are the title, perhaps cut short."""
        title = str(self.facts.get("title", "")).casefold()
        words = words.casefold()
        return bool(title) and (
            words == title or (words.endswith("…") and title.startswith(words[:-1]))
        )

    def comment(self, piece: Passage, sentence: str) -> None:
        """Keep a passage as a comment."""
        self.comments.append(piece)
        self.remarks.append(Remark("left", sentence, piece.place))

    def take_marking(self, line: str, style: Style, place: str) -> None:
        """Take the words that say that a paper is not public, or that it is."""
        self.asks_access = True
        self.set_access(line, access_of(line, style), "likely", place)
        self.remarks.append(Remark("sure", f"marking: {line}", place))

    def set_access(self, words: str, access: str, certainty: Certainty, place: str) -> None:
        """Note the access that words give; the strictest one counts."""
        before = self.facts.get("access", "")
        if _ACCESS.index(access) > _ACCESS.index(before) > 0:
            self.remarks.append(Remark("left", f"`access` is also given as {before}", place))
            del self.facts["access"]
        self.set("access", access, certainty, place)
        if paragraphs := exempt_paragraphs(words):
            self.facts.setdefault("exempt", {"paragraphs": paragraphs})

    def finish_access(self) -> None:
        """Guess that a paper is exempt if its access cannot be read; remark on later markings."""
        if self.asks_access and "access" not in self.facts:
            self.set("access", "exempt", "a guess")
        if self.facts.get("access", "public") != "public":
            return
        for passage in self._passages():
            if is_marking(as_words(passage.text)):
                sentence = "says that it is not for publication: add `access:`"
                self.remarks.append(Remark("left", sentence, passage.place))

    def _passages(self) -> Iterator[Passage]:
        texts = (
            *self.parts.values(),
            *(each.pieces for each in (*self.sections, *self.appendices)),
        )
        for piece in (each for pieces in texts for each in pieces):
            if isinstance(piece, Passage):
                yield piece
            else:
                yield from (Passage(cell, piece.place) for row in piece.rows for cell in row)

    def take_fact(self, piece: Passage, style: Style) -> bool:
        """Take a passage as a fact, if it is one by its form; tell whether it is."""
        words = as_words(piece.text)
        name, value = fact_in(words) if not piece.mark else ("", "")
        if name == "marking":
            self.take_marking(words, style, piece.place)
        elif name:
            self.set(name, value, "likely", piece.place)
        return bool(name)

    def take_board_and_date(self, words: str, place: str) -> bool:
        """Take words like `Council – 24 February 2025`; tell whether they are of this form."""
        board, date = board_and_date(words)
        self.set("board", board, "likely", place)
        self.set("date", date, "sure", place)
        return bool(board)

    def begin_section(self, piece: Piece) -> list[Piece]:
        """Begin a section whose heading is missing with a piece; return its pieces."""
        parts = number_parts(piece.mark) if isinstance(piece, Passage) else ()
        mark = str(parts[0]) if len(parts) > 1 else ""
        self.sections.append(FoundSection(MISSING_HEADING, mark, piece.place, [piece]))
        self.remarks.append(Remark("left", "a section without a heading", piece.place))
        return self.sections[-1].pieces
