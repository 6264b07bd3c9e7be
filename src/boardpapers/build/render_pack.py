"""Render the packs of a meeting in one or more formats, in memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from msgspec import Struct

from boardpapers.build.destination import Destination
from boardpapers.build.render_paper import check_document
from boardpapers.build.write_documents import Rendered, Writable, write_documents
from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import LaidOut, arranged, lay_out
from boardpapers.diagnostics import Diagnostic, error, has_errors
from boardpapers.document.pack import Pack, StyledDocument, pack_of
from boardpapers.document.pack_contents import (
    PackEntry,
    agenda_of_pack,
    pack_entries,
    pack_name,
    pack_title,
    slip,
    with_way_back,
)
from boardpapers.document.pdf_files import attached_files, with_links_to_files
from boardpapers.models import MEETING, Meeting
from boardpapers.workspace import AnyPaper, LinkedMeeting, Paper, Workspace, link_meeting
from boardpapers.writers import FORMATS
from boardpapers.writers.links import Links

Progress = Callable[[int, int], None]
"""Called with the number of finished steps, and the number of all."""


class PackPlan(Struct, frozen=True):
    """A pack to be made: its agenda in one language, and what follows it."""

    linked: LinkedMeeting
    agenda: StyledDocument
    entries: tuple[PackEntry, ...]


def render_pack(
    workspace: Workspace,
    paper: AnyPaper,
    formats: Sequence[str],
    destination: Destination,
    style: str | None = None,
    progress: Progress = lambda _done, _total: None,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Render a pack in each language of a meeting's agenda; none if a paper of it has errors.

    Each paper is a step of the progress, and each file.
    """
    if paper.model and paper.kind != MEETING.name:
        return [], [_not_a_meeting(workspace, paper)]
    private = destination.private
    agendas = lay_out(workspace, paper, EVERYTHING, style, private=private)
    diagnostics = check_document(workspace, paper, destination, agendas)
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    plans = list(_plans(workspace, cast("Paper[Meeting]", paper), agendas, private=private))
    plans = plans[:1] if destination.file else plans
    papers = _papers(plans)
    step = _counted(progress, len(papers) + len(plans) * len(formats))
    laid_out: dict[Path, LaidOut] = {}
    for each in papers:
        laid_out[each.path] = lay_out(workspace, each, EVERYTHING, style, private=private)
        diagnostics += laid_out[each.path].diagnostics
        step()
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    writables = [_writable(plan, laid_out) for plan in plans]
    rendered, found = write_documents(workspace, destination, formats, writables, step)
    diagnostics += found
    return [] if has_errors(diagnostics) else rendered, arranged(diagnostics)


def _plans(
    workspace: Workspace, paper: Paper[Meeting], agendas: LaidOut, *, private: bool
) -> Iterator[PackPlan]:
    meetings, _ = link_meeting(workspace, paper)
    for linked, agenda in zip(meetings, agendas.documents, strict=True):
        yield PackPlan(linked, agenda, tuple(pack_entries(workspace, linked, private=private)))


def _papers(plans: Sequence[PackPlan]) -> list[AnyPaper]:
    """Return the papers of some packs, each once."""
    found = (paper for plan in plans for entry in plan.entries for paper in entry.papers)
    return list({paper.path: paper for paper in found}.values())


def _counted(progress: Progress, total: int) -> Callable[[], None]:
    """Return a function that reports one more finished step each time it is called."""
    numbers = iter(range(1, total + 1))
    return lambda: progress(next(numbers), total)


def _writable(plan: PackPlan, laid_out: Mapping[Path, LaidOut]) -> Writable:
    agenda, house_style = plan.agenda
    parts = [(agenda_of_pack(plan.linked, agenda), house_style)]
    for entry in plan.entries:
        parts += _parts(plan, entry, laid_out)
    title = pack_title(plan.linked, house_style.style)
    pack = pack_of(pack_name(plan.linked, agenda.id), title, parts)
    papers, files = (plan.linked.paper, *_papers([plan])), attached_files(pack)
    return Writable(pack.id, _write(pack), papers, tuple(files))


def _parts(
    plan: PackPlan, entry: PackEntry, laid_out: Mapping[Path, LaidOut]
) -> Iterator[StyledDocument]:
    agenda, _ = plan.agenda
    for paper in entry.papers:
        document, house_style = laid_out[paper.path].documents[0]
        yield with_way_back(document, house_style.style, entry, agenda), house_style
    if entry.item.to_come:
        yield slip(plan.linked, entry, plan.agenda)


def _write(pack: Pack) -> Callable[[Links], str | bytes]:
    def write(links: Links) -> str | bytes:
        format = FORMATS[links.format]
        return format.pack_writer(
            pack if format.takes_in_files else with_links_to_files(pack), links
        )

    return write


def _not_a_meeting(workspace: Workspace, paper: AnyPaper) -> Diagnostic:
    sentence = f"a pack is made of a meeting, not of a paper of kind `{paper.kind}`"
    meetings = [meeting.id for meeting, _ in workspace.listings(paper.id)]
    help = "name a meeting, or a folder of meetings"
    if meetings:
        help = f"name its meeting: `boardpapers pack {meetings[0]}`"
    return error("BP114", paper.value("kind"), sentence, help)
