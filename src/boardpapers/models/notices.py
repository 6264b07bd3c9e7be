"""Notices before an executive decides: of key decisions, and of meetings in private."""

from typing import Literal

from pydantic import Field

from boardpapers.models.base import StrictModel
from boardpapers.models.values import Date, Markdown, Text


class KeyDecisionNotice(StrictModel):
    """The notice of a key decision, and the exception under which it is late, if it is."""

    published: Date | None = Field(None, description="When the notice was, or will be, published.")
    under: Literal["full notice", "general exception", "special urgency"] = Field(
        "full notice",
        description="Whether there is full notice, or an exception for a decision that cannot "
        "wait for it.",
    )
    agreed_by: Text | None = Field(
        None, description="Who was told of the exception, or agreed to it: the chair of scrutiny."
    )
    reasons: Markdown | None = Field(None, description="Why the decision cannot wait.")


class PrivateMeetingNotice(StrictModel):
    """The two notices that a decision is to be taken in private."""

    published: Date | None = Field(
        None, description="When the first notice was, or will be, published."
    )
    second_published: Date | None = Field(
        None, description="When the second notice was, or will be, published."
    )
    reasons: Markdown | None = Field(None, description="Why the meeting is to be in private.")
    representations: Markdown | None = Field(
        None, description="What people said against that; None if nothing was said."
    )
    answer: Markdown | None = Field(None, description="The answer to them.")
    agreed_by: Text | None = Field(
        None, description="Who agreed that it cannot wait for notice: the chair of scrutiny."
    )
