"""What `boardpapers validate` does with `--fix` and `--diff`."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boardpapers.check.fix import Mended
    from boardpapers.check.ignores import Selection
    from boardpapers.diagnostics import Diagnostic


def fix_files(
    paths: list[str], standard_input: bytes, selection: "Selection", quiet: bool
) -> "tuple[bytes, list[Diagnostic]]":
    """Mend files in place; standard input goes to standard output, mended or as it was.

    Returns what standard input is now, and the complaints about files that cannot be written.
    """
    from boardpapers.check.fix import mend_inputs, write
    from boardpapers.check.inputs import STANDARD_INPUT
    from boardpapers.diagnostics import BoardpapersError

    written: list[Mended] = []
    diagnostics: list[Diagnostic] = []
    for each in mend_inputs(paths, standard_input, selection):
        try:
            if each.path == STANDARD_INPUT:
                standard_input = each.after
            else:
                write(each)
        except BoardpapersError as problem:
            diagnostics += problem.diagnostics
            continue
        written.append(each)
    if "-" in paths:
        sys.stdout.buffer.write(standard_input)
    if not quiet:
        sys.stderr.write(_tally("fixed", written))
    return standard_input, diagnostics


def show_diff(paths: list[str], standard_input: bytes, selection: "Selection") -> int:
    """Print what `fix_files` would change as a patch, and return the exit code."""
    from boardpapers.check.fix import mend_inputs
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import check_inputs
    from boardpapers.cli.terminal import PAPERS_HAVE_ERRORS, exit_code, print_diagnostics
    from boardpapers.paths import relative
    from boardpapers.reporters.styled_text import printable

    mended = mend_inputs(paths, standard_input, selection)
    for each in mended:
        patch = each.diff(relative(each.path))
        if sys.stdout.isatty():
            lines = patch.decode("utf-8", "replace").splitlines()
            sys.stdout.write("".join(f"{printable(line)}\n" for line in lines))
        else:
            sys.stdout.buffer.write(patch)
    sys.stdout.flush()
    sys.stderr.write(_tally("would fix", mended))
    found = check_inputs(find_inputs(paths, standard_input), selection)
    left = [each for each in found if not each.fix]
    print_diagnostics(left, sys.stderr)
    return max(exit_code(left), PAPERS_HAVE_ERRORS if mended else 0)


def _tally(done: str, mended: "Iterable[Mended]") -> str:
    """Say how many mistakes in how many files; nothing if there are none."""
    from boardpapers.cli.terminal import count

    counts = [each.count for each in mended]
    if not counts:
        return ""
    return f"{done} {count(sum(counts), 'mistake')} in {count(len(counts), 'file')}\n"
