"""Words without markup are read without the parser: they must come out the same."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from boardpapers.diagnostics import Place
from boardpapers.document import markdown
from boardpapers.document.markdown import Footnotes, parse
from boardpapers.document.prose import Prose
from boardpapers.document.tree import Blocks

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


def blocks_of(text: str) -> Blocks:
    prose = Prose((), text, lambda _words, _line: Place(Path("paper.yaml")))
    return parse(prose, Footnotes(), lambda _source, _alternative, _title: "none")


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_plain_words_need_no_parser(text: str) -> None:
    assume(not markdown._has_markup(text))
    by_hand = blocks_of(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "_has_markup", lambda _text: True)
        assert blocks_of(text) == by_hand
