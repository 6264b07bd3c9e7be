"""The kinds of value that a field may have, each read from text by its own strict rule.

Pydantic's lax rules accept too much: a Unix time as a date, `y` as yes and `4.0` as a whole
number. An error's type is the code of its diagnostic.
"""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from boardpapers.diagnostics import quoted
from boardpapers.models.schema_parts import END, NAME, TEXT, TYPED, SchemaChange, many
from boardpapers.models.value_corrections import suggest_date, suggest_time, suggest_yes_no

T = TypeVar("T")

MOST_DAYS = 366
"""The most days in a row that mean something: a leap year."""

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_DIGITS = re.compile(r"\d{1,9}", re.ASCII)
_PARAGRAPH = re.compile(r"([0-9]{1,9})([A-C]?)")
_PARAGRAPH_HELP = "write a number such as 3; in Wales, 18A, 18B and 18C have a letter"
_CODE = re.compile(r"BP\d{1,3}", re.ASCII)
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


def _text(value: str) -> str:
    if not value.strip():
        raise wrong("BP109", "the value is empty", "write something, or leave the field out", value)
    return value


def _date(value: Any) -> date:
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    if not match:
        help, suggestion = "write a date like 2013-09-09", _suggestion(suggest_date, value)
        raise wrong("BP104", "{value} is not a date", help, _quote(value), suggestion)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise wrong(
            "BP104", "the date `{value}` does not exist", "check the day and month", value
        ) from None


def _time(value: Any) -> time:
    match = _TIME.fullmatch(value) if isinstance(value, str) else None
    if not match:
        help = "write a time in 24 hours, like 09:30 or 14:30"
        suggestion = _suggestion(suggest_time, value)
        raise wrong("BP105", "{value} is not a time", help, _quote(value), suggestion)
    return time(int(match[1]), int(match[2]))


def _yes_no(value: Any) -> bool:
    if not isinstance(value, str) or value not in _YES_NO:
        sentence, suggestion = "{value} is neither yes nor no", _suggestion(suggest_yes_no, value)
        help = "write yes, no, true or false"
        raise wrong("BP106", sentence, help, _quote(value), suggestion)
    return _YES_NO[value]


def _suggestion(read: Callable[[str], str], value: Any) -> str:
    return read(value) if isinstance(value, str) else ""


def _whole_number(value: Any) -> int:
    if not isinstance(value, str) or not _DIGITS.fullmatch(value):
        raise wrong("BP107", "{value} is not a whole number", "write up to 9 digits", _quote(value))
    return int(value)


def _schedule_paragraph(value: Any) -> str:
    found = _PARAGRAPH.fullmatch(value) if isinstance(value, str) else None
    if not found:
        sentence = "{value} is not the number of a paragraph"
        raise wrong("BP107", sentence, _PARAGRAPH_HELP, _quote(value))
    return f"{int(found[1])}{found[2]}"


def _count(value: Any) -> int:
    number = _whole_number(value)
    if number == 0:
        help = "write 1 or more, or leave the field out"
        raise wrong("BP107", "{value} is less than 1", help, _quote(value))
    return number


def _number_of_days(value: Any) -> int:
    number = _count(value)
    if number > MOST_DAYS:
        help = f"write a number of days from 1 to {MOST_DAYS}"
        raise wrong("BP107", "{value} is more days than a year has", help, _quote(value))
    return number


def _identifier(value: str) -> str:
    if not _IDENTIFIER.fullmatch(value) or ".." in value:
        help = (
            "write a plain name like `safer-and-stronger`, "
            'without `..` or any of / \\ : * ? " < > | #'
        )
        raise wrong("BP110", "{value} cannot be an id", help, quoted(value))
    return value


def _code(value: str) -> str:
    if not _CODE.fullmatch(value):
        help = "write a code like BP305, or the beginning of several codes, like BP3"
        raise wrong("BP108", "`{value}` is not the code of a rule", help, value)
    return value


def _file(value: str) -> str:
    parts = value.replace("\\", "/").split("/")
    if value.startswith(("/", "\\", "~")) or ":" in parts[0] or ".." in parts:
        help = "write a path from the workspace's folder, without `..` and without a `/` before it"
        raise wrong("BP112", "{value} is outside the workspace", help, quoted(value))
    return value


def _path_pattern(value: str) -> str:
    if value.startswith("!") or "\\" in value or ".." in value.split("/"):
        help = (
            "write the path of a file or folder from the workspace's folder, or a name; `*` is "
            "for any letters, and `**` for any folders"
        )
        raise wrong("BP019", "{value} is not a pattern for files or folders", help, quoted(value))
    return _text(value)


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


