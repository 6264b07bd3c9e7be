"""BP362: times in minutes that cannot all be right."""

from collections.abc import Iterator
from datetime import time

from boardpapers.models import Minutes
from boardpapers.reader import DataPath
from boardpapers.rules.linked_contexts import MinutesContext
from boardpapers.rules.rule import Finding

_DAY = 24 * 60
# A meeting may go on after midnight, but not into the morning.
_AFTERNOON, _NIGHT = 12 * 60, 6 * 60
_MOVEMENTS = ("arrived", "left")


def impossible_times(context: MinutesContext) -> Iterator[Finding]:
    """A time in the minutes is before the meeting began, or after it ended.

    Members cannot leave before they arrive, and a meeting cannot resume before it adjourns. A
    meeting that began in the afternoon may end after midnight. If it resumed on another day, only
    the breaks are checked.

    Fails:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, time: 14:00, status: held}
        ended: 12:30

    Passes:

        # file: minutes.yaml
        kind: minutes
        meeting: {board: {name: Parks Board}, date: 2013-09-09, time: 19:00, status: held}
        ended: 00:30
    """
    minutes = context.model
    for path, at, until in _breaks(minutes):
        if until < at:
            sentence = f"the meeting resumed at {_shown(until)}, before it adjourned"
            yield _finding(context, (*path, "until"), sentence)
    if any(each.on for item in minutes.items for each in item.adjournments):
        return
    start = context.linked.meeting.time
    ended = _Clock(start).minute(minutes.ended) if minutes.ended else None
    if start and minutes.ended and ended is not None and ended < _minute(start):
        sentence = f"the meeting ended at {_shown(minutes.ended)}, before it began at"
        yield _finding(context, ("ended",), f"{sentence} {_shown(start)}")
        return
    yield from _of_members(context, _Clock(start), ended)


def _of_members(context: MinutesContext, clock: "_Clock", ended: int | None) -> Iterator[Finding]:
    """Yield the times at which members cannot have arrived or left."""
    minutes, began = context.model, clock.start
    for path, at in _movements(minutes):
        minute, what = clock.minute(at), "arrived" if "arrived" in path else "left"
        if ended is not None and minute > ended:
            sentence = f"a member {what} at {_shown(at)}, after the meeting ended"
            yield _finding(context, path, sentence)
        elif what == "left" and began is not None and minute < began:
            sentence = f"a member left at {_shown(at)}, before the meeting began"
            yield _finding(context, path, sentence)
    for field in ("present", "substitutes"):
        for index, each in enumerate(getattr(minutes, field)):
            if each.arrived and each.left and clock.minute(each.left) < clock.minute(each.arrived):
                sentence = f"a member left at {_shown(each.left)}, before arriving"
                yield _finding(context, (field, index, "left"), sentence)


class _Clock:
    """Minutes since midnight of the day on which a meeting began, at an hour or an unknown one."""

    def __init__(self, start: time | None) -> None:
        self.start = _minute(start) if start else None

    def minute(self, at: time) -> int:
        """Return the minute of a time, which may be in the night after the meeting's day."""
        minute = _minute(at)
        is_next_day = (self.start or 0) >= _AFTERNOON and minute < _NIGHT
        return minute + _DAY if is_next_day else minute


def _movements(minutes: Minutes) -> Iterator[tuple[DataPath, time]]:
    """Yield the times at which members arrived or left, with their places."""
    for name in ("present", "substitutes"):
        for index, member in enumerate(getattr(minutes, name)):
            times = ((what, getattr(member, what)) for what in _MOVEMENTS)
            yield from (((name, index, what), at) for what, at in times if at)
    for index, item in enumerate(minutes.items):
        for what in _MOVEMENTS:
            for number, each in enumerate(getattr(item, what)):
                yield from [(("items", index, what, number, "at"), each.at)] if each.at else []


def _breaks(minutes: Minutes) -> Iterator[tuple[DataPath, time, time]]:
    """Yield when the meeting adjourned and resumed on the same day."""
    for index, item in enumerate(minutes.items):
        for number, each in enumerate(item.adjournments):
            night = _minute(each.at) >= _AFTERNOON and each.until and _minute(each.until) < _NIGHT
            if each.until and not each.on and not night:
                yield ("items", index, "adjournments", number), each.at, each.until


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _shown(at: time) -> str:
    return f"{at:%H:%M}"


def _finding(context: MinutesContext, path: DataPath, sentence: str) -> Finding:
    return Finding(context.paper.value(*path), sentence, "correct one of the times")
