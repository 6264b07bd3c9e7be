"""Add quotes to words that YAML reads as something else."""

import re
from pathlib import Path

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Edit
from boardpapers.models.word_fields import fields_of_many_words, fields_of_words
from boardpapers.reader import Plain, Source, compose

# YAML's own errors, and those of a value's shape.
_CODES = frozenset({"BP002", "BP004", "BP005", "BP007", "BP103"})
_FIELD = r"(?P<before>[ ]*(?:- +)*)(?P<name>[a-z_]+):[ ]+(?P<value>\S.*?)[ \t]*"
_MARKS = ("[", "{", "@", "`", "%", "- ", "*", "&", "!")
_LIST_MARKS = ("[", "- ")
# A file in place of a text, misspelt or not.
_TEXT_OF_FILE = r"\{[ \t]*[\"']?fil\w*[\"']?[ \t]*:"


def with_quotes(source: Source, problem: Diagnostic) -> Diagnostic:
    """Return a diagnostic with the edit that puts a value in quotes, if that is certain to fix it.

    It is certain for a whole value on one line, in a field that takes only words.
    """
    found = re.fullmatch(_FIELD, problem.place.excerpt)
    if problem.code not in _CODES or problem.fix or not found:
        return problem
    name, value, line = found["name"], found["value"], problem.place.line
    if _is_meant_as_yaml(value, source.text):
        return problem
    if not _is_mistaken(name, value) or _goes_on(source, line, found.start("name")):
        return problem
    quoted = "'" + value.replace("'", "''") + "'"
    if _says(f"{name}: {quoted}") != {name: value}:
        return problem
    return replace(problem, fix=(Edit(line, found.start("value") + 1, len(value), quoted),))


def _is_mistaken(name: str, value: str) -> bool:
    """Tell whether a value is words that YAML reads as something else."""
    marked = value.startswith(_MARKS)
    if value[0] in "'\"|>" or " #" in value or "\t#" in value or not any(map(str.isalnum, value)):
        return False
    if not (marked or ": " in value or value.endswith(":")):
        return False
    if name in fields_of_many_words():
        return not value.startswith(_LIST_MARKS) and _says(f"{name}: {value}") != {name: value}
    return name in fields_of_words() and _says(f"{name}: {value}") != {name: value}


def _is_meant_as_yaml(value: str, text: str) -> bool:
    """Tell whether the author seems to know YAML: a text's file, a tag by its looks, an alias."""
    if re.match(_TEXT_OF_FILE, value):
        return True
    if value[0] == "!":
        return value[1:2] == "!" or value[1:2].islower()
    word = "".join(value[1:].split(maxsplit=1)[:1])
    return value[0] in "&*" and f"&{word}" in text and f"*{word}" in text


def _goes_on(source: Source, line: int, indent: int) -> bool:
    """Tell whether the next line that is not empty belongs to the value."""
    for following in source.text.split("\n")[line:]:
        if following.strip():
            return len(following) - len(following.lstrip(" \t")) > indent
    return False


def _says(text: str) -> Plain:
    """Return the data in a line of YAML; None if there is none, or it has errors."""
    try:
        composition = compose(Source(Path(), text))
    except BoardpapersError:
        return None
    return None if composition.refused or composition.diagnostics else composition.data
