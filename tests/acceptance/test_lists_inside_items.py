"""Lists that people type no further in than the item above, or that have a single item."""

from pathlib import Path

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

NO_FURTHER_IN = {
    "(a) approve;\n(b) delegate:\n(i) the lease;\n(ii) the licence;\n(c) note.": (
        "(a) approve;\n(b) delegate:\n    (i) the lease;\n    (ii) the licence;\n(c) note."
    ),
    "1) First\na) x\nb) y\n2) Second": "1) First\n   a) x\n   b) y\n2) Second",
    "a. x\nb. y\n- bullet\nc. z": "a. x\nb. y\n   - bullet\nc. z",
    "(i) one\n(a) sub\n(ii) two": "(i) one\n    (a) sub\n(ii) two",
    "(a) x\n(i) x\n(b) y:\n(i) z": "(a) x\n    (i) x\n(b) y:\n    (i) z",
    "(a) x\n(i) y\n(A) z\n(ii) w\n(b) v": (
        "(a) x\n    (i) y\n        (A) z\n    (ii) w\n(b) v"
    ),
    "(a) x\n  - y\n(i) z\n  - y\n(b) w": (
        "(a) x\n    - y\n    (i) z\n        - y\n(b) w"
    ),
    "1. x\n- y\n2. z": "1. x\n   - y\n2. z",
}  # fmt: skip
"""Lists as typed, and as Markdown has them."""

SINGLE = [
    ("- bullet\n  (a) single", 2),
    ("2. Stage two\n  a) single", 2),
    ("3. Three\n    (i) four", 2),
    ("- bullet\n    B. single", 2),
    ("(1) One\n    (a) Two\n        (i) Three\n            (A) Four\n(2) Five", 4),
    ("(h) eight\n(i) nine\n(j) ten", 1),
    ("- moved by\n  A. Smith and\n  I. Person", 1),
    ("moved by\nA. Smith and\nI. Person", 0),
]
"""Texts, and how many lists they have."""


def html_of(text: str, within: Path) -> str:
    write(within / "paper.yaml", report(text=f"Words:\n\n{text}"))
    ran = boardpapers("render", "paper.yaml", "-o", "out", within=within)
    assert ran.code == 0, ran.everything
    return (within / "out" / "paper.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", NO_FURTHER_IN)
def test_a_list_is_inside_the_item_that_it_interrupts(typed: str, tmp_path: Path) -> None:
    assert html_of(typed, tmp_path) == html_of(NO_FURTHER_IN[typed], tmp_path)


@pytest.mark.parametrize(("text", "count"), SINGLE)
def test_an_item_that_is_further_in_is_a_list(text: str, count: int, tmp_path: Path) -> None:
    html = html_of(text, tmp_path)
    assert sum(map(html.count, ("<ul", "<ol", 'role="list"'))) == count
