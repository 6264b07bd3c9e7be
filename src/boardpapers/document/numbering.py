"""The one place that numbers: paragraphs, sub-paragraphs, headings, and their addresses."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.headings import has_headings, without_headings
from boardpapers.markdown.nodes import (
    Block,
    Blocks,
    BulletList,
    Footnote,
    Heading,
    Image,
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

DEEPEST_HEADING = 6
# Addresses that the program gives; a name that would have one of them is put off a little.
_RESERVED = re.compile(r"(paragraph|recommendation|footnote|mark|part)-.*|main|document")


class Target(Struct, frozen=True):
    """What a name leads to: an address, and the words that a reference to it shows.

    `is_heading` where the words are the author's own; `document` is the id of another report.
    """

    address: str
    words: Inlines
    is_heading: bool = False
    document: str = ""


@dataclass(slots=True)
class Numbering:
    """Numbers the blocks of a document, from its first section to its last.

    `scheme` is `continuous` (one run through the document), `per-section` (1.1, 1.2, 2.1) or
    `none`. `targets` has what the author has named so far.
    """

    scheme: str
    paragraph_word: str
    formats: Numbers = field(default_factory=Numbers)
    targets: dict[str, Target] = field(default_factory=dict)
    _places: dict[str, tuple[Prose, int | None]] = field(default_factory=dict)
    _addresses: set[str] = field(default_factory=set)
    _copies: dict[str, int] = field(default_factory=dict)
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

        `named` is where the section's own name stands, if that is not in its text; `line` the
        line of its heading, if it is.
        """
        number = ""
        if self.scheme == "per-section" and level == 2 and numbered:
            self._section += 1
            self._last = 0
            number = self.formats.heading.replace("{number}", str(self._section))
        address = self._address(name or plain_text(heading))
        if name:
            self._name(name, Target(address, heading, is_heading=True), named or prose, line)
        own, inner = _split_at_headings(blocks)
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
        """Number texts that stand side by side, each whole: recommendations, 1. to the last.

        `kind` is what they are called in addresses, `word` in references.
        """
        return tuple(
            self._paragraph(
                str(number), *_first_paragraph(without_headings(blocks)), prose, (kind, word)
            )
            for number, (blocks, prose) in enumerate(texts, 1)
        )

    def run_of(self, texts: Iterable[tuple[Blocks, Prose]], kind: str, word: str) -> Blocks:
        """Number texts as the paragraphs of a section, each whole: recommendations, 2.1, 2.2.

        `word` is what references to them call them; `kind` their kind, where none has a number.
        """
        if self.scheme == "none":
            return self.list_of(texts, kind, word)
        words = ("paragraph", word)
        return tuple(
            self._paragraph(self._next(), *_first_paragraph(without_headings(blocks)), prose, words)
            for blocks, prose in texts
        )

    def unnumbered(self, blocks: Blocks, prose: Prose, words: Inlines = ()) -> Blocks:
        """Give named paragraphs and tables of an unnumbered text their addresses.

        A reference to a paragraph says `words`: the number of the one that it belongs to; one to
        a table says its caption.
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
            address = self._address(block.name)
            words = block.caption if isinstance(block, Table) else words
            self._name(block.name, Target(address, words), prose, block.line)
            return replace(block, address=address)
        return block

    def footnotes(self, notes: Iterable[Footnote], prose: Prose) -> list[Footnote]:
        """Give named paragraphs of footnotes their addresses."""
        return [replace(note, blocks=self.unnumbered(note.blocks, prose)) for note in notes]

    def _numbered(self, blocks: Blocks, prose: Prose) -> Blocks:
        if self.scheme == "none":
            return self.unnumbered(blocks, prose)
        done: list[Block] = []
        before, groups = _grouped(blocks)
        for block in before:
            if isinstance(block, OrderedList):
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
        """Number a paragraph, and the ordered lists that follow it as its sub-paragraphs.

        `word` is what it is called in addresses, and in references to it.
        """
        address = f"{word[0]}-{raw.replace('.', '-')}"
        printed = self.formats.dotted if "." in raw else self.formats.paragraph
        number = printed.replace("{number}", raw)
        if not following and not block.name:  # as most are
            return NumberedParagraph(number, address, block.content, (), raw)
        words = (Text(f"{word[1]} {raw}"),)
        if block.name:
            self._name(block.name, Target(address, words), prose, block.line)
        below: list[Block] = []
        count = 0
        for each in following:
            if not isinstance(each, OrderedList):
                below.append(self._unnumbered(each, prose, words))
                continue
            for item in each.items:
                count += 1
                first, rest = _first_paragraph(item.blocks)
                below.append(self._paragraph(f"{raw}.{count}", first, rest, prose, word))
        return NumberedParagraph(number, address, block.content, tuple(below), raw)

    def _no_paragraph(self, block: OrderedList, prose: Prose) -> None:
        prose.error(
            "BP303",
            f"{block.start}",
            block.line,
            "sub-paragraphs without a paragraph above them",
            "leave the numbers out: those of paragraphs come by themselves; or write the paragraph "
            "that these belong to, or begin each line with `-` for bullets",
        )

    def _name(self, name: str, target: Target, prose: Prose, line: int | None) -> None:
        if name not in self._places:
            self._places[name] = (prose, line)
            self.targets[name] = target
            return
        mark = f"{{#{name}}}"
        first, first_line = self._places[name]
        sentence = f"two places have the name `{name}`"
        help = "each name may be given once in a report"
        other = first.locate(mark, first_line)
        prose.error("BP212", mark, line, sentence, help, (("the other place", other),))

    def _address(self, words: str) -> str:
        slug = _free_slug(words)
        address, copy = slug, self._copies.get(slug, 1)
        while address in self._addresses:
            copy += 1
            address = f"{slug}-{copy}"
        self._copies[slug] = copy
        self._addresses.add(address)
        return address


@lru_cache(1000)
def _free_slug(words: str) -> str:
    """Return the address that some words would have, were there no others like them."""
    slug = slugify(words) or "section"
    return f"section-{slug}" if _RESERVED.fullmatch(slug) else slug


def slugify(words: str) -> str:
    """Turn a heading into an address: small letters, digits and hyphens, of any alphabet."""
    folded = unicodedata.normalize("NFC", words).casefold().replace("’", "").replace("'", "")
    return re.sub(r"[\W_]+", "-", folded).strip("-")


def _grouped(blocks: Blocks) -> tuple[list[Block], list[tuple[Paragraph, list[Block]]]]:
    """Return each paragraph that takes a number with the blocks that belong to it.

    Before them, what stands before the first of these.
    """
    before: list[Block] = []
    groups: list[tuple[Paragraph, list[Block]]] = []
    following = before
    for block in blocks:
        if isinstance(block, Paragraph) and _takes_number(block):
            following = []
            groups.append((block, following))
        else:
            following.append(block)
    return before, groups


def _takes_number(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph has words; a picture alone belongs to the one before."""
    if Image not in map(type, paragraph.content):
        return True
    words = (node for node in paragraph.content if not isinstance(node, Image))
    return not all(isinstance(node, Text) and node.text.isspace() for node in words)


def _first_paragraph(blocks: Blocks) -> tuple[Paragraph, Blocks]:
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks


def _split_at_headings(blocks: Blocks) -> tuple[Blocks, list[tuple[Heading, Blocks]]]:
    """Split a text at its highest headings: what stands before them, and each with its text.

    The levels that the author typed count only against one another: the first heading of a
    text is one level below the heading that the text stands under.
    """
    if not has_headings(blocks):
        return blocks, []
    starts: list[int] = []
    highest = DEEPEST_HEADING
    for position, block in enumerate(blocks):
        if isinstance(block, Heading) and (not starts or block.level <= highest):
            highest = block.level
            starts.append(position)
    ends = [*starts[1:], len(blocks)]
    sections = []
    for start, end in zip(starts, ends, strict=True):
        heading = cast(Heading, blocks[start])
        sections.append((heading, blocks[start + 1 : end]))
    return blocks[: starts[0]], sections
