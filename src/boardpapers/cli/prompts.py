"""Questions on a terminal: one line each, with a default, and only if someone can answer."""

import os
import sys
from collections.abc import Sequence
from datetime import date

from boardpapers.diagnostics import CallError


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


def choose(question: str, choices: Sequence[tuple[str, str]], default: int = 1) -> str:
    """Ask for a choice, by number or id; each choice is an id and its description."""
    for number, (_, shown) in enumerate(choices, 1):
        sys.stderr.write(f"  {number}  {shown}\n")
    by_answer = {str(number): id for number, (id, _) in enumerate(choices, 1)}
    by_answer |= {id: id for id, _ in choices if id}
    while (answer := ask(question, str(default))) not in by_answer:
        sys.stderr.write(f"`{answer}` is not one of these\n")
    return by_answer[answer]


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
