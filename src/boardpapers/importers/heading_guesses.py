"""Guess which passages are headings, where the source does not say."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boardpapers.importers.dates_in_words import is_date
from boardpapers.importers.label_keys import label_before, label_key
from boardpapers.importers.marks import is_heading_mark, number_parts
from boardpapers.importers.passages import BULLET, Passage, Piece
from boardpapers.importers.plain_words import as_words, has_links
from boardpapers.importers.printed_lines import ends_sentence

_MOST_WORDS = 14
_SECTION, _SUBSECTION = 2, 3


def with_headings(pieces: Sequence[Piece], labels: frozenset[str]) -> Iterator[Piece]:
    """Yield pieces, with the level of each heading that is one by its looks.

    A value beside one of the `labels` is not a heading.
    A number without a full stop that does not number a heading is put back into its words.
    """
    says = any(isinstance(each, Passage) and each.heading > 1 for each in pieces)
    for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
        if not isinstance(piece, Passage) or piece.heading or _is_value(piece, labels):
            yield piece
        elif not is_date(f"{piece.mark} {piece.text}") and _is_heading(piece, following, says=says):
            yield replace(piece, heading=_SECTION)
        elif piece.mark.isdigit() or is_date(f"{piece.mark} {piece.text}"):
            yield replace(piece, text=f"{piece.mark} {piece.text}", mark="")
        else:
            yield piece


def with_levels(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces, with headings that have no number below those that have one."""
    headings = [each for each in pieces if isinstance(each, Passage) and each.heading > 1]
    numbered = sum(bool(number_parts(each.mark)) for each in headings)
    top = min((each.heading for each in headings), default=_SECTION)
    is_after_number = False
    for piece in pieces:
        if not isinstance(piece, Passage) or piece.heading < 2:
            yield piece
            continue
        level = piece.heading - top + _SECTION
        is_after_number = is_after_number or bool(piece.mark)
        is_below = numbered > 1 and is_after_number and not piece.mark and level == _SECTION
        yield replace(piece, heading=_SUBSECTION if is_below else level)


def _is_value(passage: Passage, labels: frozenset[str]) -> bool:
    words = as_words(passage.text).rstrip(": ")
    label = label_before(words)
    return bool(label) and label_key(label) in labels


def _is_heading(passage: Passage, following: Piece | None, *, says: bool) -> bool:
    words = as_words(passage.text)
    if not words or ends_sentence(words.rstrip(":")) or len(words.split()) > _MOST_WORDS:
        return False
    if passage.mark:
        is_introduction = words.endswith(":") or (says and not passage.is_bold)
        return not is_introduction and _numbers_section(passage, following)
    if passage.is_quotation or words[:1].islower() or "\t" in passage.text:
        return False
    if words.endswith(":") and isinstance(following, Passage) and following.mark:
        return False
    if passage.is_bold:
        return not has_links(passage.text)
    return not says and isinstance(following, Passage) and following.mark != BULLET


def _numbers_section(passage: Passage, following: Piece | None) -> bool:
    """Tell whether a number is that of a section: paragraphs with numbers below it follow."""
    if not is_heading_mark(passage.mark) or not isinstance(following, Passage):
        return False
    if passage.is_bold:
        return True
    own, next_parts = number_parts(passage.mark), number_parts(following.mark)
    is_inside = len(next_parts) > 1 and next_parts[0] == own[0]
    is_bare = passage.mark.isdigit() or passage.mark.rstrip(".").endswith(".0")
    return is_inside or (is_bare and not following.mark)
