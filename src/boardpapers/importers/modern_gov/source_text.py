"""Plain data as the YAML that people write: prose in blocks, and comments between the fields."""

import json
import re
import textwrap
from collections.abc import Iterator
from datetime import date, time
from typing import TypeAlias

from msgspec import Struct

Scalar: TypeAlias = str | bool | date | time
Plain: TypeAlias = "Scalar | list[Value] | dict[str, Value]"
Value: TypeAlias = "Plain | Commented"
Fields: TypeAlias = "dict[str, Value]"

_WIDTH = 96
# Other readers of YAML take none of these for anything but words.
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.()/’'&;+–—-]|:(?=\w))*(?<! )|\d{1,9}[a-z]?")
_TYPED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


class Commented(Struct, frozen=True):
    """A value with lines of comment before it."""

    value: Plain
    comments: tuple[str, ...]


def without_empty(fields: "dict[str, Value | None]") -> Fields:
    """Return fields without those that have no value."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def write_source(fields: Fields, comments: tuple[str, ...], schema: str) -> str:
    """Return the text of a paper; `schema` is the path of its JSON Schema, and may be empty."""
    first = [f"# yaml-language-server: $schema={schema}"] if schema else []
    return "\n".join([*first, *_comments(comments, ""), *_group(fields, "")]) + "\n"


def _comments(comments: tuple[str, ...], indent: str) -> Iterator[str]:
    for comment in comments:
        for paragraph in comment.split("\n"):
            width = max(40, _WIDTH - len(indent))
            lines = textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
            yield from (f"{indent}# {line}" for line in lines or [""])


def _group(fields: Fields, indent: str) -> Iterator[str]:
    for name, given in fields.items():
        comments, value = _parted(given)
        yield from _comments(comments, indent)
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _group(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{name}:"
            for each in value:
                yield from _item(each, f"{indent}  ")
        else:
            yield from _scalar(f"{indent}{name}: ", value, f"{indent}  ")


def _item(given: Value, indent: str) -> Iterator[str]:
    comments, value = _parted(given)
    yield from _comments(comments, indent)
    if isinstance(value, dict):
        lines = _group(value, f"{indent}  ")
        yield from (
            f"{indent}- {line.lstrip(' ')}" if n == 0 else line for n, line in enumerate(lines)
        )
    elif isinstance(value, list):
        raise TypeError("a paper has no lists in lists")
    else:
        yield from _scalar(f"{indent}- ", value, f"{indent}  ")


def _parted(given: Value) -> tuple[tuple[str, ...], Plain]:
    return (given.comments, given.value) if isinstance(given, Commented) else ((), given)


def _scalar(start: str, value: Scalar, indent: str) -> Iterator[str]:
    if isinstance(value, str) and ("\n" in value or len(value) > _WIDTH):
        yield f"{start}|"
        yield from (f"{indent}{line}" if line else "" for line in value.strip("\n").split("\n"))
    else:
        yield start + _in_line(value)


def _in_line(value: Scalar) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if _PLAIN.fullmatch(value) and value.lower() not in _TYPED:
        return value
    return json.dumps(value, ensure_ascii=False)
