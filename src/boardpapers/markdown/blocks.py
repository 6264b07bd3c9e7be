"""Turn markdown-it's tokens into the blocks of a text."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from boardpapers.markdown.captions import with_captions
from boardpapers.markdown.headings import without_headings
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Footnote,
    Heading,
    Inlines,
    Lines,
    ListItem,
    OrderedList,
    Paragraph,
    Quotation,
    Separator,
    Table,
)
from boardpapers.markdown.prose import BLANKS, Prose, lines_of
from boardpapers.markdown.table_cells import count_cells
from boardpapers.markdown.walk import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token

ReadWords = Callable[["Token"], Inlines]
"""Turns the token of the words of a paragraph, heading or cell into nodes."""


def read_blocks(
    tokens: "list[Token]", prose: Prose, read_words: ReadWords, first_footnote: int = 0
) -> tuple[Blocks, list[Footnote]]:
    """Turn the tokens of a text into its blocks and its footnotes.

    Noted in the prose: BP012 a footnote without words, BP109 a paragraph without words, BP214 a
    row with too many cells, BP501 a heading without words.
    """
    stream = _Stream(iter(tokens), prose, lines_of(prose.text), read_words, first_footnote)
    blocks = _blocks_until(stream, "")
    return blocks, stream.footnotes


class _Stream(Struct):
    """The tokens of one text, read from first to last."""

    tokens: "Iterator[Token]"
    prose: Prose
    source_lines: list[str]
    read_words: ReadWords
    first_footnote: int
    footnotes: list[Footnote] = field(default_factory=list)

    def inlines(self) -> Inlines:
        """Read the inline token that comes next, and on to the token that closes its block."""
        inline = next(self.tokens)
        while next(self.tokens).nesting >= 0:
            pass  # links back from a footnote: writers make their own
        return self.read_words(inline)

    def lines(self, token: "Token") -> Lines | None:
        """Return the lines of a block, without the empty ones that end a list."""
        if not token.map:
            return None
        start, end = token.map
        while end > start + 1 and not self.source_lines[end - 1].strip(BLANKS):
            end -= 1
        return start, end


def _blocks_until(stream: _Stream, closing: str) -> Blocks:
    blocks: list[Block] = []
    for token in stream.tokens:
        if token.type == closing:
            break
        if token.type in ("footnote_open", "footnote_reference_open"):
            stream.footnotes.append(_footnote(stream, token))
        elif reader := _READERS.get(token.type):
            blocks.append(reader(stream, token))
    return with_captions(block for block in blocks if not _is_empty(block))


def _is_empty(block: Block) -> bool:
    """Tell whether a block is empty, such as a line with only a no-break space."""
    return isinstance(block, Paragraph) and not (block.content or block.name)


def _inner_blocks(stream: _Stream, closing: str) -> Blocks:
    return without_headings(_blocks_until(stream, closing))


def _footnote(stream: _Stream, token: "Token") -> Footnote:
    """Read a footnote: numbered and at the end of all tokens, or where it is written."""
    number = stream.first_footnote + token.meta.get("id", 0) + 1
    blocks = _inner_blocks(stream, token.type.replace("_open", "_close"))
    if not blocks:
        mark = f"[^{token.meta['label']}]"
        sentence, help = f"the footnote `{mark}` has no words", "write them after the colon"
        stream.prose.error("BP012", f"{mark}:", None, sentence, help)
    return Footnote(number, blocks)


def _paragraph(stream: _Stream, token: "Token") -> Paragraph:
    content, name, lines = stream.inlines(), token.meta.get("name", ""), stream.lines(token)
    if name and not content:
        sentence = f"`{{#{name}}}` names a paragraph without words"
        help = "write the name at the end of the words of its paragraph"
        stream.prose.error("BP109", f"{{#{name}}}", lines and lines[0], sentence, help)
    return Paragraph(content, name, lines=lines)


def _heading(stream: _Stream, token: "Token") -> Heading:
    content, lines = stream.inlines(), stream.lines(token)
    if not plain_text(content).strip():
        sentence, help = "this heading has no words", "write some after the `#`, or delete it"
        stream.prose.error("BP501", "#", lines and lines[0], sentence, help)
    return Heading(int(token.tag[1:]), content, token.meta.get("name", ""), lines=lines)


def _items(stream: _Stream, closing: str) -> tuple[ListItem, ...]:
    items = []
    for token in stream.tokens:
        if token.type == closing:
            break
        blocks = _inner_blocks(stream, "list_item_close")
        items.append(ListItem(blocks, lines=stream.lines(token)))
    return tuple(items)


def _bullet_list(stream: _Stream, token: "Token") -> BulletList:
    return BulletList(_items(stream, "bullet_list_close"), lines=stream.lines(token))


def _ordered_list(stream: _Stream, token: "Token") -> OrderedList:
    mark, items = token.meta["mark"], _items(stream, "ordered_list_close")
    lines = stream.lines(token)
    return OrderedList(mark.value, items, mark.counter, mark.opening, mark.closing, lines=lines)


def _quotation(stream: _Stream, token: "Token") -> Quotation:
    return Quotation(_inner_blocks(stream, "blockquote_close"), lines=stream.lines(token))


def _code_block(stream: _Stream, token: "Token") -> CodeBlock:
    language = token.info.strip().split(" ")[0]
    return CodeBlock(token.content, language, lines=stream.lines(token))


def _separator(stream: _Stream, token: "Token") -> Separator:
    return Separator(lines=stream.lines(token))


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
    lines = stream.lines(opening)
    _note_lost_cells(stream, lines, len(alignments))
    return Table(tuple(alignments), rows[0], tuple(rows[1:]), lines=lines)


def _note_lost_cells(stream: _Stream, lines: Lines | None, columns: int) -> None:
    """Note rows with more cells than the header: Markdown drops the extra ones."""
    first, end = lines or (0, 0)
    for number, line in enumerate(stream.source_lines[first + 2 : end], first + 2):
        if (cells := count_cells(line)) > columns:
            sentence = f"this row has {cells} cells, but the table's header has {columns}"
            help = "add cells to the header, or remove them from the row"
            stream.prose.error("BP214", line.strip(), number, sentence, help)


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
