"""An entry of the forward plan: a decision that is to be taken."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board import Board
from boardpapers.models.notices import KeyDecisionNotice, PrivateMeetingNotice
from boardpapers.models.people import Contact, Person
from boardpapers.models.report import Access, Exemption
from boardpapers.models.roles import RefersTo
from boardpapers.models.schema_parts import given
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Date, Identifier, Many, Markdown, Text, YesNo

_WHEN = ("date", "period", "meeting", "report")


class DecisionMaker(Person):
    """A person who decides alone: a member of an executive, or an officer."""

    position: Text | None = Field(
        None, description="Office or job title.", examples=["Cabinet Member for Housing"]
    )


class PlanEntry(StrictModel):
    """A decision that is to be taken, `kind: plan-entry`."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [given(name) for name in _WHEN]})

    kind: Literal["plan-entry"] = Field("plan-entry", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    title: Text = Field(
        description="The matter to be decided, in a few words. It is public, even if the decision "
        "is to be taken in private."
    )
    matter: Markdown | None = Field(None, description="What is to be decided, in full.")
    board: Reference[Board] | None = Field(
        None, description="The board that decides, or that the decision maker belongs to."
    )
    decision_maker: Reference[DecisionMaker] | None = Field(
        None,
        description="Who decides, if one person does: a member's id, or a name and position.",
    )
    meeting: Annotated[Identifier | None, RefersTo("meeting")] = Field(
        None, description="Id of the meeting that decides, which gives the date."
    )
    date: Date | None = Field(None, description="Day of the decision, if it has no meeting.")
    period: Text | None = Field(
        None,
        description="When it is to be taken, if the day is not known.",
        examples=["Between 1 May and 31 July 2014"],
    )
    report: Annotated[Identifier | None, RefersTo("report")] = Field(
        None,
        description="Id of the report about it; the meeting that lists the report gives the date.",
    )
    style: Identifier | None = Field(
        None, description="House style; if left out, the board's, the workspace's or `lga`."
    )
    key_decision: YesNo = Field(False, description="Set to yes if it is a key decision.")
    access: Access = Field("public", description="Whether it is to be taken in public.")
    exempt: Exemption | None = Field(None, description="Why it is to be taken in private.")
    wards: Many[Text] = Field(
        (), validation_alias=one_or_many("wards"), description="Wards affected."
    )
    documents: Many[Text] = Field(
        (),
        validation_alias=one_or_many("documents"),
        description="Documents submitted to the decision maker; None if there are none.",
    )
    contacts: Many[Contact] = Field(
        (),
        validation_alias=one_or_many("contacts"),
        description="Who to ask for copies of these and of other documents.",
    )
    notice: KeyDecisionNotice | None = Field(
        None, description="The notice of a key decision, with its date."
    )
    private_notice: PrivateMeetingNotice | None = Field(
        None, description="The notices that it is to be taken in private, with their dates."
    )

    @model_validator(mode="after")
    def _has_a_time(self) -> "PlanEntry":
        if not any(getattr(self, name) for name in _WHEN):
            sentence = "a plan entry does not say when the decision is to be taken"
            help = "add a `date`, a `period`, a `meeting`, or the `report` that a meeting lists"
            raise wrong("BP113", sentence, help, "")
        return self
