"""Recognise an agenda: its meeting, and its items."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.markdown_text import write_pieces
from boardpapers.importers.meeting_headers import FoundMeeting, read_header
from boardpapers.importers.passages import Grid, Passage, Piece, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.styles.agenda_style import AgendaStyle

_PAGES = re.compile(r"\s*\(?\bPages?\s+\d+(?:\s*[-–]\s*\d+)?\)?\s*$", re.IGNORECASE)
_PART_2 = re.compile(r"part\s+(?:2|ii|two)\b.*", re.IGNORECASE)
_PART_1 = re.compile(r"part\s+(?:1|i|one)\b.*", re.IGNORECASE)
_CLOSED = re.compile(r"\s*[-–(]?\s*\b(?P<access>CONFIDENTIAL|EXEMPT)\b\)?\s*$")
_ITEM_NUMBER = re.compile(r"(?P<number>\d{1,3}[a-z]?)\.?(?:\s+|$)(?P<title>.*)", re.DOTALL)
_NUMBER_ALONE = re.compile(r"(?P<number>\d{1,3}[a-z]?)\.?")
_NUMBER_CELL = re.compile(r"(?P<number>\d{1,3}[a-z]?)\s*\|\s*")
_TITLES = ("agenda", "items", "no. item", "item", "agenda items")


class AgendaItems:
    """Items of business, put together from one piece after another."""

    def __init__(self, style: AgendaStyle) -> None:
        self.style = style
        self.items: list[dict[str, Any]] = []
        self.texts: list[list[Piece]] = []
        self.remarks: list[Remark] = []
        self.access = ""

    def begin(self, number: str, title: str, place: str) -> None:
        """Begin an item."""
        item: dict[str, Any] = {"number": number.rstrip(".")}
        item |= self._title(title, place)
        if self.access and "access" not in item:
            item["access"] = self.access
        self.items.append(item)
        self.texts.append([])

    def _title(self, title: str, place: str) -> dict[str, Any]:
        """Return what the words of a title say: the title, and marks at its end."""
        found: dict[str, Any] = {}
        if pages := _PAGES.search(title):
            self.remarks.append(Remark("left", f"page numbers left out: {pages[0].strip()}", place))
            title = title[: pages.start()]
        if closed := _CLOSED.search(title):
            title, found["access"] = title[: closed.start()], closed["access"].lower()
        for words, name in self._marks():
            mark = re.search(rf"\s*[-–:(]?\s*{re.escape(words)}\)?\.?\s*$", title, re.IGNORECASE)
            if mark and mark.start():
                title = title[: mark.start()]
                found |= {"purpose": name} if name in _PURPOSES else {name: True}
        return ({"title": title.strip()} if title.strip() else {}) | found

    def _marks(self) -> Iterator[tuple[str, str]]:
        for name in _PURPOSES:
            yield getattr(self.style.purpose, name), name
        yield self.style.follows, "follows"
        yield self.style.tabled, "tabled"

    def add(self, piece: Piece) -> None:
        """Add a piece to the open item: its title, a mark of it, or text under it."""
        words = as_words(piece.text).strip() if isinstance(piece, Passage) else ""
        item = self.items[-1]
        if words and "title" not in item:
            item |= self._title(words, getattr(piece, "place", ""))
            return
        for mark, name in self._marks():
            if words.rstrip(".").casefold() == mark.casefold():
                item |= {"purpose": name} if name in _PURPOSES else {name: True}
                return
        self.texts[-1].append(piece)

    def data(self) -> list[dict[str, Any]]:
        """Return the items, each with the text under its title."""
        for item, pieces in zip(self.items, self.texts, strict=True):
            if text := write_pieces(pieces):
                item["text"] = text
            item.setdefault("title", "[insert title]")
        return self.items


_PURPOSES = ("decision", "discussion", "information")


def read_agenda(
    pieces: Sequence[Piece], style: AgendaStyle
) -> tuple[FoundMeeting, list[dict[str, Any]]]:
    """Return the meeting of an agenda, and its items."""
    start = next((n for n, each in enumerate(pieces) if item_number(each)), len(pieces))
    header = [line for each in pieces[:start] for line in lines_of(each)]
    meeting = read_header(_said(header), style)
    items = AgendaItems(style)
    for piece in pieces[start:]:
        _take(piece, items)
    meeting.remarks += items.remarks
    return meeting, items.data()


def lines_of(piece: Piece) -> list[Passage]:
    """Return a piece as lines: of a table of labels, a line for each row."""
    if isinstance(piece, Passage):
        return [piece]
    return [Passage(": ".join(filter(None, row)), piece.place) for row in piece.rows]


def _said(header: Sequence[Passage]) -> Iterator[Passage]:
    for each in header:
        if as_words(each.text).casefold().rstrip(":") not in _TITLES:
            yield each


def _take(piece: Piece, items: AgendaItems) -> None:
    if isinstance(piece, Grid):
        for row in piece.rows:
            _row(row, piece, items)
        return
    words = as_words(piece.text)
    if _PART_2.fullmatch(words):
        items.access = "exempt"
    elif _PART_1.fullmatch(words):
        items.access = ""
    elif number := item_number(piece):
        items.begin(number, item_title(words), piece.place)
    elif items.items:
        items.add(replace(piece, heading=0))


def item_number(piece: Piece) -> str:
    """Return the number of an item that a piece begins; empty if it begins none."""
    if isinstance(piece, Grid):
        numbers = (_NUMBER_ALONE.fullmatch(as_words(row[0])) for row in piece.rows)
        return next((found["number"] for found in numbers if found), "")
    if _NUMBER_ALONE.fullmatch(piece.mark):
        return piece.mark.rstrip(".")
    words = as_words(piece.text)
    found = _NUMBER_ALONE.fullmatch(words) or _NUMBER_CELL.match(words)
    return found["number"] if found else ""


def item_title(words: str) -> str:
    """Return the title of an item, without its number; empty if there is none."""
    return "" if _NUMBER_ALONE.fullmatch(words) else _NUMBER_CELL.sub("", words)


def _row(row: tuple[str, ...], grid: Grid, items: AgendaItems) -> None:
    """Take a row of a table of items: number, title, and what else it says."""
    cells = [as_words(cell) for cell in row]
    found = _NUMBER_ALONE.fullmatch(cells[0])
    if found:
        items.begin(found["number"], cells[1] if len(cells) > 1 else "", grid.place)
    if items.items:
        for cell in row[2:] if found else ():
            if cell.strip():
                items.add(Passage(cell, grid.place))
