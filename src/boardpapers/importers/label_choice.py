"""Choose the house style whose labels a source has."""

from collections.abc import Iterable

from boardpapers.importers.label_keys import label_key
from boardpapers.importers.labelled_pieces import labels_in
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Passage, Piece, Reading

_NUMBERING = 1.5
_SAME_LETTERS = 0.25


def choose_labels(known: list[StyleLabels], reading: Reading) -> StyleLabels:
    """Return the labels of the style that has most of a source's; of equals, the first."""
    words = [each for piece in reading.pieces for each in labels_in(piece)]
    is_by_section = _is_by_section(reading.pieces)
    return max(known, key=lambda labels: _score(labels, words, is_by_section=is_by_section))


def _score(labels: StyleLabels, words: Iterable[str], *, is_by_section: bool) -> float:
    own = {part.label for part in labels.style.parts} | {
        fact.label for fact in labels.style.facts.values()
    }
    own |= {label for part in labels.style.parts for label in part.labels.values()}
    keys = {label_key(each): each for each in words}
    found = {labels.fields[key]: words for key, words in keys.items() if key in labels.fields}
    same = sum(words.rstrip(":") in own for words in found.values())
    fits = (labels.style.numbering == "per-section") == is_by_section
    return len(found) + _SAME_LETTERS * same + (_NUMBERING * fits if found else 0)


def _is_by_section(pieces: Iterable[Piece]) -> bool:
    parts = [number_parts(each.mark) for each in pieces if isinstance(each, Passage)]
    dotted = sum(len(each) > 1 for each in parts)
    first = {each[0] for each in parts if len(each) > 1 and each[1] == 1}
    return dotted > 2 and len(first) > 2
