"""References in prose to numbered paragraphs, as cross-references that follow the numbers."""

import re
from collections import Counter
from collections.abc import Callable

from msgspec.structs import replace

from boardpapers.importers.found_report import FoundReport
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import Passage, Piece, Remark
from boardpapers.styles import Style

# `paragraph 3 of Schedule 12A` is another paper's; `paragraphs 3 and 4` has words of its own.
_CITED = (
    r"\b{word} (?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})"
    r"(?!\.?\d|\(| (?:of|to|in|and|or)\b| ?[–-]|, ?\d)"
)
Refer = Callable[[re.Match[str]], str]


def with_references(found: FoundReport, style: Style, base: int) -> FoundReport:
    """Return a report whose references to its own paragraphs are cross-references.

    A reference is left as it is if no paragraph, or more than one, has its number.
    """
    if not base:
        return found
    targets = _targets(found, base)
    cited: dict[str, str] = {}
    pattern = re.compile(_CITED.format(word=re.escape(style.paragraph)))

    def refer(match: re.Match[str]) -> str:
        number = match["number"]
        if targets.get(number) != 1:
            return match[0]
        cited[number] = f"p-{number.replace('.', '-')}"
        return f"[](#{cited[number]})"

    texts = [*found.parts.values(), *(section.pieces for section in found.sections)]
    for pieces in texts:
        pieces[:] = [_referring(each, pattern, refer) for each in pieces]
    for pieces in _numbered_texts(found):
        pieces[:] = [_named(each, cited) for each in pieces]
    for number in cited:
        sentence = f"“{style.paragraph} {number}” is a cross-reference now"
        found.remarks.append(Remark("likely", sentence))
    return found


def _numbered_texts(found: FoundReport) -> list[list[Piece]]:
    parts = [pieces for name, pieces in found.parts.items() if name != "recommendations"]
    return [*(section.pieces for section in found.sections), *parts]


def _targets(found: FoundReport, base: int) -> Counter[str]:
    """Count the paragraphs with each number, as it is cited."""
    marks = (
        number_parts(each.mark)
        for pieces in _numbered_texts(found)
        for each in pieces
        if isinstance(each, Passage) and not each.heading
    )
    return Counter(".".join(map(str, parts)) for parts in marks if len(parts) >= base)


def _referring(piece: Piece, pattern: re.Pattern[str], refer: Refer) -> Piece:
    if not isinstance(piece, Passage) or piece.heading:
        return piece
    return replace(piece, text=pattern.sub(refer, piece.text))


def _named(piece: Piece, cited: dict[str, str]) -> Piece:
    if not isinstance(piece, Passage) or piece.heading:
        return piece
    name = cited.get(".".join(map(str, number_parts(piece.mark))))
    return replace(piece, text=f"{piece.text} {{#{name}}}") if name else piece
