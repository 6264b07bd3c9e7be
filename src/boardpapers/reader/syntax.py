"""What is wrong with a file that is not YAML, in words that its author can act on."""

import yaml

from boardpapers.diagnostics import Diagnostic, error
from boardpapers.reader.source import Source

IN_QUOTES = "put the whole value in quotes: 'like this'"

# Part of the parser's own sentence, ours, and what to write.
SENTENCES = (
    ("mapping values are not allowed", "a second `: ` in one value", IN_QUOTES),
    ("sequence entries are not allowed", "a value cannot begin with `- `", IN_QUOTES),
    ("block sequence entries", "a value cannot begin with `- `", IN_QUOTES),
    ("character '\\t'", "a tab where only spaces may stand", "indent with spaces"),
    ("that cannot start any token", "a value cannot begin with {character}", IN_QUOTES),
    ("while scanning a quoted scalar", "a quotation mark is opened here and never closed", ""),
    ("unknown escape character", "a backslash that means nothing between double quotes",
     "write the value between single quotes, or double the backslash"),
    ("could not find expected ':'", "a line without a colon after the field's name",
     "write `name: value`, or indent the line to make it part of the text above"),
    ("undefined alias", "the value begins with `*`", IN_QUOTES),
    ("chomping or indentation", "nothing may follow `|` or `>` on its line",
     "begin the text on the next line, indented"),
    ("found undefined tag handle", "the value begins with `!`", IN_QUOTES),
    ("flow node", "a `[` or `{{` that is not closed", IN_QUOTES),
    ("flow sequence", "a `[` that is not closed by a `]`", IN_QUOTES),
    ("flow mapping", "a `{{` that is not closed by a `}}`", IN_QUOTES),
    ("expected <block end>", "the line does not fit the lines above it",
     "indent it like its neighbours; a text of several lines begins with `|`"),
)  # fmt: skip


def syntax_error(source: Source, problem: yaml.MarkedYAMLError) -> Diagnostic:
    """Turn the parser's error into a diagnostic, BP002."""
    said = f"{problem.context or ''} {problem.problem or ''}"
    mark = problem.problem_mark
    if "quoted scalar" in said and "unknown escape" not in said and problem.context_mark:
        mark = problem.context_mark
    index = mark.index if mark else 0
    place = source.place(index)
    character = f"`{source.text[index : index + 1]}`"
    if source.text[index : index + 1] == "`":
        character = "a backtick"
    if "mapping values" in said and ": " not in place.excerpt[: place.column - 1]:
        return error(
            "BP002",
            place,
            "a field begins here before the line above it is complete",
            "end a field's name with a colon, and indent neighbours alike",
        )
    for part, sentence, help in SENTENCES:
        if part in said:
            return error("BP002", place, sentence.format(character=character), help)
    return error("BP002", place, f"this is not YAML: {said.strip()}")
