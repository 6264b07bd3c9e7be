"""The numbers of paragraphs, sub-paragraphs and headings. No other module makes any."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from boardpapers.document.addresses import Addresses, Target
from boardpapers.document.numbering_groups import first_paragraph, grouped, split_at_headings
from boardpapers.document.tree import DEEPEST_HEADING, DocumentSection
from boardpapers.markdown.headings import without_headings
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    Footnote,
    Inlines,
    ListItem,
    NumberedParagraph,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    Text,
)
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.styles import Numbers


@dataclass(slots=True)
class Numbering:
    """Number the blocks of a document, from its first section to its last.

    `scheme` is `continuous` (one sequence through the document), `per-section` (1.1, 1.2, 2.1) or
    `none`.
    """

    scheme: str
    paragraph_word: str
    formats: Numbers = field(default_factory=Numbers)
    addresses: Addresses = field(default_factory=Addresses)
    _last: int = 0
    _section: int = 0

    def section(
        self,
        heading: Inlines,
        blocks: Blocks,
        prose: Prose,
        *,
        level: int = 2,
        name: str = "",
        named: Prose | None = None,
        line: int | None = None,
        numbered: bool = True,
    ) -> DocumentSection:
        """Number one section's text: its paragraphs, and the sub-headings in it.

        `named` is the text that the section's name comes from, if not its own; `line` is the line
        of its heading, if that is in its own text.
        """
        number = ""
        if self.scheme == "per-section" and level == 2 and numbered:
            self._section += 1
            self._last = 0
            number = self.formats.heading.replace("{number}", str(self._section))
        address = self.addresses.new(name or plain_text(heading))
        if name:
            self.addresses.name(
                name, Target(address, heading, is_heading=True), named or prose, line
            )
        own, inner = split_at_headings(blocks)
        below = self._numbered(own, prose) if numbered else self.unnumbered(own, prose)
        deeper = min(level + 1, DEEPEST_HEADING)
        sections = tuple(
            self.section(
                h.content, b, prose, level=deeper, name=h.name, line=h.line, numbered=numbered
            )
            for h, b in inner
        )
        return DocumentSection(heading, level, address, below, sections, number)

    def list_of(self, texts: Iterable[tuple[Blocks, Prose]], kind: str, word: str) -> Blocks:
        """Number whole texts from 1, like recommendations.

        `kind` is used in their addresses, `word` in references to them.
        """
        return tuple(
            self._paragraph(
                str(number), *first_paragraph(without_headings(blocks)), prose, (kind, word)
            )
            for number, (blocks, prose) in enumerate(texts, 1)
        )

    def run_of(self, texts: Iterable[tuple[Blocks, Prose]], kind: str, word: str) -> Blocks:
        """Number whole texts as the paragraphs of a section, like recommendations 2.1 and 2.2.

        `word` is used in references to them; `kind` in their addresses, if they have no numbers.
        """
        if self.scheme == "none":
            return self.list_of(texts, kind, word)
        words = ("paragraph", word)
        return tuple(
            self._paragraph(self._next(), *first_paragraph(without_headings(blocks)), prose, words)
            for blocks, prose in texts
        )

    def unnumbered(self, blocks: Blocks, prose: Prose, words: Inlines = ()) -> Blocks:
        """Give addresses to the named paragraphs and tables of an unnumbered text.

        A reference to a paragraph prints `words`, the number of the paragraph that it belongs to;
        a reference to a table prints its caption.
        """
        return tuple(self._unnumbered(block, prose, words) for block in without_headings(blocks))

    def _unnumbered(self, block: Block, prose: Prose, words: Inlines) -> Block:
        if type(block) is Paragraph and not block.name:  # as most are
            return block
        if isinstance(block, BulletList | OrderedList):
            items = (ListItem(self.unnumbered(item.blocks, prose, words)) for item in block.items)
            return replace(block, items=tuple(items))
        if isinstance(block, Quotation):
            return Quotation(self.unnumbered(block.blocks, prose, words))
        if isinstance(block, Paragraph | Table) and block.name:
            address = self.addresses.new(block.name)
            words = block.caption if isinstance(block, Table) else words
            self.addresses.name(block.name, Target(address, words), prose, block.line)
            return replace(block, address=address)
        return block

    def footnotes(self, notes: Iterable[Footnote], prose: Prose) -> list[Footnote]:
        """Give addresses to the named paragraphs of footnotes."""
        return [replace(note, blocks=self.unnumbered(note.blocks, prose)) for note in notes]

    def _numbered(self, blocks: Blocks, prose: Prose) -> Blocks:
        if self.scheme == "none":
            return self.unnumbered(blocks, prose)
        done: list[Block] = []
        before, groups = grouped(blocks)
        for block in before:
            if isinstance(block, OrderedList) and block.is_numbered:
                self._no_paragraph(block, prose)
            done.append(self._unnumbered(block, prose, ()))
        word = ("paragraph", self.paragraph_word)
        for paragraph, following in groups:
            done.append(self._paragraph(self._next(), paragraph, following, prose, word))
        return tuple(done)

    def _next(self) -> str:
        self._last += 1
        return f"{self._section}.{self._last}" if self._section else str(self._last)

    def _paragraph(
        self,
        raw: str,
        block: Paragraph,
        following: Sequence[Block],
        prose: Prose,
        word: tuple[str, str],
    ) -> NumberedParagraph:
        """Number a paragraph, and the numbered lists that follow it as its sub-paragraphs.

        A list with other marks, or one that does not begin at 1, keeps the marks that were typed.
        `word` has the words for it in addresses and in references.
        """
        address = f"{word[0]}-{raw.replace('.', '-')}"
        printed = self.formats.dotted if "." in raw else self.formats.paragraph
        number = printed.replace("{number}", raw)
        if not following and not block.name:  # as most are
            return NumberedParagraph(number, address, block.content, (), raw)
        words = (Text(f"{word[1]} {raw}"),)
        if block.name:
            self.addresses.name(block.name, Target(address, words), prose, block.line)
        below: list[Block] = []
        count = 0
        for each in following:
            if not isinstance(each, OrderedList) or not _makes_paragraphs(each, count):
                below.append(self._unnumbered(each, prose, words))
                continue
            for item in each.items:
                count += 1
                first, rest = first_paragraph(item.blocks)
                below.append(self._paragraph(f"{raw}.{count}", first, rest, prose, word))
        return NumberedParagraph(number, address, block.content, tuple(below), raw)

    def _no_paragraph(self, block: OrderedList, prose: Prose) -> None:
        prose.error(
            "BP303",
            f"{block.start}",
            block.line,
            "sub-paragraphs have no paragraph above them",
            "leave the numbers out: those of paragraphs come by themselves; or write the paragraph "
            "that these belong to, or begin each line with `-` for bullets",
        )


def _makes_paragraphs(block: OrderedList, count: int) -> bool:
    """Tell whether a list makes sub-paragraphs, after a number of them."""
    return block.is_numbered and (block.start <= 1 or count > 0)
