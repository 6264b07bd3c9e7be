"""Questions on a terminal: one line each, with a default, and only if someone can answer."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from boardpapers.diagnostics import CallError

_MOST_SHOWN = 9


def can_ask() -> bool:
    """Tell whether someone can answer: on a terminal at both ends, and not in CI."""
    return sys.stdin.isatty() and sys.stderr.isatty() and not os.environ.get("CI")


def ask(question: str, default: str = "") -> str:
    """Ask for a line of text; an empty answer means the default, if there is one.

    Raises KeyboardInterrupt: the input ends (Ctrl-D).
    """
    shown = f" [{default}]" if default else ""
    while True:
        # Not `input`, which would print to standard output, where results go.
        sys.stderr.write(f"{question}{shown}: ")
        sys.stderr.flush()
        typed = sys.stdin.buffer.readline()
        if not typed.endswith(b"\n"):
            raise KeyboardInterrupt
        if answer := typed.decode("utf-8", "surrogateescape").strip() or default:
            return answer


Choice: TypeAlias = tuple[str, str]
"""An id and its description."""


def choose(
    question: str,
    choices: Sequence[Choice],
    default: int = 1,
    otherwise: Choice | None = None,
) -> str:
    """Ask for a choice, by its number, its id, or a part of its description.

    If there are many, the first ones are shown, and a part of a description shows those that have
    it. `otherwise` is always shown, as the last one.
    """
    named = {id: id for id, _ in choices if id}
    found = choices
    while True:
        shown = _show(found, otherwise)
        answer = ask(question, str(default) if default <= _MOST_SHOWN else choices[default - 1][0])
        if answer in shown or answer in named:
            return shown.get(answer, answer)
        found = [each for each in choices if answer.casefold() in " ".join(each).casefold()]
        default = 1
        if not found:
            sys.stderr.write(f"`{answer}` is not one of these\n")
            found = choices


def _show(choices: Sequence[Choice], otherwise: Choice | None) -> dict[str, str]:
    """Print choices with their numbers; return their ids by number."""
    shown = [*choices[:_MOST_SHOWN], *([otherwise] if otherwise else [])]
    for number, (_, description) in enumerate(shown, 1):
        sys.stderr.write(f"  {number}  {description}\n")
    if more := len(choices[_MOST_SHOWN:]):
        sys.stderr.write(f"     and {more} more: type a part of a name or date to see others\n")
    return {str(number): id for number, (id, _) in enumerate(shown, 1)}


def today() -> date:
    """Return the day for new papers: SOURCE_DATE_EPOCH if it is set, else today.

    Raises CallError: SOURCE_DATE_EPOCH is not a number of seconds.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return date.today()
    try:
        return date.fromtimestamp(int(given))
    except (ValueError, OverflowError, OSError):
        raise CallError(f"SOURCE_DATE_EPOCH is not a number of seconds: `{given}`") from None
