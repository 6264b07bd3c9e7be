"""The facts of the accessibility statement of a site."""

from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from boardpapers.models.base import StrictModel, one_or_many
from boardpapers.models.languages import Language
from boardpapers.models.schema_parts import given
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Date, Many, Markdown, NumberOfDays, Text
from boardpapers.models.web_addresses import PageAddress

_CONTACT = ("email", "phone", "contact_form")


class StatementWords(StrictModel):
    """The words of the accessibility statement in another language."""

    organisation: Text | None = Field(None, description="Who runs the site, in that language.")
    problems: Many[Markdown] = Field(
        (),
        validation_alias=one_or_many("problems"),
        description="What is not accessible yet, in that language; one or more.",
    )
    burden: Markdown | None = Field(None, description="What would be a burden, in that language.")
    exempt: Markdown | None = Field(
        None, description="What the regulations do not ask, in that language."
    )
    improvements: Markdown | None = Field(
        None, description="What is being done to improve, in that language."
    )
    tested_by: Text | None = Field(None, description="Who tested the site, in that language.")


class Accessibility(StrictModel):
    """The facts of the accessibility statement, which the organisation itself has to establish."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [given(name) for name in _CONTACT]})

    organisation: Text | None = Field(
        None, description="Who runs the site; if left out, the `name` of the workspace."
    )
    email: Text | None = Field(
        None,
        description="Where to ask for papers in another format.",
        examples=["web@example.gov.uk"],
    )
    phone: Text | None = Field(None, description="Telephone number for the same, as printed.")
    contact_form: PageAddress | None = Field(
        None,
        description="Address of a form in which people can report problems.",
        examples=["https://www.example.gov.uk/contact"],
    )
    response: NumberOfDays | None = Field(None, description="In how many days there is an answer.")
    compliance: Literal["full", "partial", "none"] = Field(
        description="How far the site meets WCAG 2.2 AA: fully, in part, or not.",
    )
    problems: Many[Markdown] = Field(
        (),
        validation_alias=one_or_many("problems"),
        description="What is not accessible yet, and when that will be fixed; one or more.",
    )
    burden: Markdown | None = Field(
        None, description="What would be a disproportionate burden to make accessible."
    )
    exempt: Markdown | None = Field(
        None, description="What the regulations do not ask to be accessible, such as old PDFs."
    )
    improvements: Markdown | None = Field(
        None, description="What is being done to improve accessibility."
    )
    prepared: Date = Field(description="When the statement was prepared.")
    reviewed: Date | None = Field(None, description="When it was last reviewed.")
    tested: Date | None = Field(None, description="When the site was last tested.")
    tested_by: Text | None = Field(None, description="Who tested it.")
    translations: dict[Language, StatementWords] = Field(
        default_factory=dict, description="Its words in other languages, by language."
    )

    @model_validator(mode="after")
    def _agrees(self) -> "Accessibility":
        has_problems = bool(self.problems or self.burden)
        if self.compliance == "full" and has_problems:
            sentence = "the site is said to be fully accessible, but problems are listed"
            raise wrong("BP987", sentence, "write `compliance: partial`", "")
        if self.compliance != "full" and not has_problems:
            sentence = "the site is said not to be fully accessible, but no problem is listed"
            help = "list what is not accessible under `problems`; or write `compliance: full`"
            raise wrong("BP987", sentence, help, "")
        if not any(getattr(self, name) for name in _CONTACT):
            sentence = "the accessibility statement has no `email`, `phone` or `contact_form`"
            raise wrong("BP113", sentence, "add one of them", "")
        return self
