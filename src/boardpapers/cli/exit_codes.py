"""The exit codes of the command line."""

from collections.abc import Iterable

from boardpapers.diagnostics import Diagnostic, Severity

DONE, PAPERS_HAVE_ERRORS, CALL_IS_WRONG = 0, 1, 2
BUG = 70
"""The exit code of a mistake in the program itself (EX_SOFTWARE of sysexits.h)."""


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return the exit code; that of a wrong command if it names what it cannot have.

    That is a file that cannot be read or written, or a private paper without `--private`.
    """
    errors = [each for each in diagnostics if strict or each.severity is Severity.ERROR]
    if any(each.code in ("BP000", "BP385") for each in errors):
        return CALL_IS_WRONG
    return PAPERS_HAVE_ERRORS if errors else DONE
