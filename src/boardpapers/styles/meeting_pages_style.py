"""The words of the pages of a site that lead to meetings: home, boards and lists of meetings."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class HomeWords(StyleModel):
    """The words of the home page."""

    title: Annotated[Text, placeholders("name")] = Field(
        "{name}: meetings and papers", description="Its title."
    )
    next: Text = Field("Next meetings", description="The heading of the meetings to come.")
    none: Text = Field("No meetings are planned.", description="If there are none.")
    all: Text = Field("All meetings", description="The link to the list of meetings.")
    latest: Text = Field("Recently published", description="The heading of the newest papers.")
    agenda: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}, {date}: agenda and reports", description="An agenda among them."
    )
    decisions: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}, {date}: decisions", description="Decisions among them."
    )
    published: Annotated[Text, placeholders("date")] = Field(
        "Published {date}", description="When that was."
    )
    search: Text = Field(
        "Search papers, minutes and decisions", description="The label of the search field."
    )
    button: Text = Field("Search", description="The button beside it.")


class BoardPageWords(StyleModel):
    """The words of the page of a board."""

    next: Text = Field("Next meetings", description="The heading of the meetings to come.")
    none: Text = Field("No meetings are planned.", description="If there are none.")
    past: Text = Field("Past meetings", description="The heading of earlier meetings.")
    years: Text = Field("Meetings by year", description="The heading of the links to years.")
    members: Text = Field("Members", description="The heading of the members.")
    forward_plan: Text = Field(
        "Decisions to be taken", description="The heading of what is on the forward plan."
    )
    decisions: Text = Field("Latest decisions", description="The heading of the last decisions.")
    all_decisions: Text = Field("All decisions", description="The link to the register.")
    follow: Text = Field("Follow this board", description="The heading of calendar and feed.")
    calendar: Text = Field(
        "Add its meetings to your calendar", description="The link to its calendar."
    )
    feed: Text = Field("Follow its papers with a feed reader", description="The link to its feed.")


class MeetingPageWords(StyleModel):
    """The words of lists of meetings, and of a meeting without an agenda."""

    of_year: Annotated[Text, placeholders("year")] = Field(
        "Meetings in {year}", description="The title of the list of a year."
    )
    of_board: Annotated[Text, placeholders("board", "year")] = Field(
        "{board}: {year}", description="The title of the list of a year of a board."
    )
    coming: Text = Field("Upcoming meetings", description="The heading of the meetings to come.")
    years: Text = Field("Meetings by year", description="The heading of the links to years.")
    agenda: Text = Field("Agenda and reports", description="The link to the agenda.")
    decisions: Text = Field("Decisions", description="The link to the decision sheet.")
    minutes: Text = Field("Minutes", description="The link to the minutes.")
    others: Text = Field("Papers without a meeting", description="The heading of other reports.")
    title: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}: {date}", description="The title of a meeting without an agenda."
    )
    no_agenda: Text = Field(
        "The agenda of this meeting has not been published yet.",
        description="If it is still to be held.",
    )
    never: Text = Field("There is no agenda for this meeting.", description="If it was held.")
