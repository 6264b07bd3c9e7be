"""A report to a board, and the few facts of a meeting that it may give itself."""

from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board import Board
from boardpapers.models.languages import Language
from boardpapers.models.markdown_headings import headed
from boardpapers.models.meeting_notice import MeetingNotice
from boardpapers.models.people import Contact, Person
from boardpapers.models.reasons_by_number import TextOrReasons
from boardpapers.models.roles import Keyed, RefersTo, Role
from boardpapers.models.schema_parts import SchemaChange, given, or_text
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import (
    Date,
    File,
    Identifier,
    Many,
    Markdown,
    ScheduleParagraph,
    Text,
    YesNo,
)

Access = Literal["public", "exempt", "confidential"]


class Exemption(StrictModel):
    """The reasons why a paper is not open to the public."""

    paragraphs: Many[ScheduleParagraph] = Field(
        validation_alias=one_or_many("paragraphs"),
        min_length=1,
        description="Paragraphs of Schedule 12A to the Local Government Act 1972.",
        examples=[[3], ["18A"]],
    )
    public_interest: Annotated[Markdown | None, Role.COVER] = Field(
        None, description="Why the public interest in keeping it closed outweighs disclosure."
    )


class TextFile(StrictModel):
    """A Markdown file of the workspace, instead of a text."""

    file: File = Field(description="Path of the file, from the workspace's folder.")


def _written_as(value: Any) -> str:
    """Return the tag of a text or a file; a group of fields without `file` is a mistaken text."""
    named = isinstance(value, TextFile) or (isinstance(value, dict) and "file" in value)
    return "<file>" if named else "<words>"


TextOrFile = Annotated[
    Annotated[Markdown, Tag("<words>")] | Annotated[TextFile, Tag("<file>")],
    Discriminator(_written_as),
]
"""A Markdown text, or `{file: background.md}` for one of the workspace's files."""


class Section(StrictModel):
    """A heading and the text under it."""

    heading: Text = Field(description="Heading, without its number.")
    id: Identifier | None = Field(None, description="Name for cross-references to the heading.")
    access: Access | None = Field(
        None, description="Whether the public may see it, if different from the report."
    )
    exempt: Exemption | None = Field(None, description="Why it is exempt, in a public report.")
    text: TextOrFile | None = Field(
        None,
        description="Paragraphs, numbered as the house style requires; or {file: text.md}.",
    )
    sections: "Many[Section]" = Field(
        (),
        validation_alias=one_or_many("sections"),
        description="Sub-headings, if they need their own id or access.",
    )


