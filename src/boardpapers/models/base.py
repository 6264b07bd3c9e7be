"""The base of all models, and the types they share."""

from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Discriminator, Tag

from boardpapers.models.values import Identifier

Inline = TypeVar("Inline", bound=BaseModel)


SINGULARS = {
    "actions": "action",
    "adjournments": "adjournment",
    "amendments": "amendment",
    "appendices": "appendix",
    "background_papers": "background_paper",
    "contacts": "contact",
    "decisions": "decision",
    "declarations": "declaration",
    "documents": "document",
    "honours": "honour",
    "items": "item",
    "members": "member",
    "paragraphs": "paragraph",
    "problems": "problem",
    "recommendations": "recommendation",
    "rules": "rule",
    "sections": "section",
    "substitutes": "substitute",
    "wards": "ward",
}
"""The singular name of each list, for a single item, by the usual name."""


class StrictModel(BaseModel):
    """A frozen group of fields, which refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def one_or_many(name: str) -> AliasChoices:
    """Return the names of a list: the usual one, and the singular for a single item."""
    return AliasChoices(name, SINGULARS[name])


def written_as(value: Any) -> str:
    """Return the tag of a value in a union of a group of fields and a single value."""
    return "<inline>" if isinstance(value, dict | BaseModel) else "<reference>"


Reference = Annotated[
    Annotated[Identifier, Tag("<reference>")] | Annotated[Inline, Tag("<inline>")],
    Discriminator(written_as),
]
"""The id of a board, member, meeting or report, or its fields instead of the id.

The tags have angle brackets to distinguish them from field names in an error's location.
"""
