"""The numbers of paragraphs, sub-paragraphs and headings. No other module makes any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from boardpapers.document.addresses import Addresses, Target
from boardpapers.document.caption_numbers import CaptionNumbers, cited_caption
from boardpapers.document.number_citations import NumberedKind, cited_items
from boardpapers.document.numbering_groups import first_paragraph, grouped, split_at_headings
from boardpapers.document.tree import DEEPEST_HEADING, DocumentSection, with_blocks
from boardpapers.markdown.headings import without_headings
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    Figure,
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
from boardpapers.styles import NumberScheme

Counts = tuple[int, ...]
"""The counts of a paragraph: of its section if that is counted, then of each level down to it."""


@dataclass(slots=True)
class Numbering:
    """Number the blocks of a document, from its first section to its last.

    `word` is the word for a paragraph in references, `of` the one before the heading that it is
    under, where its number alone does not say which one it is.
    """

    scheme: NumberScheme
    word: str
    of: str = "of"
    addresses: Addresses = field(default_factory=Addresses)
    _last: int = 0
    _section: int = 0
    _heading: Inlines = ()
    _captions: CaptionNumbers = field(init=False)

    def __post_init__(self) -> None:
        """Begin to count captions."""
        self._captions = CaptionNumbers(self.scheme.captions)

    def section(
        self,
        heading: Inlines,
        blocks: Blocks,
        prose: Prose,
        *,
        level: int = 2,
        name: str = "",
        named: Prose | None = None,
        cited: Inlines = (),
        line: int | None = None,
        numbered: bool = True,
    ) -> DocumentSection:
        """Number one section's text: its paragraphs, and the sub-headings in it.

        `named` is the text that the section's name comes from, if not its own; `cited` are the
        words that cite it, if not its heading; `line` is the line of its heading, if that is in its
        own text.
        """
        is_counted = self.scheme.headings is not None and level == 2 and numbered
        number = self._heading_number(heading) if is_counted else ""
        address = self.addresses.new(name or plain_text(heading))
        if name:
            target = Target(address, cited or heading, is_heading=not cited)
            self.addresses.name(name, target, named or prose, line)
        empty = DocumentSection(heading, level, address, (), (), number, is_counted=is_counted)
        return self.with_text(empty, blocks, prose, numbered=numbered)

    def with_text(
        self, section: DocumentSection, blocks: Blocks, prose: Prose, *, numbered: bool = True
    ) -> DocumentSection:
        """Return a section with a text after its own, numbered on."""
        own, inner = split_at_headings(blocks)
        below = self._numbered(own, prose) if numbered else self.unnumbered(own, prose)
        deeper = min(section.level + 1, DEEPEST_HEADING)
        sections = tuple(
            self.section(
                h.content, b, prose, level=deeper, name=h.name, line=h.line, numbered=numbered
            )
            for h, b in inner
        )
        continued = with_blocks(section, below)
        return replace(continued, sections=continued.sections + sections)

    def _heading_number(self, heading: Inlines) -> str:
        """Count a section; the number is empty if the style does not print it."""
        self._section += 1
        if self.scheme.restarts:
            self._last = 0
            self._heading = heading
        level = self.scheme.headings
        return level.number((self._section,)) if level and level.is_shown else ""

    def list_of(self, texts: Iterable[tuple[Blocks, Prose]], kind: str, word: str) -> Blocks:
        """Number whole texts from 1, like recommendations.

        `kind` is used in their addresses, `word` in references to them.
        """
        numbered = NumberedKind(self.scheme.recommendations, kind, word)
        return tuple(
            self._paragraph((number,), *first_paragraph(without_headings(blocks)), prose, numbered)
            for number, (blocks, prose) in enumerate(texts, 1)
        )

    def run_of(self, texts: Iterable[tuple[Blocks, Prose]], kind: str, word: str) -> Blocks:
        """Number whole texts as the paragraphs of a section, like recommendations 2.1 and 2.2.

        `word` is used in references to them; `kind` in their addresses, if they are not numbered
        as paragraphs.
        """
        if self.scheme.numbering == "none" or self.scheme.own_recommendations:
            return self.list_of(texts, kind, word)
        numbered = replace(self._paragraphs, word=word, of="")
        return tuple(
            self._paragraph(
                self._next(), *first_paragraph(without_headings(blocks)), prose, numbered
            )
            for blocks, prose in texts
        )

    def only(self, blocks: Blocks, prose: Prose, word: str) -> Blocks:
        """Give addresses to the only text of a kind, whose items are cited “recommendation (b)”."""
        above = (Text(f"{word} "),)
        return tuple(
            replace(block, items=tuple(self._marked(block, prose, above)))
            if isinstance(block, OrderedList)
            else self._unnumbered(block, prose, ())
            for block in without_headings(blocks)
        )

    def unnumbered(self, blocks: Blocks, prose: Prose, words: Inlines = ()) -> Blocks:
        """Number the tables and figures of a text, and give addresses to all that has a name.

        A reference to a paragraph prints `words`, the number of the paragraph that it belongs to;
        one to a table or figure prints its number, or its caption if it has none.
        """
        return tuple(self._unnumbered(block, prose, words) for block in without_headings(blocks))

    def _unnumbered(self, block: Block, prose: Prose, words: Inlines) -> Block:
        if type(block) is Paragraph and not block.name:  # as most are
            return block
        if isinstance(block, BulletList):
            items = (ListItem(self.unnumbered(item.blocks, prose, words)) for item in block.items)
            return replace(block, items=tuple(items))
        if isinstance(block, OrderedList):
            return replace(block, items=tuple(self._marked(block, prose, words)))
        if isinstance(block, Quotation):
            return Quotation(self.unnumbered(block.blocks, prose, words))
        if isinstance(block, Table | Figure):
            block = self._captions.labelled(block)
            words = cited_caption(block)
        if isinstance(block, Paragraph | Table | Figure) and block.name:
            address = self.addresses.new(block.name)
            self.addresses.name(block.name, Target(address, words), prose, block.line)
            return replace(block, address=address)
        return block

    def _marked(self, block: OrderedList, prose: Prose, words: Inlines) -> Iterator[ListItem]:
        """Yield the items of a list with marks, which are cited below what they belong to."""
        above = words[0].text if words and isinstance(words[0], Text) else ""
        for cited, item in cited_items(block, above):
            own = (Text(cited), *words[1:]) if above else words
            yield ListItem(self.unnumbered(item.blocks, prose, own))

    def footnotes(self, notes: Iterable[Footnote], prose: Prose) -> list[Footnote]:
        """Give addresses to the named paragraphs of footnotes."""
        self._captions.is_paused = True
        named = [replace(note, blocks=self.unnumbered(note.blocks, prose)) for note in notes]
        self._captions.is_paused = False
        return named

    def _numbered(self, blocks: Blocks, prose: Prose) -> Blocks:
        if self.scheme.numbering == "none":
            return self.unnumbered(blocks, prose)
        done: list[Block] = []
        before, groups = grouped(blocks)
        for block in before:
            if isinstance(block, OrderedList) and block.is_numbered:
                self._no_paragraph(block, prose)
            done.append(self._unnumbered(block, prose, ()))
        kind = self._paragraphs
        for paragraph, following in groups:
            done.append(self._paragraph(self._next(), paragraph, following, prose, kind))
        return tuple(done)

    @property
    def _paragraphs(self) -> NumberedKind:
        return NumberedKind(self.scheme.paragraphs, "paragraph", self.word, self.of)

    def _next(self) -> Counts:
        self._last += 1
        return (self._section, self._last) if self.scheme.restarts else (self._last,)

    def _paragraph(
        self,
        counts: Counts,
        block: Paragraph,
        following: Sequence[Block],
        prose: Prose,
        kind: NumberedKind,
    ) -> NumberedParagraph:
        """Number a paragraph, and the numbered lists that follow it as its sub-paragraphs.

        A list with other marks, or one that does not begin at 1, keeps the marks that were typed.
        """
        depth = len(counts) - kind.levels.top
        number, cited = kind.levels.written(counts)
        address = f"{kind.address}-{'-'.join(map(str, counts))}"
        if not following and not block.name:  # as most are
            return NumberedParagraph(number, address, block.content, (), cited, depth)
        words = kind.reference(cited, self._heading)
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
                below.append(self._paragraph((*counts, count), first, rest, prose, kind))
        return NumberedParagraph(number, address, block.content, tuple(below), cited, depth)

    def _no_paragraph(self, block: OrderedList, prose: Prose) -> None:
        prose.error(
            "BP303",
            f"{block.start}",
            block.line,
            "sub-paragraphs have no paragraph above them",
            "leave the numbers out: paragraphs are numbered automatically; or write the paragraph "
            "that these belong to, or begin each line with `-` for bullets",
        )


def _makes_paragraphs(block: OrderedList, count: int) -> bool:
    """Tell whether a list makes sub-paragraphs, after a number of them."""
    return block.is_numbered and (block.start <= 1 or count > 0)
