"""The plan of a run: one job for each document, in batches by workspace."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.build.cache import cache_file
from boardpapers.build.destination import Destination, choose_destination
from boardpapers.build.options import Options, PackOptions
from boardpapers.check.inputs import Inputs
from boardpapers.diagnostics import CallError
from boardpapers.document import makes_documents
from boardpapers.models import MEETING
from boardpapers.workspace import Workspace

PACK, SUPPLEMENT = "pack", "supplement"
"""The kinds of the jobs that make packs and supplements to them."""


class Job(Struct, frozen=True):
    """A document to render: its kind, and the papers that it is made from, the main one first.

    The kind is that of the main paper, or the name of another document, such as `decisions`, or of
    a `pack`, whose main paper is the meeting.

    A document that `is_named` is rendered even if nothing has changed.
    """

    kind: str
    sources: tuple[Path, ...]
    is_named: bool = False

    @property
    def key(self) -> str:
        """A name that is unique among the jobs of the workspace."""
        return f"{self.kind} {self.sources[0]}"


class Batch(Struct, frozen=True):
    """The jobs of one workspace, with the destination of their output.

    `cache` is the file with the cache of earlier runs; None if it is not used.
    """

    workspace: Workspace
    jobs: tuple[Job, ...]
    destination: Destination
    options: Options
    cache: Path | None


def plan(inputs: Inputs, options: Options) -> list[Batch]:
    """Return the jobs, in a batch for each workspace that has any.

    Papers that make no document are skipped, unless they were named. A paper brings
    its translations, unless it goes to one file. Raises CallError: several documents for one file,
    or a pack that is published in a way that cannot be recorded.
    """
    _check_publication(options)
    found = [
        (workspace, [_job(workspace, path, path in inputs.named, options) for path in paths])
        for workspace, paths in inputs.by_workspace
    ]
    wanted = [
        (space, [job for job in jobs if job.is_named or _is_wanted(space, job, options)])
        for space, jobs in found
    ]
    if options.packs:
        wanted = [(space, [_of_pack(job, options.packs) for job in jobs]) for space, jobs in wanted]
    documents = sum(len(jobs) for _, jobs in wanted) * len(options.formats)
    return [_batch(space, jobs, documents, options) for space, jobs in wanted if jobs]


def _check_publication(options: Options) -> None:
    """Raise CallError if packs are to be published in a way that cannot be recorded."""
    packs = options.packs or PackOptions()
    if options.private and (packs.publishes or packs.is_supplement):
        raise CallError(
            "only the public pack is published and has supplements: leave out --private"
        )
    if not packs.publishes:
        return
    if "pdf" not in options.formats:
        raise CallError("a pack that is published needs its page numbers: add pdf to the formats")
    if options.in_memory:
        raise CallError("a pack that is published needs files: name a folder or a file with -o")


def _is_wanted(workspace: Workspace, job: Job, options: Options) -> bool:
    """Tell whether a paper found in a folder is rendered."""
    if options.packs and job.kind not in (MEETING.name, ""):
        return False
    return makes_documents(workspace, job.sources[0], options.document)


def _of_pack(job: Job, options: PackOptions) -> Job:
    """Return the job that makes the pack of a meeting; one that is published is always made."""
    kind = SUPPLEMENT if options.is_supplement else PACK
    return replace(job, kind=kind, is_named=job.is_named or options.publishes)


def _batch(workspace: Workspace, jobs: list[Job], documents: int, options: Options) -> Batch:
    destination = choose_destination(workspace, options.output, documents, private=options.private)
    if destination.file is None and not options.packs:
        jobs = [each for job in jobs for each in _in_all_languages(workspace, job, options)]
    jobs = list(_each_once(jobs))
    cache = None
    if not (options.in_memory or destination.file or all(job.is_named for job in jobs)):
        url = options.website and options.website.url
        about = (options.style, options.private, url)
        cache = cache_file(workspace, destination.folder, *about)
    return Batch(workspace, tuple(jobs), destination, options, cache)


def _job(workspace: Workspace, path: Path, is_named: bool, options: Options) -> Job:
    return Job(options.document or workspace.peek_kind(path), (path,), is_named)


def _in_all_languages(workspace: Workspace, job: Job, options: Options) -> list[Job]:
    paths = workspace.in_all_languages(job.sources[0])
    return [_job(workspace, path, job.is_named, options) for path in paths]


def _each_once(jobs: Iterable[Job]) -> Iterable[Job]:
    """Return each job once, in order; it is named if any copy of it is."""
    by_key: dict[str, Job] = {}
    for job in jobs:
        if job.is_named or job.key not in by_key:
            by_key[job.key] = job
    return by_key.values()
