"""Strict rules that read values from text, or refuse them.

Pydantic's lax rules accept too much: a Unix time as a date, `y` as yes and `4.0` as a whole
number. An error's type is the code of its diagnostic.
"""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any

from pydantic_core import PydanticCustomError

from boardpapers.diagnostics import quoted
from boardpapers.models.value_corrections import suggest_date, suggest_time, suggest_yes_no

MOST_DAYS = 366
HIGHEST_LOGO = 100
"""The most days in a row that mean something: a leap year."""

_DATE = r"(?a)(\d{4})-(\d{2})-(\d{2})"
_TIME = r"(?a)([01]\d|2[0-3]):([0-5]\d)"
_DIGITS = r"[0-9]{1,9}"
_PARAGRAPH = r"([0-9]{1,9})([A-C]?)"
PARAGRAPH_HELP = "write a number such as 3; in Wales, 18A, 18B and 18C have a letter"
_CODE = r"BP[0-9]{1,3}"
_IDENTIFIER = re.compile(r"(?![\s.])[^\x00-\x1f/\\:*?\"<>|#]{1,200}(?<!\s)")
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def wrong(
    code: str, sentence: str, help: str, value: object, suggestion: str = ""
) -> PydanticCustomError:
    """Make the error of a value: `{value}` in the sentence quotes what the author wrote.

    `suggestion` is the correction, if only one is possible.
    """
    context = {"sentence": sentence.format(value=value), "help": help, "suggestion": suggestion}
    return PydanticCustomError(code, "{sentence}", context)


def check_text(value: str) -> str:
    """Refuse a text without words. BP109."""
    if not value.strip():
        raise wrong("BP109", "the value is empty", "write something, or leave the field out", value)
    return value


def read_date(value: Any) -> date:
    """Read a date such as 2013-09-09. BP104."""
    match = re.fullmatch(_DATE, value) if isinstance(value, str) else None
    if not match:
        help, suggestion = "write a date like 2013-09-09", _suggestion(suggest_date, value)
        raise wrong("BP104", "{value} is not a date", help, _quote(value), suggestion)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise wrong(
            "BP104", "the date `{value}` does not exist", "check the day and month", value
        ) from None


def read_time(value: Any) -> time:
    """Read a time such as 14:30. BP105."""
    match = re.fullmatch(_TIME, value) if isinstance(value, str) else None
    if not match:
        help = "write a time in 24 hours, like 09:30 or 14:30"
        suggestion = _suggestion(suggest_time, value)
        raise wrong("BP105", "{value} is not a time", help, _quote(value), suggestion)
    return time(int(match[1]), int(match[2]))


def read_yes_no(value: Any) -> bool:
    """Read yes, no, true or false. BP106."""
    if not isinstance(value, str) or value not in _YES_NO:
        sentence, suggestion = "{value} is neither yes nor no", _suggestion(suggest_yes_no, value)
        help = "write yes, no, true or false"
        raise wrong("BP106", sentence, help, _quote(value), suggestion)
    return _YES_NO[value]


def _suggestion(read: Callable[[str], str], value: Any) -> str:
    return read(value) if isinstance(value, str) else ""


def read_whole_number(value: Any) -> int:
    """Read a number of up to nine digits. BP107."""
    if not isinstance(value, str) or not re.fullmatch(_DIGITS, value):
        raise wrong("BP107", "{value} is not a whole number", "write up to 9 digits", _quote(value))
    return int(value)


def read_schedule_paragraph(value: Any) -> str:
    """Read the number of a paragraph of Schedule 12A, such as 3 or 18A. BP107."""
    found = re.fullmatch(_PARAGRAPH, value) if isinstance(value, str) else None
    if not found:
        sentence = "{value} is not the number of a paragraph"
        raise wrong("BP107", sentence, PARAGRAPH_HELP, _quote(value))
    return f"{int(found[1])}{found[2]}"


def read_count(value: Any) -> int:
    """Read a whole number from 1. BP107."""
    number = read_whole_number(value)
    if number == 0:
        help = "write 1 or more, or leave the field out"
        raise wrong("BP107", "{value} is less than 1", help, _quote(value))
    return number


def read_logo_height(value: Any) -> int:
    """Read the height of a logo, in millimetres. BP107."""
    sentence = "{value} is not a height in millimetres"
    help = f"write a number of millimetres from 1 to {HIGHEST_LOGO}, such as 20"
    is_number = isinstance(value, str) and re.fullmatch(_DIGITS, value)
    if not is_number or not 1 <= int(value) <= HIGHEST_LOGO:
        raise wrong("BP107", sentence, help, _quote(value))
    return int(value)


def read_number_of_days(value: Any) -> int:
    """Read a number of days, up to a year. BP107."""
    number = read_count(value)
    if number > MOST_DAYS:
        help = f"write a number of days from 1 to {MOST_DAYS}"
        raise wrong("BP107", "{value} is more days than a year has", help, _quote(value))
    return number


def check_identifier(value: str) -> str:
    """Refuse what cannot be an id. BP110."""
    if not _IDENTIFIER.fullmatch(value) or ".." in value:
        help = (
            "write a plain name like `safer-and-stronger`, "
            'without `..` or any of / \\ : * ? " < > | #'
        )
        raise wrong("BP110", "{value} cannot be an id", help, quoted(value))
    return value


def check_code(value: str) -> str:
    """Refuse what is not a code, or the beginning of several. BP108."""
    if not re.fullmatch(_CODE, value):
        help = "write a code like BP305, or the beginning of several codes, like BP3"
        raise wrong("BP108", "`{value}` is not the code of a rule", help, value)
    return value


def check_file(value: str) -> str:
    """Refuse a path that leads out of the workspace. BP112."""
    parts = value.replace("\\", "/").split("/")
    if value.startswith(("/", "\\", "~")) or ":" in parts[0] or ".." in parts:
        help = "write a path from the workspace's folder, without `..` and without a `/` before it"
        raise wrong("BP112", "{value} is outside the workspace", help, quoted(value))
    return value


def check_path_pattern(value: str) -> str:
    """Refuse what is not a pattern for files or folders. BP019."""
    if value.startswith("!") or "\\" in value or ".." in value.split("/"):
        help = (
            "write the path of a file or folder from the workspace's folder, or a name; `*` is "
            "for any letters, and `**` for any folders"
        )
        raise wrong("BP019", "{value} is not a pattern for files or folders", help, quoted(value))
    return check_text(value)


def _quote(value: Any) -> str:
    """Quote a single value; describe any other."""
    if isinstance(value, str):
        return quoted(value)
    return shape(value) or "an empty value"


def shape(value: Any) -> str:
    """Describe a group or a list; empty for a single value."""
    if isinstance(value, dict):
        return "a group of fields"
    return "a list" if isinstance(value, list) else ""


def is_identifier(text: str) -> bool:
    """Tell whether a text can be an id, and so the name of a file."""
    return _IDENTIFIER.fullmatch(text) is not None and ".." not in text
