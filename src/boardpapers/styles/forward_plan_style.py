"""The words of the forward plan, as a register, in a house style."""

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.register_words_style import (
    ColumnLabels,
    RegisterWords,
    YesNoWords,
)
from boardpapers.styles.style_model import StyleModel


class ForwardPlanColumns(ColumnLabels):
    """The labels of the columns of the forward plan, in their order."""

    date: Text = Field("Date", description="The day of the decision.")
    period: Text = Field("Period", description="The time in which it is to be taken.")
    decision_maker: Text = Field("Decision maker", description="Who decides.")
    members: Text = Field("Members", description="The members of a board that decides.")
    board: Text = Field("Board", description="The board.")
    meeting: Text = Field("Meeting", description="The meeting.")
    meeting_status: Text = Field("Status of the meeting", description="If it is not held.")
    item: Text = Field("Item", description="The item on the agenda.")
    title: Text = Field("Matter", description="What is to be decided.")
    matter: Text = Field("Details", description="More about it.")
    key_decision: Text = Field("Key decision", description="Whether it is a key decision.")
    access: Text = Field("Access", description="Who may read it.")
    wards: Text = Field("Wards affected", description="The wards.")
    documents: Text = Field("Documents submitted", description="Documents for the decision maker.")
    contact: Text = Field("Copies and other documents from", description="Who to ask.")
    notice: Text = Field("Notice of the key decision", description="The day of the notice.")
    notice_under: Text = Field("Exception", description="Why there was no full notice.")
    notice_agreed_by: Text = Field("Informed or agreed by", description="Who was told or agreed.")
    notice_reasons: Text = Field("Reasons for urgency", description="Why it cannot wait.")
    first_private_notice: Text = Field(
        "First notice of private meeting", description="The day of the first notice."
    )
    second_private_notice: Text = Field(
        "Second notice of private meeting", description="The day of the second notice."
    )
    private_reasons: Text = Field(
        "Reasons for meeting in private", description="Why the public are excluded."
    )
    representations: Text = Field(
        "Representations received", description="What people said about it."
    )
    answer: Text = Field("Answer", description="The answer to them.")
    private_agreed_by: Text = Field(
        "Urgency agreed by", description="Who agreed that it cannot wait."
    )
    paper: Text = Field("Paper", description="The notice or report.")


class MeetingsNotHeld(StyleModel):
    """Words for a meeting that is not held as planned."""

    cancelled: Text = Field("cancelled", description="If it is cancelled.")
    postponed: Text = Field("postponed", description="If it is postponed.")


class NoticeExceptions(StyleModel):
    """Words for a key decision without full notice."""

    general_exception: Text = Field(
        "general exception", description="If full notice is impracticable."
    )
    special_urgency: Text = Field("special urgency", description="If it cannot wait at all.")


class ForwardPlanValues(StyleModel):
    """Words for known values, by column."""

    meeting_status: MeetingsNotHeld = Field(
        default_factory=MeetingsNotHeld, description="The status of a meeting."
    )
    key_decision: YesNoWords = Field(
        default_factory=YesNoWords, description="Whether it is a key decision."
    )
    notice_under: NoticeExceptions = Field(
        default_factory=NoticeExceptions, description="Why there was no full notice."
    )


class ForwardPlanWords(RegisterWords):
    """The words of the forward plan."""

    title: Text = Field("Forward plan", description="Its title.")
    other_documents: Text = Field(
        "Other documents relevant to these matters may be submitted to the decision maker.",
        description="The note on other documents.",
    )
    requests: Text = Field(
        "Ask the contact of a matter for copies of the documents, subject to any prohibition or "
        "restriction on disclosure, and for details of other documents as they become "
        "available.",
        description="The note on copies.",
    )
    columns: ForwardPlanColumns = Field(
        default_factory=ForwardPlanColumns, description="The labels of its columns."
    )
    values: ForwardPlanValues = Field(
        default_factory=ForwardPlanValues, description="Words for known values."
    )
