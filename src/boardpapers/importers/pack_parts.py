"""Divide a pack, or a file with several meetings, into its papers."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.importers.dates_in_words import find_date
from boardpapers.importers.label_keys import label_before
from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.paper_kinds import kind_of_meeting, report_labels
from boardpapers.importers.passages import Passage, Piece, Pieces, Reading
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import whole

_TITLE = re.compile(
    r"(?:draft )?minutes of (?:the |a )?.{0,200}\b"
    r"(?:meeting|held|board|committee|council|cabinet)\b.*|"
    r"(?:draft )?minutes|agenda",
    re.IGNORECASE | re.DOTALL,
)
# What may be above the title of a paper: the organisation, a link back, a marking.
_MOST_ABOVE = 4
_MOST_BELOW = 14
_FEWEST_LABELS = 2


class PaperPart(Struct, frozen=True):
    """The pieces of one paper; `item` is the number of its item, if a pack says it."""

    pieces: Pieces
    item: str = ""


def parts_of(
    pieces: Pieces, choose: Callable[[], StyleLabels], words: PrintedMeetingWords
) -> list[PaperPart]:
    """Return the papers in a source: one, unless it begins with an agenda or minutes.

    Then each title, a heading of the first level, begins another one, if what is below it is an
    agenda, minutes or a report. Without such headings, repeated titles of minutes and agendas do.
    `choose` returns the labels of reports.
    """
    starts = _headings(pieces) or list(_titles(pieces, words))
    if len(starts) < 2 or kind_of_meeting(pieces[: starts[1]], words) is None:
        return [PaperPart(pieces)]
    labels = choose()
    above = [_text(each) for each in pieces[: starts[0]]]
    bounds = [0, *(_top(pieces, start, above, words) for start in starts[1:]), len(pieces)]
    found: list[Pieces] = []
    for start, end in pairwise(bounds):
        part = pieces[start:end]
        if found and not _is_paper(part, labels, words):
            found[-1] = (*found[-1], *part)
        elif part:
            found.append(part)
    return [_without_link_back(each, words) for each in found]


def _headings(pieces: Pieces) -> list[int]:
    return [n for n, each in enumerate(pieces) if isinstance(each, Passage) and each.heading == 1]


def _titles(pieces: Pieces, words: PrintedMeetingWords) -> Iterator[int]:
    """Yield the titles of agendas and minutes: lines that a date and a list of people follow."""
    for position, piece in enumerate(pieces):
        if not isinstance(piece, Passage) or piece.mark:
            continue
        said = _text(piece)
        if not (words.is_title(said) or _TITLE.fullmatch(said)):
            continue
        following = [_text(each) for each in pieces[position : position + _MOST_BELOW]]
        has_people = any(words.front_of(label_before(each) or each) for each in following)
        if has_people and any(map(find_date, following)):
            yield position


def _is_paper(pieces: Pieces, labels: StyleLabels, words: PrintedMeetingWords) -> bool:
    is_meeting = kind_of_meeting(pieces, words) is not None
    return is_meeting or len(report_labels(pieces, labels)) >= _FEWEST_LABELS


def _top(pieces: Pieces, start: int, above: Sequence[str], words: PrintedMeetingWords) -> int:
    """Return where a paper begins: above its title, what was above the first one is, too."""
    top = start
    while top and start - top < _MOST_ABOVE:
        text = _text(pieces[top - 1])
        if not (text in above or _item_in(text, words) or text == words.style.markings.private):
            break
        top -= 1
    return top


def _text(piece: Piece) -> str:
    return as_words(piece.text).strip() if isinstance(piece, Passage) else ""


def _item_in(text: str, words: PrintedMeetingWords) -> str:
    """Return the number of the item in the link from a paper back to the agenda."""
    found = whole(words.style.pack.back, text)
    return found["number"] if found else ""


def _without_link_back(pieces: Pieces, words: PrintedMeetingWords) -> PaperPart:
    item = next(
        (item for each in pieces[:_MOST_ABOVE] if (item := _item_in(_text(each), words))), ""
    )
    kept = tuple(each for each in pieces if not _item_in(_text(each), words))
    return PaperPart(kept, item)


def readings_of(reading: Reading, parts: Sequence[PaperPart]) -> Iterator[Reading]:
    """Yield the reading of each paper, with the images that are in it.

    The lines at the top of pages are about one paper, so that several have none.
    """
    if len(parts) == 1:
        yield replace(reading, pieces=parts[0].pieces)
        return
    for number, part in enumerate(parts):
        text = "\n".join(map(_markdown, part.pieces))
        images = {name: file for name, file in reading.images.items() if f"]({name})" in text}
        yield replace(
            reading,
            pieces=part.pieces,
            running=(),
            images=images,
            title="",
            remarks=() if number else reading.remarks,
        )


def _markdown(piece: Piece) -> str:
    if isinstance(piece, Passage):
        return piece.text
    return "\n".join(cell for row in piece.rows for cell in row)
