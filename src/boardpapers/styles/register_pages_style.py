"""The words of the pages of registers of a site."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class RegisterColumns(StyleModel):
    """The labels of what is known of an entry of a register."""

    attended: Text = Field("Attended", description="Meetings that a member came to.")
    board: Text = Field("Board", description="The board.")
    contact: Text = Field("Contact", description="Who to ask.")
    date: Text = Field("Date", description="The day.")
    decision_maker: Text = Field("Decided by", description="Who decides.")
    documents: Text = Field("Documents", description="Documents submitted.")
    due: Text = Field("Due", description="The day by which an action is due.")
    expected: Text = Field("Expected", description="Meetings that a member was expected at.")
    left: Text = Field("Left the room", description="Whether a member left for the item.")
    member: Text = Field("Member", description="The member.")
    options: Text = Field("Other options", description="What else was considered.")
    owner: Text = Field("Owner", description="Who is to do it.")
    reasons: Text = Field("Reasons", description="Why it was decided.")
    share: Text = Field("Share", description="The share of meetings that a member came to.")
    title: Text = Field("Matter", description="What it is about.")
    wards: Text = Field("Wards", description="Wards affected.")


class RegisterPageWords(StyleModel):
    """The words of the pages of registers."""

    decisions: Text = Field("Decisions", description="The title of the decisions.")
    decisions_text: Text = Field(
        "What boards and officers have decided, with the votes.", description="What they are."
    )
    actions: Text = Field("Actions", description="The title of the actions.")
    actions_text: Text = Field(
        "What meetings asked people to do, and whether they have done it.",
        description="What they are.",
    )
    attendance: Text = Field("Attendance", description="The title of the attendance.")
    attendance_text: Text = Field(
        "How often members attended the meetings they were expected at.",
        description="What it is.",
    )
    interests: Text = Field("Declared interests", description="The title of the interests.")
    interests_text: Text = Field("What members declared at meetings.", description="What they are.")
    forward_plan_text: Text = Field(
        "What is to be decided, by whom and when.", description="What the forward plan is."
    )
    of_year: Annotated[Text, placeholders("title", "year")] = Field(
        "{title} in {year}", description="The title of a register of a year."
    )
    years: Text = Field("By year", description="The heading of the links to years.")
    download: Text = Field("Download this register as a spreadsheet (CSV)", description="A link.")
    none: Text = Field("There is nothing in this register yet.", description="If it is empty.")
    no_date: Text = Field("Date to be agreed", description="For a matter without a day.")
    minute: Text = Field("Read the minute", description="The link to a minute.")
    record: Text = Field("Read the record", description="The link to an officer's decision.")
    open: Text = Field("Open", description="The heading of actions that are not done.")
    done: Text = Field("Done", description="The heading of actions that are done.")
    overdue: Text = Field("Overdue", description="For an action that is late.")
    private: Text = Field("To be decided in private", description="For a private matter.")
    unanimous: Text = Field("Unanimous", description="If all agreed.")
    columns: RegisterColumns = Field(
        default_factory=RegisterColumns.model_construct,
        description="The labels of what is known of an entry.",
    )
