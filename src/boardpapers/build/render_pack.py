"""Render the packs of a meeting in one or more formats, in memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import cast

from msgspec import Struct

from boardpapers.build.bind_pack import (
    BoundPack,
    no_day,
    publication,
    published_supplements,
    supplement,
    whole_pack,
)
from boardpapers.build.destination import Destination
from boardpapers.build.options import PackOptions
from boardpapers.build.render_paper import check_document
from boardpapers.build.website import Website
from boardpapers.build.write_documents import RECORD, Rendered, Writable, write_documents
from boardpapers.build.write_pages import pack_destination
from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import LaidOut, arranged, lay_out
from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic, error, has_errors
from boardpapers.document.pack import StyledDocument
from boardpapers.document.pack_changes import PackPart
from boardpapers.document.pack_contents import PackEntry, pack_entries, slip, with_way_back
from boardpapers.document.pdf_files import files_in, with_links_to_files
from boardpapers.document.published_text import digest_of_text
from boardpapers.models import MEETING, Meeting
from boardpapers.workspace import AnyPaper, LinkedMeeting, Paper, Workspace, link_meeting
from boardpapers.workspace.publication import encoded, read_record, record_path
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
    style: str | None,
    options: PackOptions,
    progress: Progress = lambda _done, _total: None,
    website: Website | None = None,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Render a pack in each language of a meeting's agenda; none if a paper of it has errors.

    If they are published, their record is one more file. Each paper is a step of the progress, and
    each file. Raises CallError: packs in several languages are to be published as one file.
    """
    if paper.model and paper.kind != MEETING.name:
        return [], [_not_a_meeting(workspace, paper)]
    private = destination.private
    agendas = lay_out(workspace, paper, EVERYTHING, style, private=private)
    diagnostics = check_document(workspace, paper, destination, agendas)
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    plans = list(_plans(workspace, cast("Paper[Meeting]", paper), agendas, private=private))
    plans = _one_for_a_file(plans, options) if destination.file else plans
    if options.publishes and not _day(plans[0].linked, options):
        return [], arranged([*diagnostics, no_day(plans[0].linked, options.is_supplement)])
    papers = _papers(plans)
    step = _counted(progress, len(papers) + len(plans) * len(formats))
    laid_out = _laid_out(workspace, papers, style, step, private=private)
    diagnostics += (found for each in laid_out.values() for found in each.diagnostics)
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    try:
        bound = [
            (plan, each) for plan in plans for each in _bound(workspace, plan, laid_out, options)
        ]
    except BoardpapersError as problem:
        return [], arranged([*diagnostics, *problem.diagnostics])
    rendered: list[Rendered] = []
    for plan, each in bound:
        own = pack_destination(workspace, plan.agenda[0], destination, website)
        writable = _writable(each, (paper, *papers))
        files, found = write_documents(workspace, own, formats, [writable], step)
        rendered += files
        diagnostics += found
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    return [*rendered, *_record(workspace, bound, rendered, options)], arranged(diagnostics)


def _plans(
    workspace: Workspace, paper: Paper[Meeting], agendas: LaidOut, *, private: bool
) -> Iterator[PackPlan]:
    meetings, _ = link_meeting(workspace, paper)
    for linked, agenda in zip(meetings, agendas.documents, strict=True):
        yield PackPlan(linked, agenda, tuple(pack_entries(workspace, linked, private=private)))


def _one_for_a_file(plans: list[PackPlan], options: PackOptions) -> list[PackPlan]:
    """Return the first pack, which goes to a file. Raises CallError: others would be published."""
    if options.publishes and len(plans) > 1:
        raise CallError("this meeting has packs in two languages: name a folder with `-o`")
    return plans[:1]


def _papers(plans: Sequence[PackPlan]) -> list[AnyPaper]:
    """Return the papers of some packs, each once."""
    found = (paper for plan in plans for entry in plan.entries for paper in entry.papers)
    return list({paper.path: paper for paper in found}.values())


