"""The numbers of levels: as they are printed, as they are cited, and as a style may say them."""

import pytest

from boardpapers.styles.number_levels import NumberLevel, level_of
from boardpapers.styles.number_scheme import number_scheme
from boardpapers.styles.numbers import Numbers


def levels(formats: list[str]) -> NumberLevel:
    level: NumberLevel | None = None
    for format in formats:
        level = level_of(format, level)
    assert level
    return level


@pytest.mark.parametrize(
    ("formats", "counts", "printed", "cited"),
    [
        (["{number}."], [3], "3.", "3"),
        (["({number})"], [3], "(3)", "3"),
        (["{number}.0"], [3], "3.0", "3"),
        (["Part {ROMAN}"], [4], "Part IV", "IV"),
        (["({letter})"], [2], "(b)", "(b)"),
        (["{letter}."], [2], "b.", "b"),
        (["{number}.", "({letter})"], [3, 1], "(a)", "3(a)"),
        (["{number}.", "({letter})", "({roman})"], [3, 1, 2], "(ii)", "3(a)(ii)"),
        (["({number})", "({letter})"], [2, 2], "(b)", "2(b)"),
        (["{number}.", "{letter}."], [3, 1], "a.", "3a"),
        (["{number}.", "{letter})", "{roman}."], [3, 1, 4], "iv.", "3a.iv"),
        (["{number}.", "{number}."], [3, 1], "1.", "3.1"),
        (["{number}.", "{parent}.{number}"], [3, 1], "3.1", "3.1"),
        (["{number}.", "[{parent}.{number}]"], [3, 1], "[3.1]", "3.1"),
        (["{number}.", "{parent}({letter})"], [3, 1], "3(a)", "3(a)"),
        (["{number}.", "({letter})", "{parent}({roman})"], [3, 1, 1], "3(a)(i)", "3(a)(i)"),
        (["{LETTER}.", "{parent}{number}"], [3, 12], "C12", "C12"),
        (["{LETTER}.", "{number}."], [3, 12], "12.", "C12"),
    ],
)
def test_formats(formats: list[str], counts: list[int], printed: str, cited: str) -> None:
    level = levels(formats)
    assert (level.number(counts), level.citation(counts)) == (printed, cited)


@pytest.mark.parametrize(
    ("numbering", "headings", "heading", "first", "second"),
    [
        ("continuous", None, "", "2.", "2.3"),
        ("continuous", True, "1.", "2.", "2.3"),
        ("per-section", None, "1.", "1.2", "1.2.3"),
        ("per-section", False, "", "2.", "2.3"),
        ("none", None, "", "2.", "2.3"),
        ("none", True, "1.", "2.", "2.3"),
    ],
)
def test_every_combination_of_headings_and_paragraphs(
    numbering: str, headings: bool | None, heading: str, first: str, second: str
) -> None:
    scheme = number_scheme(numbering, Numbers(), headings)  # type: ignore[arg-type]  # parameters
    shown = scheme.headings
    assert (shown.number([1]) if shown and shown.is_shown else "") == heading
    counts = [1, 2, 3] if scheme.restarts else [2, 3]
    printed = [scheme.paragraphs[d].number(counts[: len(counts) - 1 + d]) for d in (0, 1)]
    assert printed == [first, second]
