"""The facts about a paper in a house style, with their labels."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from boardpapers.models.name_suggestions import suggest
from boardpapers.models.schema_parts import SchemaChange, or_text
from boardpapers.models.value_readers import is_identifier, wrong
from boardpapers.models.value_rules import Check
from boardpapers.models.values import Text, YesNo
from boardpapers.styles.printable import CONTACTS, FACTS, KEYED_FACTS, OFFICER_FACTS
from boardpapers.styles.schema_rules import fact_schema
from boardpapers.styles.style_model import StyleModel

ContactKey = Literal["name", "position", "phone", "email"]
"""What may be known about an officer."""

FactsLook = Literal["lines", "table", "box", "corner"]
"""The look of facts: lines between rules, a table, a box, or a small box at the right."""

_KEYS = " and ".join(f"`{each}`" for each in KEYED_FACTS)


def _fact_of(*facts: str) -> Check:
    def check(key: str) -> str:
        field, _, name = key.partition(".")
        if key not in facts and not (field in KEYED_FACTS and is_identifier(name)):
            known = "the facts are " + ", ".join(f"`{each}`" for each in facts)
            help = suggest(key, list(facts)) or f"{known}, and keys of {_KEYS}"
            raise wrong("BP902", "`{value}` is not a fact that can be used here", help, key)
        return key

    return Check(check)


FactKey = Annotated[str, _fact_of(*FACTS, CONTACTS, *OFFICER_FACTS)]
"""The name of a fact about a paper; `details.author` for a key of `details`."""

HeaderFact = Annotated[str, _fact_of(*FACTS)]
"""The name of a fact that can be printed at the top of pages."""


class FactStyle(StyleModel):
    """A fact about a paper and its printed form."""

    model_config = ConfigDict(json_schema_extra=fact_schema)

    label: Text = Field(description="The label.")
    required: YesNo = Field(False, description="Set to yes if a paper must have it.")
    empty: Text | None = Field(None, description="The words to print if a paper does not have it.")


def _labelled(value: Any) -> Any:
    return {"label": value} if isinstance(value, str) else value


LabelledFact = Annotated[FactStyle, BeforeValidator(_labelled), SchemaChange(or_text)]
"""A fact, or its label alone."""
