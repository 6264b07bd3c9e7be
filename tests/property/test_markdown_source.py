"""Words without markup are read without the parser: they must come out the same."""

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from boardpapers.diagnostics import Place
from boardpapers.document import markdown
from boardpapers.document.markdown import Footnotes, parse
from boardpapers.document.prose import Prose
from boardpapers.document.tree import Blocks
from tests.property.markdown_source import BLOCKS

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
    *("\u2003", "1", "-", "é", "&", "5%", "$4", "!", "@", "^", "?", "/", "A&B", "…", "\u200b"),
]

MARKS = [
    "- ", "1. ", "> ", "# ", "```\n", "~~~", "---\n", "===\n", "|", "|-|\n", "*a*", "[a](b)",
    "[^1]", "[^1]: ", "[a]: b", "<b>", "    ",
    "\\", "`a`", "{#a}", "\n\n", "\n", "\n\nPlain words.\n\n",
]  # fmt: skip


def blocks_of(text: str) -> Blocks:
    prose = Prose((), text, lambda _words, _line: Place(Path("paper.yaml")))
    return parse(prose, Footnotes(), lambda _source, _alternative, _title: "none")


def parsed(text: str) -> Blocks:
    """What the parser makes of a text when it tries all its rules on all of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "_has_markup", lambda _text: True)
        patch.setattr(markdown, "_has_inline_markup", lambda _text: True)
        patch.setattr(markdown, "_BLOCK_MARK", re.compile(""))
        return blocks_of(text)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_plain_words_need_no_parser(text: str) -> None:
    assume(not markdown._has_markup(text))
    assert blocks_of(text) == parsed(text)


@given(BLOCKS)
def test_plain_paragraphs_need_not_all_rules(text: str) -> None:
    assert blocks_of(text) == parsed(text)


LINES = st.lists(st.sampled_from([*PIECES, *MARKS]), min_size=1, max_size=20).map("".join)


@given(LINES)
def test_plain_paragraphs_among_others(text: str) -> None:
    assert blocks_of(text) == parsed(text)
