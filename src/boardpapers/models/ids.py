"""Ids from titles."""

import re
import unicodedata

# Short enough to read, and for file systems even if each letter takes several bytes.
LONGEST = 60
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")
_WORD = re.compile(r"[^\W_]+")


def slug(title: str, otherwise: str) -> str:
    """Return a title as an id: lower case without accents, with hyphens between words.

    A long id is cut after a whole word. Returns `otherwise` if the title has no letters.
    """
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", title)).casefold()
    words = _WORD.findall(unicodedata.normalize("NFC", _APOSTROPHES.sub("", plain)))
    id = "-".join(words)
    if len(id) > LONGEST:
        id = id[:LONGEST].rpartition("-")[0] or id[:LONGEST]
    return id or otherwise
