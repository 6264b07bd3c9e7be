"""The words of the registers of decisions and of actions in a house style."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.register_words_style import (
    ColumnLabels,
    RegisterWords,
    YesNoWords,
    YesWord,
)
from boardpapers.styles.style_model import StyleModel, placeholders


class DecisionColumns(ColumnLabels):
    """The labels of the columns of decisions, in their order."""

    date: Text = Field("Date", description="The day.")
    decision_maker: Text = Field("Decision maker", description="Who decided.")
    board: Text = Field("Board", description="The board.")
    meeting: Text = Field("Meeting", description="The meeting.")
    item: Text = Field("Item", description="The item on the agenda.")
    number: Text = Field("Minute", description="The number of the minute.")
    title: Text = Field("Title", description="What it is about.")
    decision: Text = Field("Decision", description="What was decided.")
    outcome: Text = Field("Outcome", description="What became of the proposal.")
    for_: Text = Field("For", alias="for", description="Votes for it.")
    against: Text = Field("Against", description="Votes against it.")
    abstain: Text = Field("Abstained", description="Members who abstained.")
    unanimous: Text = Field("Unanimous", description="Whether all agreed.")
    casting_vote: Text = Field("Casting vote", description="Whether the chair used a casting vote.")
    reasons: Text = Field("Reasons", description="Why it was decided.")
    options: Text = Field("Other options", description="What else was considered.")
    interests: Text = Field("Interests", description="Conflicts of interest.")
    key_decision: Text = Field("Key decision", description="Whether it is a key decision.")
    access: Text = Field("Access", description="Who may read it.")
    status: Text = Field("Status", description="The status of the minutes.")
    paper: Text = Field("Paper", description="The minutes or record.")


class RegisterOutcomes(StyleModel):
    """Words for what became of a proposal."""

    agreed: Text = Field("agreed", description="If it was agreed.")
    noted: Text = Field("noted", description="If it was noted.")
    amended: Text = Field("amended", description="If it was agreed with changes.")
    refused: Text = Field("refused", description="If it was not agreed.")
    deferred: Text = Field("deferred", description="If it was deferred.")
    withdrawn: Text = Field("withdrawn", description="If it was withdrawn.")


class MinutesStatuses(StyleModel):
    """Words for the status of minutes."""

    draft: Text = Field("draft", description="Not agreed yet.")
    agreed: Text = Field("agreed", description="Agreed by a later meeting.")


class DecisionValues(StyleModel):
    """Words for known values, by column."""

    outcome: RegisterOutcomes = Field(
        default_factory=RegisterOutcomes, description="What became of a proposal."
    )
    unanimous: YesWord = Field(default_factory=YesWord, description="Whether all agreed.")
    casting_vote: YesWord = Field(
        default_factory=YesWord, description="Whether there was a casting vote."
    )
    key_decision: YesNoWords = Field(
        default_factory=YesNoWords, description="Whether it is a key decision."
    )
    status: MinutesStatuses = Field(
        default_factory=MinutesStatuses, description="The status of the minutes."
    )


class DecisionRegisterWords(RegisterWords):
    """The words of the register of decisions."""

    title: Text = Field("Register of decisions", description="Its title.")
    columns: DecisionColumns = Field(
        default_factory=DecisionColumns, description="The labels of its columns."
    )
    values: DecisionValues = Field(
        default_factory=DecisionValues, description="Words for known values."
    )


class ActionColumns(ColumnLabels):
    """The labels of the columns of actions, in their order."""

    due: Text = Field("Due", description="The day by which it is due.")
    status: Text = Field("Status", description="Whether it is done.")
    days_overdue: Text = Field("Days overdue", description="How many days late it is.")
    action: Text = Field("Action", description="What is to be done.")
    owner: Text = Field("Owner", description="Who is to do it.")
    board: Text = Field("Board", description="The board.")
    meeting: Text = Field("Meeting", description="The meeting.")
    date: Text = Field("Date", description="The day of the meeting.")
    item: Text = Field("Item", description="The item on the agenda.")
    title: Text = Field("Title", description="What the item is about.")
    access: Text = Field("Access", description="Who may read it, in a private register.")


class ActionStatuses(StyleModel):
    """Words for the status of an action."""

    open: Text = Field("open", description="Not done yet.")
    overdue: Text = Field("overdue", description="Late.")
    done: Text = Field("done", description="Done.")


class ActionValues(StyleModel):
    """Words for known values, by column."""

    status: ActionStatuses = Field(
        default_factory=ActionStatuses, description="Whether it is done."
    )


class ActionRegisterWords(RegisterWords):
    """The words of the register of actions."""

    title: Text = Field("Register of actions", description="Its title.")
    on: Annotated[Text, placeholders("date")] = Field(
        "On {date}.", description="The day of the register."
    )
    private: Text = Field(
        "Not for publication: this register has the actions of private items too.",
        description="For a private register.",
    )
    columns: ActionColumns = Field(
        default_factory=ActionColumns, description="The labels of its columns."
    )
    values: ActionValues = Field(
        default_factory=ActionValues, description="Words for known values."
    )
