"""The words of the list of members of a site, and of each member's page."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class PersonPageWords(StyleModel):
    """The words of the list of members, and of each member's page."""

    former: Text = Field("Former members", description="Those who no longer hold a seat.")
    boards: Text = Field("Boards and committees", description="The heading of their seats.")
    former_boards: Text = Field("Former seats", description="The heading of seats that ended.")
    role: Text = Field("Member", description="For a seat without a role.")
    since: Annotated[Text, placeholders("date")] = Field("since {date}", description="First day.")
    begins: Annotated[Text, placeholders("date")] = Field(
        "from {date}", description="A first day that is still to come."
    )
    until: Annotated[Text, placeholders("date")] = Field("until {date}", description="Last day.")
    between: Annotated[Text, placeholders("first", "last")] = Field(
        "{first} to {last}", description="First and last day."
    )
    party: Text = Field("Party", description="The label of the party.")
    authority: Text = Field("Council", description="The label of the member's council.")
    email: Text = Field("Email", description="The label of the email address.")
    attendance: Text = Field("Attendance", description="The heading of the attendance.")
    attended: Annotated[Text, placeholders("attended", "expected")] = Field(
        "{attended} of {expected} meetings", description="How many meetings of a board."
    )
    substitute: Annotated[Text, placeholders("count")] = Field(
        "{count} as a substitute", description="Meetings in place of another member."
    )
    votes: Text = Field("Recorded votes", description="The heading of the votes.")
    vote: Text = Field("Vote", description="The heading of the column of votes.")
    amendment: Annotated[Text, placeholders("title")] = Field(
        "{title} (amendment)", description="A vote on an amendment."
    )
    interests: Text = Field("Declared interests", description="The heading of the interests.")
    none: Text = Field("None recorded.", description="If there is nothing under a heading.")
