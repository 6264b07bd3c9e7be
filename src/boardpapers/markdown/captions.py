"""Captions of tables: a paragraph `Table: words` directly before or after a table."""

from collections.abc import Iterable

from msgspec.structs import replace

from boardpapers.markdown.nodes import Block, Blocks, Inlines, Paragraph, Table, Text

# In the languages that a paper can have.
_WORDS = ("Table: ", "Tabl: ")


def is_caption(line: str) -> bool:
    """Tell whether a line of a text is a table's caption, even if it looks like a row."""
    return line.lstrip("> \t").startswith(_WORDS)


def with_captions(blocks: Iterable[Block]) -> Blocks:
    """Add captions to the tables beside them; a table takes the first one."""
    done: list[Block] = []
    for block in blocks:
        last = done[-1] if done else None
        if isinstance(block, Table):
            block = _own_caption(block)
            caption = None if block.caption else _caption(last)
            done[-1 if caption else len(done) :] = [_captioned(block, caption)]
        elif isinstance(last, Table) and not last.caption and _caption(block):
            done[-1] = _captioned(last, _caption(block))
        else:
            done.append(block)
    return tuple(done)


def _caption(block: Block | None) -> Paragraph | None:
    """Return the paragraph without the word that makes it a caption; None if it is not one."""
    if not isinstance(block, Paragraph):
        return None
    content = _after_word(block.content)
    return replace(block, content=content) if content else None


def _after_word(content: Inlines) -> Inlines:
    if not content or not isinstance(content[0], Text):
        return ()
    for word in _WORDS:
        if content[0].text.startswith(word):
            rest = content[0].text.removeprefix(word)
            return ((Text(rest),) if rest else ()) + content[1:]
    return ()


def _captioned(table: Table, caption: Paragraph | None) -> Table:
    if caption is None:
        return table
    return replace(table, caption=caption.content, name=caption.name, caption_lines=caption.lines)


def _own_caption(table: Table) -> Table:
    """Take the caption out of the last row: without an empty line, Markdown puts it there."""
    if not table.rows:
        return table
    first, *others = table.rows[-1]
    caption = _after_word(first)
    if not caption or any(others):
        return table
    return replace(table, rows=table.rows[:-1], caption=caption)
