"""A report to a board, and the few facts of a meeting that it may state in place."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, Tag, model_validator

from boardpapers.models.base import Reference, StrictModel, one_or_many
from boardpapers.models.board import Board
from boardpapers.models.languages import Language
from boardpapers.models.markdown_headings import headed
from boardpapers.models.meeting_notice import MeetingNotice
from boardpapers.models.people import Contact, Person
from boardpapers.models.roles import Keyed, Role
from boardpapers.models.schema_parts import SchemaChange, given, or_text
from boardpapers.models.values import (
    Date,
    File,
    Identifier,
    Many,
    Markdown,
    Text,
    WholeNumber,
    YesNo,
    wrong,
)

Access = Literal["public", "exempt", "confidential"]


class Exemption(StrictModel):
    """Why a paper is not open to the public."""

    paragraphs: Many[WholeNumber] = Field(
        validation_alias=one_or_many("paragraphs"),
        min_length=1,
        description="Paragraphs of Schedule 12A to the Local Government Act 1972.",
        examples=[[3]],
    )
    public_interest: Annotated[Markdown | None, Role.COVER] = Field(
        None, description="Why the public interest in keeping it closed outweighs disclosure."
    )


class TextFile(StrictModel):
    """A Markdown file of the workspace that has a text, in the text's place."""

    file: File = Field(description="The file, below the workspace.")


def _written_as(value: Any) -> str:
    """Tell a text from the file that has it; any other group of fields is a mistaken text."""
    named = isinstance(value, TextFile) or (isinstance(value, dict) and "file" in value)
    return "<file>" if named else "<words>"


TextOrFile = Annotated[
    Annotated[Markdown, Tag("<words>")] | Annotated[TextFile, Tag("<file>")],
    Discriminator(_written_as),
]
"""A Markdown text, or `{file: background.md}` for one of the workspace's files."""


class Section(StrictModel):
    """A heading and what stands under it."""

    heading: Text = Field(description="The heading, without number.")
    id: Identifier | None = Field(None, description="Name for cross-references to the heading.")
    access: Access | None = Field(None, description="Where it differs from the report's.")
    text: TextOrFile | None = Field(
        None,
        description="Paragraphs, which are numbered as the house style asks; or {file: text.md}.",
    )
    sections: "Many[Section]" = Field(
        (),
        validation_alias=one_or_many("sections"),
        description="Sub-headings, where they need an id or an access of their own.",
    )


class Appendix(StrictModel):
    """A text that follows the report: written here, or in a Markdown file of its own."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [given("text"), given("file")]})

    title: Text = Field(description="Title of the appendix.")
    text: Markdown | None = Field(None, description="Its text, in Markdown.")
    file: File | None = Field(None, description="Or the file that has it, below the workspace.")

    @model_validator(mode="after")
    def _one_text(self) -> "Appendix":
        if (self.text is None) == (self.file is None):
            raise wrong("BP113", "an appendix has either `text` or `file`", "give one of them", "")
        return self


class SignOff(StrictModel):
    """Who has cleared a report before publication; never printed."""

    name: Text = Field(description="Who has signed.")
    position: Text | None = Field(None, description="In which capacity.")
    date: Date | None = Field(None, description="When.")


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


SignedOff = Annotated[SignOff, BeforeValidator(_named), SchemaChange(or_text)]
"""A sign-off, or only the name."""


class Report(StrictModel):
    """A report, `kind: report`."""

    kind: Literal["report"] = Field("report", description="What this file is.")
    id: Identifier | None = Field(None, description="Else the file's name without its ending.")
    title: Annotated[Text, Role.IDENTITY, Role.FACT] = Field(description="Title, as it is printed.")
    board: Annotated[Reference[Board] | None, Role.IDENTITY, Role.FACT, Role.SHARED] = Field(
        None, description="The board it is for."
    )
    meeting: Annotated[Reference[MeetingNotice] | None, Role.IDENTITY, Role.FACT, Role.SHARED] = (
        Field(None, description="The meeting it goes to; in place: {date: 2013-09-09}.")
    )
    item: Annotated[Text | None, Role.IDENTITY, Role.FACT, Role.SHARED] = Field(
        None, description="Number of the item, as printed.", examples=["4", "5.1", "CC9(c)"]
    )
    style: Identifier | None = Field(
        None, description="House style; else the board's, else the workspace's, else `lga`."
    )
    language: Language | None = Field(None, description="Language of the report.")
    translation_of: Identifier | None = Field(
        None,
        description="The report that this one translates; board, meeting and item are that one's.",
    )
    access: Annotated[Access | None, Role.MARKING, Role.FACT, Role.COVER, Role.SHARED] = Field(
        None, description="Whether the public may see it; else as its item, else public."
    )
    exempt: Annotated[Exemption | None, Role.MARKING, Role.COVER, Role.SHARED, Role.OCCASIONAL] = (
        Field(None, description="Why not, where it is not public.")
    )
    report_of: Annotated[Text | None, Role.FACT] = Field(None, description="Whose report it is.")
    portfolio_holder: Annotated[Reference[Person] | None, Role.FACT, Role.SHARED] = Field(
        None, description="The member who answers for it: an id, or the person in place."
    )
    wards: Annotated[Many[Text], Role.FACT] = Field(
        (), validation_alias=one_or_many("wards"), description="Wards affected."
    )
    key_decision: Annotated[YesNo | None, Role.FACT, Role.SHARED] = Field(
        None, description="Whether it asks an executive for a key decision."
    )
    purpose: Annotated[Markdown, Role.COVER, Role.BODY, headed("Purpose", "Purpose of report")] = (
        Field(description="What the board is asked for, in a line.", examples=["For decision."])
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
        validation_alias=one_or_many("recommendations"),
        min_length=1,
        description="What the board is asked to decide; one or many.",
    )
    reasons: Annotated[Markdown | None, Role.COVER, Role.BODY, headed("Reasons")] = Field(
        None, description="Why the board should decide so."
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
    action: Annotated[Markdown | None, Role.COVER, Role.BODY, headed("Action")] = Field(
        None, description="Who does what once it is decided."
    )
    contacts: Annotated[Many[Contact], Role.FACT, Role.COVER, Role.BODY] = Field(
        (), validation_alias=one_or_many("contacts"), description="Whom to ask."
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
        description="By their keys (`financial`, `equalities` …); the house style has the labels.",
    )
    details: Annotated[
        dict[Identifier, Markdown | None],
        Keyed("What this house style asks for besides.", as_facts=True),
    ] = Field(
        default_factory=dict,
        description="What only some house styles ask for, by the keys that they give it.",
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
        (), description="Who has cleared it; kept in the data, never printed."
    )

    def value_of(self, name: str) -> Any:
        """Return the value of a field, or of a key below one: `implications.legal`."""
        field, _, key = name.partition(".")
        value = getattr(self, field)
        if not key:
            return value
        return value.get(key) if isinstance(value, dict) else getattr(value, key, None)
