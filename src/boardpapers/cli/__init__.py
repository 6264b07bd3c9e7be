"""The command line: one file a command, and the one place where a failure ends the program."""

import os
import signal
import sys
from errno import ENOSPC
from io import TextIOWrapper
from pathlib import Path
from typing import cast

from boardpapers.cli.app import app
from boardpapers.parallel import WorkerEndedError

BUG = 70
"""Exit code of a mistake in the program itself (EX_SOFTWARE of sysexits.h)."""


def run() -> None:
    """Run the command that was typed; raises SystemExit with its exit code."""
    _open_what_is_closed()
    # Who is told to end clears away what it has begun: temporary folders, processes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    for stream in cast("list[TextIOWrapper]", [sys.stdout, sys.stderr]):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        try:
            app(sys.argv[1:])()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        sys.exit(0)
    except WorkerEndedError:
        sys.stderr.write(
            "boardpapers: a worker process ended unexpectedly: it was stopped, or ran out of "
            "memory. Nothing was written.\n"
        )
        sys.exit(BUG)
    except Exception as problem:
        if "--debug" in sys.argv:
            raise
        if isinstance(problem, OSError) and problem.errno == ENOSPC:
            from boardpapers.cli.terminal import complain

            _forget_output()
            sys.exit(complain("cannot write: no space left on device"))
        _report_bug(problem)


def _open_what_is_closed() -> None:
    """Put something harmless where the caller has closed a stream: `boardpapers … >&-`."""
    nowhere = Path(os.devnull)
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")


def _forget_output() -> None:
    """Let what is still to be printed go nowhere: nobody reads on, or there is no room for it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug(problem: Exception) -> None:
    sys.stderr.write(
        f"boardpapers: a mistake in the program, not in your papers: {type(problem).__name__}\n"
        "Please report it, with what you ran. `boardpapers --debug …` shows where it happened.\n"
    )
    sys.exit(BUG)
