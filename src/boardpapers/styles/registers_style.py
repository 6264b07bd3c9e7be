"""The words of registers in a house style, `registers:` in `style.yaml`."""

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.attendance_register_style import (
    AttendanceRegisterWords,
    InterestRegisterWords,
)
from boardpapers.styles.balance_style import BalanceRegisterWords
from boardpapers.styles.deadlines_style import CalendarWords, DeadlineRegisterWords
from boardpapers.styles.decision_register_style import ActionRegisterWords, DecisionRegisterWords
from boardpapers.styles.forward_plan_style import ForwardPlanWords
from boardpapers.styles.paper_lists_style import (
    BoardListWords,
    MeetingListWords,
    MemberListWords,
    ReportListWords,
)
from boardpapers.styles.register_words_style import AccessValues
from boardpapers.styles.style_model import StyleModel


class RegistersStyle(StyleModel):
    """The words of registers, of lists of papers, and of calendars."""

    entries: Text = Field("Entries", description="The heading of entries without another.")
    no_entries: Text = Field("No entries", description="The heading of a register without entries.")
    none: Text = Field("no entries", description="A register without entries, as text.")
    another_paper: Text = Field(
        "another paper", description="In place of the words of a reference to another paper."
    )
    skip: Text = Field("Skip to the register", description="Words of the link that skips to it.")
    access: AccessValues = Field(
        default_factory=AccessValues, description="Who may read something."
    )
    forward_plan: ForwardPlanWords = Field(
        default_factory=ForwardPlanWords, description="The forward plan."
    )
    decisions: DecisionRegisterWords = Field(
        default_factory=DecisionRegisterWords, description="The register of decisions."
    )
    actions: ActionRegisterWords = Field(
        default_factory=ActionRegisterWords, description="The register of actions."
    )
    attendance: AttendanceRegisterWords = Field(
        default_factory=AttendanceRegisterWords, description="The register of attendance."
    )
    interests: InterestRegisterWords = Field(
        default_factory=InterestRegisterWords, description="The register of declared interests."
    )
    deadlines: DeadlineRegisterWords = Field(
        default_factory=DeadlineRegisterWords, description="The register of deadlines."
    )
    calendars: CalendarWords = Field(default_factory=CalendarWords, description="Calendars.")
    balance: BalanceRegisterWords = Field(
        default_factory=BalanceRegisterWords, description="Political balance."
    )
    reports: ReportListWords = Field(
        default_factory=ReportListWords, description="The list of reports."
    )
    meetings: MeetingListWords = Field(
        default_factory=MeetingListWords, description="The list of meetings."
    )
    boards: BoardListWords = Field(
        default_factory=BoardListWords, description="The list of boards."
    )
    members: MemberListWords = Field(
        default_factory=MemberListWords, description="The list of members."
    )
