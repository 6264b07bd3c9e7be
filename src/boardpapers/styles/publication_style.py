"""The words about when a page of a site was published, `publication:` in `style.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders

ChangeName = Literal["published", "text", "title", "moved", "withdrawn", "republished"]

_CHANGES: dict[ChangeName, str] = {
    "published": "First published",
    "text": "Text changed",
    "title": "Title changed",
    "moved": "Moved to this address",
    "withdrawn": "Withdrawn",
    "republished": "Published again",
}


class PublicationStyle(StyleModel):
    """The words of a site about the versions of its pages, and about pages that are gone."""

    first: Annotated[Text, placeholders("date")] = Field(
        "First published: {date}", description="When a page was first published."
    )
    last: Annotated[Text, placeholders("date")] = Field(
        "Last changed: {date}", description="When it was last changed."
    )
    history: Text = Field("History of this page", description="The heading of its versions.")
    changes: dict[ChangeName, Text] = Field(
        _CHANGES, description="The words for each kind of change."
    )
    moved: Text = Field("This page has moved", description="The title at an old address.")
    moved_to: Text = Field("It is now here:", description="The words before the new address.")
    withdrawn: Text = Field(
        "This page has been withdrawn", description="The title in place of a withdrawn page."
    )
    withdrawn_since: Annotated[Text, placeholders("date")] = Field(
        "It was withdrawn on {date}.", description="When a page was withdrawn."
    )
    withdrawn_meanwhile: Text = Field(
        "It is no longer published.", description="If it is not known when it was withdrawn."
    )
    home: Text = Field("Go to the home page", description="Words of the link to the home page.")
