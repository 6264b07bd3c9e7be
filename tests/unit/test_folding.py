"""Diagnostics that say the same about a file are one message for people."""

from pathlib import Path

import pytest

from boardpapers.diagnostics import Diagnostic, Place, warning
from boardpapers.reporters import folded


def placeholder(line: int, path: str = "report.yaml") -> Diagnostic:
    return warning("BP306", Place(Path(path), line, 3), "the placeholder `TODO` is still here")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([3, 3], "2 placeholders are still to be filled in: line 3"),
        ([3, 7], "2 placeholders are still to be filled in: lines 3 and 7"),
        ([3, 4], "2 placeholders are still to be filled in: lines 3 and 4"),
        ([3, 4, 5], "3 placeholders are still to be filled in: lines 3–5"),
        (
            [3, 7, 9, 10, 11, 11, 12],
            "7 placeholders are still to be filled in: lines 3, 7 and 9–12",
        ),
        ([1, 2, 3, 5, 6, 7], "6 placeholders are still to be filled in: lines 1–3 and 5–7"),
    ],
)
def test_lines_in_words(lines: list[int], words: str) -> None:
    (found,) = folded(map(placeholder, lines))
    assert (found.message, found.place.line) == (words, lines[0])


def test_each_file_has_its_own() -> None:
    found = [placeholder(1), placeholder(2), placeholder(1, "board.yaml")]
    assert [each.message for each in folded(found)] == [
        "2 placeholders are still to be filled in: lines 1 and 2",
        found[2].message,
    ]


def test_other_codes_stay_apart_and_in_order() -> None:
    other = warning("BP311", Place(Path("report.yaml"), 2), "the acronym `ABC` is not explained")
    found = folded([placeholder(1), other, placeholder(3), other])
    assert [each.code for each in found] == ["BP306", "BP311", "BP311"]
    assert folded(found) == found
