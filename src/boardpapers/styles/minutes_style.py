"""The words of minutes in a house style, `minutes:` in `style.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from boardpapers.models.values import Many, Text
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

    names: Literal["list", "text"] = Field(
        "list", description="Names in a list, or in the lines of a text for a large council."
    )
    present: Text = Field("Present", description="The heading of members who were present.")
    apologies: Text = Field("Apologies", description="The heading of members with apologies.")
    absent: Text = Field("Absent", description="The heading of members absent without apologies.")
    substitutes: Text = Field("Substitutes", description="The heading of substitutes.")
    in_attendance: Text = Field("In attendance", description="The heading of others.")
    substitute: Annotated[Text, placeholders("member", "other")] = Field(
        "{member} in place of {other}", description="A substitute."
    )
    in_the_chair: Text = Field(
        "in the chair", description="For a member who took the chair in place of the board's own."
    )
    remotely: Text = Field("attending remotely", description="For a member who attended remotely.")
    arrived: Annotated[Text, placeholders("time")] = Field(
        "arrived at {time}", description="For a member who came late."
    )
    left: Annotated[Text, placeholders("time")] = Field(
        "left at {time}", description="For a member who left early."
    )


class MovementWords(StyleModel):
    """Sentences for members who came or left during an item, and for breaks."""

    arrived: Annotated[Text, placeholders("member")] = Field(
        "{member} joined the meeting", description="For a member who came."
    )
    left: Annotated[Text, placeholders("member")] = Field(
        "{member} left the meeting", description="For a member who left."
    )
    at: Annotated[Text, placeholders("time")] = Field(
        "at {time}", description="The time, after these words."
    )
    adjourned: Annotated[Text, placeholders("time")] = Field(
        "The meeting adjourned at {time}", description="For a break."
    )
    resumed: Annotated[Text, placeholders("time")] = Field(
        "and resumed at {time}", description="The end of the break."
    )
    resumed_on: Annotated[Text, placeholders("date", "time")] = Field(
        "and resumed on {date} at {time}", description="The same, if that was another day."
    )


class DeclarationWords(StyleModel):
    """Words for interests that members declared."""

    heading: Text = Field("Declarations of interest", description="The heading.")
    member: Text = Field("Member", description="The heading of the column of members.")
    item: Text = Field("Item", description="The heading of the column of items.")
    kind: Text = Field("Kind of interest", description="The heading of the column of kinds.")
    interest: Text = Field("Interest", description="The heading of the column of interests.")
    left: Text = Field("Left the room", description="The heading of the last column.")


VoteNames = Literal["text", "columns", "appendix"]


class VoteWords(StyleModel):
    """Words for votes."""

    names: VoteNames = Field(
        "text",
        description="The names of a recorded vote: `text`, `columns` of a table, or such a table "
        "in an `appendix` after the minutes.",
    )
    appendix: Text = Field("Appendix: recorded votes", description="The heading of the appendix.")
    in_appendix: Text = Field(
        "Names of those who voted", description="Words of the link to the appendix."
    )
    heading: Text = Field("Recorded vote", description="The heading of a recorded vote.")
    for_: Text = Field("For", alias="for", description="Votes for a motion.")
    against: Text = Field("Against", description="Votes against it.")
    abstain: Text = Field("Abstained", description="Members who abstained.")
    casting_vote: Text = Field(
        "The chair used a casting vote.", description="If the casting vote decided."
    )
    unanimous: Text = Field("The vote was unanimous.", description="If all agreed.")
    none: Text = Field("None", description="If there were no such votes in a recorded vote.")


class OutcomeWords(StyleModel):
    """Words for what became of a motion."""

    agreed: Text = Field("Agreed", description="If it was agreed.")
    noted: Text = Field("Noted", description="If a report was noted.")
    amended: Text = Field("Agreed as amended", description="If it was agreed with changes.")
    refused: Text = Field("Not agreed", description="If it was not agreed.")
    deferred: Text = Field("Deferred", description="If it was deferred.")
    withdrawn: Text = Field("Withdrawn", description="If it was withdrawn.")


class AmendmentOutcomeWords(StyleModel):
    """Words for what became of an amendment."""

    agreed: Text = Field("Amendment carried", description="If it was agreed.")
    noted: Text = Field("Amendment noted", description="If it was noted.")
    amended: Text = Field("Amendment carried as amended", description="If it was itself amended.")
    refused: Text = Field("Amendment lost", description="If it was not agreed.")
    deferred: Text = Field("Amendment deferred", description="If it was deferred.")
    withdrawn: Text = Field("Amendment withdrawn", description="If it was withdrawn.")


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
        default_factory=MinutesStatusWords.model_construct,
        description="Words for the status of the minutes.",
    )
    attendance: AttendanceWords = Field(
        default_factory=AttendanceWords.model_construct, description="Words for who came."
    )
    movements: MovementWords = Field(
        default_factory=MovementWords.model_construct,
        description="Sentences for arrivals, departures and breaks.",
    )
    declarations: DeclarationWords = Field(
        default_factory=DeclarationWords.model_construct,
        description="Words for interests that were declared.",
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
        default_factory=OutcomeWords.model_construct,
        description="Words for what became of a motion.",
    )
    amendment_outcome: AmendmentOutcomeWords = Field(
        default_factory=AmendmentOutcomeWords.model_construct,
        description="Words for what became of an amendment.",
    )
    vote: VoteWords = Field(
        default_factory=VoteWords.model_construct, description="Words for votes."
    )
    reasons: Text = Field("Reasons", description="The heading of the reasons.")
    options: Text = Field("Other options considered", description="The heading of the options.")
    interests: Text = Field(
        "Conflicts of interest", description="The heading of conflicts of interest."
    )
    dispensation: Text = Field("Dispensation", description="The heading of a dispensation.")
    urgency: Text = Field("Reason for urgency", description="The heading of the urgency.")
    actions: ActionWords = Field(
        default_factory=ActionWords.model_construct, description="Words for actions."
    )
    withheld: Text = Field(
        "The minute of this item is private.", description="In place of a private minute."
    )
    close: Text = Field("Close of the meeting", description="The heading of the end.")
    ended: Annotated[Text, placeholders("time")] = Field(
        "The meeting ended at {time}.", description="The last sentence."
    )
    signature: Many[Text] = Field(
        (), description="Words before lines to sign on: `[Signed by the chair, Date]`."
    )
    skip: Text = Field("Skip to the minutes", description="Words of the link that skips to them.")