class Appendix(StrictModel):
    """A text that follows the report, written here or in its own Markdown or PDF file."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [given("text"), given("file")]})

    title: Text = Field(description="Title of the appendix.")
    id: Identifier | None = Field(None, description="Name for cross-references to the appendix.")
    text: Markdown | None = Field(None, description="Its text, in Markdown.")
    file: File | None = Field(
        None,
        description="Path of its Markdown or PDF file, from the workspace's folder, instead of "
        "`text`.",
    )
    access: Access | None = Field(
        None, description="Whether the public may see it, if different from the report."
    )
    exempt: Exemption | None = Field(None, description="Why it is exempt, in a public report.")

    @model_validator(mode="after")
    def _one_text(self) -> "Appendix":
        if (self.text is None) == (self.file is None):
            raise wrong(
                "BP113", "an appendix needs either `text` or `file`", "give one of them", ""
            )
        return self


class SignOff(StrictModel):
    """A person who has cleared a report, or one of its implications, before publication."""

    name: Text = Field(description="Name of the person who signed.")
    position: Text | None = Field(None, description="Their job title or role.")
    date: Date | None = Field(None, description="Date of signing.")
    of: Identifier | None = Field(
        None, description="The implication that they cleared, by its key, if not all of it."
    )


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


SignedOff = Annotated[SignOff, BeforeValidator(_named), SchemaChange(or_text)]
"""A sign-off, or only a name."""


class Report(StrictModel):
    """A report, `kind: report`."""

    kind: Literal["report"] = Field("report", description="Kind of paper.")
    id: Identifier | None = Field(
        None, description="Id in other papers; if left out, the file's name without its ending."
    )
    title: Annotated[Text, Role.IDENTITY, Role.FACT] = Field(description="Title, as printed.")
    board: Annotated[Reference[Board] | None, Role.IDENTITY, Role.FACT, Role.SHARED] = Field(
        None, description="The board it is for."
    )
    meeting: Annotated[Reference[MeetingNotice] | None, Role.IDENTITY, Role.FACT, Role.SHARED] = (
        Field(
            None,
            description="The meeting it goes to: an id, or fields such as {date: 2013-09-09}.",
        )
    )
    item: Annotated[Text | None, Role.IDENTITY, Role.FACT, Role.SHARED] = Field(
        None, description="Number of the item, as printed.", examples=["4", "5.1", "CC9(c)"]
    )
    style: Identifier | None = Field(
        None, description="House style; if left out, the board's, the workspace's or `lga`."
    )
    language: Language | None = Field(None, description="Language of the report.")
    translation_of: Annotated[Identifier | None, RefersTo("report")] = Field(
        None,
        description="The report that this one translates, which gives the board, meeting and item.",
    )
    access: Annotated[Access | None, Role.MARKING, Role.FACT, Role.COVER, Role.SHARED] = Field(
        None, description="Whether the public may see it; if left out, as its item says, or public."
    )
    exempt: Annotated[Exemption | None, Role.MARKING, Role.COVER, Role.SHARED, Role.OCCASIONAL] = (
        Field(None, description="Why it is exempt or confidential.")
    )
    report_of: Annotated[Text | None, Role.FACT] = Field(None, description="Whose report it is.")
    portfolio_holder: Annotated[Reference[Person] | None, Role.FACT, Role.SHARED] = Field(
        None, description="The member responsible for it: an id, or the member's own fields."
    )
    wards: Annotated[Many[Text], Role.FACT] = Field(
        (), validation_alias=one_or_many("wards"), description="Wards affected."
    )
    key_decision: Annotated[YesNo | None, Role.FACT, Role.SHARED] = Field(
        None, description="Whether it asks an executive for a key decision."
    )
    purpose: Annotated[
        Markdown | None, Role.COVER, Role.BODY, headed("Purpose", "Purpose of report")
    ] = Field(
        None, description="What the board is asked for, in one line.", examples=["For decision."]
    )
    summary: Annotated[Markdown | None, Role.COVER, Role.BODY, headed("Summary")] = Field(
        None, description="The report in a paragraph or two."
    )
    recommendations: Annotated[
        Many[Markdown],
        Role.COVER,
        Role.BODY,
        headed("Recommendations", "Recommendation", "Recommendation/s", items="markdown"),
    ] = Field(
        (),
        validation_alias=one_or_many("recommendations"),
        description="What the board is asked to decide; one or more.",
    )
    reasons: Annotated[TextOrReasons | None, Role.COVER, Role.BODY, headed("Reasons")] = Field(
        None,
        description="Why the board should agree; or a reason for each recommendation, by number.",
    )
    options: Annotated[Markdown | None, Role.COVER, Role.BODY, headed("Options")] = Field(
        None, description="What else could be done, and why it is not recommended."
    )
    consultation: Annotated[Markdown | None, Role.COVER, Role.BODY, headed("Consultation")] = Field(
        None, description="Who was asked, and what they said."
    )
    urgency: Annotated[
        Markdown | None, Role.COVER, Role.BODY, Role.OCCASIONAL, headed("Urgency")
    ] = Field(
        None, description="Why it is late: the special circumstances, for the chair to agree."
    )
    published: Date | None = Field(
        None, description="When it was published, if later than the agenda."
    )
    action: Annotated[Markdown | None, Role.COVER, Role.BODY, headed("Action")] = Field(
        None, description="Who will do what after the decision."
    )
    contacts: Annotated[Many[Contact], Role.FACT, Role.COVER, Role.BODY] = Field(
        (), validation_alias=one_or_many("contacts"), description="Who to contact."
    )
    sections: Annotated[Many[Section], Role.BODY] = Field(
        (),
        validation_alias=one_or_many("sections"),
        description="The body: headings and numbered paragraphs.",
    )
    implications: Annotated[
        dict[Identifier, TextOrFile | None],
        Role.BODY,
        Keyed("What the proposals mean for money, law, people …"),
        headed("{key} implications", wales="Implications for Wales"),
    ] = Field(
        default_factory=dict,
        description="Texts by key (`financial`, `equalities` …); the house style gives the labels.",
    )
    details: Annotated[
        dict[Identifier, Markdown | None],
        Keyed("What else this house style asks for.", as_facts=True),
    ] = Field(
        default_factory=dict,
        description="Texts that only some house styles ask for, by key.",
    )
    background_papers: Annotated[
        Many[Text],
        Role.BODY,
        Role.OCCASIONAL,
        headed("Background papers", "Background paper", items="words"),
    ] = Field(
        (),
        validation_alias=one_or_many("background_papers"),
        description="Unpublished papers that the report relies on.",
    )
    appendices: Annotated[Many[Appendix], Role.BODY, Role.OCCASIONAL] = Field(
        (),
        validation_alias=one_or_many("appendices"),
        description="Texts that follow the report.",
    )
    sign_off: Many[SignedOff] = Field(
        (),
        description="Who has cleared it; printed only where the house style has a column for it.",
    )

    def value_of(self, name: str) -> Any:
        """Return the value of a field, or of a key below one: `implications.legal`."""
        field, _, key = name.partition(".")
        value = getattr(self, field)
        if not key:
            return value
        return value.get(key) if isinstance(value, dict) else getattr(value, key, None)
