"""The base of all models, and the types they share."""

from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Discriminator, Tag

from boardpapers.models.values import Identifier

Inline = TypeVar("Inline", bound=BaseModel)


SINGULARS = {
    "appendices": "appendix",
    "background_papers": "background_paper",
    "contacts": "contact",
    "honours": "honour",
    "items": "item",
    "members": "member",
    "paragraphs": "paragraph",
    "recommendations": "recommendation",
    "rules": "rule",
    "sections": "section",
    "wards": "ward",
}
"""The other name of each list: for one item alone, by the usual name."""


class StrictModel(BaseModel):
    """A group of fields: frozen, and no field but those it names."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def one_or_many(name: str) -> AliasChoices:
    """Return the names of a list: the usual one, and that for one item alone."""
    return AliasChoices(name, SINGULARS[name])


def written_as(value: Any) -> str:
    """Tell a group of fields from a single value, for a union of the two."""
    return "<inline>" if isinstance(value, dict | BaseModel) else "<reference>"


Reference = Annotated[
    Annotated[Identifier, Tag("<reference>")] | Annotated[Inline, Tag("<inline>")],
    Discriminator(written_as),
]
"""The id of a board, member, meeting or report, or the thing itself written in place.

The tags have angle brackets to tell them from names of fields in the location of an error.
"""