def _counted(progress: Progress, total: int) -> Callable[[], None]:
    """Return a function that reports one more finished step each time it is called.

    Supplements that come with a pack are known too late to be counted.
    """
    numbers = count(1)
    return lambda: progress(min(next(numbers), total), total)


def _laid_out(
    workspace: Workspace,
    papers: Sequence[AnyPaper],
    style: str | None,
    step: Callable[[], None],
    *,
    private: bool,
) -> dict[Path, LaidOut]:
    """Lay out the papers of a pack; each is a step."""
    laid_out: dict[Path, LaidOut] = {}
    for paper in papers:
        laid_out[paper.path] = lay_out(workspace, paper, EVERYTHING, style, private=private)
        step()
    return laid_out


def _bound(
    workspace: Workspace,
    plan: PackPlan,
    laid_out: Mapping[Path, LaidOut],
    options: PackOptions,
) -> Iterator[BoundPack]:
    """Bind the documents of a pack together, or those of its next supplement.

    With the supplements that were published, the pack comes first.
    """
    parts = [part for entry in plan.entries for part in _parts(workspace, plan, entry, laid_out)]
    record = read_record(workspace, plan.linked.paper.id)
    bind = supplement if options.is_supplement else whole_pack
    yield bind(plan.linked, plan.agenda, parts, record)
    if options.with_supplements:
        yield from published_supplements(plan.linked, plan.agenda, parts, record)


def _parts(
    workspace: Workspace, plan: PackPlan, entry: PackEntry, laid_out: Mapping[Path, LaidOut]
) -> Iterator[PackPart]:
    agenda, _ = plan.agenda
    is_late = entry.item.item.published is not None
    for paper in entry.papers:
        for document, house_style in laid_out[paper.path].documents[:1]:
            styled = with_way_back(document, house_style.style, entry, agenda), house_style
            digest = digest_of_text(workspace, paper)
            yield PackPart(styled, entry.item.number, digest, is_late=is_late)
    if entry.item.to_come or entry.item.is_left_out:
        yield PackPart(slip(plan.linked, entry, plan.agenda), entry.item.number)


def _writable(bound: BoundPack, papers: Sequence[AnyPaper]) -> Writable:
    pack = bound.pack
    files = tuple(file for document, _ in pack.parts for file in files_in(document.body))

    def write(links: Links) -> str | bytes:
        format = FORMATS[links.format]
        as_it_is = not files or format.takes_in_files
        written = pack if as_it_is else with_links_to_files(pack, links.suffix)
        return format.pack_writer(written, links)

    return Writable(pack.id, write, tuple(papers), files)


def _record(
    workspace: Workspace,
    bound: Sequence[tuple[PackPlan, BoundPack]],
    rendered: Sequence[Rendered],
    options: PackOptions,
) -> Iterator[Rendered]:
    """Yield the record of a meeting's publications with these, if they are to be published."""
    if not options.publishes:
        return
    meeting = bound[0][0].linked
    record = read_record(workspace, meeting.paper.id)
    day = _day(meeting, options)
    pdfs = (each.content for each in rendered if each.format == "pdf")
    for (_, each), pdf in zip(bound, pdfs, strict=True):
        if day:
            record = record.with_publication(publication(each, pdf, day))
    yield Rendered(record_path(workspace, meeting.paper.id), RECORD, encoded(record))


def _day(linked: LinkedMeeting, options: PackOptions) -> date | None:
    """Return the day of publication; that of a supplement is the last that its items have."""
    if options.day or not options.is_supplement:
        return options.day or linked.meeting.published
    days = (each.published for each in linked.meeting.items)
    return max(filter(None, days), default=None)


def _not_a_meeting(workspace: Workspace, paper: AnyPaper) -> Diagnostic:
    sentence = f"a pack is made of a meeting, not of a paper of kind `{paper.kind}`"
    meetings = [meeting.id for meeting, _ in workspace.listings(paper.id)]
    help = "name a meeting, or a folder of meetings"
    if meetings:
        help = f"name its meeting: `boardpapers pack {meetings[0]}`"
    return error("BP114", paper.value("kind"), sentence, help)
