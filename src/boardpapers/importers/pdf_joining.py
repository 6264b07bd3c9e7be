"""Join what the end of a page divides: paragraphs, items of lists, tables."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boardpapers.importers.passages import Grid, Passage, Piece
from boardpapers.importers.printed_lines import ends_sentence, join_words
from boardpapers.importers.source_captions import looks_like_caption

_LONG = 40
_MOST_ABOVE_TITLE = 3


def join_pages(pages: Sequence[Sequence[Piece]], known: frozenset[str]) -> Iterator[Piece]:
    """Yield the pieces of all pages, those whole that continue on the next page."""
    waiting: Piece | None = None
    for page in pages:
        goes_on = not _begins_paper(page)
        for position, piece in enumerate(page):
            is_next = waiting and not position and goes_on
            whole = _joined(waiting, piece, known) if waiting and is_next else None
            if whole:
                waiting = whole
                continue
            if waiting:
                yield waiting
            waiting = piece
    if waiting:
        yield waiting


def _begins_paper(page: Sequence[Piece]) -> bool:
    """Tell whether a page begins a paper: with its title, below the organisation and links."""
    first = [each for each in page[: _MOST_ABOVE_TITLE + 1] if isinstance(each, Passage)]
    return any(each.heading == 1 for each in first)


def _joined(first: Piece, second: Piece, known: frozenset[str]) -> Piece | None:
    """Return two pieces as one, if the second continues the first; else None."""
    if isinstance(first, Grid) and isinstance(second, Grid):
        return _one_table(first, second)
    if isinstance(first, Passage) and isinstance(second, Passage):
        is_continued = _continues(first, second)
        return (
            replace(first, text=join_words(first.text, second.text, known))
            if is_continued
            else None
        )
    return None


def _one_table(first: Grid, second: Grid) -> Grid | None:
    if len(first.rows[0]) != len(second.rows[0]):
        return None
    is_head_again = second.has_head and second.rows[0] == first.rows[0]
    rows = second.rows[1:] if is_head_again else second.rows
    is_other = second.has_head and not is_head_again
    return None if is_other else replace(first, rows=(*first.rows, *rows))


def _continues(first: Passage, second: Passage) -> bool:
    if second.mark or second.heading or first.heading or first.is_quotation != second.is_quotation:
        return False
    if looks_like_caption(second.text):
        return False
    if not ends_sentence(first.text):
        return not first.is_bold or second.is_bold
    return bool(first.mark) and len(first.text) > _LONG and not second.is_bold
