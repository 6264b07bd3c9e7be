"""References in prose to what has a number, as cross-references that follow the numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.welsh_mutations import mutated_forms
from boardpapers.importers.found_report import FoundReport
from boardpapers.importers.item_citations import citations
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Grid, Passage, Piece, Remark

_NUMBER = (
    r"(?:[A-Z]?\d{1,3}(?:\.\d{1,3}){0,3}[A-Za-z]?(?:\([a-z]{1,4}\))*|\([a-z]{1,4}\)"
    r"|[IVX]{1,5}\b|[A-Z]\b)"
)
_SEVERAL = rf"{_NUMBER}(?:, {_NUMBER})*,? (?:and|or) {_NUMBER}"
# `paragraph 3 of Schedule 12A` is another paper's.
_NOTHING_ELSE = (
    r"(?![\w(]|\.\d| ?[–-] ?[\d(]|, ?\d| (?:and|or|to|a|ac|neu|i) (?:[\d(]|[A-HJ-Z]\b)"
    r"| (?:of|to|in|o)\b(?! this (?:report|paper)\b))"
)
_PLURALS = {"appendix": "appendices", "annex": "annexes", "atodiad": "atodiadau"}
# Links, pictures, code, and characters that are not to mean anything else.
_KEPT = r"!?\[(?:\\.|[^\]\\])*\]\([^)]*\)|`[^`]+`|\\."


class _Cited(Struct, frozen=True):
    """A text whose pieces can be cited: each with the words that cite it; empty if none do."""

    pieces: list[Piece]
    words: list[str]


def with_references(found: FoundReport, labels: StyleLabels, base: int) -> FoundReport:
    """Return a report whose references to its own numbers are cross-references.

    A reference is left as it is if nothing, or more than one thing, has its number.
    """
    texts = list(_texts(found, labels, base))
    counts = Counter(words for text in texts for words in text.words if words)
    counts.update(each.cited for each in found.appendices if each.cited)
    known = {words for words, count in counts.items() if count == 1}
    references = _References(known, is_welsh=labels.language.startswith("cy"))
    for pieces in _all_texts(found):
        pieces[:] = [references.written(each) for each in pieces]
    for text in texts:
        named = zip(text.pieces, text.words, strict=True)
        text.pieces[:] = [_named(each, references.cited.get(words)) for each, words in named]
    for appendix in found.appendices:
        appendix.name = references.cited.get(appendix.cited, "")
    for words in references.cited:
        found.remarks.append(Remark("likely", f"“{words}” is a cross-reference now"))
    return found


def _all_texts(found: FoundReport) -> Iterator[list[Piece]]:
    yield from found.parts.values()
    yield from (section.pieces for section in (*found.sections, *found.appendices))


def _texts(found: FoundReport, labels: StyleLabels, base: int) -> Iterator[_Cited]:
    """Yield the texts of a report, with the words that cite the pieces of each."""
    style = labels.style
    for pieces in _all_texts(found):
        words = [each.cited if isinstance(each, Passage) else "" for each in pieces]
        if pieces is found.parts.get("recommendations"):
            numbers = citations(pieces, _base_of(pieces), "")
            word = style.recommendation
        elif any(pieces is each.pieces for each in found.appendices):
            yield _Cited(pieces, words)
            continue
        else:
            numbers, word = citations(pieces, base), style.paragraph
        numbered = (f"{word} {number}" if number else "" for number in numbers)
        yield _Cited(pieces, [own or other for own, other in zip(words, numbered, strict=True)])


def _base_of(pieces: list[Piece]) -> int:
    """Return the base of recommendations: 2 if they are numbered as the paragraphs of a section."""
    marks = (number_parts(each.mark) for each in pieces if isinstance(each, Passage))
    first = next(filter(None, marks), ())
    return len(first) if len(first) > 1 else 0


class _References:
    """Finds references, and notes what was cited, with the name that it gets."""

    def __init__(self, known: set[str], *, is_welsh: bool) -> None:
        self.known = {words.casefold(): words for words in known}
        self.cited: dict[str, str] = {}
        self._usual = {
            form: word.casefold()
            for word in {words.rpartition(" ")[0] for words in known}
            for form in {word.lower(), word}
            for form in (mutated_forms(form) if is_welsh else (form,))
        }
        plurals = {_plural(form): word for form, word in self._usual.items()}
        self._pattern = re.compile(
            rf"{_KEPT}|\b(?:(?P<words>{_any_of(plurals)}) (?P<several>{_SEVERAL})"
            rf"|(?P<word>{_any_of(self._usual)}) (?P<number>{_NUMBER})){_NOTHING_ELSE}"
        )
        self._usual |= plurals

    def written(self, piece: Piece) -> Piece:
        """Return a piece with cross-references in place of what it cites."""
        if not self.known or (isinstance(piece, Passage) and piece.heading):
            return piece
        if isinstance(piece, Grid):
            rows = (tuple(map(self._written, row)) for row in piece.rows)
            return replace(piece, rows=tuple(rows))
        return replace(piece, text=self._written(piece.text))

    def _written(self, text: str) -> str:
        if not any(word in text for word in self._usual):
            return text
        return self._pattern.sub(self._reference, text)

    def _reference(self, match: re.Match[str]) -> str:
        numbers = re.findall(_NUMBER, match["several"] or match["number"] or "")
        known = [
            self.known.get(f"{self._usual[match['words'] or match['word']]} {number}".casefold())
            for number in numbers
        ]
        if not known or not all(known):
            return match[0]
        links = iter([self._link(words) for words in known if words])
        if not match["several"]:
            return next(links)
        return re.sub(_NUMBER, lambda _: next(links), match["several"])

    def _link(self, words: str) -> str:
        """Return a cross-reference to what some words cite; its words are in the singular."""
        self.cited[words] = name = _name_of(words)
        return f"[](#{name})"


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _plural(word: str) -> str:
    """Return the plural of a word that cites, with a capital if the word has one."""
    plural = _PLURALS.get(word.lower(), f"{word}s")
    return plural.capitalize() if word[:1].isupper() else plural


def _name_of(words: str) -> str:
    """Return the name of what is cited: `p-3-1` for paragraph 3.1, `table-4` for Table 4."""
    word, _, number = words.rpartition(" ")
    first = word.lower() if word[:1].isupper() else word[:1]
    return "-".join((first, *re.findall(r"[a-z]+|\d+", number.lower())))


def _named(piece: Piece, name: str | None) -> Piece:
    if name is None or not isinstance(piece, Passage):
        return piece
    return replace(piece, text=f"{piece.text} {{#{name}}}")
