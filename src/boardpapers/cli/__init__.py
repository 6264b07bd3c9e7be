"""The command line: a module for each command, and one function that handles all failures."""

import os
import signal
import sys
from errno import ENOSPC
from io import TextIOWrapper
from pathlib import Path
from typing import cast

from typer.exceptions import TyperException

from boardpapers.cli.app import app
from boardpapers.cli.exit_codes import BUG
from boardpapers.parallel import WorkerEndedError


def run() -> None:
    """Run the command that was typed. Raises SystemExit with its exit code."""
    _open_what_is_closed()
    _end_properly()
    for stream in cast("list[TextIOWrapper]", [sys.stdout, sys.stderr]):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        try:
            code = app(sys.argv[1:])(prog_name="boardpapers", standalone_mode=False)
        finally:
            sys.stdout.flush()
        sys.exit(code or 0)
    except BrokenPipeError:
        _forget_output()
        sys.exit(0)
    except TyperException as problem:
        sys.exit(_report_usage(problem))
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


def _end_properly() -> None:
    """When terminated or hung up, remove temporary folders and end processes first."""
    endings = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]

    def end(number: int, _frame: object) -> None:
        for each in endings:  # a terminal that is closed may send several
            signal.signal(each, signal.SIG_IGN)
        sys.exit(128 + number)

    for each in endings:
        if signal.getsignal(each) != signal.SIG_IGN:  # as `nohup` has it
            signal.signal(each, end)


def _report_usage(problem: TyperException) -> int:
    """Print what is wrong with the command line, or the help that it asks for."""
    from boardpapers.cli.terminal import complain
    from boardpapers.cli.usage_errors import usage_error

    return complain(usage_error(problem))


def _open_what_is_closed() -> None:
    """Replace streams that the caller has closed, as in `boardpapers … >&-`."""
    null = Path(os.devnull)
    sys.stdin = sys.stdin or null.open(encoding="utf-8")
    sys.stdout = sys.stdout or null.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or null.open("w", encoding="utf-8")


def _forget_output() -> None:
    """Discard output that cannot be printed: the reader has gone, or the disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug(problem: Exception) -> None:
    sys.stderr.write(
        f"boardpapers: an error in the program, not in your papers: {type(problem).__name__}\n"
        "Please report it with the command you ran; `boardpapers --debug …` shows the traceback.\n"
    )
    sys.exit(BUG)
