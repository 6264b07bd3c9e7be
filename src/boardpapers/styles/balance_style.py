"""The words of political balance in a house style."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.register_words_style import ColumnLabels, RegisterWords
from boardpapers.styles.style_model import StyleModel, placeholders


class BalanceColumns(ColumnLabels):
    """The labels of the columns of political balance, in their order."""

    allocation: Text = Field("Allocation", description="The number of the allocation.")
    committee: Text = Field("Committee", description="The committee.")
    group: Text = Field("Group", description="The political group.")
    members: Text = Field("Members", description="Members of the group.")
    share: Text = Field("Exact share", description="The share as a fraction.")
    share_decimal: Text = Field("Share", description="The share as a decimal.")
    seats: Text = Field("Seats", description="The seats.")
    deviation: Text = Field("Deviation", description="The difference between the two.")
    held: Text = Field("Held now", description="Seats that the group has now.")
    bar: Text = Field("Picture", description="A bar for each seat.")
    differences: Text = Field("Differences", description="How another allocation differs.")


class BalancePrinciples(StyleModel):
    """The principles of section 15(5) of the Local Government and Housing Act 1989."""

    a: Text = Field("not all the seats of a committee go to one group", description="The first.")
    b: Text = Field(
        "a group with a majority of the council has a majority of the seats",
        description="The second.",
    )
    c: Text = Field(
        "the seats of all ordinary committees together are in proportion to the groups",
        description="The third.",
    )
    d: Text = Field(
        "the seats of each committee are in proportion to the groups", description="The fourth."
    )


class BalanceRegisterWords(RegisterWords):
    """The words of political balance."""

    title: Text = Field("Political balance", description="Its title.")
    no_group: Text = Field("No group", description="Members of no group.")
    all_committees: Text = Field("All committees", description="All committees together.")
    seats: Annotated[Text, placeholders("committee", "number")] = Field(
        "{committee}: {number} seats", description="The heading of a table."
    )
    others: Text = Field("Other allocations", description="The heading of other allocations.")
    bar: Annotated[Text, placeholders("seats", "share")] = Field(
        "{seats} (share {share})", description="The words beside a bar."
    )
    council: Annotated[Text, placeholders("members", "groups", "others")] = Field(
        "The council has {members} members: {groups}; no group {others}.",
        description="The note on the council.",
    )
    no_groups: Text = Field(
        "There are no political groups, so that no seats are allocated to any.",
        description="If there are no groups.",
    )
    unmet: Annotated[Text, placeholders("letter", "principle")] = Field(
        "Principle ({letter}) cannot be met: {principle}.", description="The note on a principle."
    )
    choice: Annotated[Text, placeholders("number")] = Field(
        "The differences from exact shares on the committees add up to {number} seats. This is "
        "an allocation with the least, but others can be lawful: section 15 of the Local "
        "Government and Housing Act 1989 asks for proportion as far as reasonably practicable, "
        "and under section 17 the council may depart from it if no member votes against.",
        description="The note on the choice.",
    )
    principles_heading: Text = Field(
        "The principles of section 15(5), in their order",
        description="The heading of the principles.",
    )
    principles: BalancePrinciples = Field(
        default_factory=BalancePrinciples, description="The principles."
    )
    columns: BalanceColumns = Field(
        default_factory=BalanceColumns, description="The labels of its columns."
    )
