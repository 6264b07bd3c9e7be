"""Labels in the form in which they are compared."""

import re

_NUMBER = re.compile(r"^\(?\d{1,2}(?:\.\d{1,2})?[.)]?\s+")


def label_key(words: str) -> str:
    """Return a label in lower case, without its number, the signs around it, and plurals."""
    words = _NUMBER.sub("", " ".join(words.casefold().replace("’", "'").split()))
    words = re.sub(r"[/(]s\)?(?=$|\W)", "", words.strip(" :.?*-–")).replace("e-mail", "email")
    return re.sub(r"(?<=[^s\W])s(?=$| )", "", words)
