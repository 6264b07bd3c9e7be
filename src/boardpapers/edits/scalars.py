"""An id or a number written in YAML in place of another, in the same quotes."""

import json
import re

_PLAIN = re.compile(r"[^\W_](?:[\w.() /&+-]*[\w.)])?")
_NOTHING = frozenset({"null", "Null", "NULL"})


def same_quotes(written: str, value: str) -> str:
    """Return a value as YAML, in the quotes of the value that it replaces."""
    if written.startswith("'"):
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    if written.startswith('"') or value in _NOTHING or not _PLAIN.fullmatch(value):
        return json.dumps(value, ensure_ascii=False)
    return value
