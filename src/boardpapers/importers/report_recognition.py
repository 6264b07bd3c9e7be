"""Recognise the fields of a report in the pieces of a source."""

import re
from itertools import dropwhile, islice

from msgspec.structs import replace

from boardpapers.importers.access_words import access_of, yes_no
from boardpapers.importers.found_report import MISSING_TITLE, FoundReport, FoundSection
from boardpapers.importers.header_facts import READ, names_board
from boardpapers.importers.labelled_pieces import Labelled, with_labels
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.passages import Grid, Passage, Piece, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.report_first_page import (
    read_running_header,
    read_title,
    sort_first_page,
)

_APPENDIX = re.compile(
    r"(?P<word>appendix|annexe?|atodiad)\s*(?P<mark>(?-i:[A-Z]\d{0,2}|\d{1,2}[A-Z]?|[IVX]{1,5})\b)?"
    r"\s*[:.–-]?\s*(?P<title>.*)",
    re.IGNORECASE,
)

# A house style has it among its facts, or as a part of its own.
_ACCESS = ("access", "facts.access")


def recognise_report(reading: Reading, labels: StyleLabels) -> FoundReport:
    """Return the fields that a source has, by the labels of a house style."""
    found = FoundReport()
    read_title(found, reading)
    read_running_header(found, reading.running, labels.style)
    recogniser = _Recogniser(labels, found)
    for piece in reading.pieces:
        recogniser.piece(piece)
    sort_first_page(found, recogniser.first_page, recogniser.before_title, labels.style)
    found.finish_access()
    return found


