"""Motions and the votes on them, in the terms of Popolo."""

from collections.abc import Iterator

from boardpapers.models import Motion, Vote
from boardpapers.registers.minuted_items import MinutedItem
from boardpapers.registers.words import plain_words
from boardpapers.site.contents import Contents
from boardpapers.site.members_and_seats import person_id
from boardpapers.site.oparl.membership_objects import group_url
from boardpapers.site.oparl.objects import OparlObject, known, object_url
from boardpapers.site.public_meetings import PublicMeeting
from boardpapers.workspace import MemberReference, recorded_votes
from boardpapers.workspace.linked_board import is_held

POPOLO = "https://www.popoloproject.com/specs/"
_OPTIONS = {"for": "yes", "against": "no", "abstain": "abstain"}
_RESULTS = {"agreed": "pass", "amended": "pass", "noted": "pass", "refused": "fail"}


def motions_of_item(
    contents: Contents, meeting: PublicMeeting, item: MinutedItem, name: str, agenda_item: str
) -> Iterator[OparlObject]:
    """Yield the motion of a public minute, then its amendments.

    `name` is that of the minute, different from all others of the meeting; `agenda_item` is the id
    of the item on the agenda, empty if it is not on it.
    """
    minute = item.minute
    about = {"meeting": object_url(contents.url, "meeting", meeting.id), "agendaItem": agenda_item}
    if minute.decisions or minute.outcome or minute.vote or minute.moved_by:
        text = "\n".join(map(plain_words, minute.decisions))
        kind = "resolution" if minute.item else "procedural motion"
        yield _motion(
            contents, meeting, minute, name, known(about | _words(item.title, text, kind))
        )
    for number, amendment in enumerate(minute.amendments, 1):
        words = _words(item.title, plain_words(amendment.text), "amendment")
        own = f"{name}-amendment-{number}"
        yield _motion(contents, meeting, amendment, own, known(about | words))


def vote_events(motion: OparlObject) -> list[OparlObject]:
    """Return the votes on a motion, with references to it."""
    return [each | {"motion_id": motion["id"]} for each in motion.get("vote_events", ())]


def _words(title: str, text: str, classification: str) -> OparlObject:
    return {"name": title, "text": text, "classification": classification}


def _motion(
    contents: Contents, meeting: PublicMeeting, motion: Motion, name: str, about: OparlObject
) -> OparlObject:
    result = _RESULTS.get(motion.outcome or "", motion.outcome)
    made = {
        "id": object_url(contents.url, "motion", meeting.id, name),
        "type": f"{POPOLO}motion.html",
        "organization_id": _organization(contents, meeting),
        "creator_id": _person(contents, motion.moved_by),
        "boardpapers:seconder_id": _person(contents, motion.seconded_by),
        "date": meeting.meeting.date.isoformat(),
        **about,
        "result": result,
        "boardpapers:outcome": motion.outcome,
    }
    if motion.vote:
        event = _vote_event(contents, meeting, motion.vote, name, result)
        made["vote_events"] = [event]
    return known(made)


def _vote_event(
    contents: Contents, meeting: PublicMeeting, vote: Vote, name: str, result: str | None
) -> OparlObject:
    return known(
        {
            "id": object_url(contents.url, "vote-event", meeting.id, name),
            "type": f"{POPOLO}vote-event.html",
            "organization_id": _organization(contents, meeting),
            "start_date": meeting.meeting.date.isoformat(),
            "result": result,
            "counts": _counts(vote),
            "votes": list(_votes(contents, meeting, vote)),
            "boardpapers:unanimous": vote.unanimous or None,
            "boardpapers:castingVote": vote.casting_vote or None,
        }
    )


def _counts(vote: Vote) -> list[OparlObject]:
    """Return how many voted which way; nothing if it is only known that all agreed."""
    if not vote.has_numbers:
        return []
    given = {"for": vote.for_, "against": vote.against, "abstain": vote.abstain}
    return [
        {"option": _OPTIONS[side], "value": each if isinstance(each, int) else len(each)}
        for side, each in given.items()
    ]


def _votes(contents: Contents, meeting: PublicMeeting, vote: Vote) -> Iterator[OparlObject]:
    groups = {
        each.person: each.group
        for each in contents.seats_of_board.get(meeting.board_id, ())
        if is_held(each.membership, meeting.meeting.date)
    }
    for side, members in recorded_votes(vote):
        for member in members:
            id = _person(contents, member)
            yield known(
                {
                    "voter_id": id,
                    "option": _OPTIONS[side],
                    "group_id": group_url(contents, groups.get(person_id(member), "")),
                    "boardpapers:voter": None if id else _name(member),
                }
            )


def _name(member: MemberReference) -> str:
    return member if isinstance(member, str) else member.name


def _person(contents: Contents, member: MemberReference | None) -> str | None:
    """Return the id of a member; None if there is none, or only minutes of items name them."""
    id = person_id(member) if member else ""
    return object_url(contents.url, "person", id) if id in contents.people else None


def _organization(contents: Contents, meeting: PublicMeeting) -> str | None:
    board = meeting.board_id
    return object_url(contents.url, "organization", board) if board else None
