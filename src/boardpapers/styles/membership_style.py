"""The words of a board's membership list in a house style."""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Many, Text
from boardpapers.styles.style_facts import ContactKey
from boardpapers.styles.style_model import StyleModel, placeholders


class MembershipColumns(StyleModel):
    """The headings of a membership list's columns."""

    member: Text = Field("Member", description="The heading of the name and role.")
    authority: Text = Field("Authority", description="The heading of the member's council.")
    from_: Text = Field("From", alias="from", description="The heading of the first day.")
    to: Text = Field("To", description="The heading of the last day.")


class MembershipStyle(StyleModel):
    """The words of a board's membership list."""

    title: Annotated[Text, placeholders("board")] = Field(
        "{board}: membership", description="The title of the list."
    )
    group: Annotated[Text, placeholders("group", "count")] = Field(
        "{group} ({count})", description="The heading of a political group."
    )
    others: Text = Field("Other members", description="The heading of members who are in no group.")
    members: Text = Field("Members", description="The heading if there are no groups.")
    columns: MembershipColumns = Field(
        default_factory=MembershipColumns.model_construct,
        description="The headings of the columns.",
    )
    non_voting: Text = Field("non-voting", description="The words for a member who may not vote.")
    uncounted: Many[Text] = Field(
        ("Substitute", "Observer", "Eilydd", "Sylwedydd"),
        description="Roles that headings do not count.",
    )
    words: dict[Text, Text] = Field(
        default_factory=dict,
        description="Printed words for roles and groups, by the words in the file.",
    )
    quorum: Text = Field("Quorum", description="The label of the quorum.")
    terms_of_reference: Text = Field(
        "Terms of reference", description="The heading of the terms of reference."
    )
    contacts: Text = Field("Contact", description="The heading of the officers to contact.")
    labels: dict[ContactKey, Text] = Field(
        {"name": "Name", "position": "Position", "phone": "Phone", "email": "Email"},
        description="Labels of what is known about them, if the style has none for reports.",
    )
    skip: Text = Field("Skip to the list", description="Words of the link that skips to the list.")
