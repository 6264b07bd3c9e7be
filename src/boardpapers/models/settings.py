"""The settings of a workspace, `boardpapers.yaml`."""

from pydantic import Field

from boardpapers.models.base import Part, Reference
from boardpapers.models.board import Language
from boardpapers.models.values import Date, File, Identifier, Many, Text


class PathIgnore(Part):
    """Rules that are not applied to some of the papers."""

    path: Text = Field(description="Which papers: a path or pattern from the workspace's folder.")
    rules: Many[Text] = Field(description="Codes of the rules.", examples=[["BP305"]])


class Settings(Part):
    """What holds for all papers of a workspace."""

    name: Text | None = Field(None, description="Name of the workspace, or of the organisation.")
    style: Identifier | None = Field(None, description="House style of papers that name none.")
    language: Language = Field("en-GB", description="Language of papers that name none.")
    output: File = Field("build", description="Where rendered papers go.")
    ignore: Many[Reference[PathIgnore]] = Field(
        (), description="Codes of rules that are not applied, or `{path: …, rules: […]}`."
    )
    calendar: Many[Date] = Field((), description="Extra days on which the offices are closed.")
