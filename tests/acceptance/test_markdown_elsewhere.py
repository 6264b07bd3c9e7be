"""Markdown that another renderer shows: the same words and numbers as our own HTML."""

import copy
from pathlib import Path
from xml.etree.ElementTree import Element

import cmarkgfm  # type: ignore[import-untyped]  # it has no annotations
import pytest

from boardpapers.styles import style_ids
from boardpapers.styles.tools.sample import BARE, CLOSED, FULL
from tests.support.html_words import fragment, page, words
from tests.support.nasty_reports import NASTY, rendered_in_style
from tests.support.paper_cases import RENDERED, Case, rendered
from tests.support.quick_cases import mostly_slow


def github(markdown: str) -> Element:
    """Render Markdown as GitHub does, anchors and tables included."""
    html = cmarkgfm.markdown_to_html_with_extensions(
        markdown, options=cmarkgfm.Options.CMARK_OPT_UNSAFE, extensions=["table"]
    )
    return fragment(html)


def elements(tree: Element, *names: str) -> list[Element]:
    return [found for name in names for found in tree.iter(name)]


@pytest.mark.parametrize("case", RENDERED, ids=str)
def test_shows_the_same(case: Case, subtests: pytest.Subtests) -> None:
    files = rendered(case)
    for name, markdown in files.items():
        if name.endswith(".md"):
            with subtests.test(name):
                html = files[name.removesuffix("md") + "html"]
                assert words_of_markdown(markdown) == words_of_html(html)
                check_tables_and_headings(github(markdown), page(html))
                check_addresses(github(markdown))


@pytest.mark.parametrize("style", mostly_slow(style_ids(Path("/nonexistent")), {"lga"}))
def test_shows_the_same_words_in_every_style(style: str) -> None:
    papers = {"full": FULL, "closed": CLOSED, "bare": BARE, **NASTY}
    files = rendered_in_style(papers, style, "md,html")
    assert len(files) == 2 * len(papers)
    for name in papers:
        seen = words_of_html(files[f"{name}.html"])
        assert words_of_markdown(files[f"{name}.md"]) == seen, name
        assert len(seen) > 10


def check_tables_and_headings(theirs: Element, ours: Element) -> None:
    facts = sum(each.get("class") == "facts facts-lines" for each in elements(ours, "dl"))
    assert len(elements(theirs, "table")) == len(elements(ours, "table")) + facts
    for heading in ("h1", "h2", "h3", "h4", "h5", "h6"):
        assert len(elements(theirs, heading)) == len(elements(ours, heading)), heading


def check_addresses(tree: Element) -> None:
    named = {each.get("id") for each in tree.iter("a")}
    slugs = {"-".join(words(each)).lower() for each in elements(tree, "h2", "h3", "h4", "h5", "h6")}
    for link in tree.iter("a"):
        href = link.get("href", "")
        if href.startswith("#"):
            assert href[1:] in named | slugs


def words_of_markdown(markdown: str) -> list[str]:
    return words(github(markdown))


def words_of_html(html: str) -> list[str]:
    """Return the words of a page, the facts in the order in which Markdown prints them."""
    whole = copy.deepcopy(page(html))
    (main,) = whole.iter("main")
    (title,) = main.iter("h1")
    seen = [word for masthead in whole.iter("header") for word in words(masthead)]
    if title in main[0][1:]:  # the style places it among the parts of the first page
        title = Element("h1")
    seen += words(title) + [word for links in whole.iter("nav") for word in words(links)]
    title.clear()
    for facts in main.iter("dl"):
        if facts.get("class") == "facts facts-lines":
            _lay_out_as_table(facts)
        elif facts.get("class") in ("facts facts-table", "facts facts-box", "facts facts-corner"):
            _write_colons(facts)
    return seen + words(main)


def _lay_out_as_table(facts: Element) -> None:
    """Put labels first, then values; that of the title, which stands elsewhere, is left out."""
    rows = [row for row in facts if row.find("dd/h1") is None]
    labels, values = ([row[place] for row in rows] for place in (0, 1))
    facts[:] = [*labels, *values]


def _write_colons(facts: Element) -> None:
    for label, value in facts:
        label.text = "" if value.find("h1") is not None else f"{label.text}:"
