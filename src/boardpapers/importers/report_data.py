"""The fields of a recognised report as plain data."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.found_report import MISSING_HEADING, FoundReport, FoundSection
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.markdown_text import write_pieces
from boardpapers.importers.marks import MarkReader, is_mark, number_parts, paragraph_base
from boardpapers.importers.passages import BULLET, Passage, Piece, Remark
from boardpapers.importers.plain_words import as_words, plain_field
from boardpapers.importers.prose_references import with_references
from boardpapers.importers.source_footnotes import with_footnotes
from boardpapers.styles import Style

_LISTS = ("recommendations", "background_papers")


def report_data(
    found: FoundReport, labels: StyleLabels, footnotes: dict[str, str]
) -> dict[str, Any]:
    """Return the fields of a report."""
    base = _base(found)
    _note_numbers(found, base)
    _leave_out_printed(found, labels.style)
    found = with_references(found, labels, base)
    data = {name: _fact(value) for name, value in found.facts.items()}
    for name, pieces in found.parts.items():
        value = _part(name, pieces, _base_of(name, labels, base), footnotes)
        if value:
            _set(data, name, value)
    data["contacts"] = list(map(_fact, found.contacts))
    sections = (each for section in found.sections for each in _split(section, base))
    data["sections"] = [_section(each, base, footnotes) for each in sections]
    data["appendices"] = [_appendix(each, footnotes) for each in found.appendices]
    return {name: value for name, value in data.items() if value}


def _fact(value: Any) -> Any:
    """Return a fact, or the facts of an officer, with words that stay as they are."""
    if isinstance(value, dict):
        return {key: _fact(each) for key, each in value.items()}
    return plain_field(value) if isinstance(value, str) else value


def _base(found: FoundReport) -> int:
    """Return how many numbers the marks of the paragraphs have."""
    body = [section.pieces for section in found.sections]
    parts = [pieces for name, pieces in found.parts.items() if name.startswith("implications")]
    marks = _marks([*body, *parts]) or _marks(found.parts.values())
    headings = [section.mark for section in found.sections]
    return paragraph_base(marks, headings)


def _marks(texts: Iterable[list[Piece]]) -> list[str]:
    return [each.mark for pieces in texts for each in pieces if isinstance(each, Passage)]


def _base_of(name: str, labels: StyleLabels, base: int) -> int:
    """Return the base of a part: on a first page, paragraphs have no numbers."""
    in_body = any(name in part.fields for part in labels.style.body_parts)
    # On a first page, a number like 1.1 is that of a paragraph all the same.
    return base if in_body or base > 1 or name.startswith("implications") else 0


def _leave_out_printed(found: FoundReport, style: Style) -> None:
    """Leave out the words that the house style itself prints under the label of an empty part.

    What it prints for an empty fact, such as “All” for the wards, is a fact all the same.
    """
    printed = {name: part.empty for part in style.parts if part.empty for name in part.fields}
    for name, words in printed.items():
        pieces = _passages(found.parts.get(name, []))
        if [as_words(each.text) for each in pieces] == [words]:
            del found.parts[name]
            sentence = f"`{name}` is empty: the house style prints “{words}” by itself"
            found.remarks.append(Remark("sure", sentence, pieces[0].place))


def _note_numbers(found: FoundReport, base: int) -> None:
    """Remark on numbers that are not in their order: the house style counts again."""
    before: tuple[int, ...] = ()
    shift = 0
    for piece in (each for section in found.sections for each in _passages(section.pieces)):
        parts = number_parts(piece.mark)
        if base and before and _gets_number(piece):
            shift += 1
            sentence = "a paragraph without a number, which gets one here"
            found.remarks.append(Remark("likely", sentence, piece.place))
        if piece.heading or not base or len(parts) != base:
            continue
        is_first = base > 1 and parts[:-1] != before[:-1]
        expected = 1 if is_first or not before else before[-1] + 1
        shift = (0 if is_first else shift) + expected - parts[-1]
        if shift:
            own, new = ".".join(map(str, parts)), (*parts[:-1], parts[-1] + shift)
            sentence = f"paragraph {own} of the source is {'.'.join(map(str, new))} here"
            found.remarks.append(Remark("likely", sentence, piece.place))
        before = parts


def _gets_number(piece: Passage) -> bool:
    """Tell whether a paragraph of a body has no number, but gets one from the house style."""
    is_picture = piece.text.startswith(("![", "Table:", "Figure:", "Tabl:", "Ffig"))
    return not (piece.mark or piece.heading or piece.is_quotation or piece.indent or is_picture)


def _part(name: str, pieces: list[Piece], base: int, footnotes: dict[str, str]) -> Any:
    if name == "recommendations":
        return list(_recommendations(pieces, footnotes))
    if name == "reasons" and any(_is_range(each.mark) for each in _passages(pieces)):
        return {_numbers(each.mark): each.text for each in _passages(pieces)}
    if name == "background_papers":
        return [plain_field(as_words(each.text)) for each in _passages(pieces)]
    return with_footnotes(write_pieces(_without_number(pieces, base), base), footnotes)


def _without_number(pieces: list[Piece], base: int) -> list[Piece]:
    """Return pieces; a single paragraph of a first page without the number that it has there."""
    only = pieces[0] if len(pieces) == 1 else None
    if base or not isinstance(only, Passage) or not number_parts(only.mark):
        return pieces
    return [replace(only, mark="")]


def _recommendations(pieces: list[Piece], footnotes: dict[str, str]) -> Iterator[str]:
    """Yield each recommendation; without marks, or after an introduction, there is one."""
    if not pieces:
        return
    first = pieces[0]
    if not isinstance(first, Passage) or not first.mark or first.mark == BULLET:
        yield with_footnotes(write_pieces(pieces), footnotes)
        return
    tops = list(_tops(pieces))
    for start, end in zip(tops, (*tops[1:], len(pieces)), strict=True):
        own = replace(pieces[start], mark="", indent=0)
        inside = write_pieces([own, *pieces[start + 1 : end]])
        if inside:
            yield with_footnotes(inside, footnotes)


def _is_range(mark: str) -> bool:
    return bool(re.fullmatch(r"\d+[-–]\d+\.", mark))


def _numbers(mark: str) -> str:
    return mark.rstrip(".").replace("–", "-")


def _passages(pieces: list[Piece]) -> list[Passage]:
    return [each for each in pieces if isinstance(each, Passage)]


def _tops(pieces: list[Piece]) -> Iterator[int]:
    """Yield the positions of the pieces whose marks are those of the outermost list."""
    reader = MarkReader(0)
    for position, piece in enumerate(pieces):
        if not isinstance(piece, Passage) or not is_mark(piece.mark):
            continue
        if reader.read(piece.mark, piece.indent).depth <= 0:
            yield position


def _set(data: dict[str, Any], name: str, value: Any) -> None:
    group, _, key = name.partition(".")
    if key:
        data.setdefault(group, {})[key] = value
    else:
        data[group] = value


def _split(section: FoundSection, base: int) -> Iterator[FoundSection]:
    """Yield a section, split where the numbers of its paragraphs belong to another one."""
    if base < 2 or not section.mark:
        yield section
        return
    current = number_parts(section.mark)[:1]
    open_section = FoundSection(section.heading, section.mark, section.place)
    for piece in section.pieces:
        parts = number_parts(piece.mark) if isinstance(piece, Passage) else ()
        if len(parts) > 1 and parts[:1] != current:
            yield open_section
            current = parts[:1]
            open_section = FoundSection(MISSING_HEADING, str(current[0]), piece.place)
        open_section.pieces.append(piece)
    yield open_section


def _section(section: FoundSection, base: int, footnotes: dict[str, str]) -> dict[str, Any]:
    text = with_footnotes(write_pieces(section.pieces, base), footnotes)
    return {"heading": plain_field(section.heading)} | ({"text": text} if text else {})


def _appendix(section: FoundSection, footnotes: dict[str, str]) -> dict[str, Any]:
    text = with_footnotes(write_pieces(section.pieces), footnotes)
    title = plain_field(section.heading)
    named = {"id": section.name} if section.name else {}
    return {"title": title, **named, "text": text or title}
