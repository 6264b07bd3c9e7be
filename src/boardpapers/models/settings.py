"""The settings of a workspace, `boardpapers.yaml`."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from boardpapers.models.accessibility_statement import Accessibility
from boardpapers.models.base import StrictModel, one_or_many, written_as
from boardpapers.models.closures import ClosedDay
from boardpapers.models.languages import Language
from boardpapers.models.open_data import Licence, TermOfOffice
from boardpapers.models.values import Code, File, Identifier, Many, PathPattern, Text
from boardpapers.models.web_addresses import WebAddress


class PathIgnore(StrictModel):
    """Rules that are not applied to some of the papers."""

    path: Text = Field(description="Path or pattern of the papers, from the workspace's folder.")
    rules: Many[Code] = Field(
        validation_alias=one_or_many("rules"),
        description="Codes of the rules.",
        examples=[["BP305"]],
    )


IgnoredRule = Annotated[
    Annotated[Code, Tag("<reference>")] | Annotated[PathIgnore, Tag("<inline>")],
    Discriminator(written_as),
]
"""A code, for all papers; or some codes, for papers at a path."""


class WorkspaceWords(StrictModel):
    """The name of a workspace in another language."""

    name: Text | None = Field(None, description="Name of the organisation in that language.")


class Settings(StrictModel):
    """The settings for all papers of a workspace."""

    name: Text | None = Field(None, description="Name of the workspace, or of the organisation.")
    translations: dict[Language, WorkspaceWords] = Field(
        default_factory=dict, description="Its name in other languages, by language."
    )
    style: Identifier | None = Field(
        None, description="House style of papers that do not name one."
    )
    language: Language = Field("en-GB", description="Language of papers that do not name one.")
    languages: Many[Language] = Field(
        (), description="Languages to publish papers in, if their board does not name any."
    )
    output: File = Field("build", description="Folder for rendered papers.")
    base_url: WebAddress | None = Field(
        None,
        description="Address at which people find the site of all public papers.",
        examples=["https://papers.example.gov.uk/"],
    )
    fonts: Many[File] = Field(
        (), description="Font files, for letters that the program's own fonts do not have."
    )
    ignore: Many[IgnoredRule] = Field(
        (), description="Codes of rules to ignore, or `{path: …, rules: […]}` for some papers."
    )
    exclude: Many[PathPattern] = Field(
        (),
        description="Files and folders that are not papers, as in a `.gitignore`: `drafts`, "
        "`archive/2019/`, `*.draft.yaml`.",
    )
    accessibility: Accessibility | None = Field(
        None, description="Facts of the accessibility statement of the site."
    )
    licence: Licence | None = Field(
        None,
        description="Address of the licence under which people may use the papers and data of the "
        "site.",
        examples=["https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"],
    )
    terms: Many[TermOfOffice] = Field(
        (), description="Terms of office of the organisation’s members, for open data."
    )
    calendar: Many[ClosedDay] = Field(
        (), description="Extra days on which the offices are closed, and days of mourning."
    )
