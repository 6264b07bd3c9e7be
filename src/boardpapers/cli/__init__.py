"""The command line: a module for each command, and one function that handles all failures."""

import os
import sys
from errno import ENOSPC
from io import TextIOWrapper
from pathlib import Path
from typing import cast

from typer.exceptions import TyperException

from boardpapers.cli.app import app
from boardpapers.cli.exit_codes import BUG
from boardpapers.parallel import WorkerEndedError
from boardpapers.system.ending_signals import code_after_signal


def run() -> None:
    """Run the command that was typed. Raises SystemExit with its exit code."""
    _open_what_is_closed()
    for stream in cast("list[TextIOWrapper]", [sys.stdout, sys.stderr]):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    code = _run_command()
    sys.exit(code and (code_after_signal() or code))


def _run_command() -> int:
    try:
        try:
            code: int | None = app(sys.argv[1:])(prog_name="boardpapers", standalone_mode=False)
        finally:
            sys.stdout.flush()
        return code or 0
    except BrokenPipeError:
        _forget_output()
        return 0
    except TyperException as problem:
        return _report_usage(problem)
    except Exception as problem:
        return code_after_signal() or _report_failure(problem)


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


def _report_failure(problem: Exception) -> int:
    """Print why the work could not be done; with `--debug`, raise the exception."""
    if isinstance(problem, WorkerEndedError):
        sys.stderr.write(
            "boardpapers: a worker process ended unexpectedly: it was stopped, or ran out of "
            "memory. Nothing was written.\n"
        )
        return BUG
    if "--debug" in sys.argv:
        raise problem
    if isinstance(problem, OSError) and problem.errno == ENOSPC:
        from boardpapers.cli.terminal import complain

        _forget_output()
        return complain("cannot write: no space left on device")
    sys.stderr.write(
        f"boardpapers: an error in the program, not in your papers: {type(problem).__name__}\n"
        "Please report it with the command you ran; `boardpapers --debug …` shows the traceback.\n"
    )
    return BUG
