"""The words of the page for people who reuse the data of a site."""

from typing import Literal

from pydantic import Field

from boardpapers.models.values import Text
from boardpapers.styles.style_model import StyleModel

TableName = Literal[
    "boards", "members", "memberships", "meetings", "items", "papers", "decisions", "votes",
    "actions", "attendance", "interests", "forward-plan",
]  # fmt: skip


class DataPageWords(StyleModel):
    """The words of the page for people who reuse the data."""

    title: Text = Field("Use our data", description="Its title.")
    intro: Text = Field(
        "Everything that we publish here is also available as data. You do not need a key or an "
        "account. The data includes nothing that is not open to the public.",
        description="The first paragraph.",
    )
    licence: Text = Field(
        "You may use it under this licence:", description="Before the address of the licence."
    )
    no_licence: Text = Field(
        "We have not stated a licence. Ask us before you publish our papers elsewhere.",
        description="If the settings give no licence.",
    )
    addresses: Text = Field(
        "The address of a page does not change. A paper that moves or is withdrawn says so at its "
        "old address.",
        description="The paragraph about addresses.",
    )
    feeds: Text = Field("Follow what is new", description="The heading of feeds and calendars.")
    feeds_text: Text = Field(
        "Feeds have the newest 100 papers. Calendars have all meetings, and show changes and "
        "cancellations: add the address to your calendar app.",
        description="The paragraph about them.",
    )
    all_boards: Text = Field("All boards", description="The feed and calendar of all boards.")
    board: Text = Field("Board", description="The heading of the column of boards.")
    feed: Text = Field("Feed", description="The heading of the column of feeds.")
    calendar: Text = Field("Calendar", description="The heading of the column of calendars.")
    tables: Text = Field("Tables", description="The heading of the tables.")
    tables_text: Text = Field(
        "Tables are CSV files in UTF-8. The first line has the names of the columns. Dates are "
        "written as 2030-05-09.",
        description="The paragraph about them.",
    )
    file: Text = Field("File", description="The heading of the column of files.")
    rows: Text = Field("One row for each", description="The heading of the column of contents.")
    metadata: Text = Field(
        "Description of the columns, for programs", description="The link to their description."
    )
    of_table: dict[TableName, Text] = Field(
        default={
            "boards": "board or committee",
            "members": "member",
            "memberships": "seat of a member on a board",
            "meetings": "meeting",
            "items": "item of business, with its outcome",
            "papers": "paper, with its files",
            "decisions": "decision of a board or an officer",
            "votes": "vote of a member, where votes were recorded",
            "actions": "action that a meeting asked for",
            "attendance": "member at a meeting",
            "interests": "interest that a member declared",
            "forward-plan": "decision to be taken",
        },
        description="What each table has a row for, by the name of its file.",
    )
    linked: Text = Field("Linked data", description="The heading of linked data.")
    linked_text: Text = Field(
        "All boards, members, meetings, items, papers and files are linked JSON objects in the "
        "format OParl 1.1. Each has its own address. Start with the system, which links to the "
        "lists. Lists are complete, on one page. They take no parameters such as “modified_since”: "
        "to find what has changed, compare “modified”. A paper that was withdrawn stays in its "
        "list as “deleted”, and so do its files and a meeting that is gone.",
        description="The first paragraph about it.",
    )
    system: Text = Field("Start here", description="The link to the first object.")
    own_names: Text = Field(
        "Names that begin with “boardpapers:” are not part of OParl. They give each decision "
        "separately, the minute, actions, key decisions, and the paragraphs under which something "
        "is exempt. Motions and votes use the terms of Popolo.",
        description="The second paragraph about it.",
    )
    in_pages: Text = Field(
        "Each page also describes itself in the terms of schema.org, and has a file index.json "
        "with its facts.",
        description="The third paragraph about it.",
    )
    example: Text = Field("Example", description="The heading of the example.")
    example_text: Text = Field(
        "This Python program prints what all meetings decided.",
        description="The sentence before the example.",
    )
