"""Write papers for a command, and say what was written and found."""

import sys
from typing import TYPE_CHECKING

from boardpapers.cli.output_options import STANDARD_OUTPUT

if TYPE_CHECKING:
    from boardpapers.build import Options, Result
    from boardpapers.diagnostics import Diagnostic


def write_papers(files: list[str], options: "Options", quiet: bool) -> "list[Diagnostic]":
    """Render files; print their diagnostics, then what was written, then the totals.

    Raises CallError: there is nothing to render, or the call is wrong in another way.
    """
    from boardpapers.build import run
    from boardpapers.check.inputs import find_inputs
    from boardpapers.check.papers import arranged
    from boardpapers.cli.progress import ProgressBar
    from boardpapers.cli.run_totals import totals
    from boardpapers.cli.terminal import print_diagnostics
    from boardpapers.diagnostics import CallError, Severity
    from boardpapers.models import MEETING

    standard_input = sys.stdin.buffer.read() if "-" in files else b""
    kind = MEETING if options.packs else None
    inputs = find_inputs(files, standard_input, tracks_dependencies=True, kind=kind)
    results: list[Result] = []
    with ProgressBar(quiet=quiet) as bar:
        for result in run(inputs, options, bar.advance):
            results.append(result)
            if options.in_memory:
                _print_outputs(result)
    if not results and not inputs.diagnostics:
        what = "meetings with items" if options.packs else "papers to render"
        raise CallError(f"there are no {what} in {', '.join(f'`{f}`' for f in files)}")
    found = (each for result in results for each in result.diagnostics)
    diagnostics = arranged([*inputs.diagnostics, *found])
    sys.stdout.flush()
    shown = [each for each in diagnostics if not quiet or each.severity is Severity.ERROR]
    print_diagnostics(shown, sys.stderr)
    if not quiet:
        sys.stderr.write(_left_out(results))
        sys.stderr.write("" if options.in_memory else _written(results))
        is_long = not (options.in_memory or all(result.job.is_named for result in results))
        what = "pack" if options.packs else "paper"
        if is_long or shown:
            line = totals(results, shown, what, stays=not options.in_memory)
            sys.stderr.write(f"{line}\n")
    return diagnostics


def _print_outputs(result: "Result") -> None:
    for output in result.outputs:
        if output.staged and output.path.name == STANDARD_OUTPUT:  # and not a file beside it
            sys.stdout.buffer.write(output.staged.read_bytes())


def _written(results: "list[Result]") -> str:
    from boardpapers.paths import relative

    files = (output.path for result in results for output in result.outputs if output.staged)
    return "".join(f"wrote {relative(path)}\n" for path in dict.fromkeys(files))


def _left_out(results: "list[Result]") -> str:
    from boardpapers.paths import relative

    found = (result.left_out for result in results if result.left_out)
    return "".join(
        f"left out {relative(each.place.path)}: {each.message}; {each.help}\n" for each in found
    )
