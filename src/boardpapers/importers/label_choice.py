"""Choose the house style whose labels a source has."""

from collections.abc import Iterable

from boardpapers.importers.label_keys import label_key
from boardpapers.importers.labelled_pieces import labels_in
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Passage, Piece, Reading

_NUMBERING, _NUMBERING_BY_SECTION = 1.5, 5.0
_MISSING = 0.4
_SAME_LETTERS = 0.25


def choose_labels(known: list[StyleLabels], reading: Reading) -> StyleLabels:
    """Return the labels of the style that has most of a source's; of equals, the first."""
    words = {label_key(each): each for piece in reading.pieces for each in labels_in(piece)}
    is_by_section = _is_by_section(reading.pieces)
    return max(known, key=lambda labels: _score(labels, words, is_by_section=is_by_section))


def _score(labels: StyleLabels, keys: dict[str, str], *, is_by_section: bool) -> float:
    own = {part.label for part in labels.style.parts} | {
        fact.label for fact in labels.style.facts.values()
    }
    own |= {label for part in labels.style.parts for label in part.labels.values()}
    found = {labels.fields[key]: words for key, words in keys.items() if key in labels.fields}
    same = sum(words.rstrip(":") in own for words in found.values())
    fits = (labels.style.numbering == "per-section") == is_by_section
    bonus = _NUMBERING_BY_SECTION if is_by_section else _NUMBERING
    missing = sum(not found.keys() & _names(fields) for fields in labels.style.required)
    points = len(found) + _SAME_LETTERS * same + bonus * fits - _MISSING * missing
    return points if found else 0


def _names(fields: tuple[str, ...]) -> set[str]:
    """Return the names that labels have for some fields that a style requires, one of them."""
    own = {"contacts": {"contacts.name", "facts.contacts"}, "sections": {"sections"}}
    return {name for each in fields for name in own.get(each, {each, f"facts.{each}"})}


def _is_by_section(pieces: Iterable[Piece]) -> bool:
    parts = [number_parts(each.mark) for each in pieces if isinstance(each, Passage)]
    dotted = sum(len(each) > 1 for each in parts)
    first = {each[0] for each in parts if len(each) > 1 and each[1] == 1}
    return dotted > 2 and len(first) > 2
