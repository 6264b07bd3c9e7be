"""Texts with slots: words in braces that are replaced, as in `Page {page}`."""

import re

from pydantic import AfterValidator

from boardpapers.models.values import wrong


def text_format(*words: str, needed: bool = True) -> AfterValidator:
    """Return the rule for a text with slots: BP904 an unknown one, or none if one is needed."""
    braced = [f"{{{word}}}" for word in words]
    known = " and ".join(f"`{each}`" for each in braced)

    def check(text: str) -> str:
        found = re.findall(r"\{[^{}]*\}?", text)
        if (needed and not found) or not set(braced).issuperset(found):
            sentence = (
                "`{value}` has an unknown placeholder" if found else "`{value}` has no placeholder"
            )
            raise wrong("BP904", sentence, f"write {known} where the value should appear", text)
        return text

    return AfterValidator(check)
