"""The words of a decision sheet in a house style, `decision_sheet:` in `style.yaml`."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class DecisionSheetStyle(StyleModel):
    """The words of a decision sheet; those of decisions themselves are the words of minutes."""

    title: Annotated[Text, placeholders("board")] = Field(
        "{board}: decisions", description="The title of a decision sheet."
    )
    published: Annotated[Text, placeholders("date")] = Field(
        "Published on {date}", description="When it was published."
    )
    call_in: Annotated[Text, placeholders("date")] = Field(
        "Members may call in these decisions until the end of {date}. Decisions that are not "
        "called in can be carried out after that day.",
        description="The sentence about calling in decisions, if the minutes say until when.",
    )
    not_called_in: Text = Field(
        "This decision is not subject to call-in.",
        description="For a decision that cannot be called in.",
    )
    wards: Annotated[Text, placeholders("wards")] = Field(
        "Wards affected: {wards}", description="The wards that a report names."
    )
    interests: Text = Field("Interests declared", description="The heading of declared interests.")
    none: Text = Field("No decisions were taken.", description="If there are no decisions.")
    withheld: Text = Field(
        "This decision is not open to the public.", description="In place of a private decision."
    )
    skip: Text = Field("Skip to the decisions", description="Words of the link that skips to them.")
