"""What an agenda says about an item in short: its purpose, its time, who presents it."""

import re
from collections.abc import Iterator
from typing import Any

from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase, whole
from boardpapers.styles import Style
from boardpapers.styles.agenda_style import AgendaStyle
from boardpapers.styles.pack_style import PackStyle

_PURPOSES = ("decision", "discussion", "information")
_USUAL = {
    "decision": ("for decision", "to decide", "for approval", "for agreement", "i benderfynu"),
    "discussion": ("for discussion", "to discuss", "i’w drafod"),
    "information": ("for information", "to note", "for noting", "er gwybodaeth"),
    "follows": ("to follow", "report to follow", "i ddilyn"),
    "tabled": ("to be tabled", "tabled"),
    "key_decision": ("key decision",),
}
_TIME = re.compile(
    r"(?:approx\.? )?(?:\d{1,3} (?:mins?|minutes?|hours?|munud|awr)\b.*|"
    r"\d{1,2}[.:]\d{2}\s*(?:[ap]m)?(?: ?(?:-|–|to|tan) ?\d{1,2}[.:]\d{2}\s*(?:[ap]m)?)?)",
    re.IGNORECASE,
)
_PRESENTER = re.compile(
    r"(?:presented|introduced) by:?\s+(?P<presenter>.+)|"
    r"(?:presenter|lead|led by|to be presented by)\s*:\s*(?P<named>.+)",
    re.IGNORECASE,
)
_LONGEST = 300


def split_marks(title: str, words: AgendaStyle) -> tuple[str, dict[str, Any]]:
    """Return a title without the marks at its end, such as `(To follow)`, and what they say."""
    found: dict[str, Any] = {}
    for mark, field in _marks(words):
        at_end = re.search(
            rf"\s*[-–:(\[|]?\s*\b{re.escape(mark)}[)\]]?\.?\s*$", title, re.IGNORECASE
        )
        is_apart = at_end and re.match(r"\s*[-–:(\[|]", at_end[0])
        if at_end and at_end.start() and (is_apart or field != {"tabled": True}):
            title = title[: at_end.start()]
            found |= field
    return title, found


def read_facts(text: str, style: Style) -> dict[str, Any] | None:
    """Return the facts in a paragraph; None if it says anything else.

    `minutes_of` is true if there is a link to the minutes that are to be agreed.
    """
    words = style.agenda
    said = as_words(text.replace("\\\n", "\n"))
    lines = [_without_pages(each.strip(), style.pack) for each in said.split("\n")]
    if sum(map(len, lines)) > _LONGEST:
        return None
    found: dict[str, Any] = {}
    for line in _whole_lines(lines, words):
        facts = _facts(line, words)
        if facts is None:
            return None
        found |= facts
    return found


def _without_pages(line: str, words: PackStyle) -> str:
    """Return a line without the pages of a paper in the pack, which are other ones now."""
    for template in (words.page, words.pages):
        if found := whole(f"{{before}} {template}", line):
            return found["before"]
    return line


def _whole_lines(lines: list[str], words: AgendaStyle) -> Iterator[str]:
    """Yield lines; those that a PDF joins are apart again, by the words of the house style."""
    if len(lines) > 1:
        yield from lines
        return
    line = lines[0]
    ends = [words.report, words.minutes, words.follows, words.tabled]
    after = []
    for each in ends:
        if line.endswith(f" {each}"):
            line, after = line.removesuffix(each).strip(), [each]
            break
    before, presented, presenter = line.partition(words.presenter.partition("{")[0])
    if presented and before.strip():
        yield from (before.strip(), presented + presenter)
    else:
        yield line
    yield from after


def _facts(line: str, words: AgendaStyle) -> dict[str, Any] | None:
    if is_phrase(words.report, line):
        return {}
    if is_phrase(words.minutes, line):
        return {"minutes_of": True}
    presented = whole(words.presenter, line) or _PRESENTER.fullmatch(line)
    if presented:
        named = next(each for each in presented.groups() if each)
        return {"presenter": named.strip()}
    found: dict[str, Any] = {}
    for part in re.split(r"\s+[·|]\s+", line):
        if field := _mark(part, words):
            found |= field
        elif _TIME.fullmatch(part) or (found and "time" not in found and len(line) > len(part)):
            found["time"] = part
        else:
            return None
    return found


def _mark(part: str, words: AgendaStyle) -> dict[str, Any]:
    own = part.strip(" .()[]").casefold().replace("'", "’")
    return next((field for mark, field in _marks(words) if mark.casefold() == own), {})


def _marks(words: AgendaStyle) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the words for each fact, those of the house style first."""
    own = {name: getattr(words.purpose, name) for name in _PURPOSES}
    own |= {"follows": words.follows, "tabled": words.tabled, "key_decision": words.key_decision}
    for name, usual in _USUAL.items():
        field = {"purpose": name} if name in _PURPOSES else {name: True}
        yield from ((mark, field) for mark in (own[name], *usual))
