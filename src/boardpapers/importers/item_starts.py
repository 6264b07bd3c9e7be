"""The beginnings of items of business: headings with numbers, or numbers in their order."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.importers.dates_in_words import is_date
from boardpapers.importers.passages import BULLET, Grid, Passage, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import ends_sentence

_NUMBER = r"(?:[A-Z]{1,5}[ ./-]{0,2})?\d{1,4}(?:[./]\d{1,4}){0,2}[A-Za-z]?"
_MARK = re.compile(rf"\(?(?P<number>{_NUMBER})[.):]?")
_NAMED = re.compile(
    rf"(?:minute|min|item|agenda item|eitem|cofnod)\.?(?:\s+(?:no|number|rhif))?\.?:?\s*"
    rf"(?P<number>{_NUMBER})\s*(?:[.:)|–—-]\s*|\s+|$)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_TYPED = re.compile(
    rf"(?P<number>{_NUMBER})(?:[.:)]\s+|\s+\\?\|\s+|\s+[–—-]\s+|\t|$)(?P<title>.*)", re.DOTALL
)
_SPACED = re.compile(rf"(?P<number>{_NUMBER})\s+(?P<title>[^\W\d].*)", re.DOTALL)
_IN_ROW = re.compile(rf"(?P<number>{_NUMBER})\.?")
_LONGEST_TITLE = 200
_MOST_WORDS_OF_SENTENCE = 8
_HEADS = frozenset({
    "item", "no", "no.", "item no", "item no.", "minute", "minute no", "minute no.", "min no",
    "no. item", "agenda item", "ref", "number", "eitem", "rhif",
})  # fmt: skip
_OTHER_HEADS = frozenset({
    "page", "page no", "page no.", "pages", "page(s)", "title", "subject", "report", "ward",
    "wards", "business", "description", "lead", "officer", "lead officer", "time", "purpose",
    "presenter", "item not open", "ward/equal opportunities", "action", "tudalen", "teitl",
})  # fmt: skip

Kind: TypeAlias = tuple[str, int]
"""How an item begins: as a heading of a level, or else with a number of so many parts."""

_PREFERRED = ("heading", "named", "bold", "capitals", "number")


class ItemStart(Struct, frozen=True):
    """The first words of an item: its number as printed, empty if it has none, and its title."""

    number: str
    title: str
    kind: Kind = ("number", 0)


def value_of(number: str) -> int:
    """Return the whole number by which items are in order; 0 if there is none."""
    found = re.search(r"\d+", number)
    return int(found[0]) if found else 0


def with_rows_apart(pieces: Iterable[Piece], is_other: Callable[[Grid], bool]) -> Iterator[Piece]:
    """Yield pieces, with a passage for each row and cell of a table of items.

    `is_other` tells whether a table is known to be of another kind.
    """
    for piece in pieces:
        if isinstance(piece, Grid) and not is_other(piece) and _is_table_of_items(piece):
            yield from _rows_apart(piece)
        else:
            yield piece


def _is_table_of_items(grid: Grid) -> bool:
    """Tell whether the first column has the numbers of items, and the second one words."""
    rows = grid.rows[1:] if _has_head(grid) else grid.rows
    numbered = [row for row in rows if len(row) > 1 and _IN_ROW.fullmatch(as_words(row[0]).strip())]
    values = [value_of(row[0]) for row in numbered]
    titled = all(re.search(r"[^\W\d_]{2}", as_words(row[1])) for row in numbered)
    is_headed = _has_head(grid) or not grid.has_head
    return bool(numbered) and titled and is_headed and values == sorted(values)


def _has_head(grid: Grid) -> bool:
    return as_words(grid.rows[0][0]).strip(" :").casefold() in _HEADS


def is_head_of_items(words: str) -> bool:
    """Tell whether a line has the headings of the columns of a table of items."""
    cells = [each.strip(" :").casefold() for each in re.split(r"\t|\s\|\s", words)]
    return len(cells) > 1 and all(each in _HEADS or each in _OTHER_HEADS for each in cells)


def _rows_apart(grid: Grid) -> Iterator[Passage]:
    head = [as_words(each) for each in grid.rows[0]] if _has_head(grid) else []
    for row in grid.rows[bool(head) :]:
        cells = list(row)
        if len(cells) > 1 and _IN_ROW.fullmatch(as_words(cells[0]).strip()):
            first, *lines = cells[1].split("\n")
            mark = as_words(cells[0]).strip()
            yield Passage(first, grid.place, mark, is_bold=True)
            cells = [*lines, *_without_pages(cells[2:], head[2:])]
        yield from (Passage(each, grid.place) for each in cells if each.strip())


def _without_pages(cells: Sequence[str], heads: Sequence[str]) -> Iterator[str]:
    """Yield cells, without those of a column of pages, which are other ones now."""
    for position, cell in enumerate(cells):
        head = heads[position] if position < len(heads) else ""
        is_page = re.fullmatch(r"[\d\s–-]*", as_words(cell))
        if not (is_page and re.match(r"(?i)pages?\b|tudalen", head or "page")):
            yield cell


def find_starts(
    pieces: Sequence[Piece],
    is_label: Callable[[str], bool],
    is_part: Callable[[str], bool],
    *,
    may_lack_number: bool,
) -> dict[int, ItemStart]:
    """Return the beginnings of items by the positions of their pieces.

    If headings have numbers, items are the headings of their level; else the passages that begin
    most alike, in the order of their numbers. `is_label` tells whether words are a label of
    something else, and `is_part` whether they begin a part of the meeting. With
    `may_lack_number`, headings of that level without a number count, too.
    """
    passages = [(n, each) for n, each in enumerate(pieces) if isinstance(each, Passage)]
    found = {
        n: start
        for n, each in passages
        if (start := _start(each)) and (each.mark or not is_part(as_words(each.text)))
    }
    kind = _kind(list(found.values()))
    if kind is None:
        return _without_numbers(passages, is_label) if may_lack_number else {}
    if kind[0] != "heading":
        return dict(_in_order(found, kind))
    starts = {n: start for n, start in found.items() if start.kind == kind}
    if may_lack_number:
        first = min(starts)
        for n, each in passages:
            words = as_words(each.text)
            if n > first and n not in found and each.heading == kind[1] and not is_label(words):
                starts[n] = ItemStart("", words, kind)
    return dict(sorted(starts.items()))


def _start(piece: Passage) -> ItemStart | None:
    """Return the number and title of a passage that may begin an item."""
    words = as_words(piece.text).strip()
    is_other = piece.mark == BULLET or len(words) > _LONGEST_TITLE
    if is_other or is_date(f"{piece.mark} {words}"):
        return None
    if piece.mark and (mark := _MARK.fullmatch(piece.mark)):
        return _start_of(piece, mark["number"], words, "")
    if found := _NAMED.fullmatch(words):
        return _start_of(piece, found["number"], found["title"], "named")
    typed = _TYPED.fullmatch(words)
    is_title = bool(piece.heading or piece.is_bold)
    if not typed and is_title:
        typed = _SPACED.fullmatch(words)
    if not typed or (typed["title"] and typed["title"][:1].islower()):
        return None
    return _start_of(piece, typed["number"], typed["title"], "")


def _start_of(piece: Passage, number: str, title: str, kind: str) -> ItemStart:
    title = title.strip(" .|") if title.isupper() else title.strip(" |")
    parts = number.count(".")
    if piece.heading:
        return ItemStart(number, title, ("heading", piece.heading))
    if kind:
        return ItemStart(number, title, (kind, parts))
    if piece.is_bold:
        return ItemStart(number, title, ("bold", parts))
    if len(re.findall(r"[^\W\d_]", title)) > 3 and title.upper() == title:
        return ItemStart(number, title, ("capitals", parts))
    return ItemStart(number, title, ("number", parts))


def _kind(starts: Sequence[ItemStart]) -> Kind | None:
    """Return how items begin: a heading is surer than a number alone, and 2 than 2.1."""
    counts = Counter(each.kind for each in starts)
    for name in _PREFERRED:
        own = {kind: count for kind, count in counts.items() if kind[0] == name}
        most = max(own.values(), default=0)
        if most > 1 or (most and name in ("heading", "number")):
            if name == "heading" and most == 1 and counts.get(("number", 0), 0) > 1:
                continue
            if name == "heading":
                return min(kind for kind, count in own.items() if count == most)
            return min(kind for kind, count in own.items() if count > 1 or most == 1)
    return next(iter(counts), None)


def _in_order(found: dict[int, ItemStart], kind: Kind) -> Iterator[tuple[int, ItemStart]]:
    """Yield the starts of a kind whose numbers go up: others are lists inside an item."""
    last = 0
    for position, start in found.items():
        if start.kind != kind or value_of(start.number) < last + (start.number.isdigit()):
            continue
        if kind[0] == "number" and _is_sentence(start.title):
            continue
        last = value_of(start.number)
        yield position, start


def _is_sentence(title: str) -> bool:
    """Tell whether words are those of a paragraph in a list, not a title."""
    is_long = len(title.split()) > _MOST_WORDS_OF_SENTENCE
    return (is_long and ends_sentence(title)) or title.endswith((";", "; and", ","))


def _without_numbers(
    passages: Sequence[tuple[int, Passage]], is_label: Callable[[str], bool]
) -> dict[int, ItemStart]:
    """Return the headings of the highest level below the title, if no item has a number."""
    headings = [
        (n, each) for n, each in passages if each.heading > 1 and not is_label(as_words(each.text))
    ]
    top = min((each.heading for _, each in headings), default=0)
    return {
        n: ItemStart("", as_words(each.text), ("heading", top))
        for n, each in headings
        if each.heading == top
    }


def as_text(piece: Piece, number: str) -> Piece:
    """Return a piece as the text of an item: a heading in it is a bold paragraph.

    The number of a paragraph, such as 3.1 in item 3, is left out: it is not the number of an item.
    """
    if not isinstance(piece, Passage):
        return piece
    if piece.heading:
        return replace(piece, heading=0, text=f"**{piece.text}**", mark="")
    is_own = re.fullmatch(rf"{re.escape(number)}\.\d{{1,3}}\.?", piece.mark) if number else None
    return replace(piece, mark="") if is_own else piece
