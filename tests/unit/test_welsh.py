"""What Welsh words become behind others."""

import pytest

from boardpapers.document.welsh_mutations import mutated
from boardpapers.document.word_lists import joined
from boardpapers.styles import Style


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("Gweler ", "paragraff 3"),
        ("yn unol â ", "pharagraff 3"),
        ("o ", "baragraff 3"),
        ("Ym ", "mharagraff 3"),
        ("paragraff 2 a ", "pharagraff 3"),
        ("llo", "paragraff 3"),
        ("(o) ", "paragraff 3"),
        ("", "paragraff 3"),
    ],
)
def test_the_word_for_a_paragraph(before: str, word: str) -> None:
    assert mutated("paragraff 3", before) == word


@pytest.mark.parametrize("word", ["argymhelliad 1", "eitem 4", "chwarae", "3"])
@pytest.mark.parametrize("before", ["o ", "yn ", "a "])
def test_words_that_stay(before: str, word: str) -> None:
    assert mutated(word, before) == word


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (["3"], "3"),
        (["12", "13"], "12 a 13"),
        (["12", "14", "16"], "12, 14 ac 16"),
        (["1", "8"], "1 ac 8"),
        (["7", "17"], "7 a 17"),
        (["afal", "oren"], "afal ac oren"),
    ],
)
def test_the_last_of_a_list(numbers: list[str], said: str) -> None:
    style = Style(name="Parciau", list_join=" a ", list_join_before_vowel=" ac ")
    assert joined(numbers, style) == said
