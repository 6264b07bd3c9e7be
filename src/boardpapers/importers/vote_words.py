"""Votes in minutes: numbers, or the names of a recorded vote, in lines, brackets and tables."""

import re
from typing import Any

from boardpapers.importers.names_in_lists import is_none, members
from boardpapers.importers.passages import Grid
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase
from boardpapers.styles import Style

Vote = dict[str, Any]

_USUAL = {
    "for": ("for", "in favour", "in favor", "o blaid", "those voting for", "voting for",
            "for the motion", "votes for", "those in favour", "voting in favour"),
    "against": ("against", "yn erbyn", "those voting against", "voting against",
                "against the motion", "votes against", "those against"),
    "abstain": ("abstained", "abstain", "abstaining", "abstentions", "abstention",
                "abstain from voting", "ymatal", "not voting", "those abstaining"),
}  # fmt: skip
_FILLERS = re.compile(
    r"\b(?:votes?|voting|voted|the|was|were|and|with|on a show of hands|result of|carried|lost|"
    r"members?|councillors?)\b|[\W_]",
    re.IGNORECASE,
)
_NUMBERS = {"none": 0, "nil": 0, "no": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4,
            "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_COUNT = rf"(?:\d{{1,4}}|{'|'.join(_NUMBERS)})"
_COUNT_ALONE = re.compile(rf"\W*(?P<count>{_COUNT})\W*", re.IGNORECASE)
_LAST_COUNT = re.compile(r"\s*[\[(](?P<count>\d{1,4})[\])]\W*$")


class VotePhrases:
    """Reads votes with the words of a house style, and the usual ones."""

    def __init__(self, style: Style) -> None:
        self.style = style
        words = style.minutes.vote
        own = {"for": words.for_, "against": words.against, "abstain": words.abstain}
        self.sides = {
            label.casefold(): side
            for side, usual in _USUAL.items()
            for label in (*usual, own[side])
        }
        labels = "|".join(re.escape(each) for each in sorted(self.sides, key=len, reverse=True))
        self._label = re.compile(
            rf"(?:^|(?<=[\s;,.\[(]))\W*(?P<side>{labels})\b\s*"
            rf"(?:[(\[]?(?P<count>\d{{1,4}})[)\]]?)?\s*[:–—-]\s*",
            re.IGNORECASE,
        )
        self._number = re.compile(
            rf"\b(?:(?P<side>{labels})\b\W{{0,4}}(?P<count>{_COUNT})\b|"
            rf"(?P<first>{_COUNT})\b(?: votes?| members?| councillors?)? (?P<after>{labels})\b)",
            re.IGNORECASE,
        )

    def read(self, words: str) -> Vote | None:
        """Return the vote that a paragraph is; None if it says anything else."""
        said = self.style.minutes.vote
        if is_phrase(said.unanimous, words):
            return {"unanimous": True}
        if is_phrase(said.casting_vote, words):
            return {"casting_vote": True}
        return self._numbers(words) or self._names(words)

    def _numbers(self, words: str) -> Vote | None:
        """Return a vote like `For: 3. Against: 1.`"""
        vote: Vote = {}
        for found in self._number.finditer(words):
            side = self.sides[(found["side"] or found["after"]).casefold()]
            if side in vote:
                return None
            vote[side] = _whole(found["count"] or found["first"])
        rest = _FILLERS.sub("", self._number.sub(" ", words))
        return vote if vote and not rest else None

    def _names(self, words: str) -> Vote | None:
        """Return a vote like `[For: Councillors A and B; Against: none]`."""
        inside = words.strip().removeprefix("(").removeprefix("[").rstrip("]. ")
        labels = list(self._label.finditer(inside))
        if not labels or _FILLERS.sub("", inside[: labels[0].start()]):
            return None
        vote: Vote = {}
        for label, following in zip(labels, (*labels[1:], None), strict=True):
            end = following.start() if following else len(inside)
            side = self.sides[label["side"].casefold()]
            given = self._side(inside[label.end() : end], label["count"])
            if given is None or side in vote:
                return None
            vote[side] = given
        return vote

    def _side(self, words: str, count: str | None) -> Any:
        """Return the members who voted on a side, or their number; None if they do not fit it."""
        words = words.strip(" ;,.)")
        last = _LAST_COUNT.search(f"{words})") if "(" in words[-6:] else None
        if last:
            count, words = last["count"], words[: last.start()]
        if only := _COUNT_ALONE.fullmatch(words):
            return _whole(only["count"])
        if is_none(words) or is_phrase(self.style.minutes.vote.none, words):
            return int(count) if count and int(count) else []
        named = [each.person for each in members(words, self.style)]
        is_prose = any(
            len(each["name"].split()) > 5 or each["name"][:1].islower() for each in named
        )
        return None if is_prose or (count and int(count) != len(named)) else named

    def read_grid(self, grid: Grid) -> Vote | None:
        """Return the vote in a table with a column, or a row, of names for each side."""
        columns = list(zip(*grid.rows, strict=True)) if _is_even(grid) else []
        for lists in (columns, grid.rows):
            vote: Vote = {}
            for label, *names in lists:
                found = re.fullmatch(r"(?P<side>.+?)\s*(?:\((?P<count>\d+)\))?", as_words(label))
                side = self.sides.get(found["side"].casefold()) if found else None
                given = "; ".join(as_words(each) for each in names if each.strip())
                votes = self._side(given, found["count"]) if found and side else None
                if not side or votes is None or side in vote:
                    break
                vote[side] = votes
            else:
                if vote:
                    return vote
        return None


def merged(first: Vote | None, second: Vote) -> Vote:
    """Return two lines of one vote as one; sides of which nothing is said have no members."""
    both = {**(first or {}), **second}
    order = ("for", "against", "abstain", "unanimous", "casting_vote")
    return {name: both[name] for name in order if name in both}


def tidy(vote: Vote) -> Vote:
    """Return a vote without the sides that no member is on."""
    kept = {name: value for name, value in vote.items() if value not in ([], 0)}
    return kept or vote


def _is_even(grid: Grid) -> bool:
    return len({len(row) for row in grid.rows}) == 1


def _whole(words: str) -> int:
    return _NUMBERS[words.lower()] if words.lower() in _NUMBERS else int(words)
