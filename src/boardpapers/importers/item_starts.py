"""The beginnings of items of business: headings with numbers, or numbers in their order."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.importers.dates_in_words import is_date
from boardpapers.importers.passages import BULLET, Passage, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import ends_sentence

NUMBER = r"(?:[A-Z]{1,5}[ ./-]{0,2})?\d{1,4}(?:[./]\d{1,4}){0,2}[A-Za-z]?"
"""The number of an item or a minute: `7`, `CAB 49`, `3.1`, `12a`."""

_MARK = re.compile(rf"\(?(?P<number>{NUMBER})[.):]?")
_NAMED = re.compile(
    rf"(?:minute|min|item|agenda item|eitem|cofnod)\.?(?:\s+(?:no|number|rhif))?\.?:?\s*"
    rf"(?P<number>{NUMBER})\s*(?:[.:)|–—-]\s*|\s+|$)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_TYPED = re.compile(
    rf"(?P<number>{NUMBER})(?:[.:)]\s+|\s+\\?\|\s+|\s+[–—-]\s+|\t|$)(?P<title>.*)", re.DOTALL
)
_SPACED = re.compile(rf"(?P<number>{NUMBER})\s+(?P<title>[^\W\d].*)", re.DOTALL)
_LONGEST_TITLE = 200
_MOST_WORDS_OF_SENTENCE = 8

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

    The number of a paragraph, such as 3.1 in item 3, is left out: there is no such number here.
    """
    if not isinstance(piece, Passage):
        return piece
    if piece.heading:
        return replace(piece, heading=0, text=f"**{piece.text}**", mark="")
    is_own = re.fullmatch(rf"{re.escape(number)}\.\d{{1,3}}\.?", piece.mark) if number else None
    return replace(piece, mark="") if is_own else piece
