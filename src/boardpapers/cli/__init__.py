"""The command line: one file a command, and the one place where a failure ends the program."""

import os
import sys
from io import TextIOWrapper
from typing import cast

from boardpapers.cli.app import app

BUG = 70
"""Exit code of a mistake in the program itself (EX_SOFTWARE of sysexits.h)."""


def run() -> None:
    """Run the command that was typed; raises SystemExit with its exit code."""
    for stream in cast("list[TextIOWrapper]", [sys.stdout, sys.stderr]):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        app()
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_quietly()
    except Exception as problem:
        if "--debug" in sys.argv:
            raise
        _report_bug(problem)


def _leave_quietly() -> None:
    """End without a word when nobody reads on: `boardpapers validate | head`."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)


def _report_bug(problem: Exception) -> None:
    sys.stderr.write(
        f"boardpapers: a mistake in the program, not in your papers: {type(problem).__name__}\n"
        "Please report it, with what you ran. `boardpapers --debug …` shows where it happened.\n"
    )
    sys.exit(BUG)
