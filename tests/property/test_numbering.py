"""Paragraphs are numbered without a gap, every address is one of a kind, and no word is lost."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.document.numbering import Numbering
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import NumberedParagraph, Text
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.rules.spans import find_in_blocks
from boardpapers.rules.typed_citations import PARAGRAPHS, Citation
from boardpapers.styles.number_scheme import Numbering as Scheme
from boardpapers.styles.number_scheme import number_scheme
from boardpapers.styles.numbers import Numbers
from tests.support.paper_strategies import NOWHERE

PARAGRAPH, ORDERED, BULLETS, TABLE, QUOTE, CODE, HEADING, SUBHEADING = range(8)
ORDERED_IN_ORDERED = 8


class Words:
    """Gives words, each once."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def next(self) -> str:
        self.all.append(f"word{len(self.all)}")
        return self.all[-1]


def written(kind: int, words: Words) -> str:
    one, two, three = (words.next() for _ in range(3))
    return {
        PARAGRAPH: f"{one} {two} {three}",
        ORDERED: f"1. {one}\n2. {two}\n3. {three}",
        BULLETS: f"- {one}\n- # {two} {three}",
        TABLE: f"| {one} |\n| --- |\n| {two} {three} |",
        QUOTE: f"> {one}\n>\n> ## {two} {three}",
        CODE: f"```\n{one} {two} {three}\n```",
        HEADING: f"# {one} {two} {three}",
        SUBHEADING: f"### {one} {two} {three}",
        ORDERED_IN_ORDERED: f"1. {one}\n\n   1. {two}\n\n   2. # {three}",
    }[kind]


TEXTS = st.lists(st.lists(st.integers(0, 8), max_size=10), min_size=1, max_size=5)


def numbered(
    texts: list[list[int]], scheme: Scheme, formats: Numbers | None = None
) -> tuple[list[DocumentSection], Words, list[Diagnostic]]:
    words, diagnostics = Words(), list[Diagnostic]()
    own = number_scheme(scheme, formats or Numbers())
    numbering, footnotes = Numbering(own, "paragraph"), Footnotes()
    sections = []
    for kinds in texts:
        text = "\n\n<!-- -->\n\n".join(written(kind, words) for kind in kinds)
        text = text.replace("<!-- -->\n\n", "")
        prose = Prose((), text, lambda _words, _line: Place(NOWHERE), diagnostics)
        blocks = parse(prose, footnotes, lambda _source, _alternative, _title: "none")
        heading = (Text(words.next()),)
        sections.append(numbering.section(heading, blocks, prose))
    return sections, words, diagnostics


FIRST = st.sampled_from(["{number}.", "({number})", "{LETTER}.", "({roman})", "Para {number}"])
FURTHER = st.sampled_from(
    ["({letter})", "({roman})", "{letter}.", "{number})", "{parent}.{number}", "{parent}({LETTER})"]
)
FORMATS = st.builds(lambda first, further: [first, *further], FIRST, st.lists(FURTHER, max_size=3))


def nodes(tree: Any) -> Iterator[Any]:
    """Yield every node below some nodes, from first to last."""
    if isinstance(tree, list | tuple):
        for each in tree:
            yield from nodes(each)
    elif isinstance(tree, Struct):
        yield tree
        for name in tree.__struct_fields__:
            yield from nodes(getattr(tree, name))


def top_numbers(section: DocumentSection) -> list[str]:
    own = [each.number for each in section.blocks if isinstance(each, NumberedParagraph)]
    return own + [number for below in section.sections for number in top_numbers(below)]


def check_below(paragraph: NumberedParagraph) -> None:
    """Check that sub-paragraphs are numbered after their paragraph, from 1 on."""
    below = [each for each in paragraph.blocks if isinstance(each, NumberedParagraph)]
    raw = paragraph.number.removesuffix(".")
    assert [each.number for each in below] == [f"{raw}.{n}" for n in range(1, len(below) + 1)]


@given(TEXTS)
def test_one_run_of_numbers(texts: list[list[int]]) -> None:
    sections, _, _ = numbered(texts, "continuous")
    numbers = [number for section in sections for number in top_numbers(section)]
    assert numbers == [f"{n}." for n in range(1, len(numbers) + 1)]


@given(TEXTS)
def test_a_run_of_numbers_each_section(texts: list[list[int]]) -> None:
    sections, _, _ = numbered(texts, "per-section")
    for position, section in enumerate(sections, 1):
        numbers = top_numbers(section)
        assert section.number == f"{position}."
        assert numbers == [f"{position}.{n}" for n in range(1, len(numbers) + 1)]


@given(TEXTS, st.sampled_from(["continuous", "per-section"]))
def test_sub_paragraphs_and_addresses(texts: list[list[int]], scheme: Scheme) -> None:
    sections, _, _ = numbered(texts, scheme)
    every = list(nodes(sections))
    for each in every:
        if isinstance(each, NumberedParagraph):
            check_below(each)
    addresses = [address for each in every if (address := getattr(each, "address", ""))]
    assert [address for address, count in Counter(addresses).items() if count > 1] == []


@given(TEXTS, st.sampled_from(["continuous", "per-section", "none"]))
@example([[BULLETS, QUOTE, ORDERED_IN_ORDERED]], "continuous")
def test_no_word_is_lost(texts: list[list[int]], scheme: Scheme) -> None:
    sections, words, _ = numbered(texts, scheme)
    shown = [each.text for each in nodes(sections) if hasattr(each, "text")]
    assert Counter(" ".join(shown).split()) == Counter(words.all)


@given(TEXTS, st.sampled_from(["continuous", "per-section"]), FORMATS)
def test_no_two_paragraphs_are_cited_alike(
    texts: list[list[int]], scheme: Scheme, formats: list[str]
) -> None:
    sections, _, _ = numbered(texts, scheme, Numbers(levels=tuple(formats)))
    cited = [each.cited for each in nodes(sections) if isinstance(each, NumberedParagraph)]
    assert [number for number, count in Counter(cited).items() if count > 1] == []


@given(TEXTS, st.sampled_from(["continuous", "per-section"]), FORMATS)
def test_every_citation_can_be_checked(
    texts: list[list[int]], scheme: Scheme, formats: list[str]
) -> None:
    """What a reference prints is read as a citation of that number, if the author types it."""
    sections, _, _ = numbered(texts, scheme, Numbers(levels=tuple(formats)))
    paragraphs = [each for each in nodes(sections) if isinstance(each, NumberedParagraph)]
    there = {each.cited: [each.address] for each in paragraphs}
    for cited in there:
        if cited[0].isdigit() or cited[1:2].isdigit():
            text = f"See paragraph {cited} and more."
            prose = Prose((), text, lambda _words, _line: Place(NOWHERE))
            (found,) = find_in_blocks(prose, PARAGRAPHS)
            citation = Citation(prose, *found.span(), "paragraph", there)
            assert (citation.numbers, citation.is_own) == ([cited], True)
