"""The packs of a site: PDF files beside the pages of agendas."""

import re
from collections.abc import Iterable
from pathlib import Path

from boardpapers.build import Result
from boardpapers.build.results import Output
from boardpapers.build.write_pages import Download
from boardpapers.paths import absolute

_PACK = re.compile(r".*-pack(\.[\w-]+)?\.pdf")


def packs_of(results: Iterable[Result], folder: Path) -> dict[str, Download]:
    """Return the packs among the files of a site in a folder, by the addresses of their meetings.

    They have no digest, because they are large, and would be read whole for it.
    """
    outputs = (output for result in results for output in result.outputs)
    return {
        f"{absolute(output.path.parent).relative_to(absolute(folder)).as_posix()}/": Download(
            output.format,
            output.path.name,
            _size(output),
        )
        for output in outputs
        if _PACK.fullmatch(output.path.name)
    }


def _size(output: Output) -> int:
    """Return the size of a file, which may not have been moved to its place yet."""
    is_staged = output.staged is not None and output.staged.exists()
    return (output.staged if output.staged and is_staged else output.path).stat().st_size
