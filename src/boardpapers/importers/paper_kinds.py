"""Tell reports, agendas and minutes from each other, by their first words."""

import re
from collections.abc import Sequence

from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.marks import number_parts
from boardpapers.importers.meeting_words import PrintedMeetingWords
from boardpapers.importers.passages import BULLET, Grid, Passage, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase
from boardpapers.models import MEETING, MINUTES, REPORT, Kind, StrictModel

_FIRST = 14
_LONGEST_BOARD = 120
_AGENDA = re.compile(
    r"(?:.{0,80}[:–-]\s*|public\s+|.{0,60}\s)?(?:agenda|agenda’r)(?: front sheet)?", re.IGNORECASE
)
_MINUTES = re.compile(
    r"(?:agenda and )?minutes\b.{0,80}|.{0,80}[:–-]\s*minutes|(?:\w+ ){0,4}minutes of .{0,200}|"
    r".{0,80}:\s*cofnodion|decision (?:list|sheet|notice)|record of decisions",
    re.IGNORECASE,
)
_PROOF_OF_MINUTES = re.compile(
    r"(?:minutes|present|decision list|in attendance|resolved|decisions?|members present|"
    r"attendance|apologies)\s*:?|(?:members |councillors )?present\s*[:–-].*|"
    r"(?:unanimously )?resolved\b.*|the meeting (?:ended|closed) .*",
    re.IGNORECASE | re.DOTALL,
)
_OF_REPORTS = ("purpose", "recommendations", "summary")


def kind_of(
    pieces: Sequence[Piece], labels: StyleLabels, words: PrintedMeetingWords
) -> Kind[StrictModel]:
    """Return the kind of paper that pieces are; a report, if nothing says otherwise."""
    if len(report_labels(pieces, labels)) > 1:
        return REPORT
    return kind_of_meeting(pieces, words) or REPORT


def kind_of_meeting(
    pieces: Sequence[Piece], words: PrintedMeetingWords
) -> Kind[StrictModel] | None:
    """Return the kind of paper of a meeting that the first words of pieces are the title of."""
    passages = [each for each in pieces if isinstance(each, Passage)]
    first = [as_words(each.text) for each in passages[:_FIRST]]
    if own := next((kind for each in first if (kind := _titled(each, words))), None):
        return own
    said = [as_words(each.text) for each in passages]
    if any(map(_MINUTES.fullmatch, first)) and any(map(_PROOF_OF_MINUTES.fullmatch, said)):
        return MINUTES
    items = sum(bool(number_parts(each.mark)) for each in passages)
    items += sum(len(each.rows) for each in pieces if isinstance(each, Grid) and not each.has_head)
    items += sum(bool(re.match(r"\d{1,3}\s*\\?\|", each)) for each in said)
    is_agenda = any(map(_AGENDA.fullmatch, first)) and (items > 1 or _has_grid(pieces))
    return MEETING if is_agenda else None


def _has_grid(pieces: Sequence[Piece]) -> bool:
    return any(isinstance(each, Grid) and len(each.rows) > 2 for each in pieces)


def _titled(line: str, words: PrintedMeetingWords) -> Kind[StrictModel] | None:
    """Return the kind of paper that a line is the title of, in the words of a house style."""
    if len(line) >= _LONGEST_BOARD:
        return None
    if any(is_phrase(each, line) for each in words.titles_with_status.values()):
        return MEETING
    for name, template in words.titles.items():
        if is_phrase(template, line):
            return MEETING if name == "agenda" else MINUTES
    return None


def report_labels(pieces: Sequence[Piece], labels: StyleLabels) -> dict[str, Passage]:
    """Return the first label of each part that reports have: purpose, recommendations, summary."""
    passages = (each for each in pieces if isinstance(each, Passage) and each.mark != BULLET)
    found: dict[str, Passage] = {}
    for passage in passages:
        if (field := labels.field_of(as_words(passage.text))) in _OF_REPORTS:
            found.setdefault(field, passage)
    return found
