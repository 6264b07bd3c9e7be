"""Facts about a report, from the words in which papers print them."""

import re
from collections.abc import Callable
from typing import Any

from boardpapers.importers.access_words import is_marking, yes_no
from boardpapers.importers.dates_in_words import find_date, is_date, without_date
from boardpapers.importers.label_keys import label_key
from boardpapers.importers.names_in_lists import member

_ITEM = re.compile(
    r"(?:agenda\s+)?(?:item|eitem)(?:\s+no\.?)?:?\s+"
    r"(?P<item>\(?[0-9A-Z][\w().]{0,8}?)(?: ar yr agenda)?",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"\b(?:board|committee|sub-committee|council|cabinet|forum|panel|commission|authority|executive|"
    r"bwrdd|pwyllgor|cyngor|cabinet)\b",
    re.IGNORECASE,
)
_REPORT_OF = re.compile(r"report (?:of|by) (?:the )?(?P<by>.+)", re.IGNORECASE)
_LONGEST_FACT = 120


def fact_in(line: str) -> tuple[str, str]:
    """Return the field and value of a line that is a fact by its form alone; empty if none is.

    Running headers have such lines: the item's number, a date, the name of a board.
    """
    if found := _ITEM.fullmatch(line.strip()):
        return "item", found["item"]
    if is_date(line):
        return "date", find_date(line)
    if found := _REPORT_OF.fullmatch(line.strip()):
        return "report_of", found["by"]
    if label_key(line) in ("for general release", "for publication"):
        return "access", "public"
    if is_marking(line):
        return "marking", line
    return "", ""


def names_board(line: str) -> bool:
    """Tell whether a line has a word that names of boards have."""
    return bool(_BOARD.search(line)) and len(line) < _LONGEST_FACT and not line.endswith(".")


def board_and_date(line: str) -> tuple[str, str]:
    """Return the board and date of a line like `Council – 24 February 2025`; else nothing."""
    date = find_date(line)
    board = re.sub(r"(?i)\bmeeting\b:?|\bheld on\b", "", without_date(line)).strip(" ,:;–-")
    return (board, date) if date and names_board(board) else ("", "")


def _member(words: str) -> dict[str, Any]:
    """Return the fields of a member; all words are the name if there are more than a name."""
    return {"name": words} if re.search(r"[,(\n]", words) else member(words)


def _wards(words: str) -> list[str]:
    return [ward.strip() for ward in re.split(r",|;| and (?=[A-Z])|\n", words) if ward.strip()]


READ: dict[str, Callable[[str], Any]] = {
    "date": find_date,
    "item": lambda words: m["item"] if (m := _ITEM.fullmatch(words)) else words.strip(" .") or "",
    "key_decision": yes_no,
    "wards": _wards,
    "portfolio_holder": _member,
}
"""How to read the value of each fact that is not words; empty if it cannot be read."""
