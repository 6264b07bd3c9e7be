"""The base of the groups of fields in a house style."""

from pydantic import ConfigDict

from boardpapers.models.base import StrictModel
from boardpapers.styles.schema_rules import may_say_nothing


class StyleModel(StrictModel):
    """A group of fields that a style may inherit from the style that it extends."""

    model_config = ConfigDict(json_schema_extra=may_say_nothing)
