"""Markdown to nodes: CommonMark with tables and footnotes, raw HTML as text.

No other module parses Markdown, but for what `simple_markdown` reads of the simplest. Each text is
parsed once.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from boardpapers.markdown.captions import with_captions
from boardpapers.markdown.fast_path import read_simple
from boardpapers.markdown.inlines import Pictures, plain_text, read_inlines
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Footnote,
    Heading,
    Inlines,
    ListItem,
    OrderedList,
    Paragraph,
    Quotation,
    Separator,
    Strong,
    Table,
)
from boardpapers.markdown.outline import count_cells, split_name
from boardpapers.markdown.phrases import OF_PHRASE
from boardpapers.markdown.prose import Prose

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# Lists and quotations inside one another; each level of a list counts twice. Past its limit the
# parser drops text silently, so it is asked for more than is accepted.
MAXIMUM_NESTING = 100
_LINE_END = re.compile(r"\r\n?|\n")
_MARK = re.compile(r"\[\^([^ \n\[\]]+)\]")
_SAFE_URL = re.compile(r"(?:https?:|mailto:|tel:|(?![^/?#]*:))", re.IGNORECASE)


@dataclass(slots=True)
class Footnotes:
    """The footnotes of a whole document so far."""

    notes: list[Footnote] = field(default_factory=list)


def parse(prose: Prose, footnotes: Footnotes, pictures: Pictures) -> Blocks:
    """Turn a text into blocks; its footnotes join those of the document.

    Noted in the prose: BP008 nested too deep, BP012 two footnotes of one name, BP017 the target of
    a link that there is not, BP214 a cell too many, and what `read_inlines` notes.
    """
    simple = read_simple(prose)
    if simple is not None:
        return simple
    environment: dict[str, Any] = {}
    tokens = _parser().parse(prose.text, environment)
    if any(token.level >= MAXIMUM_NESTING for token in tokens):
        prose.error("BP008", "", None, "lists or quotations are nested too deep")
        return ()
    _note_repeated_footnotes(prose, environment)
    prose.unused_notes += _unused_notes(environment)
    _note_repeated_definitions(prose, environment)
    _note_unused_definitions(prose, environment, tokens)
    stream = _Stream(iter(tokens), prose, pictures, len(footnotes.notes))
    blocks = _blocks_until(stream, "")
    footnotes.notes += stream.footnotes
    return blocks


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    options = {"html": False, "maxNesting": MAXIMUM_NESTING + 1, "store_labels": True}
    parser = MarkdownIt("commonmark", options)
    parser.enable("table").use(footnote_plugin, inline=False)
    parser.inline.ruler.after("link", "phrase", _read_phrase)
    parser.inline.ruler.after("footnote_ref", "bare_mark", _read_bare_mark)
    parser.core.ruler.after("block", "notes", _list_footnotes)
    parser.core.ruler.before("inline", "name", _take_names)
    parser.validateLink = lambda url: _SAFE_URL.match(url) is not None  # type: ignore[method-assign]  # as its documentation says
    return parser


def _read_phrase(state: "StateInline", silent: bool) -> bool:
    """Read `[words]{lang=cy}`, in which anything may stand; what is skipped may be in a link."""
    if silent or state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    found = OF_PHRASE.match(state.src, end + 1, state.posMax) if end >= 0 else None
    if not found:
        return False
    maximum = state.posMax
    state.pos, state.posMax = state.pos + 1, end
    state.push("phrase_open", "span", 1).meta = {"lang": found[1]}
    state.md.inline.tokenize(state)
    state.push("phrase_close", "span", -1)
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
    """Keep where each footnote stands: of two with one label the parser drops one."""
    opened = (token for token in state.tokens if token.type == "footnote_reference_open")
    state.env["notes"] = [(token.meta["label"], _line(token)) for token in opened]


def _note_repeated_footnotes(prose: Prose, environment: dict[str, Any]) -> None:
    first: dict[str, int | None] = {}
    for label, line in environment["notes"]:
        if label in first:
            mark, sentence = f"[^{label}]:", f"two footnotes have the name `{label}`"
            other = ("the other footnote", prose.locate(mark, first[label]))
            prose.error("BP012", mark, line, sentence, "give one of them another name", (other,))
        first.setdefault(label, line)


def _unused_notes(environment: dict[str, Any]) -> Iterator[str]:
    footnotes = environment.get("footnotes")
    if isinstance(footnotes, dict):
        for label, number in footnotes.get("refs", {}).items():
            if number < 0:
                yield label.removeprefix(":")


def _note_unused_definitions(
    prose: Prose, environment: dict[str, Any], tokens: "list[Token]"
) -> None:
    """Note `[Note]: words` that no link uses: Markdown takes it for the target of one."""
    defined = environment.get("references")
    if not isinstance(defined, dict):
        return
    children = (child for token in tokens for child in _all(token.children))
    used = {child.meta.get("label") for child in children if child.type != "footnote_ref"}
    lines = _LINE_END.split(prose.text)
    for label, definition in defined.items():
        if label not in used:
            number = definition["map"][0]
            sentence = "a line that begins with `[…]:` is the target of a link, and none uses it"
            help = "to print the line, write a backslash before the `[`"
            prose.error("BP017", lines[number].strip(), number, sentence, help)


def _note_repeated_definitions(prose: Prose, environment: dict[str, Any]) -> None:
    """Note a second `[Note]: words` of one label: Markdown takes the first alone."""
    lines = _LINE_END.split(prose.text)
    for definition in environment.get("duplicate_refs", ()):
        number = definition["map"][0]
        sentence = "the target of a link that has one already"
        help = "delete it, or give it another name"
        prose.error("BP017", lines[number].strip(), number, sentence, help)


def _all(tokens: "list[Token] | None") -> "Iterator[Token]":
    for token in tokens or ():
        yield token
        yield from _all(token.children)


@dataclass(slots=True)
class _Stream:
    """The tokens of one text, read from first to last."""

    tokens: "Iterator[Token]"
    prose: Prose
    pictures: Pictures
    first_footnote: int
    footnotes: list[Footnote] = field(default_factory=list)

    def inlines(self) -> Inlines:
        """Read the inline token that comes next, and on to the token that closes its block."""
        inline = next(self.tokens)
        while next(self.tokens).nesting >= 0:
            pass  # marks that lead back from a footnote: writers make their own
        return read_inlines(inline, self.prose, self.pictures, self.first_footnote)


def _blocks_until(stream: _Stream, closing: str) -> Blocks:
    blocks: list[Block] = []
    for token in stream.tokens:
        if token.type == closing:
            break
        if token.type == "footnote_open":
            stream.footnotes.append(_footnote(stream, token))
        elif reader := _READERS.get(token.type):
            blocks.append(reader(stream, token))
    return with_captions(block for block in blocks if not _is_empty(block))


def _is_empty(block: Block) -> bool:
    """Tell whether a block is of a line that holds nothing but, say, a no-break space."""
    return isinstance(block, Paragraph) and not (block.content or block.name)


def has_headings(blocks: Blocks) -> bool:
    """Tell whether there is a heading among blocks."""
    return Heading in map(type, blocks)


def without_headings(blocks: Blocks) -> Blocks:
    """Return blocks whose headings are strong paragraphs: only sections have headings."""
    if not has_headings(blocks):
        return blocks
    return tuple(
        Paragraph((Strong(block.content),), block.name, line=block.line)
        if isinstance(block, Heading)
        else block
        for block in blocks
    )


def _inner_blocks(stream: _Stream, closing: str) -> Blocks:
    return without_headings(_blocks_until(stream, closing))


def _footnote(stream: _Stream, token: "Token") -> Footnote:
    number = stream.first_footnote + token.meta["id"] + 1
    blocks = _inner_blocks(stream, "footnote_close")
    if not blocks:
        sentence, help = "a footnote without words", "write them behind the colon"
        stream.prose.error("BP012", f"[^{token.meta['label']}]:", None, sentence, help)
    return Footnote(number, blocks)


def _paragraph(stream: _Stream, token: "Token") -> Paragraph:
    content, name = stream.inlines(), token.meta.get("name", "")
    if name and not content:
        sentence, help = "a paragraph without words", "write its name at the end of its words"
        stream.prose.error("BP109", f"{{#{name}}}", _line(token), sentence, help)
    return Paragraph(content, name, line=_line(token))


def _heading(stream: _Stream, token: "Token") -> Heading:
    content = stream.inlines()
    line = _line(token)
    if not plain_text(content).strip():
        stream.prose.error(
            "BP501", "#", line, "a heading without words", "give it words, or delete it"
        )
    return Heading(int(token.tag[1:]), content, token.meta.get("name", ""), line)


def _line(token: "Token") -> int | None:
    return token.map[0] if token.map else None


def _items(stream: _Stream, closing: str) -> tuple[ListItem, ...]:
    items = []
    for token in stream.tokens:
        if token.type == closing:
            break
        items.append(ListItem(_inner_blocks(stream, "list_item_close")))
    return tuple(items)


def _bullet_list(stream: _Stream, _token: "Token") -> BulletList:
    return BulletList(_items(stream, "bullet_list_close"))


def _ordered_list(stream: _Stream, token: "Token") -> OrderedList:
    start = int(token.attrs.get("start", 1))
    return OrderedList(start, _items(stream, "ordered_list_close"), _line(token))


def _quotation(stream: _Stream, _token: "Token") -> Quotation:
    return Quotation(_inner_blocks(stream, "blockquote_close"))


def _code_block(_stream: _Stream, token: "Token") -> CodeBlock:
    return CodeBlock(token.content, token.info.strip().split(" ")[0])


def _separator(_stream: _Stream, _token: "Token") -> Separator:
    return Separator()


def _table(stream: _Stream, opening: "Token") -> Table:
    rows: list[tuple[Inlines, ...]] = []
    cells: list[Inlines] = []
    alignments: list[str] = []
    for token in stream.tokens:
        if token.type == "table_close":
            break
        if token.type == "th_open":
            alignments.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
        if token.type in ("th_open", "td_open"):
            cells.append(stream.inlines())
        elif token.type == "tr_close":
            rows.append(tuple(cells))
            cells = []
    _note_lost_cells(stream.prose, opening, len(alignments))
    return Table(tuple(alignments), rows[0], tuple(rows[1:]))


def _note_lost_cells(prose: Prose, opening: "Token", columns: int) -> None:
    """Note rows with more cells than the header, of which Markdown drops the last."""
    first, end = opening.map or (0, 0)
    for number, line in enumerate(_LINE_END.split(prose.text)[first + 2 : end], first + 2):
        if count_cells(line) > columns:
            sentence = f"a row of more cells than the {columns} of the table's header"
            prose.error("BP214", line.strip(), number, sentence, "give the header as many cells")


_READERS: "dict[str, Callable[[_Stream, Token], Block]]" = {
    "paragraph_open": _paragraph,
    "heading_open": _heading,
    "bullet_list_open": _bullet_list,
    "ordered_list_open": _ordered_list,
    "blockquote_open": _quotation,
    "fence": _code_block,
    "code_block": _code_block,
    "hr": _separator,
    "table_open": _table,
}