def _many(value: Any) -> Any:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


def _looks_like(pattern: str, instead: str, *types: str, **more: Any) -> WithJsonSchema:
    """Describe a value for JSON Schema: its pattern, and what to write instead of a wrong one."""
    schema = {"type": list(types), "pattern": pattern, "patternErrorMessage": instead, **more}
    return WithJsonSchema(schema)


Text = Annotated[str, AfterValidator(_text), WithJsonSchema(TEXT)]
"""Words as the author typed them; not empty."""

Markdown = Annotated[str, AfterValidator(_text), WithJsonSchema(TEXT)]
"""CommonMark with tables and footnotes; raw HTML is shown as text. Not empty."""

Date = Annotated[
    date,
    BeforeValidator(_date),
    _looks_like(
        rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{END}",
        "write a date like 2013-09-09",
        "string",
        format="date",
    ),
]
"""A day, as `2013-09-09`. BP104."""

Time = Annotated[
    time,
    BeforeValidator(_time),
    _looks_like(
        rf"^([01][0-9]|2[0-3]):[0-5][0-9]{END}",
        "write a time in 24 hours, like 09:30 or 14:30",
        "string",
    ),
]
"""A time of day in 24 hours, as `14:30`. BP105."""

_ANY_YES_NO = ["yes", "no", "true", "false", True, False]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"type": ["string", "boolean"], "enum": _ANY_YES_NO}),
]
"""`yes`, `no`, `true` or `false`. BP106."""

WholeNumber = Annotated[
    int,
    BeforeValidator(_whole_number),
    _looks_like(
        rf"^[0-9]{{1,9}}{END}",
        "write up to 9 digits",
        "integer",
        "string",
        minimum=0,
        maximum=999_999_999,
    ),
]
"""Digits only, at most nine. BP107."""

ScheduleParagraph = Annotated[
    str,
    BeforeValidator(_schedule_paragraph),
    _looks_like(
        rf"^[0-9]{{1,9}}[A-C]?{END}",
        _PARAGRAPH_HELP,
        "integer",
        "string",
        minimum=0,
        maximum=999_999_999,
    ),
]
"""The number of a paragraph of Schedule 12A: digits, perhaps with a letter: `18A`. BP107."""

Count = Annotated[
    int,
    BeforeValidator(_count),
    _looks_like(
        rf"^(?=.*[1-9])[0-9]{{1,9}}{END}",
        "write 1 or more, in up to 9 digits",
        "integer",
        "string",
        minimum=1,
        maximum=999_999_999,
    ),
]
"""A whole number of 1 or more. BP107."""

NumberOfDays = Annotated[
    int,
    BeforeValidator(_number_of_days),
    _looks_like(
        rf"^0*([1-9][0-9]?|[12][0-9][0-9]|3[0-5][0-9]|36[0-6]){END}",
        f"write a number of days from 1 to {MOST_DAYS}",
        "integer",
        "string",
        minimum=1,
        maximum=MOST_DAYS,
    ),
]
"""A number of days, from 1 to those of a year. BP107."""

Identifier = Annotated[
    str,
    AfterValidator(_identifier),
    _looks_like(rf"^{NAME}{END}", "write a plain name like `safer-and-stronger`", *TYPED),
]
"""A paper's or a member's id: a file's name without folders. BP110."""

Code = Annotated[
    str,
    AfterValidator(_code),
    _looks_like(
        rf"^BP[0-9]{{1,3}}{END}",
        "write a code like BP305, or the beginning of several codes, like BP3",
        "string",
    ),
]
"""The code of a rule, or the beginning of several: `BP305`, `BP3`. BP108."""

File = Annotated[
    str,
    AfterValidator(_file),
    _looks_like(
        rf"^(?![/\\~])(?![^/\\]*:)(?!([\s\S]*[/\\])?\.\.([/\\]|{END}))",
        "write a path from the workspace's folder, without `..`",
        *TYPED,
    ),
]
"""A file's path, from the workspace's folder, with `/` between folders. BP112."""

PathPattern = Annotated[
    str,
    AfterValidator(_path_pattern),
    _looks_like(
        r"^(?!!)(?!([\s\S]*/)?\.\.(/|$))[^\\]*[^\\\s][^\\]*$",
        "write a path from the workspace's folder, or a name, with `*` for any letters",
        *TYPED,
    ),
]
"""Files and folders, as in a `.gitignore`; without `!`. BP019."""

Many = Annotated[tuple[T, ...], BeforeValidator(_many), SchemaChange(many)]
"""A list; a single item may be written without the dash, and an empty value is an empty list."""
