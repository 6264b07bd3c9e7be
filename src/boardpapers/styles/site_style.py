"""The words of a site's own pages in a house style, `site:` in `style.yaml`.

Only a site needs them, so they are read as plain data with the style, and made this model when
they are used.
"""

from typing import Annotated

from pydantic import Field

from boardpapers.models.values import Many, Text
from boardpapers.styles.accessibility_page_style import AccessibilityWords
from boardpapers.styles.data_page_style import DataPageWords
from boardpapers.styles.meeting_pages_style import BoardPageWords, HomeWords, MeetingPageWords
from boardpapers.styles.notice_page_style import NoticeWords
from boardpapers.styles.person_pages_style import PersonPageWords
from boardpapers.styles.register_pages_style import RegisterPageWords
from boardpapers.styles.search_page_style import SearchPageWords
from boardpapers.styles.style_model import StyleModel, placeholders


class MenuWords(StyleModel):
    """The links at the top of every page."""

    label: Text = Field("Menu", description="The name of the menu, for screen readers.")
    breadcrumb: Text = Field(
        "Breadcrumb", description="The name of the breadcrumb, for screen readers."
    )
    skip: Text = Field(
        "Skip to main content", description="Words of the link that skips to the content."
    )
    home: Text = Field("Home", description="The home page.")
    meetings: Text = Field("Meetings", description="The list of meetings.")
    boards: Text = Field("Boards and committees", description="The list of boards.")
    people: Text = Field("Members", description="The list of members.")
    forward_plan: Text = Field("Forward plan", description="The forward plan.")
    registers: Text = Field("Decisions and registers", description="The list of registers.")
    search: Text = Field("Search", description="The search page.")


class DocumentWords(StyleModel):
    """What a site says of a document on its page."""

    label: Text = Field("About this paper", description="The name of the part, for screen readers.")
    decision: Text = Field("Decision", description="Before what was decided.")
    minute: Text = Field("Read the minute", description="The link to the minute.")
    downloads: Text = Field("Download", description="The heading of the files.")
    file: Annotated[Text, placeholders("format", "size")] = Field(
        "{format}, {size}", description="The format and size of a file."
    )
    formats: dict[Text, Text] = Field(
        {"pdf": "PDF", "docx": "Word", "md": "Plain text (Markdown)"},
        description="The names of formats, by the ends of the names of files.",
    )
    kilobytes: Annotated[Text, placeholders("number")] = Field(
        "{number} KB", description="A size in kilobytes."
    )
    megabytes: Annotated[Text, placeholders("number")] = Field(
        "{number} MB", description="A size in megabytes."
    )
    pack: Text = Field(
        "All papers of this meeting in one file", description="The link to the agenda pack."
    )
    supplement: Annotated[Text, placeholders("number", "date")] = Field(
        "Supplement {number} to the papers, published {date}",
        description="The link to a supplement to the pack.",
    )
    pager: Text = Field(
        "Other items of this meeting", description="The name of the next two, for screen readers."
    )
    previous: Text = Field("Previous item", description="Before the title of the item before.")
    next: Text = Field("Next item", description="Before the title of the item after.")


class FooterWords(StyleModel):
    """The links at the foot of every page."""

    label: Text = Field("About this site", description="Their heading, for screen readers.")
    calendar: Text = Field("Calendar of meetings", description="The calendar of all meetings.")
    feed: Text = Field("Feed of new papers", description="The feed of all boards.")
    licence: Text = Field("Licence to reuse this content", description="The licence.")


class StatusLabels(StyleModel):
    """Words for a meeting that is not held as planned, in lists."""

    postponed: Text = Field("Postponed", description="If it is postponed.")
    cancelled: Text = Field("Cancelled", description="If it is cancelled.")


class NotFoundWords(StyleModel):
    """The words of the page for an address that does not exist."""

    title: Text = Field("Page not found", description="Its title.")
    text: Many[Text] = Field(
        (
            "If you typed the web address, check it is correct.",
            "If you pasted the web address, check you copied the entire address.",
        ),
        description="Its paragraphs.",
    )
    ways: Text = Field("You can also try:", description="The sentence before a list of links.")


class SiteStyle(StyleModel):
    """The words of a site's own pages."""

    menu: MenuWords = Field(
        default_factory=MenuWords.model_construct, description="The links at the top of every page."
    )
    document: DocumentWords = Field(
        default_factory=DocumentWords.model_construct,
        description="What a page says of its document.",
    )
    footer: FooterWords = Field(
        default_factory=FooterWords.model_construct,
        description="The links at the foot of every page.",
    )
    status: StatusLabels = Field(
        default_factory=StatusLabels.model_construct,
        description="Words for meetings that are not held.",
    )
    home: HomeWords = Field(default_factory=HomeWords.model_construct, description="The home page.")
    board: BoardPageWords = Field(
        default_factory=BoardPageWords.model_construct, description="Pages of boards."
    )
    meetings: MeetingPageWords = Field(
        default_factory=MeetingPageWords.model_construct,
        description="Lists of meetings, and their pages.",
    )
    people: PersonPageWords = Field(
        default_factory=PersonPageWords.model_construct, description="Pages of members."
    )
    registers: RegisterPageWords = Field(
        default_factory=RegisterPageWords.model_construct, description="Pages of registers."
    )
    accessibility: AccessibilityWords = Field(
        default_factory=AccessibilityWords.model_construct,
        description="The accessibility statement.",
    )
    notices: NoticeWords = Field(
        default_factory=NoticeWords.model_construct,
        description="The page about rights and notices.",
    )
    data: DataPageWords = Field(
        default_factory=DataPageWords.model_construct,
        description="The page for people who reuse the data.",
    )
    search: SearchPageWords = Field(
        default_factory=SearchPageWords.model_construct, description="The search page."
    )
    not_found: NotFoundWords = Field(
        default_factory=NotFoundWords.model_construct,
        description="The page for an unknown address.",
    )
