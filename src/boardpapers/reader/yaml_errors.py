"""Errors of the YAML parser, in words that an author can act on."""

import re
from typing import Any

import yaml

from boardpapers.diagnostics import Diagnostic, Place, error
from boardpapers.reader.source import Source

IN_QUOTES = "put the whole value in quotes: 'like this'"

# Part of the parser's message, our message, and the help.
SENTENCES = (
    ("Unicode character escape", "this escape is not a valid character",
     "write the character itself"),
    ("mapping values are not allowed", "a value cannot contain `: ` unless it is in quotes",
     IN_QUOTES),
    ("mapping keys are not allowed", "a value cannot begin with `? `", IN_QUOTES),
    ("sequence entries are not allowed", "a value cannot begin with `- `", IN_QUOTES),
    ("block sequence entries", "a value cannot begin with `- `", IN_QUOTES),
    ("character '\\t'", "a tab is used where only spaces are allowed", "indent with spaces"),
    ("that cannot start any token", "a value cannot begin with {character}", IN_QUOTES),
    ("while scanning a quoted scalar", "a quotation mark opens here but is not closed",
     "close it at the end of the value"),
    ("unknown escape character", "this backslash has no meaning inside double quotes",
     "put the value in single quotes, or write the backslash twice"),
    ("could not find expected ':'", "there is no colon after the field's name",
     "write `name: value`, or indent the line to make it part of the text above"),
    ("scanning an alias", "a value cannot begin with `*`", IN_QUOTES),
    ("scanning an anchor", "a value cannot begin with `&`", IN_QUOTES),
    ("a tag", "a value cannot begin with `!`", IN_QUOTES),
    ("undefined tag handle", "a value cannot begin with `!`", IN_QUOTES),
    ("scanning a block scalar", "nothing can follow `|` or `>` on the same line",
     "begin the text on the next line, indented; or put the whole value in quotes"),
    ("flow node", "a `[` or `{{` is not closed", IN_QUOTES),
    ("flow sequence", "a `[` is not closed with a `]`", f"close it, or {IN_QUOTES}"),
    ("flow mapping", "a `{{` is not closed with a `}}`", f"close it, or {IN_QUOTES}"),
    ("document start>", "this line does not fit the lines above it",
     "indent it like the lines around it, or put the whole value above it in quotes"),
    ("expected <block end>", "this line does not fit the lines above it",
     "indent it like the lines around it; begin a text of several lines with `|`"),
)  # fmt: skip
# Parts that the parser was reading whose mistake is at their beginning, not their end.
_BEGUN = ("quoted scalar", "simple key", "an alias", "an anchor", "flow sequence", "flow mapping")


_NO_SPACE = r"[ \-]*\w+:\S"
_END = r"(?m)^\.\.\.(?:\s|$)"
_BRACKET = r"[ \-]*(?:\w+: +)?([\[{])"


def syntax_error(source: Source, problem: yaml.MarkedYAMLError) -> Diagnostic:
    """Turn the parser's error into a diagnostic, BP002."""
    said = f"{problem.context or ''} {problem.problem or ''}"
    place = _place(source, problem, said)
    before = place.excerpt[: place.column - 1]
    if "mapping values" in said and ": " not in before:
        return error(
            "BP002",
            place,
            "a field begins here before the line above it is complete",
            "write a colon after each field's name, and indent fields of one group equally",
        )
    if "could not find expected ':'" in said and re.match(_NO_SPACE, place.excerpt):
        help = "write a space after the colon"
        return error("BP002", place, "there is no space between the colon and the value", help)
    opening = re.match(_BRACKET, before)
    if "expected <block end>" in said and opening:
        start = source.place(_line_start(source, place) + opening.end() - 1)
        sentence = f"a value cannot begin with `{opening[1]}` and continue after it closes"
        return error("BP002", start, sentence, IN_QUOTES)
    if "expected <block end>" in said and before.strip(" -"):
        help = f"{IN_QUOTES}; inside single quotes, write each apostrophe twice"
        return error("BP002", place, "there are more words after the end of the value", help)
    if "document start>" in said and re.search(_END, source.text):
        help = "delete the line `...`"
        return error("BP002", place, "there are words after `...`, which ends the file", help)
    character = place.excerpt[place.column - 1 : place.column]
    character = "a backtick" if character == "`" else f"`{character}`"
    for part, sentence, help in SENTENCES:
        if part in said:
            return error("BP002", place, sentence.format(character=character), help)
    return error("BP002", place, f"this is not valid YAML: {said.strip()}")


def depth_error(source: Source, event: Any, maximum: int) -> Diagnostic:
    """Return the diagnostic, BP008, for a collection that is nested too deeply."""
    place = source.place(event.start_mark.index)
    return error("BP008", place, f"nested more than {maximum} levels deep")


def _line_start(source: Source, place: Place) -> int:
    """Return the offset of a place's line."""
    start = 0
    for _ in range(place.line - 1):
        start = source.text.index("\n", start) + 1
    return start


def _place(source: Source, problem: yaml.MarkedYAMLError, said: str) -> Place:
    mark = problem.problem_mark
    if problem.context_mark and " escape" not in said:
        begun = any(part in (problem.context or "") for part in _BEGUN)
        mark = problem.context_mark if begun else mark
    return source.place(mark.index if mark else 0)
