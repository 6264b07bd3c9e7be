"""YAML that other programs own, such as `mkdocs.yml`, told apart from papers without parsing it.

A folder of papers is often a repository too. A file that says its kind is a paper, whatever the
kind: a misspelt one must be reported. A file without a kind is a paper only if it could have been
meant as one: words, lists of them and empty files could not.
"""

import re
from pathlib import Path

from boardpapers.models import KINDS
from boardpapers.models.name_suggestions import suggest
from boardpapers.reader.front_matter import is_markdown
from boardpapers.reader.source import decode, read_bytes
from boardpapers.workspace.peek import is_misspelt_settings

_KEY = r"[\"']?([A-Za-z_][\w-]*)[\"']?[ \t]*:(?:[ \t]+[\"']?([\w-]*))?"
# Not compiled until they are used: in a folder, for files without a kind.
_KEYS = rf"(?m:^){_KEY}"
_KEYS_OF_ITEMS = rf"(?m:^)(?:- +| {{2,4}}){_KEY}"
_BEFORE = r"(?:[ \t]*(?:#.*|---[ \t]*|%.*)?\n)*"
_IS_LIST = rf"{_BEFORE}-\s"
# In braces, indented, or with keys of several words: too much for the patterns above.
_OTHER_KEY = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s#\[\-\"'|>][^\n]*?)[ \t]*:(?:\s|$)"
_MAY_HAVE_FIELDS = rf"{_BEFORE}[ \t]*(?:---[ \t]+)?(?:[{{?&!]|{_OTHER_KEY})"
_KIND, _OF_KUBERNETES = "kind", "apiVersion"
_FOLDERS = frozenset(kind.folder for kind in KINDS.values())


def is_other_yaml(path: Path, root: Path) -> bool:
    """Tell whether a file below the root of a workspace is YAML that is not meant as a paper.

    Raises BoardpapersError: it cannot be read.
    """
    if is_markdown(path):
        return False
    text = decode(path, read_bytes(path)).text
    keys = _keys(text)
    if _KIND in map(str.lower, keys):
        return _OF_KUBERNETES in keys
    if is_misspelt_settings(path) or not _FOLDERS.isdisjoint(path.relative_to(root).parts[:-1]):
        return False
    if not keys:
        return not re.match(_MAY_HAVE_FIELDS, text)
    return not (_misspells_kind(keys) or _has_fields(keys))


def _keys(text: str) -> dict[str, str]:
    """Return the first words of the fields at the top of a file, by the names of the fields."""
    keys = _KEYS_OF_ITEMS if re.match(_IS_LIST, text) else _KEYS
    return {name: words or "" for name, words in re.findall(keys, text)}


def _misspells_kind(keys: dict[str, str]) -> bool:
    return any(value in KINDS and suggest(key, [_KIND]) for key, value in keys.items())


def _has_fields(keys: dict[str, str]) -> bool:
    """Tell whether half of a file's fields are those of one kind; one of two is not enough."""
    return any(
        len(known) == len(keys) or 1 < len(known) >= len(keys) / 2
        for known in (keys.keys() & kind.model.model_fields for kind in KINDS.values())
    )
