"""Reasons that a report gives for each recommendation: `{1: …, 2-3: …}`."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Tag, WithJsonSchema

from boardpapers.diagnostics import quoted
from boardpapers.models.schema_parts import END, Schema, SchemaChange
from boardpapers.models.value_readers import wrong
from boardpapers.models.values import Markdown

_KEY = r"[1-9][0-9]{0,2}(?: ?[-–,] ?[1-9][0-9]{0,2})*"
"""The numbers of recommendations that a reason is for: `1`, `2-3`, `1, 4`."""
_RANGE = r"(\d+)(?: ?[-–] ?(\d+))?"


def _recommendation_numbers(key: str) -> str:
    if not re.fullmatch(_KEY, key):
        help = "write the number of a recommendation, or several like 2-3 or 1, 4"
        raise wrong("BP360", "{value} is not the number of a recommendation", help, quoted(key))
    return key


def _may_be_numbers(group: Schema) -> Schema:
    """Allow keys that other readers take for whole numbers."""
    keys = group["propertyNames"] | {"type": ["string", "integer"]}
    return group | {"propertyNames": keys}


ReasonsByNumber = Annotated[
    dict[
        Annotated[
            str,
            AfterValidator(_recommendation_numbers),
            WithJsonSchema({"type": "string", "pattern": f"^{_KEY}{END}"}),
        ],
        Markdown,
    ],
    SchemaChange(_may_be_numbers),
]
"""Reasons, each under the numbers of the recommendations that it is for."""


def _keyed_or_not(value: Any) -> str:
    return "<reasons>" if isinstance(value, dict) else "<words>"


TextOrReasons = Annotated[
    Annotated[Markdown, Tag("<words>")] | Annotated[ReasonsByNumber, Tag("<reasons>")],
    Discriminator(_keyed_or_not),
]
"""A Markdown text, or one for each recommendation: `{1: …, 2-3: …}`."""


def recommendations_in(key: str) -> set[int]:
    """Return the numbers in a key: `1-3, 5` has 1, 2, 3 and 5.

    A range that is the wrong way round, `3-2`, has its two ends.
    """
    found = re.findall(_RANGE, key)
    return {
        number for first, last in found for number in range(int(first), int(last or first) + 1)
    } or {int(number) for number in re.findall(r"\d+", key)}
