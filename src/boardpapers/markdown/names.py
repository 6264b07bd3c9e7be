"""Names for cross-references: `{#costs}` at the end of a paragraph, heading or caption."""

import re

# After a backslash, it is words like any others.
_NAME = re.compile(r"(?<!\\)(?:\\\\)*(?P<mark>\{#(?P<name>[^\s{}#]+)\})[ \t]*$")


def split_name(text: str) -> tuple[str, str]:
    """Split `Words {#name}` into words and name; the name is empty if there is none."""
    found = _NAME.search(text) if "{" in text else None
    return (text[: found.start("mark")].rstrip(" \t"), found["name"]) if found else (text, "")
