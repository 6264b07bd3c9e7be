"""The words of the search page of a site."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders

_KINDS = {
    "report": "Reports",
    "meeting": "Agendas",
    "minutes": "Minutes",
    "decisions": "Decision sheets",
    "officer-decision": "Officer decisions",
    "plan-entry": "Forward plan",
    "board": "Membership lists",
}


class SearchPageWords(StyleModel):
    """The words of the search page, and of its filters."""

    board: Text = Field("Board or committee", description="The filter by board.")
    year: Text = Field("Year", description="The filter by year.")
    kind: Text = Field("Kind of paper", description="The filter by kind.")
    kinds: dict[Text, Text] = Field(_KINDS, description="The kinds of papers.")
    language: Text = Field("Language", description="The filter by language.")
    all: Text = Field("All", description="The choice of a filter that leaves nothing out.")
    order: Text = Field("Sort by", description="The choice of the order of results.")
    recent: Text = Field(
        "Best match by year",
        description="The usual order: the newest year first, and its best match first.",
    )
    best: Text = Field("Best match", description="The order by match, whatever the year.")
    newest: Text = Field("Newest first", description="The order by date.")
    one: Text = Field("1 result", description="If one page was found.")
    many: Annotated[Text, placeholders("count")] = Field(
        "{count} results", description="If several were found."
    )
    none: Text = Field(
        "Nothing was found. Check the spelling, use fewer words, or look in the lists below.",
        description="If none was found.",
    )
    failed: Text = Field(
        "Search is not working at the moment. Use the lists below.",
        description="If the search cannot be loaded.",
    )
    more: Text = Field("Show more results", description="The button that shows more of them.")
    browse: Text = Field(
        "Papers by board and year", description="The heading of the lists of papers."
    )
