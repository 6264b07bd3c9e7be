"""BP306: placeholders that are still in a paper."""

import re
from collections.abc import Iterator

from boardpapers.diagnostics import Place, quoted
from boardpapers.models import StrictModel
from boardpapers.models.word_fields import fields_without_words
from boardpapers.reader import DataPath, Plain
from boardpapers.rules.contexts import PaperContext
from boardpapers.rules.quick_look import MarkSearch
from boardpapers.rules.rule import Finding
from boardpapers.styles import KEYED
from boardpapers.workspace import AnyPaper

_TO_FILL_IN = (
    r"(?i:(?:please\s+|to\s+)?(?:insert|add|enter|fill|complete|describe|delete|give|state|write|type"
    r"|your|click|choose|select|name|date|title|number|amount|figure|time|venue|author|officer"
    r"|position|phone|telephone|e-?mail|link|reference|text|summary|heading|be\s+confirmed|follow"
    r"|mewnosod|mewnosoder|ychwaneger?|noder?|dyddiad|enw|teitl|swm|i'w\s+gadarnhau|i\s+ddilyn"
    r"|placeholder|tbc|tba|tbd|what|who|why|when|where|which|how))"
)
# By a rare part of each: a text without that part is not searched for the pattern.
_PATTERNS = {
    "[": rf"\[(?<![\]\w!\\]\[){_TO_FILL_IN}\b[^\[\]\n]{{0,80}}\](?![(\[:]|\{{lang=)",
    "<": rf"<(?<!\\<){_TO_FILL_IN}\b[^<>\n@/:]{{0,80}}>",
    "???": r"\?{3,}",
    "ipsum": r"[Ll]orem\sipsum\b",
    "bc": r"tbc(?<![\w-]tbc)(?![\w-])",
}
# Compiling the pattern of brackets is slow, and most brackets belong to links.
_BRACKET_OF_NO_LINK = r"\](?![(\[:]|\{lang=)"
_CAPITALS = ("TODO", "TBA", "TBC", "TBD", "FIXME", "XX")
_IN_CAPITALS = r"(?:TODO|TB[ACD]|FIXME|XX+)(?![\w-])"
_MARKS = (*_PATTERNS, *_CAPITALS)
_ALL_IN_BRACKETS = r"\s*\[[^\[\]]{1,200}\]\s*"
# Before a Roman numeral: Part XX, Article XXI.
_NUMERAL = r"(?i)(?:part|article|chapter|schedule|title|annex|appendix|no\.?)\s+$"


def placeholders(context: PaperContext[StrictModel]) -> Iterator[Finding]:
    """A placeholder is still in the paper.

    It would be printed as text. Placeholders are, for example, `TODO`, `TBC`, `XX`,
    `[insert date]` and `<name>`, and in Welsh `[mewnosod dyddiad]`. Boards, meetings and members
    are checked too, because their names and places are printed in every report.

    Fails:

        summary: The work will cost £XX and begin on [insert date].

    Passes:

        summary: The work will cost £4,000 and begin on 4 November.
    """
    yield from placeholders_in(context.paper)
    for prose in context.proses:
        if prose.path[-1] == "file":
            for start, end in _found(prose.text):
                yield _finding(prose.at(start, end), prose.text[start:end])


def placeholders_in(paper: AnyPaper) -> Iterator[Finding]:
    """Yield the placeholders in the fields of a paper of any kind."""
    texts = list(_texts(paper.data, ()))
    marks = MarkSearch("\n".join(text for _, text in texts)).found(_MARKS)
    for path, text in texts:
        found = list(_found(text)) if any(map(text.__contains__, marks)) else []
        for start, end in found if found and _may_be_printed(path) else ():
            line = text.count("\n", 0, start)
            yield _finding(paper.words(path, text[start:end], line), text[start:end])


def is_placeholder(text: str) -> bool:
    """Tell whether a text has a placeholder in it."""
    return any(True for _ in _found(text))


def _texts(data: Plain, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    """Yield every text of a file's data, with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif data is not None:
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))


def _may_be_printed(path: DataPath) -> bool:
    """Tell whether a text is not in a field that takes an id, a file or one of a few choices."""
    names = (name for name, above in zip(path, ("", *path), strict=False) if above not in KEYED)
    return fields_without_words().isdisjoint(names)


def _found(text: str) -> Iterator[tuple[int, int]]:
    if text.lstrip().startswith("[") and re.fullmatch(_ALL_IN_BRACKETS, text):
        yield text.index("["), text.index("]") + 1
        return
    for mark, pattern in _PATTERNS.items():
        if mark in text and (mark != "[" or re.search(_BRACKET_OF_NO_LINK, text)):
            yield from (found.span() for found in re.finditer(pattern, text))
    has_capitals = any(map(text.__contains__, _CAPITALS))
    for found in re.finditer(_IN_CAPITALS, text) if has_capitals else ():
        before = text[max(0, found.start() - 12) : found.start()]
        if not (before and (before[-1].isalnum() or before[-1] in "_-")) and not (
            found[0].startswith("XX") and re.search(_NUMERAL, before)
        ):
            yield found.span()


def _finding(place: Place, words: str) -> Finding:
    sentence = f"the placeholder {quoted(words)} is still here"
    return Finding(place, sentence, "replace it with the final text")