class _Recogniser:
    """Reads pieces in order: the first page, with its labels, then the body."""

    def __init__(self, labels: StyleLabels, found: FoundReport) -> None:
        self.labels = labels
        self.found = found
        self.first_page: list[Passage] = []
        self.before_title: list[Passage] = []
        self.target: list[Piece] | None = None
        self.waiting: Labelled | None = None
        self.begun: dict[str, tuple[int, FoundSection]] = {}
        self.is_after_title = False
        self.in_body = False
        self.in_implications = False
        self.in_appendices = False

    def piece(self, piece: Piece) -> None:
        """Take the next piece of the source."""
        if (
            isinstance(piece, Passage)
            and not piece.mark
            and self.found.is_title(as_words(piece.text))
        ):
            self.target = None
            self.is_after_title |= isinstance(piece, Passage) and piece.heading == 1
            if not self.found.parts and not self.in_body:
                self.before_title = list(self.first_page)
            return
        for labelled in with_labels(piece, self.labels.field_of, in_body=self.in_body):
            self.labelled(labelled)

    def labelled(self, labelled: Labelled) -> None:
        """Take a piece with what its label says."""
        piece, name = labelled.piece, labelled.field
        if isinstance(piece, Passage) and self._begins_appendix(piece):
            return
        if self.in_appendices:
            self._in_appendix(piece)
        elif name and labelled.is_label:
            self._begin_part(name, labelled)
        elif name:
            self._value(name, labelled)
        elif self.waiting and isinstance(piece, Passage) and self._is_value(piece):
            label, self.waiting = self.waiting, None
            self._value(label.field, replace(labelled, field=label.field, words=label.words))
        elif isinstance(piece, Passage) and piece.heading:
            if self.in_body or not self.found.take_fact(piece, self.labels.style):
                self._heading(piece)
        else:
            self._text(piece)

    def _is_value(self, piece: Passage) -> bool:
        """Tell whether a passage after a label is its value: Yes alone may look like a heading."""
        is_answer = self.waiting and self.waiting.field in _ACCESS and yes_no(as_words(piece.text))
        return not piece.heading or bool(is_answer)

    def _begins_appendix(self, piece: Passage) -> bool:
        found = _APPENDIX.fullmatch(as_words(piece.text)) if piece.heading else None
        if not found:
            return False
        words, title = as_words(piece.text), found["title"] or MISSING_TITLE
        sentence = f"an appendix, which the house style numbers itself: {words}"
        self.found.remarks.append(Remark("sure", sentence, piece.place))
        cited = f"{found['word'].capitalize()} {found['mark']}" if found["mark"] else ""
        self.found.appendices.append(FoundSection(title, "", piece.place, cited=cited))
        self.in_appendices = True
        return True

    def _in_appendix(self, piece: Piece) -> None:
        """Take a piece of an appendix; a heading right below its number is its title."""
        appendix = self.found.appendices[-1]
        is_first = appendix.heading == MISSING_TITLE and not appendix.pieces
        if is_first and isinstance(piece, Passage) and piece.heading:
            appendix.heading = as_words(piece.text)
        else:
            appendix.pieces.append(piece)

    def _begin_part(self, name: str, labelled: Labelled) -> None:
        piece = labelled.piece
        place = piece.place
        self.waiting = None
        self.found.asks_access |= name in _ACCESS
        if name in _ACCESS or name.startswith(("facts.", "contacts.")):
            self.waiting = labelled
            return
        if name == "implications":
            self.in_implications, self.in_body, self.target = True, True, None
            return
        if name in self.begun and self._is_after_sections(name):
            self._make_section(name)
        elif (name in self.found.parts or name == "title") and isinstance(piece, Passage):
            self._heading(piece)
            return
        self.found.remarks.append(
            Remark("sure", f"`{name}`, from the heading “{labelled.words}”", place)
        )
        self.target = self.found.parts.setdefault(name, [])
        mark = getattr(piece, "mark", "")
        own = FoundSection(labelled.words, mark, place, self.target)
        self.begun[name] = (len(self.found.sections), own)

    def _is_after_sections(self, name: str) -> bool:
        """Tell whether the house style prints a part after the sections."""
        parts = [part.fields for part in self.labels.style.body_parts]
        before = dropwhile(lambda fields: "sections" not in fields, parts)
        return any(name in fields for fields in islice(before, 1, None))

    def _make_section(self, name: str) -> None:
        """Take what looked like a part as a section: its label comes again further down."""
        position, section = self.begun.pop(name)
        del self.found.parts[name]
        self.found.sections.insert(position, section)
        sentence = f"“{section.heading}” is a section: that label comes again"
        self.found.remarks.append(Remark("likely", sentence, section.place))

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
        elif name in _ACCESS:
            self._access(words, labelled.words, piece)
        elif kind == "facts":
            self._fact(key, words, piece)
        elif name == "title":
            self.found.facts.pop("title", None)
            self.found.set("title", words, "sure", piece.place)
        else:
            self.target = self.found.parts.setdefault(name, [])
            self.target.append(piece)

    def _fact(self, name: str, words: str, piece: Passage) -> None:
        """Take the words beside the label of a fact."""
        self.target = None
        if name == "contacts":
            self.found.contacts.add("name", words)
            return
        value = READ.get(name, str)(words)
        if value:
            self.found.set(name, value, "sure", piece.place)
        else:
            self.found.comment(piece, f"`{name}` cannot be read: {words}")

    def _access(self, words: str, label: str, piece: Passage) -> None:
        """Take the words beside a label that says whether the report is public."""
        self.target = None
        self.found.asks_access = True
        access = access_of(words, self.labels.style, label)
        if access:
            self.found.set_access(words, access, "sure", piece.place)
        else:
            self.found.comment(piece, f"`access` cannot be read: {label}: {words}")

    def _heading(self, piece: Passage) -> None:
        """Take a heading that is not a label: a section, or a heading inside one."""
        words = as_words(piece.text)
        if not self.in_body and not self.found.parts and self._could_be_title(piece):
            self.first_page.append(piece)
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

    def _could_be_title(self, piece: Passage) -> bool:
        """Tell whether a heading may name the paper, its board or its date."""
        if self.is_after_title and not names_board(as_words(piece.text)):
            return False
        return piece.heading <= 2 and not piece.mark and not self.found.contacts.has_any

    def _text(self, piece: Piece) -> None:
        if self.target is not None:
            self.target.append(piece)
        elif (
            isinstance(piece, Passage)
            and not self.in_body
            and not piece.mark
            and not self.found.parts
        ):
            self.first_page.append(piece)
        elif isinstance(piece, Passage) and self.found.take_fact(piece, self.labels.style):
            return
        else:
            self.in_body = True
            self.target = self.found.begin_section(piece)
