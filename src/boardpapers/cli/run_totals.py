"""The closing line of a run: the numbers of papers and problems."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from boardpapers.cli.terminal import count, problem_counts

if TYPE_CHECKING:
    from boardpapers.build import Result
    from boardpapers.diagnostics import Diagnostic


def totals(
    results: "Sequence[Result]",
    shown: "list[Diagnostic]",
    what: str,
    *more: str,
    stays: bool = True,
) -> str:
    """Return the numbers of results, `more`, and the numbers of the problems shown.

    `what` is made, such as a paper. `stays` tells whether there may be earlier output of papers
    with errors.
    """
    failed = sum(result.has_failed for result in results)
    unchanged = sum(result.is_unchanged for result in results)
    left_out = sum(result.left_out is not None for result in results)
    made = len(results) - failed - unchanged - left_out
    parts = [f"{count(made, what) if results else 'nothing'} written"]
    parts += [f"{left_out} left out"] if left_out else []
    parts += [f"{unchanged} unchanged"] if unchanged else []
    parts += [f"{failed} not written because of errors"] if failed else []
    found = f": {problem_counts(shown)}" if shown else ""
    left = "; earlier output was not changed" if failed and stays else ""
    return f"{', '.join([*parts, *more])}{found}{left}"
