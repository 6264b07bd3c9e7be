"""Markdown that nobody writes: no word is lost, and the work grows no faster than the text."""

from collections.abc import Callable

import pytest

from tests.support.growth import grows_in_proportion
from tests.support.paper_strategies import pages, report, shown_by_html
from tests.support.quick_cases import mostly_slow


def repeated(words: str, end: str = "") -> Callable[[int], str]:
    return lambda size: words * size + end


def joined(separator: str, part: Callable[[int], str], end: str = "") -> Callable[[int], str]:
    return lambda size: separator.join(map(part, range(size))) + end


def footnotes(size: int) -> str:
    marks = joined(" ", "[^{}]".format)(size)
    return f"word {marks}\n\n" + joined("\n\n", lambda n: f"[^{n}]: note{n}")(size)


def footnotes_in_footnotes(size: int) -> str:
    notes = joined("\n\n", lambda n: f"[^{n}]: note[^{n + 1}]")(size)
    return f"word[^0]\n\n{notes}\n\n[^{size}]: last"


NASTY: dict[str, tuple[Callable[[int], str], int]] = {
    **{f"many {mark}": (repeated(mark), 5_000) for mark in "[*`>|<&_~"},
    **{f"many {mark} apart": (repeated(f"{mark} a "), 3_000) for mark in "[*`<&]("},
    **{f"many a{mark}": (repeated(f"a{mark}"), 3_000)
       for mark in ["*", "_", "**", "](", "`", "[^1]", "\\"]},
    "many ![": (repeated("!["), 2_000),
    "many pairs": (repeated("[a]("), 3_000),
    "many images": (repeated("![a]("), 3_000),
    "many backticks": (joined(" ", lambda n: "`" * n), 200),
    "quotations": (repeated("> ", "word"), 500),
    "quotations in lines": (joined("\n", lambda n: ">" * (n + 1) + " word"), 500),
    "lists": (joined("\n", lambda n: "  " * n + "- word"), 500),
    "lists in a line": (repeated("- ", "word"), 500),
    "numbers": (repeated("1. ", "word"), 500),
    "letters out of order": (repeated("p. word\n"), 2_000),
    "letters apart": (repeated("(p) word\n\n"), 1_500),
    "letters and numbers by turns": (repeated("(a) word\n(1) word\n"), 800),
    "letters that bullets interrupt": (
        lambda size: "(a) word\n" + "- word\n(p) word\n" * size, 800,
    ),
    "items between two letters": (
        lambda size: "(a) word\n" + "- word\n" * size + "(b) word", 1_500,
    ),
    "letters in letters": (joined("\n", lambda n: "  " * n + "(a) word"), 300),
    "an item of many lines": (lambda size: "(a) word\n" + "    (x word\n" * size, 3_000),
    "comments": (repeated("word <!-- note -->\n"), 2_000),
    "comments in a line": (repeated("word<!-- note -->"), 2_000),
    "ticks before a comment": (joined(" ", lambda n: "`" * n, "<!-- note -->"), 200),
    "tags never closed": (repeated("<sup>word "), 3_000),
    "signs never closed": (repeated("word^2 "), 3_000),
    "quotations in lists": (repeated("- > ", "word"), 250),
    "emphasis": (lambda size: "*a **b " * size + "word" + "** *" * size, 500),
    "emphasis in a line": (lambda size: "*" * size + "word" + "*" * size, 400),
    "definitions": (joined("\n", lambda n: f"[label {n}]: url{n} 'title'", "\n\nword"), 3_000),
    "a long definition": (lambda size: f"[{'a' * 900}]: {'u' * size}\n\nword", 20_000),
    "footnotes": (footnotes, 1_500),
    "marks of one footnote": (lambda size: "word" + "[^1]" * size + "\n\n[^1]: note", 3_000),
    "footnotes in footnotes": (footnotes_in_footnotes, 200),
    "a wide table": (lambda size: f"|{'a|' * size}\n|{'-|' * size}\n|{'b|' * size}", 1_000),
    "a table of wrong rows": (lambda size: f"|{'a|' * 10}\n|{'-|' * 10}\n" + "|b|\n" * size, 600),
    "headings": (joined("\n\n", lambda n: f"{'#' * (n % 7)} word {n}"), 1_000),
    "headings of one name": (repeated("# word\n\n"), 1_500),
    "entities": (repeated("&amp;"), 5_000),
    "a long word": (repeated("word"), 50_000),
    "paragraphs": (joined("\n\n", "word {}".format), 2_000),
    "hard breaks": (repeated("word\\\n", "word"), 3_000),
}  # fmt: skip
"""Text by its size, and a size of which four quarters are no more work each."""

QUICK = {
    *("many [", "many a**", "many ![", "many backticks", "quotations", "lists"),
    *("letters apart", "comments in a line", "tags never closed", "emphasis"),
    *("footnotes", "a wide table", "headings of one name", "a long word"),
}
"""One text of each kind of mark."""


def pages_of(text: str) -> tuple[dict[str, str], int]:
    written, diagnostics = pages(report(sections=[{"heading": "Background", "text": text}]))
    return written, len(diagnostics)


@pytest.mark.parametrize("name", mostly_slow(NASTY, QUICK))
def test_no_word_is_lost(name: str) -> None:
    text, size = NASTY[name]
    written, diagnostics = pages_of(text(size))
    assert written or diagnostics
    if written:
        shown = " ".join(token[0] for token in shown_by_html(written["html"]))
        assert shown.count("word") >= text(size).count("word")


@pytest.mark.slow
@pytest.mark.parametrize("name", mostly_slow(NASTY, QUICK))
def test_four_times_the_text_is_four_times_the_work(name: str) -> None:
    assert grows_in_proportion(pages_of, *NASTY[name])


def test_names_that_lead_in_a_circle() -> None:
    text = "# See [](#b) {#a}\n\nwords\n\n# See [](#a) {#b}\n\nwords [](#a)"
    assert pages_of(text)[0]
