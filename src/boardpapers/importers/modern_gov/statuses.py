"""What became of a meeting or an attendee: free text, in English or Welsh, as our own terms."""

import re
from typing import Literal

MeetingStatus = Literal["scheduled", "postponed", "cancelled", "held"]
Presence = Literal["present", "remote", "substitute", "apologies", "absent", "expected", "guest"]

_MEETING: tuple[tuple[str, MeetingStatus], ...] = (
    (r"cancel|abandon|deleted|withdrawn|ganslo|canslo|dileu", "cancelled"),
    (r"postpon|re-?sched|re-?arrang|deferred|ohir|aildrefn|ail-drefn", "postponed"),
    (r"\bheld\b|complet|finished|concluded|cynhaliwyd|gwblha", "held"),
    (r"confirm|provision|schedul|draft|planned|agenda|cadarnha|gadarnha|dros dro", "scheduled"),
)
# The first that matches counts: “Apologies, substitute present” is about one who was not there.
_ATTENDEE: tuple[tuple[str, Presence], ...] = (
    (r"apolog|ymddiheur", "apologies"),
    (r"not present|did not attend|absent|absenol|heb fod yn bresennol", "absent"),
    (r"expected|invited|disgwyl|gwahodd", "expected"),
    (r"in attendance|observ|fel arsylw", "guest"),
    (r"substitut|eilydd", "substitute"),
    (r"remote|virtual|online|on-line|by video|by phone|teams|zoom|o bell|rhithi", "remote"),
    (r"present|attend|bresennol|presennol|mynych", "present"),
)


def meeting_status(text: str) -> MeetingStatus | None:
    """Return the status that a text means; None if it means none. Notes after `;` do not count."""
    first = text.partition(";")[0].lower()
    return next((status for words, status in _MEETING if re.search(words, first)), None)


def presence(text: str) -> Presence | None:
    """Return how someone was at a meeting; None if a text does not say so."""
    words = text.lower()
    return next((found for pattern, found in _ATTENDEE if re.search(pattern, words)), None)
