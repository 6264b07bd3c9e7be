"""The words of a pack in a house style, `pack:` in `style.yaml`."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel, placeholders


class PackStyle(StyleModel):
    """The words that bind an agenda and its reports together."""

    title: Annotated[Text, placeholders("board", "date")] = Field(
        "{board}: agenda pack, {date}", description="The title of the whole pack."
    )
    page: Annotated[Text, placeholders("first")] = Field(
        "(page {first})", description="The page of a paper of one page, after its link."
    )
    pages: Annotated[Text, placeholders("first", "last")] = Field(
        "(pages {first} to {last})", description="The pages of a longer paper, after its link."
    )
    back: Annotated[Text, placeholders("number")] = Field(
        "Item {number} on the agenda",
        description="Words of the link from a paper to its item on the agenda.",
    )
