"""The facts of a meeting, on its agenda and its minutes."""

from collections.abc import Iterable
from datetime import time

from boardpapers.document.context import LayoutContext
from boardpapers.document.dates import print_date, print_time
from boardpapers.document.printed_names import named
from boardpapers.document.tree import Fact, Facts
from boardpapers.markdown.nodes import Inlines, Text
from boardpapers.markdown.walk import plain_text
from boardpapers.models import BOARD, MEETING, Board
from boardpapers.styles import Style
from boardpapers.workspace import LinkedMeeting, LinkedMinutes

Context = LayoutContext[LinkedMeeting] | LayoutContext[LinkedMinutes]


def meeting_facts(context: Context, keys: Iterable[str] = ()) -> Facts:
    """Return the facts that the style lists and the meeting has, in the style's order.

    With `keys`, only those.
    """
    wanted = tuple(keys)
    found = (
        Fact(key, label, plain_text(words), words=words)
        for key, label in context.style.agenda.facts.items()
        if (not wanted or key in wanted) and (words := _fact(context, key))
    )
    return Facts(tuple(found), context.style.facts_as)


def meeting_header(linked: LinkedMeeting | LinkedMinutes, style: Style) -> tuple[str, ...]:
    """Return the lines at the top of each page: the board and the date, if the style has them."""
    known = {
        "board": plain_text(named(linked, linked.board, "name")),
        "date": print_date(linked.meeting.date, style.date, linked.language),
    }
    return tuple(known[key] for key in style.header if key in known)


def _fact(context: Context, key: str) -> Inlines:
    linked, style = context.linked, context.style
    meeting = linked.meeting
    match key:
        case "date":
            return (Text(print_date(meeting.date, style.agenda.date, linked.language)),)
        case "time":
            return _time(meeting.time, meeting.ends, linked, style)
        case "published":
            day = meeting.published
            return (Text(print_date(day, style.date, linked.language)),) if day else ()
        case "quorum":
            quorum = linked.board.quorum
            return (Text(str(quorum)),) if quorum is not None else ()
        case "follows":
            return _meeting_before(context)
    return named(linked, meeting, key)


def _time(
    starts: time | None, ends: time | None, linked: LinkedMeeting | LinkedMinutes, style: Style
) -> Inlines:
    if starts is None:
        return ()
    first = print_time(starts, style.time, linked.language)
    if ends is None:
        return (Text(first),)
    last = print_time(ends, style.time, linked.language)
    return (Text(style.agenda.time.format(starts=first, ends=last)),)


def _meeting_before(context: Context) -> Inlines:
    """Return the name of the board whose meeting this one immediately follows."""
    workspace, id = context.workspace, context.linked.meeting.follows
    before = next((each.model for each in workspace.find(MEETING, id)), None) if id else None
    if before is None:
        return ()
    if isinstance(before.board, Board):
        return named(context.linked, before.board, "name")
    boards = workspace.find(BOARD, before.board)
    return named(context.linked, boards[0].model if boards else None, "name")
