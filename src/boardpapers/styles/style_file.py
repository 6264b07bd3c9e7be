"""The fields of a file of a house style, `style.yaml`."""

from pydantic import ConfigDict, Field

from boardpapers.styles.agenda_style import AgendaStyle
from boardpapers.styles.common_style import CommonStyle
from boardpapers.styles.decision_sheet_style import DecisionSheetStyle
from boardpapers.styles.decision_style import (
    DecisionFactLabels,
    OfficerDecisionStyle,
    PlanEntryStyle,
)
from boardpapers.styles.membership_style import MembershipStyle
from boardpapers.styles.minutes_style import MinutesStyle
from boardpapers.styles.pack_style import PackStyle
from boardpapers.styles.publication_style import PublicationStyle
from boardpapers.styles.registers_style import RegistersStyle
from boardpapers.styles.schema_rules import style_schema
from boardpapers.styles.site_style import SiteStyle
from boardpapers.styles.withheld_style import WithheldStyle


class DocumentStyleFile(CommonStyle):
    """A `style.yaml` without words of sites and registers, which take long to check."""

    model_config = ConfigDict(title="Style", json_schema_extra=style_schema)

    withheld: WithheldStyle = Field(
        default_factory=WithheldStyle.model_construct,
        description="Words in place of what is not public.",
    )
    agenda: AgendaStyle = Field(
        default_factory=AgendaStyle.model_construct, description="The words of agendas."
    )
    minutes: MinutesStyle = Field(
        default_factory=MinutesStyle.model_construct, description="The words of minutes."
    )
    decision_sheet: DecisionSheetStyle = Field(
        default_factory=DecisionSheetStyle.model_construct,
        description="The words of decision sheets.",
    )
    pack: PackStyle = Field(
        default_factory=PackStyle.model_construct, description="The words of packs."
    )
    publication: PublicationStyle = Field(
        default_factory=PublicationStyle.model_construct,
        description="The words about when pages were published.",
    )
    membership: MembershipStyle = Field(
        default_factory=MembershipStyle.model_construct,
        description="The words of membership lists.",
    )
    decision_facts: DecisionFactLabels = Field(
        default_factory=DecisionFactLabels.model_construct,
        description="Labels of the facts about a decision.",
    )
    plan_entry: PlanEntryStyle = Field(
        default_factory=PlanEntryStyle.model_construct,
        description="The words of entries of the forward plan.",
    )
    officer_decision: OfficerDecisionStyle = Field(
        default_factory=OfficerDecisionStyle.model_construct,
        description="The words of officers' decisions.",
    )


class StyleFile(DocumentStyleFile):
    """A `style.yaml` with all its fields."""

    registers: RegistersStyle = Field(
        default_factory=RegistersStyle, description="The words of registers and calendars."
    )
    site: SiteStyle = Field(
        default_factory=SiteStyle.model_construct, description="The words of the pages of a site."
    )
