"""The implications of a report as one table: a row for each, and who has cleared it."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from boardpapers.document.dates import print_date
from boardpapers.document.layouts.report_texts import Context, PartText, texts_of
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    Inline,
    Inlines,
    LineBreak,
    OrderedList,
    Paragraph,
    Table,
    Text,
)
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.models.report import SignOff
from boardpapers.styles import StylePart
from boardpapers.styles.style_parts import ImplicationColumns


def table_section(
    context: Context,
    section: DocumentSection,
    parts: Iterable[StylePart],
    columns: ImplicationColumns,
) -> DocumentSection:
    """Return a section with a table that has a row for each implication.

    The public read it without those who signed off, unless the style prints them in public.
    BP359: a text does not fit in a cell.
    """
    heads = [columns.issue, columns.text, *filter(None, [columns.sign_off])]
    rows = tuple(
        _row(context, part, texts, has_sign_off=bool(columns.sign_off))
        for part in parts
        if (texts := texts_of(context, part))
    )
    whole = replace(section, blocks=(_table(heads, rows),))
    if not columns.sign_off or columns.sign_off_in_public:
        return whole
    public = _table(heads[:-1], tuple(row[:-1] for row in rows))
    return replace(whole, public=replace(section, blocks=(public,)))


def _table(heads: list[str], rows: tuple[tuple[Inlines, ...], ...]) -> Table:
    return Table(("",) * len(heads), tuple((Text(words),) for words in heads), rows)


def _row(
    context: Context, part: StylePart, texts: list[PartText], *, has_sign_off: bool
) -> tuple[Inlines, ...]:
    content: list[Inline] = []
    for text in texts:
        for line in _lines(text, context.numbering.unnumbered(text.blocks, text.prose)):
            content += (LineBreak(),) * bool(content)
            content += line
    row: tuple[Inlines, ...] = ((Text(part.label or ""),), tuple(content))
    return (*row, _sign_off(context, part)) if has_sign_off else row


def _lines(text: PartText, blocks: Blocks) -> Iterator[Inlines]:
    """Yield the paragraphs and the items of lists. BP359: anything else."""
    for block in blocks:
        match block:
            case Paragraph(content=content):
                yield content
            case BulletList(items=items):
                for item in items:
                    yield from _marked("\N{BULLET}", text, item.blocks)
            case OrderedList(items=items, marks=marks):
                for mark, item in zip(marks, items, strict=True):
                    yield from _marked(mark, text, item.blocks)
            case _:
                _does_not_fit(text, block)


def _marked(mark: str, text: PartText, blocks: Blocks) -> Iterator[Inlines]:
    first, *rest = _lines(text, blocks) or [()]
    yield (Text(f"{mark} "), *first)
    yield from rest


def _does_not_fit(text: PartText, block: Block) -> None:
    name = block.kind.replace("_", " ")
    sentence = f"the house style prints this in a cell of a table, which cannot have a {name} in it"
    help = "write paragraphs and lists here, and move the rest to a section or an appendix"
    text.prose.error("BP359", "", getattr(block, "line", None), sentence, help)


def _sign_off(context: Context, part: StylePart) -> Inlines:
    """Return the names of those who have cleared an implication, one a line."""
    key = part.part.partition(".")[2]
    words: list[Inline] = []
    for each in context.linked.report.sign_off:
        if each.of == key:
            words += (LineBreak(),) * bool(words)
            words += read_phrases(one_line(_signed(context, each)))
    return tuple(words)


def _signed(context: Context, sign_off: SignOff) -> str:
    style, language = context.style, context.linked.language
    day = print_date(sign_off.date, style.date, language) if sign_off.date else ""
    return ", ".join(filter(None, [sign_off.name, sign_off.position, day]))
