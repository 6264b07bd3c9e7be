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
    left_out: Text = Field(
        "The report on this item is not in this pack.",
        description="The sentence in place of a report that is written in the item itself.",
    )
    supplement: Annotated[Text, placeholders("board", "date", "number")] = Field(
        "{board}: supplement {number} to the agenda pack, {date}",
        description="The title of a supplement.",
    )
    supplement_notice: Annotated[Text, placeholders("date", "page")] = Field(
        "This supplement belongs to the agenda pack that was published on {date}. Its pages follow "
        "page {page}, the last that was published.",
        description="The sentence on the first page of a supplement.",
    )
    changes: Text = Field(
        "Changes since publication", description="The title of the page that lists changes."
    )
    changes_notice: Annotated[Text, placeholders("date")] = Field(
        "This pack was first published on {date}. These papers are different since then.",
        description="The sentence on that page.",
    )
    added: Text = Field("Added", description="The heading of added papers.")
    changed: Text = Field("Changed", description="The heading of papers with another text.")
    withdrawn: Text = Field("Withdrawn", description="The heading of withdrawn papers.")
