"""The words of the register of deadlines, and of calendars, in a house style."""

from typing import Annotated

from pydantic import Field

from boardpapers.law.meeting_deadlines import NOTE_REASON
from boardpapers.models.values import Text
from boardpapers.styles.register_words_style import ColumnLabels, RegisterWords
from boardpapers.styles.style_model import StyleModel, placeholders


class DeadlineColumns(ColumnLabels):
    """The labels of the columns of deadlines, in their order."""

    date: Text = Field("Date", description="The last lawful day.")
    weekday: Text = Field("Day", description="The day of the week.")
    days_left: Text = Field("Days left", description="How many days are left.")
    done: Text = Field("Done on", description="The day on which it was done.")
    task: Text = Field("Task", description="What is to be done.")
    body: Text = Field("Board", description="The name of the board.")
    meeting_date: Text = Field("Day of the meeting", description="The day of the meeting.")
    reason: Text = Field("Reason", description="Why it is that day.")
    provision: Text = Field("Provision", description="What asks for it.")
    step: Text = Field("Step", description="The kind of step, for programs.")
    board: Text = Field("Id of the board", description="The id of the board, for programs.")
    meeting: Text = Field("Id of the meeting", description="The id of the meeting, for programs.")


class Weekdays(StyleModel):
    """The days of the week."""

    monday: Text = Field("Monday", description="The name of Monday.")
    tuesday: Text = Field("Tuesday", description="The name of Tuesday.")
    wednesday: Text = Field("Wednesday", description="The name of Wednesday.")
    thursday: Text = Field("Thursday", description="The name of Thursday.")
    friday: Text = Field("Friday", description="The name of Friday.")
    saturday: Text = Field("Saturday", description="The name of Saturday.")
    sunday: Text = Field("Sunday", description="The name of Sunday.")


class DeadlineValues(StyleModel):
    """Words for known values, by column."""

    weekday: Weekdays = Field(default_factory=Weekdays, description="The days of the week.")


class DeadlineTasks(StyleModel):
    """Sentences that say what is to be done."""

    drafts: Text = Field("Send in drafts", description="When drafts of papers are due.")
    notice: Text = Field("Give public notice", description="The notice of a meeting.")
    summons: Text = Field(
        "Give public notice and summon the members", description="If members are summoned too."
    )
    papers: Text = Field("Publish the agenda and reports", description="The papers, by law.")
    own_notice: Text = Field(
        "Publish the agenda and reports", description="The papers, by the board's own rules."
    )
    key_decision: Text = Field(
        "Publish the notice of key decisions", description="The notice of key decisions."
    )
    private_notice: Text = Field(
        "Publish the notice of business in private",
        description="The notice of business in private.",
    )
    second_private_notice: Text = Field(
        "Publish the second notice of business in private", description="The second notice of it."
    )
    general_exception: Text = Field(
        "Publish the notice of a key decision under the general exception",
        description="The notice without full notice.",
    )
    note: Text = Field(
        "Publish the note of the meeting", description="The note of a meeting in Wales."
    )


class DeadlineReasons(StyleModel):
    """Words for why a deadline is on its day."""

    clear_days: Annotated[Text, placeholders("number")] = Field(
        "{number} clear days before the meeting", description="A period of notice."
    )
    not_counted: Annotated[Text, placeholders("days")] = Field(
        "not counted: {days}", description="Days that do not count."
    )
    last_working_day: Annotated[Text, placeholders("date")] = Field(
        "the last working day before is {date}", description="If the day is not a working day."
    )
    one_working_day: Text = Field(
        "1 working day before publication", description="When drafts are due, one day before."
    )
    working_days: Annotated[Text, placeholders("number")] = Field(
        "{number} working days before publication", description="When drafts are due."
    )
    note: Text = Field(
        NOTE_REASON,
        description="The note of a meeting in Wales.",
    )
    days: Annotated[Text, placeholders("first", "last")] = Field(
        "{first} to {last}", description="Days in a row."
    )


class DeadlineRegisterWords(RegisterWords):
    """The words of the register of deadlines."""

    title: Text = Field("Deadlines", description="Its title.")
    as_of: Annotated[Text, placeholders("date")] = Field(
        "As of {date}.", description="The day of the register."
    )
    columns: DeadlineColumns = Field(
        default_factory=DeadlineColumns, description="The labels of its columns."
    )
    values: DeadlineValues = Field(
        default_factory=DeadlineValues, description="Words for known values."
    )
    tasks: DeadlineTasks = Field(default_factory=DeadlineTasks, description="What is to be done.")
    reasons: DeadlineReasons = Field(
        default_factory=DeadlineReasons, description="Why it is that day."
    )
    holidays: dict[Text, Text] = Field(
        {},
        description="Names of days that do not count, by their English names.",
    )
    provisions: dict[Text, Text] = Field(
        {}, description="Provisions of the law, by their English words."
    )


class CalendarWords(StyleModel):
    """The words of calendars."""

    deadline: Annotated[Text, placeholders("task", "board", "date")] = Field(
        "{task}: {board}, {date}", description="A deadline."
    )
    meetings: Text = Field("Meetings", description="The name of the calendar of all meetings.")
    deadlines: Text = Field("Deadlines", description="The name of the calendar of all deadlines.")
    deadlines_of: Annotated[Text, placeholders("board")] = Field(
        "{board}: deadlines", description="The name of the calendar of the deadlines of a board."
    )
    cancelled: Annotated[Text, placeholders("board")] = Field(
        "Cancelled: {board}", description="A meeting that is cancelled."
    )
    postponed: Annotated[Text, placeholders("board")] = Field(
        "Postponed: {board}", description="A meeting that is postponed."
    )
