"""A board: its members, and the law that it meets under."""

from typing import Literal

from pydantic import Field

from boardpapers.law.regimes import Regime
from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board_practice import BoardPractice
from boardpapers.models.closures import ClosedDay
from boardpapers.models.languages import BoardWords, Language
from boardpapers.models.people import Contact, Person
from boardpapers.models.values import (
    Count,
    Date,
    Identifier,
    Many,
    Markdown,
    Text,
    WholeNumber,
    YesNo,
)


class Membership(StrictModel):
    """One member's seat on a board."""

    member: Reference[Person] = Field(description="The member: an id, or the member's own fields.")
    role: Text | None = Field(
        None,
        description="Chair, Vice-Chair, Deputy Chair, Lead member, Member, Substitute, Observer …",
        examples=["Chair"],
    )
    group: Text | None = Field(
        None,
        description="Political group, if it differs from the party; `none` for a member of none.",
    )
    from_: Date | None = Field(
        None, validation_alias="from", description="First day of the membership."
    )
    to: Date | None = Field(None, description="Last day of the membership.")
    voting: YesNo = Field(True, description="Whether the member may vote; yes if left out.")


class Board(StrictModel):
    """A board or committee, `kind: board`."""

    kind: Literal["board"] = Field("board", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    name: Text = Field(description="Full name.", examples=["Safer and Stronger Communities Board"])
    organisation: Text | None = Field(None, description="The body that the board belongs to.")
    short_name: Text | None = Field(None, description="Acronym or short form.", examples=["SSCB"])
    style: Identifier | None = Field(None, description="House style of its papers.")
    language: Language | None = Field(
        None,
        description="Language of its papers and its name; if left out, the first of `languages`.",
    )
    languages: Many[Language] = Field((), description="Languages to publish each of its papers in.")
    translations: dict[Language, BoardWords] = Field(
        default_factory=dict,
        description="Its names in its other languages, by language.",
    )
    regime: Regime = Field("none", description="Which law on meetings and papers applies.")
    full_council: YesNo = Field(
        False, description="Set to yes for the council itself, not one of its committees."
    )
    practice: BoardPractice | None = Field(
        None, description="Its practice where the law leaves room, and its own rules on notice."
    )
    calendar: Many[ClosedDay] = Field(
        (),
        description="Closed days of its own, and days of mourning, besides those of the workspace.",
    )
    seats: Count | None = Field(
        None,
        description="Number of seats, where some are vacant; if left out, its voting members.",
    )
    quorum: WholeNumber | None = Field(
        None, description="Number of members needed to take a decision."
    )
    terms_of_reference: Markdown | None = Field(None, description="What the board is for.")
    notes: Markdown | None = Field(
        None, description="Notes for the public on every agenda: filming, fire, access."
    )
    contacts: Many[Contact] = Field(
        (), validation_alias=one_or_many("contacts"), description="Who to contact."
    )
    members: Many[Membership] = Field(
        (), validation_alias=one_or_many("members"), description="Members of the board."
    )
