"""Data as JSON text that every program can read."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | None"

_NOT_ASCII = re.compile(r"[^\x00-\x7e]")


def json_text(data: Json) -> str:
    r"""Return data as JSON in ASCII, whatever the encoding of the output.

    Half of a surrogate pair, which represents an undecodable byte of a file name, becomes U+FFFD:
    JSON can contain it, but few programs can read it.
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
