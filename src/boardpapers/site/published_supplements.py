"""The supplements to packs that a site has, by the record of what was published of a meeting."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from msgspec import Struct

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import lay_out
from boardpapers.diagnostics import BoardpapersError
from boardpapers.document.pack_contents import pack_entries
from boardpapers.document.published_text import digest_of_text
from boardpapers.models import MEETING
from boardpapers.models.languages import Language
from boardpapers.workspace import AnyPaper, LinkedMeeting, Workspace, link_meeting
from boardpapers.workspace.publication import PublicationRecord, read_record


class PublishedSupplement(Struct, frozen=True):
    """A supplement: the name of its file, without ending, its number, and its day."""

    name: str
    number: int
    day: date


def supplements_to(workspace: Workspace, meeting: str, pack: str) -> list[PublishedSupplement]:
    """Return the supplements that were published to a pack, whether or not the site has them."""
    found = _record(workspace, meeting).supplements(pack)
    return [
        PublishedSupplement(name, number, each.day)
        for number, (name, each) in enumerate(found.items(), 1)
    ]


def supplements_of_meeting(
    workspace: Workspace, meeting: str, pack: str, language: str, style: str
) -> list[PublishedSupplement]:
    """Return the supplements to a pack that the site has: their papers are as they were published.

    `style` overrides the workspace's house style; empty if it does not.
    """

    def find() -> list[PublishedSupplement]:
        published = _record(workspace, meeting).supplements(pack)
        if not published:
            return []
        wanted = {digest for each in published.values() for digest in each.digests.values()}
        digests = {
            id: digest
            for linked in _linked(workspace, meeting, cast("Language", language))
            for id, digest in _public(workspace, linked, wanted, style)
        }
        return [
            each
            for each in supplements_to(workspace, meeting, pack)
            if published[each.name].digests.items() <= digests.items()
        ]

    question = ("supplements", meeting, pack, language, style)
    return workspace.dependencies.answer(question, find)


def _record(workspace: Workspace, meeting: str) -> PublicationRecord:
    try:
        return read_record(workspace, meeting)
    except BoardpapersError:  # the pack says so
        return PublicationRecord(meeting)


def _linked(workspace: Workspace, meeting: str, language: Language) -> Iterator[LinkedMeeting]:
    for paper in workspace.find(MEETING, meeting):
        versions, _ = link_meeting(workspace, paper)
        yield from (each for each in versions if each.language == language)


def _public(
    workspace: Workspace, linked: LinkedMeeting, wanted: set[str], style: str
) -> Iterator[tuple[str, str]]:
    """Yield the ids and digests of the wanted papers that a public pack has."""
    papers = (paper for e in pack_entries(workspace, linked, private=False) for paper in e.papers)
    for paper in papers:
        digest = digest_of_text(workspace, paper)
        if digest in wanted:
            yield from ((id, digest) for id in _documents(workspace, paper, style))


def _documents(workspace: Workspace, paper: AnyPaper, style: str) -> Iterator[str]:
    for document, _ in lay_out(workspace, paper, EVERYTHING, style or None).documents[:1]:
        yield document.id
