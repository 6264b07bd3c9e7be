"""Data as JSON text that every reader takes."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | None"

_NOT_ASCII = re.compile(r"[^\x00-\x7e]")


def json_text(data: Json) -> str:
    r"""Return data as JSON in ASCII, whatever the encoding of the file that it is sent to.

    Half of a surrogate pair, which stands for a byte of a file's name that is no text, becomes
    U+FFFD: JSON can write it, but few read it.
    """
    from json import dumps

    return _NOT_ASCII.sub(_escaped, dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _escaped(found: re.Match[str]) -> str:
    from json import dumps

    character = found[0]
    if character == "\x7f":
        return "\\u007f"
    if "\ud800" <= character <= "\udfff":
        character = "\N{REPLACEMENT CHARACTER}"
    return dumps(character)[1:-1]
