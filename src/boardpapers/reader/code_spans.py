"""Code between backticks in a line of text, before the text is parsed."""

import re

from boardpapers.reader.code_fences import CONTAINERS, LIST_MARK

_TICKS = re.compile("`+")
_NEXT = re.compile(
    r"(?P<ticks>`+)|\n(?P<quotations>(?:[ \t]*>)*)[ \t]*"
    rf"(?P<block>\n|#{{1,6}}[ \t]|`{{3}}|~{{3}}|\||{LIST_MARK}|\[\^[^\]\s]+\]:)?"
)
_NEXT_IN_ROW = re.compile(r"(?P<ticks>`+)|(?P<quotations>)(?P<block>\||\n)")
_CONTAINERS = re.compile(rf"{CONTAINERS}(?P<row>\||#{{1,6}}[ \t])?")


def end_of_code(text: str, start: int) -> int:
    """Return the end of the code that backticks begin; that of the backticks if they begin none.

    Code ends in the paragraph, item, heading or cell in which it begins.
    """
    ticks = _TICKS.match(text, start)
    if not ticks:
        return start
    line = text.rfind("\n", 0, start) + 1
    containers = _CONTAINERS.match(text, line)
    depth = containers[0].count(">") if containers else 0
    following = _NEXT_IN_ROW if containers and containers["row"] else _NEXT
    for found in following.finditer(text, ticks.end()):
        if found["ticks"] == ticks[0]:
            return found.end()
        if found["block"] or (found["quotations"] or "").count(">") > depth:
            break
    return ticks.end()
