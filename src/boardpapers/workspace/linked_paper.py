"""Any paper of a kind that is rendered, with what it refers to."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from boardpapers.workspace.linked_board import LinkedBoard
    from boardpapers.workspace.linked_decision import LinkedOfficerDecision, LinkedPlanEntry
    from boardpapers.workspace.linked_meeting import LinkedMeeting
    from boardpapers.workspace.linked_minutes import LinkedMinutes
    from boardpapers.workspace.linked_report import LinkedReport

LinkedPaper: TypeAlias = (
    "LinkedReport | LinkedBoard | LinkedMeeting | LinkedMinutes | LinkedPlanEntry "
    "| LinkedOfficerDecision"
)
