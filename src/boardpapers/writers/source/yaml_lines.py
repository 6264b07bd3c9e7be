"""Values as lines of YAML, in the project's own hand."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

# In a list between brackets.
_PLAIN = re.compile(r"[A-Za-z](?:[\w ,/’().-]|'(?=\w))*(?<! )")
# Alone on its line, a value may have more signs, and begin with a digit.
_PLAIN_ALONE = re.compile(r"[^\W_](?:[^:#\n\t\x00-\x1f\x7f-\xa0]|:(?=[^\s])|(?<=\S)#)*(?<!\s)")
_READ_AS_NOTHING = frozenset({"null", "Null", "NULL", "~"})
_LONGEST_ALONE = 92
_LONGEST_IN_ROW = 40


class Commented(Struct, frozen=True):
    """A value with comments above it: above its key, or above it as an item of a list."""

    value: Any
    comments: tuple[str, ...]


def yaml_lines(key: str, value: Any, *, as_prose: bool = True) -> Iterator[str]:
    """Yield a key and its value as lines of YAML; nothing for None.

    With `as_prose`, long texts are blocks of lines, a line for each paragraph.
    """
    if isinstance(value, Commented):
        yield from comment_lines(value.comments)
        value = value.value
    if isinstance(value, Mapping) and value:
        yield f"{key}:"
        for name, each in value.items():
            yield from (_in(line) for line in yaml_lines(name, each, as_prose=as_prose))
    elif isinstance(value, list) and any(_needs_lines(each, as_prose) for each in value):
        yield f"{key}:"
        yield from (_in(line) for item in value for line in _item_lines(item, as_prose))
    elif isinstance(value, list):
        yield f"{key}: [{', '.join(map(scalar, value))}]"
    elif isinstance(value, str) and _needs_block(value, as_prose):
        yield f"{key}: |"
        yield from map(_in, value.split("\n"))
    elif value is not None:
        yield f"{key}: {_alone(value)}"


def _item_lines(item: Any, as_prose: bool) -> Iterator[str]:
    if isinstance(item, Commented):
        yield from comment_lines(item.comments)
        item = item.value
    first, *more = _item(item, as_prose=as_prose)
    yield f"- {first}"
    yield from map(_in, more)


def scalar(value: Any) -> str:
    """Return a single value, in quotes if YAML or a reader of it could misread it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and (not _PLAIN.fullmatch(value) or value in _READ_AS_NOTHING):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def comment_lines(comments: Iterable[str]) -> Iterator[str]:
    """Return the lines of comments."""
    return (f"# {line}".rstrip() for comment in comments for line in comment.split("\n"))


def _item(item: Any, *, as_prose: bool) -> list[str]:
    if isinstance(item, Mapping):
        fields = item.items()
        return [line for key, each in fields for line in yaml_lines(key, each, as_prose=as_prose)]
    if isinstance(item, str) and _needs_block(item, as_prose):
        return ["|", *item.split("\n")]
    return [_alone(item)]


def _needs_lines(value: Any, as_prose: bool) -> bool:
    is_long = isinstance(value, str) and (len(value) > _LONGEST_IN_ROW or value.endswith("."))
    return isinstance(value, Mapping | Commented) or (as_prose and is_long)


def _needs_block(text: str, as_prose: bool) -> bool:
    return as_prose and ("\n" in text or len(text) > _LONGEST_ALONE)


def _in(line: str) -> str:
    return f"  {line}" if line else ""


def _alone(value: Any) -> str:
    is_plain = isinstance(value, str) and _PLAIN_ALONE.fullmatch(value)
    return value if is_plain and value not in _READ_AS_NOTHING else scalar(value)
