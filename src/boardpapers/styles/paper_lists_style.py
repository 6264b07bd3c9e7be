"""The words of lists of papers in a house style."""

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.register_words_style import ColumnLabels, PaperListWords, YesNoWords
from boardpapers.styles.style_model import StyleModel


class ReportColumns(ColumnLabels):
    """The labels of the columns of reports, in their order."""

    id: Text = Field("Report", description="The id.")
    title: Text = Field("Title", description="The title.")
    board: Text = Field("Board", description="The board.")
    meeting: Text = Field("Meeting", description="The meeting.")
    date: Text = Field("Date", description="The day of the meeting.")
    item: Text = Field("Item", description="The item on the agenda.")
    access: Text = Field("Access", description="Who may read it.")
    file: Text = Field("File", description="The file.")


class ReportListWords(PaperListWords):
    """The words of the list of reports."""

    none: Text = Field("no reports", description="If there are none.")
    columns: ReportColumns = Field(
        default_factory=ReportColumns, description="The labels of its columns."
    )


class MeetingColumns(ColumnLabels):
    """The labels of the columns of meetings, in their order."""

    id: Text = Field("Meeting", description="The id.")
    board: Text = Field("Board", description="The board.")
    date: Text = Field("Date", description="The day.")
    time: Text = Field("Time", description="The time.")
    status: Text = Field("Status", description="Whether it is held.")
    published: Text = Field("Published", description="The day of publication.")
    items: Text = Field("Items", description="The number of items.")
    minutes: Text = Field("Minutes", description="Whether there are minutes.")
    file: Text = Field("File", description="The file.")


class MeetingStatuses(StyleModel):
    """Words for the status of a meeting."""

    scheduled: Text = Field("scheduled", description="If it is to be held.")
    postponed: Text = Field("postponed", description="If it is postponed.")
    cancelled: Text = Field("cancelled", description="If it is cancelled.")
    held: Text = Field("held", description="If it was held.")


class MeetingValues(StyleModel):
    """Words for known values, by column."""

    status: MeetingStatuses = Field(
        default_factory=MeetingStatuses, description="Whether it is held."
    )
    minutes: YesNoWords = Field(
        default_factory=YesNoWords, description="Whether there are minutes."
    )


class MeetingListWords(PaperListWords):
    """The words of the list of meetings."""

    none: Text = Field("no meetings", description="If there are none.")
    columns: MeetingColumns = Field(
        default_factory=MeetingColumns, description="The labels of its columns."
    )
    values: MeetingValues = Field(
        default_factory=MeetingValues, description="Words for known values."
    )


class BoardColumns(ColumnLabels):
    """The labels of the columns of boards, in their order."""

    id: Text = Field("Board", description="The id.")
    name: Text = Field("Name", description="The name.")
    organisation: Text = Field("Organisation", description="The organisation.")
    members: Text = Field("Members", description="The number of members.")
    regime: Text = Field("Regime", description="The law that it meets under.")
    quorum: Text = Field("Quorum", description="The quorum.")
    file: Text = Field("File", description="The file.")


class BoardListWords(PaperListWords):
    """The words of the list of boards."""

    none: Text = Field("no boards", description="If there are none.")
    columns: BoardColumns = Field(
        default_factory=BoardColumns, description="The labels of its columns."
    )


class MemberColumns(ColumnLabels):
    """The labels of the columns of members, in their order."""

    id: Text = Field("Member", description="The id.")
    name: Text = Field("Name", description="The name.")
    title: Text = Field("Title", description="The title.")
    party: Text = Field("Party", description="The party.")
    authority: Text = Field("Authority", description="The authority.")
    boards: Text = Field("Boards", description="The boards.")


class MemberListWords(PaperListWords):
    """The words of the list of members."""

    none: Text = Field("no members", description="If there are none.")
    columns: MemberColumns = Field(
        default_factory=MemberColumns, description="The labels of its columns."
    )
