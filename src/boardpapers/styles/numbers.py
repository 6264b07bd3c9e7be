"""The `numbers` of a house style: the format of each kind of number."""

from typing import Annotated

from pydantic import ConfigDict, Field

from boardpapers.markdown.counters import COUNTERS
from boardpapers.models.value_readers import wrong
from boardpapers.models.value_rules import Check
from boardpapers.models.values import Many, Text
from boardpapers.styles.number_levels import PARENT
from boardpapers.styles.schema_rules import numbers_schema
from boardpapers.styles.style_model import StyleModel, placeholders

NumberFormat = Annotated[Text, placeholders("number")]


def _one_counter(format: str) -> str:
    if sum(format.count(f"{{{counter}}}") for counter in COUNTERS) != 1:
        help = "write one of `{number}`, `{letter}`, `{roman}`, `{LETTER}` and `{ROMAN}`"
        raise wrong("BP904", "`{value}` must have exactly one counter", help, format)
    return format


CountFormat = Annotated[Text, placeholders(*COUNTERS), Check(_one_counter)]
"""The format of a number that has no other above it."""
LevelFormat = Annotated[Text, placeholders(*COUNTERS, PARENT), Check(_one_counter)]
"""The format of a number that may begin with the one above it."""


def _no_parent_first(formats: tuple[str, ...]) -> tuple[str, ...]:
    if formats and f"{{{PARENT}}}" in formats[0]:
        help = "leave `{parent}` out of the first one: there is no number above a recommendation"
        raise wrong("BP904", "`{value}` has no number above it", help, formats[0])
    return formats


class Numbers(StyleModel):
    """The formats of printed numbers."""

    model_config = ConfigDict(json_schema_extra=numbers_schema)

    heading: CountFormat = Field("{number}.", description="Of a heading.")
    paragraph: NumberFormat = Field("{number}.", description="Of a paragraph, like 3.")
    dotted: NumberFormat = Field(
        "{number}", description="Of a paragraph with a dot in its number, like 3.1."
    )
    levels: Many[LevelFormat] = Field(
        (), description="Of paragraphs, sub-paragraphs and so on, instead of the two above."
    )
    recommendations: Annotated[Many[LevelFormat], Check(_no_parent_first)] = Field(
        (), description="Of recommendations, and of the levels inside them."
    )
    table: CountFormat | None = Field(None, description="Of a table that has a caption.")
    figure: CountFormat | None = Field(None, description="Of images that have a caption.")
    appendix: CountFormat | None = Field(
        None, description="Of an appendix, after its label; without it, 1 and so on if several."
    )
