"""The way back from data to the file: any key, any value, words in any style of text."""

from pathlib import Path

import pytest

from boardpapers.diagnostics import Place
from boardpapers.reader import DataPath, Positions, Source, compose, decode
from tests.support.growth import lines_run

TEXT = """\
# A comment, and an empty line

title:   Cycle parking
contact: {name: Alex, phone: "020 7946"}
wards:
  - North
  -
texts:
  literal: |
    One word.

      Two words.
    word again
  folded: >-
    One
    two words
  quoted: "tab\\there, word"
"""


def positions(text: str = TEXT) -> Positions:
    return Positions(Source(Path("paper.yaml"), text))


def at(place: Place) -> tuple[int, int, str]:
    """Return the line, the column, and the words that a place marks."""
    start = place.column - 1
    return place.line, place.column, place.excerpt[start : start + place.length]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("title",), (3, 10, "Cycle parking")),
        (("contact",), (4, 10, "{")),
        (("contact", "phone"), (4, 30, '"020 7946"')),
        (("wards", 0), (6, 5, "North")),
        (("wards", 1), (7, 4, "")),
        (("texts", "literal"), (9, 12, "|")),
        (("nowhere",), (3, 1, "t")),
        (("texts", "nowhere"), (8, 1, "texts")),
        (("wards", 7), (5, 1, "wards")),
    ],
)
def test_values(path: DataPath, expected: tuple[int, int, str]) -> None:
    assert at(positions().value(path)) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [(("title",), (3, 1, "title")), (("contact", "phone"), (4, 23, "phone"))],
)
def test_keys(path: DataPath, expected: tuple[int, int, str]) -> None:
    assert at(positions().key(path)) == expected


@pytest.mark.parametrize(
    ("field", "words", "line", "expected"),
    [
        ("literal", "word", 0, (10, 9, "word")),
        ("literal", "word", 2, (12, 11, "word")),
        ("literal", "word", 3, (13, 5, "word")),
        ("literal", "absent", 2, (12, 7, "Two words.")),
        ("folded", "two", 0, (16, 5, "two")),
        ("quoted", "word", None, (17, 23, "word")),
        ("quoted", "tab\there", None, (17, 11, '"tab\\there, word"')),
    ],
)
def test_words(field: str, words: str, line: int | None, expected: tuple[int, int, str]) -> None:
    assert at(positions().words(("texts", field), words, line)) == expected


@pytest.mark.parametrize(
    "raw",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), TEXT.replace("\n", "\r\n").encode()],
    ids=["plain", "byte-order mark", "CRLF"],
)
def test_bytes_before_and_at_line_ends_move_nothing(raw: bytes) -> None:
    source = decode(Path("paper.yaml"), raw)
    assert compose(source) == compose(Source(Path("paper.yaml"), TEXT))
    assert at(Positions(source).value(("wards", 0))) == (6, 5, "North")


def test_the_last_line_is_found_as_fast_as_the_first() -> None:
    """Thousands of mistakes may be in one text."""
    text = "".join(f"  word{number}\n" for number in range(5_000))
    source = Source(Path("one.yaml"), f"text: |\n{text}")
    positions = Positions(source)
    assert positions.words(("text",), "word0", 0).line == 2
    first = lines_run(lambda: positions.words(("text",), "word1", 1))
    assert lines_run(lambda: positions.words(("text",), "word4999", 4_999)) == first
    assert positions.words(("text",), "word4999", 4_999).line == 5_001


def test_all_places_in_a_long_line_share_its_words() -> None:
    source = Source(Path("one.yaml"), "word " * 20_000)
    assert source.place(0).excerpt is source.place(99_999).excerpt
