"""Labels in the form in which they are compared."""

import re

# Longer words are a paragraph, which is no label.
_LONGEST = 200
# Between a label and its value.
_SIGN = re.compile(r":|\t|\s\\?\|")
_NUMBER = re.compile(r"^\(?\d{1,2}(?:\.\d{1,2})?[.)]?\s+")


def label_key(words: str) -> str:
    """Return a label in lower case, without number, signs around it, articles and plurals."""
    if len(words) > _LONGEST:
        return words
    words = re.sub(r"[/(]s\)?(?=$|\W)", "", plain_label(words)).replace("e-mail", "email")
    words = re.sub(r"\b(?:the|this) ", "", words)
    return re.sub(r"(?<=[^s\W])s(?=$| )", "", words)


def plain_label(words: str) -> str:
    """Return a label in lower case, without number and signs around it."""
    words = _NUMBER.sub("", " ".join(words.casefold().replace("’", "'").split()))
    return words.strip(" :.?*-–")


def label_before(words: str) -> str:
    """Return what is before the first colon, tab or upright line; empty if there is none."""
    label, *rest = _SIGN.split(words, maxsplit=1)
    return label.strip() if rest else ""
