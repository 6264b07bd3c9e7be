"""Sentences of minutes that have fields of their own: who came and left, breaks, movers."""

import re
from collections.abc import Iterator
from typing import Any

from boardpapers.importers.dates_in_words import find_date, find_times
from boardpapers.importers.names_in_lists import member
from boardpapers.importers.style_phrases import whole
from boardpapers.styles import Style

_NAME = r"(?:[^\W\d_a-z][\w'’.-]*,?\s?){1,7}"
_ARRIVED = re.compile(
    rf"(?P<member>{_NAME}) (?:joined|entered|arrived at) the meeting"
    r"(?: at (?P<time>[\d.: apm]+))?\.?"
)
_LEFT = re.compile(rf"(?P<member>{_NAME}) left the meeting(?: at (?P<time>[\d.: apm]+))?\.?")
_MOVED = re.compile(
    rf"(?:it was |motion )?(?:moved|proposed)(?: by)?:?\s+(?P<mover>(?-i:{_NAME}))"
    rf"(?:[,;]?\s*(?:and )?seconded(?: by)?:?\s+(?P<seconder>(?-i:{_NAME})))?\.?",
    re.IGNORECASE,
)
_SECONDED = re.compile(rf"seconded(?: by)?:?\s+(?P<seconder>(?-i:{_NAME}))\.?", re.IGNORECASE)
_IS_NAME = re.compile(_NAME)


def read_sentence(words: str, style: Style) -> dict[str, Any] | None:
    """Return the fields that a paragraph is, and nothing else; None if it is not."""
    for read in (_movement, _adjournment, _motion):
        if found := read(words, style):
            return found
    return None


def _movement(words: str, style: Style) -> dict[str, Any] | None:
    said = style.minutes.movements
    for field, template, usual in (("arrived", said.arrived, _ARRIVED), ("left", said.left, _LEFT)):
        found = (
            whole(f"{template} {said.at}", words)
            or whole(template, words)
            or usual.fullmatch(words)
        )
        if not found or not _IS_NAME.fullmatch(found["member"].strip()):
            continue
        person = member(found["member"], style)
        times = find_times(found.groupdict().get("time") or "")
        return {field: [{"member": person, "at": times[0]} if times else person]}
    return None


def _adjournment(words: str, style: Style) -> dict[str, Any] | None:
    said = style.minutes.movements
    parts = (said.adjourned, said.resumed.replace("{time}", "{until}"),
             said.resumed_on.replace("{time}", "{until}"))  # fmt: skip
    shapes = [f"{parts[0]} {parts[2]}", f"{parts[0]} {parts[1]}", parts[0]]
    for shape in (each for one in shapes for each in (f"{one}: {{reason}}", one)):
        if found := whole(shape, words):
            return _break(found.groupdict())
    return None


def _break(found: dict[str, str]) -> dict[str, Any] | None:
    times = {name: find_times(found.get(name) or "") for name in ("time", "until")}
    if not times["time"] or ("until" in found and not times["until"]):
        return None
    fields = {
        "at": times["time"][0],
        "until": times["until"][0] if times["until"] else "",
        "on": find_date(found.get("date") or ""),
        "reason": found.get("reason") or "",
    }
    return {"adjournments": [{name: value for name, value in fields.items() if value}]}


def _motion(words: str, style: Style) -> dict[str, Any] | None:
    """Return who moved and seconded a motion."""
    said = style.minutes
    for found in _motions(words, said.moved, said.seconded):
        names = {name: value.strip() for name, value in found.groupdict().items() if value}
        if names and all(_IS_NAME.fullmatch(each) for each in names.values()):
            fields = {"moved_by": names.get("mover"), "seconded_by": names.get("seconder")}
            return {name: member(value, style) for name, value in fields.items() if value}
    return None


def _motions(words: str, moved: str, seconded: str) -> Iterator[re.Match[str]]:
    for shape in (f"{moved}, {seconded}", moved, seconded):
        if found := whole(shape, words):
            yield found
    for pattern in (_MOVED, _SECONDED):
        if found := pattern.fullmatch(words):
            yield found
