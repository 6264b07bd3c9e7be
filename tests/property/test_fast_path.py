"""Simple texts are read without the parser: into the same nodes, of the same lines."""

from pathlib import Path

import pytest
from hypothesis import given, target
from hypothesis import strategies as st

from boardpapers.diagnostics import Place
from boardpapers.markdown import parser
from boardpapers.markdown.fast_path import read_simple
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from tests.support.markdown_strategies import BLOCKS

PIECES = [
    *(
        "a",
        "b c",
        "Word.",
        "(x)",
        "'q'",
        "“z”",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n \n",
        "\t",
        "\u00a0",
        "\r",
    ),
    *(
        "\u2003",
        "1",
        "-",
        "é",
        "&",
        "5%",
        "$4",
        "!",
        "@",
        "^",
        "^2^",
        "?",
        "/",
        "A&B",
        "…",
        "\u200b",
    ),
]

MARKS = [
    "- ", "1. ", "> ", "# ", "```\n", "~~~", "---\n", "===\n", "|", "|-|\n", "*a*", "[a](b)",
    "[^1]", "[^1]: ", "[a]: b", "<b>", "    ",
    "\\", "`a`", "{#a}", "\n\n", "\n", "\n\nPlain words.\n\n",
]  # fmt: skip


SIMPLE = [
    "word", "Two words.", "é", "1", "(x)", "A & B", "-5", "“z”", "/", "\u00a0", "!", ":", " ", " ",
    "\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n\n- ", "\n- ", "\n  ", "\n\n1. ", "\n2. ", "\n   ",
    "\n\n## ", "\n\n2) ", "\n\n10. ", "[](#a)", "[](other#b-1)", "[words](#a)", "[two\nlines](#a)",
    "[Ann](mailto:ann.b+c_d@example.org)", "[020 7946](tel:+442079460123)",
    "[there](https://example.org/a/b-c.html)", "[](https://example.org)", "**strong**", "*stress*",
    "*A sentence.*", "**", "*", "[", "]", "(", ")", " {#a}", "{#b}\n", "#", " #", "\n3. ",
    "\n1. ", "\n\n(a) ", "\n(b) ", "\na. ", "\nB. ", "\n\nA. ", "\ni) ", "\n(1) ", "\nii.\n",
]  # fmt: skip


def prose_of(text: str) -> Prose:
    return Prose((), text, lambda words, line: Place(Path("paper.yaml"), line or 0, 1, 1, words))


def read(text: str) -> tuple[object, ...]:
    """Return all that is read from a text; each block has its lines."""
    prose = prose_of(text)
    blocks = parse(prose, Footnotes(), lambda _source, _alternative, _title: "none")
    return blocks, prose.references, prose.diagnostics


def parsed(text: str) -> tuple[object, ...]:
    """Return what the parser reads from a text, simple or not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "read_simple", lambda _prose: None)
        return read(text)


@given(st.lists(st.sampled_from(SIMPLE), min_size=1, max_size=14).map("".join))
def test_simple_texts(text: str) -> None:
    is_simple = read_simple(prose_of(text)) is not None
    target(len(text) if is_simple else 0)
    assert read(text) == parsed(text)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_plain_words(text: str) -> None:
    assert read(text) == parsed(text)


@given(BLOCKS)
def test_blocks_of_all_kinds(text: str) -> None:
    assert read(text) == parsed(text)


@given(st.lists(st.sampled_from([*PIECES, *MARKS]), min_size=1, max_size=20).map("".join))
def test_marks_anywhere(text: str) -> None:
    assert read(text) == parsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Words.",
        "Two\nlines.\n\n\nAnother paragraph. {#name}\n",
        "- one\n- two\n  lines\n\nAfter.",
        "1. one\n2. two",
        "10) ten\n11) eleven",
        "## Heading {#name}\n\nWords.",
        "See [](#name), [these words](other-report#name) and [that](https://example.org/a.html).",
        "**Strong** words, *stressed* words. *A sentence.* **And:**",
    ],
)
def test_what_is_simple(text: str) -> None:
    assert read_simple(prose_of(text)) is not None
    assert read(text) == parsed(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "- one\n\n- two",
            "1. one\n2) two",
            "- one\n lazy",
            "- one\n\n  more",
            "- one\n  \n  more",
            "- one  \n  more",
            "- one\n      code",
        ),
        *(
            "words\n- one",
            "# one #",
            "- # one",
            "- - one",
            "-",
            "- ",
            "    code",
            "words\n    more",
        ),
        *(
            "1. one\n2. two\n4. four",
            "1. one\n1. two\n1. three",
            "1. one\n1. two\n2. three",
            "(a) one",
            "Words:\n(a) one\n(b) two",
            "A. Smith\nB. Jones",
            "words\nii. more",
            "- one\n  (a) two\n  (b) three",
        ),
        *("*a.*b", "*a*b*", "**a*", "***a***", "* a*", "a  \nb", "[](https://example.org)"),
        *("[a] (#b)", "![a](#b)", "[a][b](#c)", "[*a*](#b)", "{#a}", "- {#a}", "## {#a}", "\u00a0"),
        *(
            "&amp;",
            "[a]: b",
            "[^a]",
            "words\n===",
            "words\n---",
            "| a |",
            "> a",
            "`a`",
            "\\*",
            "_a_",
        ),
    ],
)
def test_what_is_nearly_simple(text: str) -> None:
    assert read(text) == parsed(text)
