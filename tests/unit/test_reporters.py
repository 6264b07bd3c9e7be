"""Where the caret stands: under the words that are meant, whatever stands before them."""

from pathlib import Path

import pytest

from boardpapers.diagnostics import Place, error
from boardpapers.reporters import FOR_PEOPLE, plain
from boardpapers.reporters.full import WIDTH


def lines(excerpt: str, column: int, length: int = 1) -> tuple[str, str]:
    """Return the line that is shown and the line below it, without their margins."""
    place = Place(Path("paper.yaml"), 7, column, length, excerpt)
    printed = plain(FOR_PEOPLE["full"]([error("BP101", place, "no good")])).split("\n")
    return printed[3].removeprefix(" 7 | "), printed[4].removeprefix("   | ")


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "below"),
    [
        ("title: x", 8, 1, "       ^"),
        ("title: words", 8, 5, "       ^^^^^"),
        ("title: words", 8, 99, "       ^^^^^"),
        ("\ttitle", 2, 5, "\t^^^^^"),
        ("駐輪 x", 4, 1, "     ^"),
        ("x 駐輪", 3, 2, "  ^^^^"),
        ("e\u0301 x", 4, 1, "  ^"),
        ("", 1, 1, "^"),
        ("title:", 7, 1, "      ^"),
    ],
)
def test_stands_under_the_words(excerpt: str, column: int, length: int, below: str) -> None:
    assert lines(excerpt, column, length) == (excerpt, below)


@pytest.mark.parametrize("before", [0, 10, 96, 97, 500, 100_000])
@pytest.mark.parametrize("after", [0, 10, 100_000])
def test_stands_under_the_words_of_a_very_long_line(before: int, after: int) -> None:
    shown, below = lines("a" * before + "HERE" + "z" * after, before + 1, 4)
    assert shown[below.index("^") : below.index("^") + 4] == "HERE"
    assert below.strip() == "^^^^"
    assert len(shown) <= WIDTH + 2


def test_control_characters_never_reach_the_terminal() -> None:
    place = Place(Path("a\x1b[2J.yaml"), 1, 1, 1, "x\x1b[31m\u202ey")
    diagnostic = error("BP101", place, "\x1b]0;title\x07", "\x9b1m")
    for report in FOR_PEOPLE.values():
        printed = plain(report([diagnostic]))
        assert all(each.isprintable() or each == "\n" for each in printed)
