"""A run: render jobs on all processors, then write the files if none conflict."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.cache import Cache, CacheEntry, load_cache, update_cache
from boardpapers.build.destination import Destination
from boardpapers.build.options import Options
from boardpapers.build.output_files import check_collisions, stage, write_outputs
from boardpapers.build.plan import Batch, Job, plan
from boardpapers.build.render_paper import WITHHELD, render
from boardpapers.build.results import Output, Result
from boardpapers.check.inputs import Inputs
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, warning
from boardpapers.parallel import map_chunks
from boardpapers.paths import absolute
from boardpapers.system.temporary_files import remove_leftovers, temporary_folder
from boardpapers.workspace import AnyPaper
from boardpapers.workspace.dependencies import Answer, Dependency, reachable
from boardpapers.writers import FORMATS

Progress = Callable[[int, int], None]
"""Called with the number of finished steps and the number of all: of jobs, or of a single pack."""


def no_progress(_done: int, _total: int) -> None:
    """Report nothing."""


class Rendering(Struct, frozen=True):
    """Batches and the results of their jobs, with new files in a staging folder until written."""

    batches: tuple[Batch, ...]
    results: tuple[tuple[Result, ...], ...]

    def write(self) -> Iterator[Result]:
        """Write the files, and yield a result for each document, without the files that fail."""
        changed: dict[Path, dict[str, CacheEntry | None]] = {}
        answers: dict[Path, dict[Dependency, Answer]] = {}
        for batch, results in zip(self.batches, self.results, strict=True):
            remove_leftovers(batch.destination.start)  # even if nothing is written
            for result in results:
                written = result if batch.options.in_memory else write_outputs(result)
                yield written
                if batch.cache and not written.is_unchanged:
                    changed.setdefault(batch.cache, {})[written.job.key] = _cache_entry(written)
                    answers[batch.cache] = batch.workspace.dependencies.answers
        for path, entries in changed.items():
            update_cache(path, entries, answers[path])


def run(inputs: Inputs, options: Options, progress: Progress = no_progress) -> Iterator[Result]:
    """Render papers, write their files, and yield a result for each document.

    Nothing is written before all are rendered; output of papers with errors stays unchanged. The
    inputs must track dependencies, so that the next run knows what has changed. Raises CallError:
    several documents for one file, or a file of a paper would be overwritten.
    """
    with rendering(inputs, [options], progress) as rendered:
        if not options.in_memory:
            check_collisions([result for results in rendered.results for result in results])
        yield from rendered.write()


@contextmanager
def rendering(
    inputs: Inputs, several: Iterable[Options], progress: Progress = no_progress
) -> Iterator[Rendering]:
    """Render papers with each of some options; the caller writes what was rendered, if anything.

    Raises CallError: several documents for one file.
    """
    batches = [batch for options in several for batch in plan(inputs, options)]
    total, done = sum(len(batch.jobs) for batch in batches), 0
    load = cache(load_cache)  # several batches may share one
    with temporary_folder() as staging:
        rendered: list[tuple[Result, ...]] = []
        shared: dict[tuple[Dependency, str], tuple[Dependency, str]] = {}
        for batch in batches:
            results: list[Result] = []
            steps = progress if total == 1 else no_progress  # of several jobs, each is one step
            for result in _render_batch(batch, load, staging, steps):
                # Thousands of results, from files and other processes, have copies of the same.
                same = tuple(shared.setdefault(each, each) for each in result.dependencies)
                answers = {each.question: each for each in result.answers}
                batch.workspace.dependencies.answers.update(answers)
                results.append(replace(result, dependencies=same, answers=()))
                done += 1
                if total > 1:
                    progress(done, total)
            rendered.append(tuple(results))
        load.cache_clear()
        yield Rendering(tuple(batches), tuple(rendered))


def _render_batch(
    batch: Batch,
    load: Callable[[Path], Cache],
    staging: Path,
    steps: Progress,
) -> Iterator[Result]:
    """Yield the results of a batch, with their files in the staging folder.

    `load` returns a cache. `steps` is called in this process only, for the steps of
    a single job.
    """
    if len(batch.jobs) > 1:
        batch.workspace.build_index()  # once, before the work is divided among processes
    known = load(batch.cache) if batch.cache and not batch.options.force else Cache("")
    batch.workspace.dependencies.remember(known.answers)
    stale: list[Job] = []
    for job in batch.jobs:
        entry = None if job.is_named else known.entries.get(job.key)
        if entry and entry.is_current(batch.workspace, batch.options.formats):
            yield _unchanged(job, entry, batch.options.formats)
        else:
            stale.append(job)
    if len(stale) == 1:
        yield _render_job(batch, staging, stale[0], steps)
        return
    work = partial(_render_jobs, batch, staging)
    for results in map_chunks(work, stale, batch.options.processes, _weight(batch.options)):
        yield from results


def _weight(options: Options) -> int:
    """Return how long a job takes, compared with a report as Markdown and HTML."""
    if options.packs:
        return 20
    return 5 if {"pdf", "docx"} & {*options.formats} else 1


def _cache_entry(result: Result) -> CacheEntry | None:
    if result.has_failed:
        return None
    outputs = ((str(absolute(each.path)), each.format, each.digest) for each in result.outputs)
    return CacheEntry(result.job.sources, result.dependencies, tuple(outputs), result.diagnostics)


def _unchanged(job: Job, entry: CacheEntry, formats: Sequence[str]) -> Result:
    files = entry.find(formats)
    outputs = (Output(Path(path), format, written) for path, format, written in files)
    return Result(job, tuple(outputs), entry.diagnostics, entry.dependencies)


def _render_jobs(batch: Batch, staging: Path, jobs: Sequence[Job]) -> list[Result]:
    return [_render_job(batch, staging, job) for job in jobs]


def _render_job(batch: Batch, staging: Path, job: Job, steps: Progress = no_progress) -> Result:
    workspace, options = batch.workspace, batch.options
    with workspace.dependencies.recording() as tracked:
        paper = workspace.paper(job.sources[0])
        about = (workspace, paper, options.formats, batch.destination, options.style)
        if options.packs:
            from boardpapers.build.render_pack import render_pack

            rendered, found = render_pack(*about, options.packs, steps, options.website)
        else:
            rendered, found = render(*about, document=options.document, website=options.website)
        workspace.release(paper)
    outputs: list[Output] = []
    left_out = None if job.is_named else next((d for d in found if d.code == WITHHELD), None)
    diagnostics = [each for each in found if each is not left_out]
    if left_out and not (options.in_memory or options.website):
        diagnostics += _earlier_files(paper, batch.destination)
    for each in rendered:
        try:
            outputs.append(stage(each, job, staging))
        except BoardpapersError as problem:
            diagnostics += problem.diagnostics
    values = workspace.dependencies.values(tracked)
    answers = tuple(reachable(workspace.dependencies.answers, tracked))
    whole = outputs if len(outputs) == len(rendered) else []
    return Result(job, tuple(whole), tuple(diagnostics), values, left_out, answers)


def _earlier_files(paper: AnyPaper, destination: Destination) -> Iterator[Diagnostic]:
    """Warn about files of a paper that is no longer public."""
    for format in FORMATS:
        path = destination.path(paper.id, format)
        if path.is_file():
            sentence = f"`{paper.id}` is not public, but was published here earlier"
            yield warning("BP388", Place(path), sentence, "delete this file, and any copy of it")
