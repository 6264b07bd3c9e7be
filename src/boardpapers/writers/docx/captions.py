"""Captions of tables and figures, with numbers that Word counts in lists of its own."""

from boardpapers.markdown.nodes import Figure, Table
from boardpapers.styles.number_levels import NumberLevel
from boardpapers.writers.docx.inlines import inlines
from boardpapers.writers.docx.markup import bookmark, exact, field, paragraph
from boardpapers.writers.docx.state import CAPTIONS, BlockContext, WriterState

_SEQUENCES = {Table.kind: "Table", Figure.kind: "Figure"}
_FORMATS = {
    "number": "ARABIC", "letter": "alphabetic", "LETTER": "ALPHABETIC", "roman": "roman",
    "ROMAN": "ROMAN",
}  # fmt: skip


def caption(node: Table | Figure, state: WriterState, context: BlockContext) -> str:
    """Return the caption of a table, which is above it, or of a figure, which is below it."""
    content = bookmark(node.address, next(state.ids))
    if node.label and CAPTIONS in state.uncounted:
        content += exact(f"{node.label} ")
    elif node.label:
        content += _label(node, state) + exact(" ")
    content += inlines(node.caption, state, context)
    keep = isinstance(node, Table)
    return paragraph("Caption", content, keep=keep, indent=(context.indent, 0))


def _label(node: Table | Figure, state: WriterState) -> str:
    """Return a number as a field of Word, with the words around it."""
    level = state.style.number_scheme.captions[node.kind]
    before, after = _texts(level)
    number = node.label[len(before) : len(node.label) - len(after)]
    begins = " \\r 1" if state.place and node.kind not in state.captioned else ""
    state.captioned.add(node.kind)
    form = _FORMATS[level.counters[0]]
    counted = field(f"SEQ {_SEQUENCES[node.kind]} \\* {form}{begins}", number)
    return (exact(before) if before else "") + counted + (exact(after) if after else "")


def _texts(level: NumberLevel) -> tuple[str, str]:
    """Return the texts before and after the count of a level."""
    at = level.printed.index(0)
    before, after = level.printed[:at], level.printed[at + 1 :]
    return "".join(map(str, before)), "".join(map(str, after))
