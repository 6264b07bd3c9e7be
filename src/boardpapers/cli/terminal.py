"""The output of commands: plain in a pipe, coloured on a terminal."""

import os
import re
import sys
from collections.abc import Iterable
from typing import TextIO

from boardpapers.cli.exit_codes import CALL_IS_WRONG
from boardpapers.diagnostics import Diagnostic, Severity
from boardpapers.reporters import (
    FOR_PEOPLE,
    FOR_PROGRAMS,
    SHOWN,
    Checked,
    Styled,
    folded,
    plain,
    report_github,
    shown_by_github,
)

# A sentence of the full form; other lines are quoted, or one for each diagnostic.
_SENTENCE = r"(error|warning)\[| +="
_LOOKS = {
    "error": "bold red",
    "warning": "bold yellow",
    "help": "bold cyan",
    "quiet": "blue",
    "strong": "bold",
    "": "",
}


def print_diagnostics(diagnostics: list[Diagnostic], stream: TextIO, format: str = "full") -> None:
    """Print diagnostics in a format for people, with those that say the same as one."""
    _print(FOR_PEOPLE[format](folded(diagnostics)), stream)


def print_checked(checked: Checked, format: str, stream: TextIO) -> None:
    """Print the result of a check, with annotations as well under GitHub Actions."""
    if format in FOR_PROGRAMS:
        stream.write(FOR_PROGRAMS[format](checked))
        return
    print_diagnostics(list(checked.diagnostics), stream, format)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        _annotate(Checked(checked.files, folded(checked.diagnostics)))


def _annotate(checked: Checked) -> None:
    shown = shown_by_github(checked.diagnostics)
    sys.stdout.write(report_github(Checked(checked.files, shown)))
    if left_out := len(checked.diagnostics) - len(shown):
        sys.stdout.flush()
        sys.stderr.write(
            f"{left_out} of {len(checked.diagnostics)} are not annotated: "
            f"GitHub shows at most {SHOWN} errors and {SHOWN} warnings for a step\n"
        )


def print_patches(patches: Iterable[bytes]) -> None:
    """Print the patches of files as they are, or on a terminal without control characters."""
    from boardpapers.reporters.styled_text import printable

    for patch in patches:
        if sys.stdout.isatty():
            lines = patch.decode("utf-8", "replace").splitlines()
            sys.stdout.write("".join(f"{printable(line)}\n" for line in lines))
        else:
            sys.stdout.buffer.write(patch)
    sys.stdout.flush()


def complain(message: str) -> int:
    """Print an error in the command, and return its exit code."""
    line = f"boardpapers: {message}"
    if sys.stderr.isatty():
        import textwrap
        from shutil import get_terminal_size

        width = get_terminal_size().columns
        line = textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
    sys.stderr.write(f"{line}\n")
    return CALL_IS_WRONG


def summary(diagnostics: list[Diagnostic], papers: int, styles: int, format: str) -> str:
    """Return the closing line of a check: the numbers of papers, errors and warnings."""
    checked = [count(papers, "paper")] if papers or not styles else []
    checked += [count(styles, "house style")] if styles else []
    found = problem_counts(diagnostics, format)
    return f"{' and '.join(checked)} checked: {found or 'no problems'}\n"


def problem_counts(diagnostics: list[Diagnostic], format: str = "full") -> str:
    """Return the numbers of errors and warnings that a format shows; empty if there are none."""
    shown = folded(diagnostics) if format in FOR_PEOPLE else diagnostics
    errors = sum(each.severity is Severity.ERROR for each in shown)
    counts = ((errors, "error"), (len(shown) - errors, "warning"))
    return ", ".join(count(number, word) for number, word in counts if number)


def count(number: int, word: str) -> str:
    """Return a number with its word: 1 error, 2 errors."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def _print(pieces: list[Styled], stream: TextIO) -> None:
    if not stream.isatty() or os.environ.get("NO_COLOR"):
        stream.write(plain(pieces))
        return
    from rich.console import Console
    from rich.text import Text

    text = Text.assemble(*((piece, _LOOKS[looks]) for piece, looks in pieces))
    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in text.split("\n"):
        is_long = len(line.plain) > console.width and re.match(_SENTENCE, line.plain)
        # Between words, unlike the terminal itself.
        for part in line.wrap(console, console.width) if is_long else [line]:
            console.print(part)
