"""The words of the registers of attendance and of declared interests in a house style."""

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.register_words_style import ColumnLabels, RegisterWords, YesNoWords
from boardpapers.styles.style_model import StyleModel


class AttendanceColumns(ColumnLabels):
    """The labels of the columns of attendance, in their order."""

    board: Text = Field("Board", description="The board.")
    member: Text = Field("Member", description="The member.")
    expected: Text = Field("Expected", description="Meetings that the member was expected at.")
    attended: Text = Field("Attended", description="Meetings that the member came to.")
    share: Text = Field("Attendance", description="The share of the meetings.")
    remotely: Text = Field(
        "Attended remotely", description="Meetings that the member attended remotely."
    )
    apologies: Text = Field("Apologies", description="Meetings with apologies.")
    absent: Text = Field("Absent", description="Meetings without apologies.")
    substituting: Text = Field(
        "As a substitute", description="Meetings in place of another member."
    )


class WaysOfAttending(StyleModel):
    """Words for how a member attended a meeting."""

    present: Text = Field("present", description="In the room.")
    remotely: Text = Field("remotely", description="Remotely.")
    apologies: Text = Field("apologies", description="Absent with apologies.")
    absent: Text = Field("absent", description="Absent without apologies.")
    substitute: Text = Field("substitute", description="In place of another member.")


class AttendanceValues(StyleModel):
    """Words for known values, by column."""

    meeting: WaysOfAttending = Field(
        default_factory=WaysOfAttending,
        description="How a member attended, in the column of a meeting.",
    )


class AttendanceRegisterWords(RegisterWords):
    """The words of the register of attendance."""

    title: Text = Field("Attendance at meetings", description="Its title.")
    columns: AttendanceColumns = Field(
        default_factory=AttendanceColumns, description="The labels of its columns."
    )
    values: AttendanceValues = Field(
        default_factory=AttendanceValues, description="Words for known values."
    )


class InterestColumns(ColumnLabels):
    """The labels of the columns of declared interests, in their order."""

    board: Text = Field("Board", description="The board.")
    meeting: Text = Field("Meeting", description="The meeting.")
    date: Text = Field("Date", description="The day.")
    member: Text = Field("Member", description="The member.")
    item: Text = Field("Item", description="The item on the agenda.")
    title: Text = Field("Title", description="What the item is about.")
    kind: Text = Field("Kind of interest", description="The kind.")
    interest: Text = Field("Interest", description="The interest.")
    left: Text = Field("Left the room", description="Whether the member left for the item.")


class InterestValues(StyleModel):
    """Words for known values, by column."""

    left: YesNoWords = Field(default_factory=YesNoWords, description="Whether the member left.")


class InterestRegisterWords(RegisterWords):
    """The words of the register of declared interests."""

    title: Text = Field("Interests declared at meetings", description="Its title.")
    columns: InterestColumns = Field(
        default_factory=InterestColumns, description="The labels of its columns."
    )
    values: InterestValues = Field(
        default_factory=InterestValues, description="Words for known values."
    )
