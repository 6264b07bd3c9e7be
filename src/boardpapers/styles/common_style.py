"""The fields of a house style for papers of all kinds, and for reports."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from boardpapers.models.languages import Language
from boardpapers.models.values import File, Identifier, LogoHeight, Many, Text, YesNo
from boardpapers.styles.date_patterns import DatePattern, TimePattern
from boardpapers.styles.number_scheme import Numbering
from boardpapers.styles.numbers import Numbers
from boardpapers.styles.schema_rules import page_schema
from boardpapers.styles.style_facts import (
    FactKey,
    FactsLook,
    FactStyle,
    HeaderFact,
    LabelledFact,
)
from boardpapers.styles.style_model import StyleModel, placeholders
from boardpapers.styles.style_parts import (
    BodyStylePart,
    CoverStylePart,
)

Side = Literal["left", "centre", "right"]
InCapitals = Literal["organisation", "title", "headings", "labels"]
Masthead = Literal["logo", "organisation"]


class Markings(StyleModel):
    """The markings of a paper that is not public, by its access."""

    exempt: Text = Field("Not for publication: exempt information", description="If exempt.")
    confidential: Text = Field("Not for publication: confidential", description="If confidential.")
    private: Text = Field(
        "Private version: not for publication",
        description="At the top of each page of a version with everything in it.",
    )


class AccessWords(StyleModel):
    """The words for a paper's access."""

    public: Text = Field("Public", description="If public.")
    exempt: Text = Field("Exempt", description="If exempt.")
    confidential: Text = Field("Confidential", description="If confidential.")


class Page(StyleModel):
    """The layout of printed pages around the text."""

    model_config = ConfigDict(json_schema_extra=page_schema)

    header: Side = Field("right", description="Position of the lines at the top of each page.")
    footer: Annotated[Text, placeholders("page", "pages", needed=False)] = Field(
        "Page {page} of {pages}", description="Words at the foot of each page."
    )
    footer_at: Side = Field("centre", description="Position of the words at the foot.")
    cover_alone: YesNo = Field(True, description="Set to yes to begin the body on a new page.")
    title_again: YesNo = Field(True, description="Set to yes to repeat the title above the body.")


class Logo(StyleModel):
    """The organisation's logo."""

    file: File = Field(description="Path of the image, from the workspace's folder.")
    alternative: Text = Field(description="The words to read out in its place.")
    height: LogoHeight = Field(20, description="Its height in millimetres, at most: 1 to 100.")


class CommonStyle(StyleModel):
    """The fields of a house style for papers of all kinds, and for reports."""

    name: Text = Field(description="The name to show to people.")
    extends: Identifier | None = Field(
        None, description="The house style to start from: values not set here are taken from it."
    )
    language: Language = Field("en-GB", description="Language of its words.")
    organisation: Text | None = Field(
        None, description="The organisation's name; without it, its name in the board's file."
    )
    logo: Logo | None = Field(None, description="The organisation's logo, on the first page.")
    masthead: Many[Masthead] = Field(
        ("logo", "organisation"),
        description="What comes first on the first page, unless `cover` lists it.",
    )
    capitals: Many[InCapitals] = Field(
        (), description="Words to print in capitals, without changing them."
    )
    numbering: Numbering = Field("continuous", description="The numbering of paragraphs.")
    number_headings: YesNo | None = Field(
        None,
        description="Set to yes or no; without it, yes if paragraphs are numbered per-section.",
    )
    numbers: Numbers = Field(
        default_factory=Numbers.model_construct, description="The formats of printed numbers."
    )
    date: DatePattern = Field("d MMMM yyyy", description="The format of dates, as a CLDR pattern.")
    time: TimePattern = Field("HH:mm", description="The format of times, as a CLDR pattern.")
    item: Annotated[Text, placeholders("item")] = Field(
        "Item {item}", description="The format of the item's number at the top of pages."
    )
    paragraph: Text = Field("paragraph", description="The word before a paragraph's number.")
    recommendation: Text = Field(
        "recommendation", description="The word before a recommendation's number."
    )
    of: Text = Field("of", description="The word between a paragraph and another paper's title.")
    yes: Text = Field("Yes", description="The word for yes.")
    no: Text = Field("No", description="The word for no.")
    councillor: Text = Field("Councillor", description="The printed title of a councillor.")
    notes: Text = Field("Notes", description="The heading of the footnotes.")
    back_to_text: Text = Field(
        "back to the text", description="The link from a footnote, for screen readers."
    )
    implications: Annotated[Text, placeholders("key")] = Field(
        "{key} implications", description="Heading of implications that are not listed as a part."
    )
    implications_of: dict[Identifier, Text] = Field(
        default_factory=dict, description="Headings of particular implications, by key."
    )
    contents: Text = Field(
        "Contents", description="The heading of the list of contents on a long web page."
    )
    skip: Text = Field(
        "Skip to the report", description="Words of the link that skips to the report."
    )
    languages: Text = Field(
        "Other languages", description="The heading of the links to a report's translations."
    )
    markings: Markings = Field(
        default_factory=Markings.model_construct,
        description="Words to print on a paper that is not public, by its access.",
    )
    access: AccessWords | None = Field(
        None, description="Words for a paper's access; without them, yes or no for confidential."
    )
    exempt_by: Annotated[Text, placeholders("paragraphs")] = Field(
        "(paragraph {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="The paragraph under which a paper is exempt.",
    )
    exempt_by_many: Annotated[Text, placeholders("paragraphs")] = Field(
        "(paragraphs {paragraphs} of Schedule 12A to the Local Government Act 1972)",
        description="The same if there are several paragraphs.",
    )
    list_join: Text = Field(" and ", description="Words before the last item of a list.")
    list_join_before_vowel: Text | None = Field(
        None, description="The same before a vowel, if the language has another word for it."
    )
    facts: dict[FactKey, LabelledFact] = Field(
        {
            "board": FactStyle.model_construct(label="Board"),
            "date": FactStyle.model_construct(label="Date"),
            "item": FactStyle.model_construct(label="Item"),
        },
        description="Facts about the paper, with their labels, in printed order.",
    )
    facts_as: FactsLook = Field(
        "lines",
        description="The look of the facts: lines between rules, a table, a box, or a corner: a "
        "small box at the right.",
    )
    header: Many[HeaderFact] = Field((), description="Lines at the top of each page.")
    page: Page = Field(
        default_factory=Page.model_construct, description="The layout of printed pages."
    )
    cover_as: Literal["headings", "table"] = Field(
        "headings", description="The look of the first page: headings, or a table of two columns."
    )
    cover: Many[CoverStylePart] = Field(
        (),
        description="Parts of the first page; the title and the facts come first unless listed.",
    )
    body: Many[BodyStylePart] = Field((), description="Parts of the pages after the first.")
