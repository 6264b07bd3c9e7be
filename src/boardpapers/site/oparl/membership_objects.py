"""Seats on boards as memberships of OParl."""

from collections.abc import Iterator

from boardpapers.models.ids import slug
from boardpapers.site.contents import Contents
from boardpapers.site.members_and_seats import Seat
from boardpapers.site.oparl.objects import OparlObject, new_object, object_url


def membership_url(contents: Contents, seat: Seat) -> str:
    """Return the id of a membership; that of a second term of a member has a number."""
    number = f"-{seat.number}" if seat.number > 1 else ""
    return object_url(contents.url, "membership", seat.board_id, f"{seat.person}{number}")


def group_url(contents: Contents, group: str) -> str | None:
    """Return the id of a political group; None if there is none."""
    return object_url(contents.url, "group", slug(group, "group")) if group else None


def memberships(contents: Contents) -> Iterator[OparlObject]:
    """Yield the seats on all boards."""
    for seat in contents.seats:
        yield _membership(contents, seat)


def _membership(contents: Contents, seat: Seat) -> OparlObject:
    membership = seat.membership
    properties = {
        "person": object_url(contents.url, "person", seat.person),
        "organization": object_url(contents.url, "organization", seat.board_id),
        "role": membership.role,
        "votingRight": membership.voting,
        "startDate": membership.from_ and membership.from_.isoformat(),
        "endDate": membership.to and membership.to.isoformat(),
        "onBehalfOf": group_url(contents, seat.group),
    }
    return new_object(membership_url(contents, seat), "Membership", properties)
