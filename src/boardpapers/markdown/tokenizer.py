"""Turn Markdown into tokens: the only module that configures markdown-it.

CommonMark with tables and footnotes, raw HTML as text; beyond that lists with letters, raised,
lowered and struck-out words, phrases in another language, names of paragraphs and headings, and the
marks of footnotes that have no note.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from boardpapers.markdown.names import split_name
from boardpapers.markdown.phrases import OF_PHRASE

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

MAXIMUM_NESTING = 100
"""Lists and quotations inside one another; each level of a list counts twice.

Past its own limit the parser drops text silently, so that limit is set above this one.
"""

Environment = dict[str, Any]
"""The footnotes and the targets of links that markdown-it has seen in a text."""

_MARK = re.compile(r"\[\^([^ \n\[\]]+)\]")
_SAFE_URL = re.compile(r"(?:https?:|mailto:|tel:|(?![^/?#]*:))", re.IGNORECASE)


def tokenize(text: str, environment: Environment) -> "list[Token]":
    """Return the tokens of a text, and note its footnotes and the targets of its links."""
    return _parser().parse(text, environment)


def tokenize_blocks(text: str) -> "list[Token]":
    """Return the tokens of the blocks of a text, whose words stay as they are written."""
    from markdown_it.rules_core import StateCore, block, normalize

    state = StateCore(text, _parser(), {})
    for step in (normalize, block, _take_names):
        step(state)
    return state.tokens


def tokenize_inlines(words: str) -> "list[Token]":
    """Return the tokens of some words, without the footnotes and links of a text around them."""
    tokens: list[Token] = []
    _parser().inline.parse(words, _parser(), {}, tokens)
    return tokens


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    from boardpapers.markdown.inline_rules import use_inline_rules
    from boardpapers.markdown.list_rule import use_lists

    options = {"html": False, "maxNesting": MAXIMUM_NESTING + 1, "store_labels": True}
    parser = MarkdownIt("commonmark", options)
    parser.enable("table").use(footnote_plugin, inline=False).use(use_lists)
    parser.use(use_inline_rules)
    parser.inline.ruler.after("link", "phrase", _read_phrase)
    parser.inline.ruler.after("footnote_ref", "bare_mark", _read_bare_mark)
    parser.core.ruler.after("block", "notes", _list_footnotes)
    parser.core.ruler.before("inline", "name", _take_names)
    parser.validateLink = lambda url: _SAFE_URL.match(url) is not None  # type: ignore[method-assign]  # as its documentation says
    return parser


def _read_phrase(state: "StateInline", silent: bool) -> bool:
    """Read `[words]{lang=cy}`, which may contain any Markdown; skipped words may be in a link."""
    if silent or state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    found = OF_PHRASE.match(state.src, end + 1, state.posMax) if end >= 0 else None
    if not found:
        return False
    maximum = state.posMax
    state.pos, state.posMax = state.pos + 1, end
    opening = state.push("phrase_open", "span", 1)
    opening.markup, opening.meta = "[", {"lang": found[1]}
    state.md.inline.tokenize(state)
    state.push("phrase_close", "span", -1).markup = f"]{found[0]}"
    state.pos, state.posMax = found.end(), maximum
    return True


def _read_bare_mark(state: "StateInline", silent: bool) -> bool:
    """Read the first characters of `[^name]` that refers to no footnote; its name is Markdown."""
    found = None if silent else _MARK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    token = state.push("bare_mark", "", 0)
    token.content, token.meta = "[^", {"name": found[1]}
    state.pos += len(token.content)
    return True


def _take_names(state: "StateCore") -> None:
    """Move `{#name}` from the end of a paragraph or heading to the token that opens it."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if inline.type == "inline" and opening.type in ("paragraph_open", "heading_open"):
            inline.content, name = split_name(inline.content)
            if name:
                opening.meta = {"name": name}


def _list_footnotes(state: "StateCore") -> None:
    """Keep the line of each footnote: markdown-it drops one of two with the same label."""
    opened = (token for token in state.tokens if token.type == "footnote_reference_open")
    state.env["notes"] = [
        (token.meta["label"], token.map[0] if token.map else None) for token in opened
    ]
