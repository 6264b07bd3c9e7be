"""Files of results: first in a staging folder, then in their destinations."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from boardpapers.build.plan import Job
from boardpapers.build.results import Output, Result
from boardpapers.build.write_documents import RECORD, Rendered
from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.files import unwritable, write_whole
from boardpapers.paths import absolute, reason, relative
from boardpapers.workspace import is_paper
from boardpapers.workspace.dependencies import digest


def stage(rendered: Rendered, job: Job, folder: Path) -> Output:
    """Write a file of a job into the staging folder. Raises BoardpapersError, BP000."""
    staged = folder / digest(repr((job.key, str(rendered.path))).encode())
    try:
        staged.write_bytes(rendered.content)
    except OSError as problem:
        raise BoardpapersError(unwritable(rendered.path, reason(problem))) from None
    return Output(rendered.path, rendered.format, digest(rendered.content), staged)


def write_outputs(result: Result) -> Result:
    """Move the new files of a result to their destinations; return it without those that fail."""
    written: list[Output] = []
    diagnostics = list(result.diagnostics)
    for output in result.outputs:
        try:
            if output.staged:
                write_whole(output.path, output.staged.read_bytes())
        except BoardpapersError as problem:
            diagnostics += problem.diagnostics
        else:
            written.append(output)
    return replace(result, outputs=tuple(written), diagnostics=tuple(diagnostics))


def check_collisions(results: Sequence[Result]) -> None:
    """Raise CallError if two results have the same file, or one overwrites a paper's file."""
    sources = set(_files_read(results))
    owners: dict[Path, Path] = {}
    outputs = ((result.job.sources[0], each) for result in results for each in result.outputs)
    for source, output in sorted(outputs, key=lambda each: str(each[0])):
        # An unchanged file is output of an earlier run, not a paper.
        # Neither is a record, which is read to be continued.
        if output.format == RECORD:
            continue
        if output.staged and (os.path.realpath(output.path) in sources or is_paper(output.path)):
            raise CallError(
                f"`{relative(output.path)}` is part of a paper and would be overwritten"
            )
        other = owners.setdefault(absolute(output.path), source)
        if other != source:
            raise CallError(
                f"`{relative(other)}` and `{relative(source)}` would both be written "
                f"to `{relative(output.path)}`: give one of them a different `id:`"
            )


def _files_read(results: Iterable[Result]) -> Iterator[str]:
    """Yield every file that the papers were made from, with links resolved."""
    dependencies = {each for result in results for each in result.dependencies}
    for (about, name, *_), answer in dependencies:
        if about == "file" and answer:
            yield os.path.realpath(name)
        elif about == "named":
            yield answer.partition(" ")[2]
