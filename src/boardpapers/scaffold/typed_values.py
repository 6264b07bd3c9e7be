"""Values typed on the command line for a new paper: titles and days."""

import re
from datetime import date

from pydantic import TypeAdapter, ValidationError

from boardpapers.diagnostics import CallError, quoted
from boardpapers.models.values import Date
from boardpapers.reader.source import FORBIDDEN_CHARACTER

_WORD = re.compile(r"[^\W_]+")


def one_line(option: str, text: str) -> str:
    """Return the text of an option, without blanks around it.

    Raises CallError: it has several lines, or characters that are not allowed in papers.
    """
    text = text.strip()
    if re.search(r"[\n\r\t]", text):
        raise CallError(f"`{option}` must be one line without tabs: {quoted(text)}")
    if found := FORBIDDEN_CHARACTER.search(text):
        character = f"U+{ord(found[0]):04X}"
        raise CallError(f"`{option}` has a character that is not allowed in papers: {character}")
    return text


def read_title(text: str) -> str:
    """Return a title in one line; empty if it has only blanks.

    Raises CallError: as `one_line`, or it has no letters or digits to make an id of.
    """
    title = one_line("--title", text)
    if title and not _WORD.search(title):
        raise CallError(f"a title needs letters or digits, but {quoted(title)} has none")
    return title


def read_day(text: str) -> date:
    """Return a date. Raises CallError: the text is not a date like 2013-09-09."""
    try:
        return TypeAdapter[date](Date).validate_python(text.strip())
    except ValidationError as problem:
        context = problem.errors()[0].get("ctx", {})
        sentence = ": ".join(filter(None, (context.get("sentence"), context.get("help"))))
        raise CallError(sentence) from None
