"""Read files, and find the papers in them: in several processes, if there are many files."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.source_file import SourceFile, read_source_file
from boardpapers.importers.source_kinds import IMPORTERS
from boardpapers.parallel import map_chunks

# As a report as Markdown and HTML is 1.
_WEIGHT = 10

Finding: TypeAlias = list[FoundPaper] | BoardpapersError | CallError
"""The papers in a file, or the reason why there are none."""


def find_papers(path: Path, context: ImportContext) -> list[FoundPaper]:
    """Read a file, and return the papers in it.

    Raises BoardpapersError: the file cannot be read or imported, BP950 to BP955; CallError: the
    extra `import` is not installed.
    """
    source = read_source_file(path)
    kind = IMPORTERS[source.ending]
    _check_installed(source, kind.requires)
    return kind.importer(source, context)


def find_in_each(
    sources: Sequence[Path], context: ImportContext, processes: int = 1
) -> Iterator[Finding]:
    """Yield what is found in each file, in order. Raises WorkerEndedError."""
    if len(sources) > 1:
        context.workspace.build_index()  # once, and before the papers found are written
    # The first is read here, so that all processes share what is loaded for it.
    yield from _find_in_chunk(context, sources[:1])
    work = partial(_find_in_chunk, context)
    for findings in map_chunks(work, sources[1:], processes, _WEIGHT):
        yield from findings


def _find_in_chunk(context: ImportContext, sources: Sequence[Path]) -> list[Finding]:
    return [_finding(each, context) for each in sources]


def _finding(source: Path, context: ImportContext) -> Finding:
    try:
        return find_papers(source, context)
    except (BoardpapersError, CallError) as problem:
        return problem


def _check_installed(source: SourceFile, modules: tuple[str, ...]) -> None:
    from importlib.util import find_spec

    if not all(map(find_spec, modules)):
        install = 'pip install "boardpapers[import]"'
        raise CallError(f"to import `{source.ending}` files, install the extra: {install}")
