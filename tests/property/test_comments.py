"""A comment changes nothing that is printed, wherever it is."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.markdown.tokenizer import tokenize_blocks
from boardpapers.reader.hidden_comments import (
    comments,
    line_starts,
    unclear_comment,
    without_comments,
)
from tests.support.paper_strategies import pages, report

PIECES = [
    "word", "two words", "é", "1", ".", ",", "**strong**", "*soft*", "[words](https://example.org/)",
    "[](#name)", "[^1]", "£4m", "(a)", "x < y", "|", " ", " ", "\n", "\n", "\n\n", "\n\n",
    "\n\n- ", "\n- ", "\n  - ", "\n\n1. ", "\n2. ", "\n\n(a) ", "\n(b) ", "\n\n> ", "\n\n## ",
    "\n\n| A | B |\n|---|---|\n| c | d |\n", "\n\n[^1]: note\n\n", "\n---\n", "\\*", "&amp;",
]  # fmt: skip
NOTES = ["note", " SECRET ", " a\n b ", " a\n\n- b\n\n## c\n", " a | b ", "", "-", " `a ", " ``` "]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


@st.composite
def with_comment(draw: st.DrawFn) -> tuple[str, str]:
    """Make a text, and the same with a comment: in a line, or in lines of its own."""
    text = "word" + draw(TEXTS) + "\nword."
    comment = f"<!--{draw(st.sampled_from(NOTES))}-->"
    lines = text.split("\n")
    if draw(st.booleans()):
        number = draw(st.integers(0, len(lines)))
        indent = draw(st.sampled_from(["", "  ", "    "]))
        return text, "\n".join([*lines[:number], indent + comment, *lines[number:]])
    places = [n for n in range(len(text) + 1) if is_beside_a_word(text[:n], text[n:])]
    place = draw(st.sampled_from(places))
    room = " " if text[:place].endswith(" ") and draw(st.booleans()) else ""
    return text, text[:place] + comment + room + text[place:]


def is_beside_a_word(before: str, after: str) -> bool:
    """Tell whether the room around a place is that of the text, and not of a comment there."""
    if before.endswith((" ", "\n")):
        return after[:1].isalnum()
    return not before.endswith("\\")


@given(with_comment())
def test_texts_are_as_without_it(texts: tuple[str, str]) -> None:
    plain, commented = texts
    assert shown({"sections": [{"heading": "Background", "text": commented}]}) == shown(
        {"sections": [{"heading": "Background", "text": plain}]}
    )
    assert shown({"recommendations": [commented]}) == shown({"recommendations": [plain]})


def shown(fields: dict[str, Any]) -> tuple[dict[str, str], list[tuple[str, str]]]:
    written, diagnostics = pages(report(**fields))
    return written, sorted((each.code, each.message) for each in diagnostics)


@given(with_comment())
def test_lines_keep_their_places(texts: tuple[str, str]) -> None:
    _plain, commented = texts
    left, starts = without_comments(commented).split("\n"), line_starts(commented)
    assert len(starts) == len(left)
    for line, start in zip(left, starts, strict=True):
        assert (
            line[:1] == commented[start : start + 1].strip("\n")[:1] or "<!--" in commented[start:]
        )


@given(st.text(st.sampled_from(list("<!->`~\\ \n-a1.#|")), max_size=40))
def test_nothing_ends_the_program(text: str) -> None:
    left = without_comments(text)
    assert len(line_starts(text)) == left.count("\n") + 1
    unclear = unclear_comment(text)
    if unclear:
        assert text.startswith("<!--", unclear.find(text, 0))


LINES = [
    "word", "", "", "# word", "- word", "- ```", "* ~~~", "* word", "> word", "> ```", "> ",
    "- > ```", "```", "```", "~~~", "````", "  word", "  ```", "  ~~~", "  - word", "  - ```",
    "> - ~~~", "> # word",
]  # fmt: skip


# Derandomized, because comments are found by a rough reading of the blocks around them.
@settings(derandomize=True)
@given(st.lists(st.sampled_from(LINES), max_size=7), st.lists(st.sampled_from(LINES), max_size=4))
def test_a_comment_in_no_code_is_found(above: list[str], below: list[str]) -> None:
    tokens = tokenize_blocks("\n".join([*above, "NOTE", *below]))
    is_code = any("NOTE" in token.content for token in tokens if token.type == "fence")
    is_found = bool(list(comments("\n".join([*above, "<!-- NOTE -->", *below]))))
    assert is_found or is_code


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a <!-- x --> b", "a b"),
        ("a<!-- x -->b", "ab"),
        ("a <!-- x -->.", "a."),
        ("<!-- x --> a", "a"),
        ("a  <!-- x -->\nb", "a\nb"),
        ("a<!-- x -->  \nb", "a  \nb"),
        ("a\n<!-- x -->\nb", "a\nb"),
        ("a <!-- x\n\ny --> b", "a b"),
        ("<!-- x --> <!-- y -->\na", "a"),
        ("- a\n- <!-- x -->\n- b", "- a\n- b"),
        ("- a\n- <!-- x -->\n  b", "- a\n- b"),
        ("(a) <!-- x -->\n(b) c", "(b) c"),
        ("| <!-- x | y --> | a |", "| | a |"),
        ("## A <!-- x --> {#a}", "## A {#a}"),
        ("> <!-- x -->\n> a", "> a"),
        ("`<!-- x -->` <!-- y -->", "`<!-- x -->`"),
        ("- ~~~\n  <!-- x -->\n  ~~~\n<!-- y -->", "- ~~~\n  <!-- x -->\n  ~~~\n"),
        ("\\<!-- x -->", "\\<!-- x -->"),
        ("- ```\n  a <!-- x -->\n\n<!-- y -->\nb", "- ```\n  a <!-- x -->\n\nb"),
        ("1. ~~~\n2. a <!-- y -->", "1. ~~~\n2. a"),
        ("- a\n  - ```\n    <!-- x -->\n  - b <!-- y -->", "- a\n  - ```\n    <!-- x -->\n  - b"),
        ("- a\nb\n  ```\n  <!-- x -->\n\n<!-- y -->", "- a\nb\n  ```\n  <!-- x -->\n\n"),
        ("> ```\n> <!-- x -->\n\n<!-- y --> a", "> ```\n> <!-- x -->\n\na"),
        ("- > ```\n> <!-- y --> a", "- > ```\n> a"),
        ("[^1]: ~~~\n    <!-- x -->\n\n<!-- y --> a", "[^1]: ~~~\n    <!-- x -->\n\na"),
        ("````\n```\n<!-- x -->\n`````\na <!-- y -->", "````\n```\n<!-- x -->\n`````\na"),
        ("    ```\n    a <!-- y -->", "    ```\n    a"),
        ("# ```\na <!-- y -->", "# ```\na"),
        ("- a ` b\n- <!-- y --> c ` d", "- a ` b\n- c ` d"),
        ("| a ` | <!-- y --> b ` |", "| a ` | b ` |"),
        ("## a ` b\n<!-- y --> c `", "## a ` b\nc `"),
        ("a ` b\n> <!-- y --> c `", "a ` b\n> c `"),
        ("> a ` b\n> <!-- x --> c `", "> a ` b\n> <!-- x --> c `"),
        ("`<!-- a` <!-- b -->", "`<!-- a`"),
    ],
)
def test_room_around_a_comment(text: str, left: str) -> None:
    assert without_comments(text) == left
