"""The program without its command line."""

import os
from collections.abc import Iterable
from typing import TypeAlias

from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import check_inputs
from boardpapers.diagnostics import Diagnostic

StrPath: TypeAlias = str | os.PathLike[str]


def validate(paths: StrPath | Iterable[StrPath]) -> list[Diagnostic]:
    """Check papers: a file, a folder, or several of them.

    Returns what `boardpapers validate` prints, in the same order; the list is empty if all is
    well. Mistakes in papers raise nothing: a path that cannot be read is a diagnostic, BP000.
    Files are read anew at each call.
    """
    named = [paths] if isinstance(paths, str | os.PathLike) else paths
    # Only the command line means standard input by `-`.
    return check_inputs(find_inputs(os.path.join(os.curdir, path) for path in named))  # noqa: PTH118 - `Path` would leave out the dot
