"""Numbers and addresses: each place has one, no two places have the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from boardpapers.diagnostics import Place
from boardpapers.document.addresses import slugify
from boardpapers.document.numbering import Numbering
from boardpapers.document.numbering_groups import grouped
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import Block, Image, LineBreak, NumberedParagraph, Paragraph, Text
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.styles.number_scheme import Numbering as Scheme
from boardpapers.styles.number_scheme import number_scheme
from boardpapers.styles.numbers import Numbers
from tests.support.growth import grows_in_proportion


def laid_out(
    text: str, scheme: Scheme = "continuous", numbering: Numbering | None = None
) -> DocumentSection:
    prose = Prose((), text, lambda _words, _line: Place(Path("paper.yaml")))
    numbering = numbering or Numbering(number_scheme(scheme, Numbers()), "paragraph")
    blocks = parse(prose, Footnotes(), lambda *_: "no images")
    return numbering.section((Text("Heading"),), blocks, prose)


def numbered(block: Block) -> list[tuple[str, str]]:
    if not isinstance(block, NumberedParagraph):
        return []
    below = [found for each in block.blocks for found in numbered(each)]
    return [(block.number, block.address), *below]


def numbers(section: DocumentSection) -> list[tuple[str, str]]:
    own = [found for block in section.blocks for found in numbered(block)]
    return own + [found for each in section.sections for found in numbers(each)]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("continuous", ["1.", "2.", "2.1", "2.2", "2.2.1", "2.3", "3."]),
        ("per-section", ["1.1", "1.2", "1.2.1", "1.2.2", "1.2.2.1", "1.2.3", "1.3"]),
        ("none", []),
    ],
)
def test_schemes(scheme: Scheme, expected: list[str]) -> None:
    text = "One\n\nTwo\n\n1. a\n2. b\n   1. c\n\n- bullet\n\n1. d\n\n# Below\n\nThree"
    assert [number for number, _ in numbers(laid_out(text, scheme))] == expected


@pytest.mark.parametrize("scheme", ["continuous", "per-section"])
def test_formats_change_what_is_printed_and_nothing_else(scheme: Scheme) -> None:
    text = "One {#one}\n\n1. a {#a}\n\nTwo"
    formats = Numbers(heading="Part {number}", paragraph="({number})", dotted="[{number}]")
    plain = Numbering(number_scheme(scheme, Numbers()), "paragraph")
    formatted = Numbering(number_scheme(scheme, formats), "paragraph")
    before, after = (laid_out(text, numbering=each) for each in (plain, formatted))
    printed = [
        f"[{number}]" if "." in number.rstrip(".") else f"({number.rstrip('.')})"
        for number, _ in numbers(before)
    ]
    assert [number for number, _ in numbers(after)] == printed
    assert [address for _, address in numbers(after)] == [each for _, each in numbers(before)]
    assert plain.addresses.targets == formatted.addresses.targets
    assert after.number == ("Part 1" if scheme == "per-section" else "")


@pytest.mark.parametrize("between", [(), (Text(" "),), (LineBreak(),)])
def test_images_take_no_number(between: tuple[Text | LineBreak, ...]) -> None:
    image = Image("map.svg", "", "", "image/svg+xml", b"")
    words, images = Paragraph((Text("One"),)), Paragraph((image, *between, image))
    assert grouped((words, images)) == ([], [(words, [images])])


def test_a_run_goes_on_through_sections() -> None:
    numbering = Numbering(number_scheme("continuous", Numbers()), "paragraph")
    sections = [laid_out(text, numbering=numbering) for text in ("One\n\nTwo", "Three")]
    assert [numbers(each) for each in sections] == [
        [("1.", "paragraph-1"), ("2.", "paragraph-2")],
        [("3.", "paragraph-3")],
    ]
    assert [each.address for each in sections] == ["heading", "heading-2"]


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Financial Implications", "financial-implications"),
        ("Members’ own: 2013/14", "members-own-2013-14"),
        ("Ŵyl & Tŷ", "ŵyl-tŷ"),
        ("e\u0301", "é"),
        ("snake_case", "snake-case"),
        ("???", ""),
    ],
)
def test_slugs(words: str, slug: str) -> None:
    assert slugify(words) == slug


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        lambda size: "# Same\n\n" * size,
        lambda size: "\n\n".join(f"Words {{#n{n}}}" for n in range(size)),
        lambda size: "Words {#n}\n\n" * size,
        lambda size: "Some long words &amp; others\n" * 5 * size,
    ],
    ids=["equal headings", "names", "one name", "lines"],
)
def test_four_times_the_text_is_four_times_the_work(text: Callable[[int], str]) -> None:
    assert grows_in_proportion(laid_out, text, 8_000)
