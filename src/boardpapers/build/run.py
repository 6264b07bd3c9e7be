"""Many reports into files: only what has changed, by all processors, and nothing held in memory."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from boardpapers.build.cache import Kept, load_record, record_path, save_record
from boardpapers.build.render import Destination, Rendered, choose_destination, render
from boardpapers.check.inputs import Inputs
from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic
from boardpapers.document import makes_documents
from boardpapers.files import unwritable, write_whole
from boardpapers.parallel import processors, map_chunks
from boardpapers.paths import absolute
from boardpapers.reporters.styled_text import relative
from boardpapers.workspace import Workspace, is_paper
from boardpapers.workspace.dependencies import Dependency, digest


class Order(Struct, frozen=True):
    """What is to be done with reports; `force` does again even what has not changed."""

    formats: tuple[str, ...]
    output: str | None = None
    style: str | None = None
    force: bool = False


class Output(Struct, frozen=True):
    """A file that belongs to a paper; `staged` has its new content, if it is to be written."""

    paper: Path
    path: Path
    digest: str
    staged: Path | None = None


class Outcome(Struct, frozen=True):
    """What came of one report: files, none if it has errors; and what rendering it has asked."""

    paper: Path
    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    answers: tuple[tuple[Dependency, str], ...]

    @property
    def unchanged(self) -> bool:
        """Whether its files are there as they should be."""
        return bool(self.outputs) and not any(output.staged for output in self.outputs)


class Task(Struct, frozen=True):
    """The reports of one workspace that go to one place; `named` are done in any case."""

    workspace: Workspace
    reports: tuple[Path, ...]
    named: frozenset[Path]
    destination: Destination
    order: Order

    @property
    def record(self) -> Path | None:
        """The file that tells what was done before; none where that does not matter."""
        if self.destination.file or self.named.issuperset(self.reports):
            return None
        return record_path(self.workspace, self.destination.folder, self.order.style)


def plan(inputs: Inputs, order: Order) -> list[Task]:
    """Return what is to be done, a task for each workspace.

    A file that was named is a report, or is told not to be one; in a folder, others are passed
    over. A report brings its translations, unless it goes to one file. Raises CallError: several
    documents for one file.
    """
    found = [
        (workspace, tuple(path for path in paths if _is_rendered(workspace, path, inputs)))
        for workspace, paths in inputs.by_workspace
    ]
    documents = sum(len(paths) for _, paths in found) * len(order.formats)
    return [
        _task(space, paths, frozenset(inputs.named), documents, order)
        for space, paths in found
        if paths
    ]


def _task(
    workspace: Workspace,
    paths: tuple[Path, ...],
    named: frozenset[Path],
    documents: int,
    order: Order,
) -> Task:
    destination = choose_destination(workspace, order.output, documents)
    if destination.file is None:
        together = {path: workspace.in_all_languages(path) for path in paths}
        named |= {each for path in named.intersection(paths) for each in together[path]}
        paths = tuple(dict.fromkeys(each for path in paths for each in together[path]))
    return Task(workspace, paths, named, destination, order)


def carry_out(task: Task, staging: Path) -> Iterator[Outcome]:
    """Yield what comes of each report; nothing is written but in the `staging` folder."""
    if len(task.reports) > 1:
        task.workspace.build_index()
    kept = load_record(task.record) if task.record and not task.order.force else {}
    stale: list[Path] = []
    for path in task.reports:
        before = kept.get(str(path)) if path not in task.named else None
        if before and before.holds(task.workspace, task.order.formats):
            yield _as_before(path, before, task.order.formats)
        else:
            stale.append(path)
    for outcomes in map_chunks(partial(_render_run, task, staging), stale, processors()):
        yield from outcomes


def check_places(outcomes: Sequence[Outcome]) -> None:
    """Raise CallError where two papers would go to one file, or one over a file that was read."""
    sources = set(_sources(outcomes))
    first: dict[Path, Output] = {}
    outputs = (output for outcome in outcomes for output in outcome.outputs)
    for output in sorted(outputs, key=lambda output: str(output.paper)):
        # What is as it was when it was written is no paper.
        if output.staged and (os.path.realpath(output.path) in sources or is_paper(output.path)):
            raise CallError(f"`{relative(output.path)}` is part of a paper, and would be lost")
        other = first.setdefault(output.path, output)
        if other.paper != output.paper:
            raise CallError(
                f"`{relative(other.paper)}` and `{relative(output.paper)}` would both be written "
                f"to `{relative(output.path)}`: give one of them another `id:`"
            )


def write(output: Output) -> None:
    """Put a file in its place. Raises BoardpapersError, BP000: it cannot be written."""
    if output.staged:
        write_whole(output.path, output.staged.read_bytes())


def keep(task: Task, outcomes: Iterable[Outcome]) -> None:
    """Record what was rendered and written, for the next time."""
    if task.record is None:
        return
    papers = load_record(task.record)
    done = {outcome.paper: outcome for outcome in outcomes}
    for path in task.reports:
        outcome = done.get(path)
        if outcome is None or not outcome.unchanged:
            papers.pop(str(path), None)
        if outcome and outcome.outputs and not outcome.unchanged:
            papers[str(path)] = _kept(outcome)
    save_record(task.record, {path: kept for path, kept in papers.items() if Path(path).exists()})


def _kept(outcome: Outcome) -> Kept:
    outputs = {str(absolute(each.path)): each.digest for each in outcome.outputs}
    return Kept(outcome.answers, outputs, outcome.diagnostics)


def _is_rendered(workspace: Workspace, path: Path, inputs: Inputs) -> bool:
    return path in inputs.named or makes_documents(workspace, path)


def _as_before(path: Path, kept: Kept, formats: Sequence[str]) -> Outcome:
    outputs = (Output(path, Path(each), kept.outputs[each]) for each in kept.paths(formats))
    return Outcome(path, tuple(outputs), kept.warnings, kept.answers)


def _render_run(task: Task, staging: Path, paths: Sequence[Path]) -> list[Outcome]:
    return [_render_one(task, staging, path) for path in paths]


def _render_one(task: Task, staging: Path, path: Path) -> Outcome:
    workspace, order = task.workspace, task.order
    with workspace.dependencies.recording() as asked:
        paper = workspace.paper(path)
        rendered, found = render(workspace, paper, order.formats, task.destination, order.style)
        workspace.release(paper)
    outputs: list[Output] = []
    for each in rendered:
        try:
            outputs.append(_stage(each, staging))
        except BoardpapersError as problem:
            found = [*found, *problem.diagnostics]
    answers = tuple(
        (question, workspace.dependencies.current(question)) for question in sorted(asked)
    )
    return Outcome(
        path, tuple(outputs) if len(outputs) == len(rendered) else (), tuple(found), answers
    )


def _stage(rendered: Rendered, staging: Path) -> Output:
    name = digest(repr((str(rendered.paper), str(rendered.path))).encode())
    staged = staging / name
    try:
        staged.write_bytes(rendered.content)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise BoardpapersError(unwritable(rendered.path, reason)) from None
    return Output(rendered.paper, rendered.path, digest(rendered.content), staged)


def _sources(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield every file that the papers were made from, without links."""
    asked = {each for outcome in outcomes for each in outcome.answers}
    for (about, name, *_), answer in asked:
        if about == "file" and answer:
            yield os.path.realpath(name)
        elif about == "named":
            yield answer.partition(" ")[2]
