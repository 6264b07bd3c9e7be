"""Tell reports, agendas and minutes from each other, by their first words."""

import re
from collections.abc import Sequence

from boardpapers.importers.labels import StyleLabels
from boardpapers.importers.marks import number_parts
from boardpapers.importers.passages import BULLET, Passage, Piece
from boardpapers.importers.plain_words import as_words
from boardpapers.models import MEETING, MINUTES, REPORT, Kind, StrictModel

_FIRST = 14
_AGENDA = re.compile(
    r"(?:.{0,80}:\s*|public\s+)?(?:agenda|agenda’r)(?: front sheet)?", re.IGNORECASE
)
_MINUTES = re.compile(
    r"(?:agenda and )?minutes\b.{0,80}|.{0,80}[:–-]\s*minutes|(?:draft )?minutes of .{0,120}|"
    r".{0,80}:\s*cofnodion|decision list",
    re.IGNORECASE,
)
_PROOF_OF_MINUTES = re.compile(
    r"(?:minutes|present|decision list|in attendance|resolved|decisions?|members present)\s*:?|"
    r"(?:unanimously )?resolved\b.*|the meeting (?:ended|closed) .*",
    re.IGNORECASE,
)
_OF_REPORTS = ("purpose", "recommendations", "summary")


def kind_of(pieces: Sequence[Piece], labels: StyleLabels) -> Kind[StrictModel]:
    """Return the kind of paper that pieces are; a report, if nothing says otherwise."""
    passages = [each for each in pieces if isinstance(each, Passage)]
    first = [as_words(each.text) for each in passages[:_FIRST]]
    fields = {labels.field_of(as_words(each.text)) for each in passages if each.mark != BULLET}
    if len(fields.intersection(_OF_REPORTS)) > 1:
        return REPORT
    words = [as_words(each.text) for each in passages]
    if any(map(_MINUTES.fullmatch, first)) and any(map(_PROOF_OF_MINUTES.fullmatch, words)):
        return MINUTES
    items = sum(bool(number_parts(each.mark)) for each in passages)
    return MEETING if any(map(_AGENDA.fullmatch, first)) and items > 1 else REPORT
