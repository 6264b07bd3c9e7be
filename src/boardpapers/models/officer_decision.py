"""A decision that an officer has taken under delegated powers."""

from typing import Literal

from pydantic import Field

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board import Board
from boardpapers.models.people import Contact
from boardpapers.models.report import Access, Exemption
from boardpapers.models.values import Date, Identifier, Many, Markdown, Text, YesNo


class OfficerDecision(StrictModel):
    """The record of an officer's decision, `kind: officer-decision`."""

    kind: Literal["officer-decision"] = Field("officer-decision", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    title: Text = Field(
        description="The matter, in a few words. It is public, even if the decision is not."
    )
    date: Date = Field(description="Day of the decision.", examples=["2013-09-09"])
    officer: Contact = Field(description="The officer who decided.")
    board: Reference[Board] | None = Field(
        None, description="The board on whose behalf the officer decided."
    )
    delegation: Text | None = Field(
        None,
        description="The power to decide: a minute of the board, or a part of the constitution.",
    )
    style: Identifier | None = Field(
        None, description="House style; if left out, the board's, the workspace's or `lga`."
    )
    published: Date | None = Field(None, description="When the record was published.")
    effective: Date | None = Field(
        None, description="When the decision takes effect, if later than its day."
    )
    call_in: YesNo | None = Field(
        None, description="Whether members may call the decision in before it takes effect."
    )
    key_decision: YesNo = Field(False, description="Set to yes if it is a key decision.")
    wards: Many[Text] = Field(
        (), validation_alias=one_or_many("wards"), description="Wards affected."
    )
    access: Access = Field("public", description="Whether the public may see the decision.")
    exempt: Exemption | None = Field(None, description="Why the public may not.")
    decisions: Many[Markdown] = Field(
        validation_alias=one_or_many("decisions"),
        min_length=1,
        description="What was decided; one or more.",
    )
    reasons: Markdown | None = Field(None, description="Why it was decided.")
    options: Markdown | None = Field(
        None, description="What else was considered, and why it was rejected; None if nothing was."
    )
    interests: Markdown | None = Field(
        None, description="Conflicts of interest, and dispensations; None if there are none."
    )
    consultation: Markdown | None = Field(None, description="Who was asked, and what they said.")
    background_papers: Many[Text] = Field(
        (),
        validation_alias=one_or_many("background_papers"),
        description="Unpublished papers that the decision relies on; None if there are none.",
    )
    contacts: Many[Contact] = Field(
        (), validation_alias=one_or_many("contacts"), description="Who to contact."
    )
