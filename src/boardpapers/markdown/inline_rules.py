"""Line breaks, raised, lowered and struck-out words, as HTML and as signs: `<sup>2</sup>`, `^2^`.

Signs count only directly after a word, with a short one between them: `m^2^`, `CO~2~`. Elsewhere
`^` and `~` are words: 10^6, ~5, ~/papers. `~~` is read by a rule of markdown-it.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_BREAK = re.compile(r"<br\b[^<>]*>\s*", re.IGNORECASE)
_OPENING = re.compile(r"<(sup|sub|s|del|strike)>", re.IGNORECASE)
_KINDS = {"sup": "sup", "sub": "sub", "s": "s", "del": "s", "strike": "s", "^": "sup", "~": "sub"}
_CLOSING = {tag: re.compile(f"</{tag}>", re.IGNORECASE) for tag in _KINDS if tag.isalpha()}
_SIGNED = re.compile(r"(?<=[\w)\]])([\^~])([\w.,+\u2212\u2013-]{1,12})\1")


def use_inline_rules(parser: "MarkdownIt") -> None:
    """Add the rules of this module, and markdown-it's own for `~~`."""
    parser.enable("strikethrough")
    parser.inline.ruler.before("strikethrough", "signs", _read_signs)
    parser.inline.ruler.before("autolink", "tags", _read_tags)
    parser.inline.ruler.before("autolink", "break", _read_break)


def _read_signs(state: "StateInline", silent: bool) -> bool:
    if silent or state.src[state.pos] not in "^~":
        return False
    found = _SIGNED.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    _put(state, _KINDS[found[1]], *found.span(2), found.end())
    return True


def _read_break(state: "StateInline", silent: bool) -> bool:
    found = None if silent else _BREAK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    state.pending = state.pending.rstrip()
    state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


def _read_tags(state: "StateInline", silent: bool) -> bool:
    found = None if silent else _OPENING.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    tag = found[1].lower()
    closing = _CLOSING[tag].search(state.src, found.end(), state.posMax)
    if not closing:
        return False
    _put(state, _KINDS[tag], found.end(), *closing.span())
    return True


def _put(state: "StateInline", kind: str, start: int, end: int, after: int) -> None:
    """Push words, which may contain any Markdown, as raised, lowered or struck out."""
    maximum = state.posMax
    opening = state.push(f"{kind}_open", kind, 1)
    opening.markup = state.src[state.pos : start]
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", kind, -1).markup = state.src[end:after]
    state.pos, state.posMax = after, maximum
