"""The numbers that a report has: of paragraphs, recommendations, headings, tables and figures."""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from boardpapers.document.number_citations import cited_items
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import Block, Image, NumberedParagraph, OrderedList, Table
from boardpapers.markdown.walk import blocks_below, inlines_below
from boardpapers.rules.contexts import ReportContext

Addresses = dict[str, list[str]]
"""The addresses of numbered texts, by the numbers that cite them."""


class OwnNumbers(Struct):
    """The numbers of one report.

    `headings` are the printed numbers of headings, and `sections` counts those that could have
    one. `tables` and `pictures` count all of them, with captions or without.
    """

    paragraphs: Addresses = field(default_factory=dict)
    recommendations: Addresses = field(default_factory=dict)
    headings: set[str] = field(default_factory=set)
    sections: int = 0
    tables: int = 0
    pictures: int = 0


def own_numbers(context: ReportContext) -> OwnNumbers:
    """Return the numbers of a report; call it once for all rules."""
    numbers = OwnNumbers()
    texts = [part.blocks for part in context.document.cover]
    for part in context.document.cover:
        if part.key == "recommendations":  # one alone has no number above its items
            _count_items(part.blocks, "", numbers.recommendations)
    level = context.style.style.number_scheme.headings
    for section in _sections(context.document.body):
        texts.append(section.blocks)
        if section.level == _COUNTED:
            numbers.sections += 1
        if section.number and level:
            numbers.headings.add(section.number)
    for blocks in texts:
        _count(blocks, numbers)
    return numbers


_COUNTED = 2


def _sections(sections: Iterable[DocumentSection]) -> Iterator[DocumentSection]:
    for section in sections:
        yield section
        yield from _sections(section.sections)


def _count(blocks: tuple[Block, ...], numbers: OwnNumbers) -> None:
    for block in blocks_below(blocks):
        if isinstance(block, NumberedParagraph) and block.cited:
            is_paragraph = block.address.startswith("paragraph-")
            kind = numbers.paragraphs if is_paragraph else numbers.recommendations
            kind.setdefault(block.cited, []).append(block.address)
            _count_items(block.blocks, block.cited, kind)
        elif isinstance(block, Table):
            numbers.tables += 1
    numbers.pictures += sum(isinstance(node, Image) for node in inlines_below(blocks))


def _count_items(blocks: tuple[Block, ...], above: str, kind: Addresses) -> None:
    """Add the items of lists with marks of their own, which are cited below a paragraph."""
    for block in blocks:
        for cited, item in cited_items(block, above) if isinstance(block, OrderedList) else ():
            kind.setdefault(cited, []).append(getattr(item.blocks[0], "address", ""))
            _count_items(item.blocks, cited, kind)
