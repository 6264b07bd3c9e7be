"""Quick searches for sums, long words and marks of Markdown find what the plain ones find."""
# ruff: noqa: RUF001 - the signs are those that people write

import re

from hypothesis import given
from hypothesis import strategies as st

from boardpapers.document.breaks import _SIGNED_SUM, by_sums, has_long_word
from boardpapers.writers.markdown.escaping import escape

SUMS = st.text("a3 -–−‐+±£$€.,(“)'", max_size=12)
PIECES = [*"aé1_{#&;\\`*[]<|~^$ .\t\n", "{#", "a_", "_a", "&#", "&a;"]
MARKS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


@given(SUMS)
def test_sums_are_found_as_by_their_own_pattern(text: str) -> None:
    assert by_sums(text) == re.split(_SIGNED_SUM, text)


@given(
    st.lists(st.sampled_from([0, 1, 28, 29, 30, 31, 60]), max_size=4), st.sampled_from(" \n\u00a0")
)
def test_long_words_are_found_by_their_length(lengths: list[int], space: str) -> None:
    text = space.join("a" * length for length in lengths)
    assert has_long_word(text) == any(length >= 30 for length in lengths)


@given(MARKS)
def test_marks_are_escaped_as_one_by_one(text: str) -> None:
    marks = r"[\\`*\[\]<|~^$]|\{(?=#)|(?<![^\W_])_|_(?![^\W_])|&(?=#|\w+;)"
    assert escape(text) == re.sub(marks, r"\\\g<0>", re.sub(r"[\t\r\n]", " ", text))
