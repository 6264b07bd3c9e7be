"""The words of minutes in a house style, `minutes:` in `style.yaml`."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class MinutesStatusWords(StyleModel):
    """Words for the status of minutes."""

    draft: Text = Field(
        "Draft: these minutes have not been agreed by a later meeting.",
        description="If they are a draft.",
    )
    agreed: Text = Field("Agreed minutes", description="If they are agreed.")
    agreed_at: Annotated[Text, placeholders("date")] = Field(
        "Agreed at the meeting on {date}", description="If they are agreed by a known meeting."
    )


class AttendanceWords(StyleModel):
    """Words for who came to a meeting."""

    present: Text = Field("Present", description="The heading of members who were present.")
    apologies: Text = Field("Apologies", description="The heading of members with apologies.")
    substitutes: Text = Field("Substitutes", description="The heading of substitutes.")
    in_attendance: Text = Field("In attendance", description="The heading of others.")
    substitute: Annotated[Text, placeholders("member", "other")] = Field(
        "{member} in place of {other}", description="A substitute."
    )
    remotely: Text = Field("attending remotely", description="For a member who attended remotely.")
    arrived: Annotated[Text, placeholders("time")] = Field(
        "arrived at {time}", description="For a member who came late."
    )
    left: Annotated[Text, placeholders("time")] = Field(
        "left at {time}", description="For a member who left early."
    )


class DeclarationWords(StyleModel):
    """Words for interests that members declared."""

    heading: Text = Field("Declarations of interest", description="The heading.")
    member: Text = Field("Member", description="The heading of the column of members.")
    item: Text = Field("Item", description="The heading of the column of items.")
    kind: Text = Field("Kind of interest", description="The heading of the column of kinds.")
    interest: Text = Field("Interest", description="The heading of the column of interests.")
    left: Text = Field("Left the room", description="The heading of the last column.")


class VoteWords(StyleModel):
    """Words for votes."""

    heading: Text = Field("Recorded vote", description="The heading of a recorded vote.")
    for_: Text = Field("For", alias="for", description="Votes for a motion.")
    against: Text = Field("Against", description="Votes against it.")
    abstain: Text = Field("Abstained", description="Members who abstained.")
    casting_vote: Text = Field(
        "The chair used a casting vote.", description="If the casting vote decided."
    )
    none: Text = Field("None", description="If nobody voted so in a recorded vote.")


class OutcomeWords(StyleModel):
    """Words for what became of a motion."""

    agreed: Text = Field("Agreed", description="If it was agreed.")
    noted: Text = Field("Noted", description="If a report was noted.")
    amended: Text = Field("Agreed as amended", description="If it was agreed with changes.")
    refused: Text = Field("Not agreed", description="If it was not agreed.")
    deferred: Text = Field("Deferred", description="If it was deferred.")
    withdrawn: Text = Field("Withdrawn", description="If it was withdrawn.")


class ActionWords(StyleModel):
    """Words for actions."""

    heading: Text = Field("Action", description="The heading of one action.")
    heading_of_many: Text = Field("Actions", description="The heading of several.")
    action: Text = Field("Action", description="The heading of the column of actions.")
    owner: Text = Field("Owner", description="The heading of the column of owners.")
    due: Text = Field("Due", description="The heading of the column of dates.")
    status: Text = Field("Status", description="The heading of the column of statuses.")
    open: Text = Field("Open", description="The word for an action that is not done.")
    done: Text = Field("Done", description="The word for an action that is done.")


class MinutesStyle(StyleModel):
    """The words of minutes."""

    title: Annotated[Text, placeholders("board")] = Field(
        "{board}: minutes", description="The title of minutes."
    )
    number: Annotated[Text, placeholders("number")] = Field(
        "{number}.", description="The format of a minute's number."
    )
    status: MinutesStatusWords = Field(
        default_factory=MinutesStatusWords, description="Words for the status of the minutes."
    )
    attendance: AttendanceWords = Field(
        default_factory=AttendanceWords, description="Words for who came."
    )
    declarations: DeclarationWords = Field(
        default_factory=DeclarationWords, description="Words for interests that were declared."
    )
    moved: Annotated[Text, placeholders("mover")] = Field(
        "Moved by {mover}", description="The mover of a motion."
    )
    seconded: Annotated[Text, placeholders("seconder")] = Field(
        "seconded by {seconder}", description="The seconder of a motion."
    )
    amendment: Text = Field("Amendment", description="The heading of one amendment.")
    amendments: Text = Field("Amendments", description="The heading of several.")
    decision: Text = Field("Decision", description="The heading of one decision.")
    decisions: Text = Field("Decisions", description="The heading of several.")
    outcome: OutcomeWords = Field(
        default_factory=OutcomeWords, description="Words for what became of a motion."
    )
    vote: VoteWords = Field(default_factory=VoteWords, description="Words for votes.")
    reasons: Text = Field("Reasons", description="The heading of the reasons.")
    options: Text = Field("Other options considered", description="The heading of the options.")
    urgency: Text = Field("Reason for urgency", description="The heading of the urgency.")
    actions: ActionWords = Field(default_factory=ActionWords, description="Words for actions.")
    withheld: Text = Field(
        "The minute of this item is private.", description="In place of a private minute."
    )
    ended: Annotated[Text, placeholders("time")] = Field(
        "The meeting ended at {time}.", description="The last sentence."
    )
    skip: Text = Field("Skip to the minutes", description="Words of the link that skips to them.")
