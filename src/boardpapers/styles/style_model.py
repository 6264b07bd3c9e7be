"""The base of the groups of fields in a house style, and texts with placeholders."""

import re

from pydantic import ConfigDict

from boardpapers.models.base import StrictModel
from boardpapers.models.value_readers import wrong
from boardpapers.models.value_rules import Check
from boardpapers.styles.schema_rules import may_say_nothing


class StyleModel(StrictModel):
    """A group of fields that a style may inherit from the style that it extends."""

    model_config = ConfigDict(json_schema_extra=may_say_nothing)


def placeholders(*words: str, needed: bool = True) -> Check:
    """Make the rule for a text with placeholders: words in braces that are replaced. BP904."""
    braced = [f"{{{word}}}" for word in words]
    *others, last = (f"`{each}`" for each in braced)
    # Two are used together; of more, one is enough.
    known = f"{', '.join(others)}{' or ' if others[1:] else ' and '}{last}" if others else last

    def check(text: str) -> str:
        found = re.findall(r"\{[^{}]*\}?", text)
        if (needed and not found) or not set(braced).issuperset(found):
            sentence = (
                "`{value}` has an unknown placeholder" if found else "`{value}` has no placeholder"
            )
            raise wrong("BP904", sentence, f"write {known} where the value should appear", text)
        return text

    return Check(check)
