"""Minutes with their meeting, its board and the people that they name."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias, cast

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import (
    BOARD,
    MEETING,
    Board,
    Meeting,
    Membership,
    Minute,
    Minutes,
    Motion,
    Person,
    Vote,
)
from boardpapers.models.languages import Language
from boardpapers.reader import DataPath
from boardpapers.workspace.linked_board import is_held
from boardpapers.workspace.linked_report import board_language
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.references import ReferenceLinks
from boardpapers.workspace.workspace import Workspace

MemberReference: TypeAlias = str | Person


class LinkedMinutes(Struct, frozen=True):
    """Minutes with their meeting and its board.

    `people` are the members that they name, by id. They are printed in the language of the board.
    """

    paper: Paper[Minutes]
    minutes: Minutes
    meeting: Meeting
    board: Board
    people: Mapping[str, Person]
    language: Language
    language_of_names: Language

    @property
    def style(self) -> str | None:
        """The house style that the board names."""
        return self.board.style

    @property
    def style_place(self) -> Place:
        """The place of the meeting whose board's house style they are printed in."""
        return self.paper.value("meeting")

    @property
    def seats(self) -> list[Membership]:
        """The seats on the board that are held on the day of the meeting."""
        return [each for each in self.board.members if is_held(each, self.meeting.date)]

    def person(self, reference: MemberReference) -> Person:
        """Return the member of a reference."""
        return self.people[reference] if isinstance(reference, str) else reference


def link_minutes(
    workspace: Workspace, paper: Paper[Minutes]
) -> tuple[LinkedMinutes | None, list[Diagnostic]]:
    """Follow the references of minutes; None if the meeting, its board or a member is missing.

    Codes: BP201, BP202, and the errors of the papers that they refer to.
    """
    minutes = cast("Minutes", paper.model)
    links = ReferenceLinks(workspace, paper)
    target = links.follow(MEETING, minutes.meeting, ("meeting",), paper)
    links.follow(MEETING, minutes.agreed_at, ("agreed_at",), paper)
    people = _people(links, minutes)
    if not isinstance(target.model, Meeting) or target.paper is None:
        return None, links.diagnostics
    at = () if isinstance(minutes.meeting, str) else ("meeting",)
    board = ReferenceLinks(workspace, target.paper)
    found = board.follow(BOARD, target.model.board, (*at, "board"), target.paper).model
    links.diagnostics += board.diagnostics
    if not isinstance(found, Board) or links.diagnostics:
        return None, links.diagnostics
    language = board_language(found) or workspace.settings.language
    linked = LinkedMinutes(paper, minutes, target.model, found, people, language, language)
    return linked, links.diagnostics


def _people(links: ReferenceLinks, minutes: Minutes) -> dict[str, Person]:
    """Return the members whose ids are in the minutes. BP201: a member does not exist."""
    found: dict[str, Person] = {}
    missing: set[str] = set()
    for reference, path in references_of(minutes):
        if not isinstance(reference, str) or reference in found or reference in missing:
            continue
        if person := links.follow_member(reference, path):
            found[reference] = person
        else:
            missing.add(reference)
    return found


def references_of(minutes: Minutes) -> Iterator[tuple[MemberReference, DataPath]]:
    """Yield the members that minutes name, with the path of each."""
    if minutes.chair:
        yield minutes.chair, ("chair",)
    for field in ("apologies", "absent"):
        for index, member in enumerate(getattr(minutes, field)):
            yield member, (field, index)
    yield from _members_of(minutes, ("present", "substitutes", "declarations"), ())
    for index, substitution in enumerate(minutes.substitutes):
        yield substitution.for_, ("substitutes", index, "for")
    for index, item in enumerate(minutes.items):
        yield from _of_motion(item, ("items", index))
        yield from _members_of(item, ("arrived", "left"), ("items", index))
        for number, amendment in enumerate(item.amendments):
            yield from _of_motion(amendment, ("items", index, "amendments", number))


def _members_of(
    model: Minutes | Minute, fields: tuple[str, ...], at: DataPath
) -> Iterator[tuple[MemberReference, DataPath]]:
    """Yield the member of each entry of some lists."""
    for field in fields:
        for index, entry in enumerate(getattr(model, field)):
            yield entry.member, (*at, field, index, "member")


def _of_motion(motion: Motion, at: DataPath) -> Iterator[tuple[MemberReference, DataPath]]:
    for field in ("moved_by", "seconded_by"):
        if member := getattr(motion, field):
            yield member, (*at, field)
    if motion.vote:
        for field, members in recorded_votes(motion.vote):
            for index, member in enumerate(members):
                yield member, (*at, "vote", field, index)


def recorded_votes(vote: Vote) -> Iterator[tuple[str, tuple[MemberReference, ...]]]:
    """Yield the members who voted for, against and abstained, if the vote was recorded."""
    for field, votes in (("for", vote.for_), ("against", vote.against), ("abstain", vote.abstain)):
        if isinstance(votes, tuple):
            yield field, votes
