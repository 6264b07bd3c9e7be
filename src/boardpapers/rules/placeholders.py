"""BP306: what was to be filled in later."""

import re
from collections.abc import Iterator

from boardpapers.diagnostics import Place
from boardpapers.models.values import quoted
from boardpapers.reader import DataPath, Plain
from boardpapers.rules.rule import Finding, Subject

_TO_FILL_IN = (
    r"(?i:(?:please |to )?(?:insert|add|enter|fill|complete|describe|delete|give|state|write|type"
    r"|your|click|choose|select|name|date|title|number|amount|figure|time|venue|author|officer"
    r"|position|phone|telephone|e-?mail|link|reference|text|summary|heading|be confirmed|follow"
    r"|placeholder|tbc|tba|tbd|what|who|why|when|where|which|how))"
)
_PLACEHOLDER = re.compile(
    r"(?<![\w-])(?:TODO|FIXME|TBC|TBA|TBD|tbc|tba|XX+)(?![\w-])"
    rf"|(?<![\]\w!\\])\[{_TO_FILL_IN}\b[^\[\]\n]{{0,80}}\](?![(\[:])"
    rf"|(?<!\\)<{_TO_FILL_IN}\b[^<>\n@/:]{{0,80}}>"
    r"|\?\?\?+|\b[Ll]orem ipsum\b"
)
_ALL_IN_BRACKETS = re.compile(r"\s*\[[^\[\]]{1,200}\]\s*")
# Whatever a placeholder has in it, so that most texts need no closer look.
_MARKS = ("TO", "TB", "tb", "XX", "FIXME", "[", "<", "???", "orem ipsum")
# In words that mean a number: Part XX, Article XXI.
_NUMERAL = re.compile(
    r"(?:part|article|chapter|schedule|title|annex|appendix|no\.?)\s+$", re.IGNORECASE
)
_NOT_TEXT = frozenset({"kind", "id", "style", "language", "access", "file"})


def placeholders(subject: Subject) -> Iterator[Finding]:
    """A placeholder was left in.

    What was to be filled in later would be printed as it stands: `TODO`, `TBC`, `XX`,
    `[insert date]`, `<name>`.

    Fails:

        summary: The work will cost £XX and begin on [insert date].

    Passes:

        summary: The work will cost £4,000 and begin on 4 November.
    """
    source = subject.paper.source.text
    if any(mark in source for mark in _MARKS):
        for path, text in _texts(subject.paper.data, ()):
            for start, end in _found(text):
                line = text.count("\n", 0, start)
                yield _finding(subject.paper.words(path, text[start:end], line), text[start:end])
    for prose in subject.containing(*_MARKS):
        if prose.path[-1] == "file":
            for start, end in _found(prose.text):
                yield _finding(prose.at(start, end), prose.text[start:end])


def is_placeholder(text: str) -> bool:
    """Tell whether a text has a placeholder in it."""
    return any(True for _ in _found(text))


def _texts(data: Plain, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    """Yield every text of a file's data that may be printed, with its path."""
    if isinstance(data, str):
        if any(mark in data for mark in _MARKS):
            yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in _NOT_TEXT:
                yield from _texts(value, (*path, key))
    elif data is not None:
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))


def _found(text: str) -> Iterator[tuple[int, int]]:
    if _ALL_IN_BRACKETS.fullmatch(text):
        start = text.index("[")
        yield start, text.index("]") + 1
        return
    for found in _PLACEHOLDER.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        if not (found[0].startswith("XX") and _NUMERAL.search(before)):
            yield found.span()


def _finding(place: Place, words: str) -> Finding:
    return Finding(place, f"the placeholder {quoted(words)} was left in", "write what belongs here")
