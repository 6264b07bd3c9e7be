"""The options `--fix` and `--diff` of `boardpapers validate`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boardpapers.check.fix import FixedFile
    from boardpapers.diagnostics import Diagnostic


def write_fixes(
    fixed: "Iterable[FixedFile]", standard_input: bytes
) -> "tuple[bytes, list[Diagnostic], str]":
    """Write fixed files in place.

    Return standard input, fixed if it was one of them, a diagnostic for each file that cannot be
    written, and a line that says what was fixed.
    """
    from boardpapers.check.fix import write_fixed
    from boardpapers.check.inputs import STANDARD_INPUT
    from boardpapers.diagnostics import BoardpapersError

    written: list[FixedFile] = []
    diagnostics: list[Diagnostic] = []
    for each in fixed:
        try:
            if each.path == STANDARD_INPUT:
                standard_input = each.after
            else:
                write_fixed(each)
        except BoardpapersError as problem:
            diagnostics += problem.diagnostics
            continue
        written.append(each)
    return standard_input, diagnostics, tally("fixed", written)


def print_diff(fixed: "Iterable[FixedFile]") -> None:
    """Print what `--fix` would change, as a patch."""
    from boardpapers.cli.terminal import print_patches
    from boardpapers.paths import relative

    print_patches(each.diff(relative(each.path)) for each in fixed)


def tally(done: str, fixed: "Iterable[FixedFile]") -> str:
    """Return a line with the numbers of mistakes and files; empty if there are none."""
    from boardpapers.cli.terminal import count

    counts = [each.count for each in fixed]
    if not counts:
        return ""
    return f"{done} {count(sum(counts), 'mistake')} in {count(len(counts), 'file')}\n"
