"""The kinds of value that a field may have, each read from text by its own strict rule."""

from datetime import date, time
from typing import Annotated, Any, TypeVar

from boardpapers.models.schema_parts import END, NAME, TEXT, TYPED, Schema, many
from boardpapers.models.value_readers import (
    HIGHEST_LOGO,
    MOST_DAYS,
    PARAGRAPH_HELP,
    check_code,
    check_file,
    check_identifier,
    check_path_pattern,
    check_text,
    read_count,
    read_date,
    read_logo_height,
    read_number_of_days,
    read_schedule_paragraph,
    read_time,
    read_whole_number,
    read_yes_no,
)
from boardpapers.models.value_rules import ReadingRule, TextRule

T = TypeVar("T")


def _many(value: Any) -> Any:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


def _looks_like(pattern: str, instead: str, *types: str, **more: Any) -> Schema:
    """Describe a value for JSON Schema: its pattern, and what to write instead of a wrong one."""
    return {"type": list(types), "pattern": pattern, "patternErrorMessage": instead, **more}


Text = Annotated[str, TextRule(check_text, TEXT)]
"""Words as the author typed them; not empty."""

Markdown = Annotated[str, TextRule(check_text, TEXT)]
"""CommonMark with tables and footnotes; raw HTML is shown as text. Not empty."""

Date = Annotated[
    date,
    ReadingRule(
        read_date,
        _looks_like(
            rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{END}",
            "write a date like 2013-09-09",
            "string",
            format="date",
        ),
    ),
]
"""A day, as `2013-09-09`. BP104."""

Time = Annotated[
    time,
    ReadingRule(
        read_time,
        _looks_like(
            rf"^([01][0-9]|2[0-3]):[0-5][0-9]{END}",
            "write a time in 24 hours, like 09:30 or 14:30",
            "string",
        ),
    ),
]
"""A time of day in 24 hours, as `14:30`. BP105."""

_ANY_YES_NO = ["yes", "no", "true", "false", True, False]
YesNo = Annotated[
    bool,
    ReadingRule(read_yes_no, {"type": ["string", "boolean"], "enum": _ANY_YES_NO}),
]
"""`yes`, `no`, `true` or `false`. BP106."""

WholeNumber = Annotated[
    int,
    ReadingRule(
        read_whole_number,
        _looks_like(
            rf"^[0-9]{{1,9}}{END}",
            "write up to 9 digits",
            "integer",
            "string",
            minimum=0,
            maximum=999_999_999,
        ),
    ),
]
"""Digits only, at most nine. BP107."""

ScheduleParagraph = Annotated[
    str,
    ReadingRule(
        read_schedule_paragraph,
        _looks_like(
            rf"^[0-9]{{1,9}}[A-C]?{END}",
            PARAGRAPH_HELP,
            "integer",
            "string",
            minimum=0,
            maximum=999_999_999,
        ),
    ),
]
"""The number of a paragraph of Schedule 12A: digits, perhaps with a letter: `18A`. BP107."""

Count = Annotated[
    int,
    ReadingRule(
        read_count,
        _looks_like(
            rf"^(?=.*[1-9])[0-9]{{1,9}}{END}",
            "write 1 or more, in up to 9 digits",
            "integer",
            "string",
            minimum=1,
            maximum=999_999_999,
        ),
    ),
]
"""A whole number of 1 or more. BP107."""

NumberOfDays = Annotated[
    int,
    ReadingRule(
        read_number_of_days,
        _looks_like(
            rf"^0*([1-9][0-9]?|[12][0-9][0-9]|3[0-5][0-9]|36[0-6]){END}",
            f"write a number of days from 1 to {MOST_DAYS}",
            "integer",
            "string",
            minimum=1,
            maximum=MOST_DAYS,
        ),
    ),
]
"""A number of days, from 1 to those of a year. BP107."""

LogoHeight = Annotated[
    int,
    ReadingRule(
        read_logo_height,
        _looks_like(
            rf"^0*([1-9][0-9]?|100){END}",
            f"write a number of millimetres from 1 to {HIGHEST_LOGO}",
            "integer",
            "string",
            minimum=1,
            maximum=HIGHEST_LOGO,
        ),
    ),
]
"""The height of a logo in millimetres, far below that of a page. BP107."""

Identifier = Annotated[
    str,
    TextRule(
        check_identifier,
        _looks_like(rf"^{NAME}{END}", "write a plain name like `safer-and-stronger`", *TYPED),
    ),
]
"""A paper's or a member's id: a file's name without folders. BP110."""

Code = Annotated[
    str,
    TextRule(
        check_code,
        _looks_like(
            rf"^BP[0-9]{{1,3}}{END}",
            "write a code like BP305, or the beginning of several codes, like BP3",
            "string",
        ),
    ),
]
"""The code of a rule, or the beginning of several: `BP305`, `BP3`. BP108."""

File = Annotated[
    str,
    TextRule(
        check_file,
        _looks_like(
            rf"^(?![/\\~])(?![^/\\]*:)(?!([\s\S]*[/\\])?\.\.([/\\]|{END}))",
            "write a path from the workspace's folder, without `..`",
            *TYPED,
        ),
    ),
]
"""A file's path, from the workspace's folder, with `/` between folders. BP112."""

PathPattern = Annotated[
    str,
    TextRule(
        check_path_pattern,
        _looks_like(
            r"^(?!!)(?!([\s\S]*/)?\.\.(/|$))[^\\]*[^\\\s][^\\]*$",
            "write a path from the workspace's folder, or a name, with `*` for any letters",
            *TYPED,
        ),
    ),
]
"""Files and folders, as in a `.gitignore`; without `!`. BP019."""

Many = Annotated[tuple[T, ...], ReadingRule(_many, many)]
"""A list; a single item may be written without the dash, and an empty value is an empty list."""
