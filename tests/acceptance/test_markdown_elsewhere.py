"""Markdown that another renderer shows: the same words and numbers as our own HTML."""

from xml.etree.ElementTree import Element

import cmarkgfm  # type: ignore[import-untyped]  # it has no annotations
import pytest

from tests.cases import Case, documents, rendered
from tests.pages import fragment, page, words


def github(markdown: str) -> Element:
    """Render Markdown as GitHub does, anchors and tables included."""
    html = cmarkgfm.markdown_to_html_with_extensions(
        markdown, options=cmarkgfm.Options.CMARK_OPT_UNSAFE, extensions=["table"]
    )
    return fragment(html)


def elements(tree: Element, *names: str) -> list[Element]:
    return [found for name in names for found in tree.iter(name)]


@pytest.mark.parametrize(("case", "name"), documents("md"))
def test_shows_the_same_words(case: Case, name: str) -> None:
    files = rendered(case)
    ours = page(files[name.removesuffix("md") + "html"])
    (main,) = ours.iter("main")
    _write_labels_as_markdown(main)
    theirs = github(files[name])
    above = [word for links in ours.iter("nav") for word in words(links)]
    assert _comparable(words(theirs)) == _comparable([*above, *words(main)])


@pytest.mark.parametrize(("case", "name"), documents("md"))
def test_has_the_same_tables_and_headings(case: Case, name: str) -> None:
    files = rendered(case)
    ours = page(files[name.removesuffix("md") + "html"])
    theirs = github(files[name])
    facts = sum(each.get("class") == "facts facts-lines" for each in elements(ours, "dl"))
    assert len(elements(theirs, "table")) == len(elements(ours, "table")) + facts
    for heading in ("h1", "h2", "h3", "h4", "h5", "h6"):
        assert len(elements(theirs, heading)) == len(elements(ours, heading)), heading


@pytest.mark.parametrize(("case", "name"), documents("md"))
def test_its_addresses_exist(case: Case, name: str) -> None:
    tree = github(rendered(case)[name])
    named = {each.get("id") for each in tree.iter("a")}
    slugs = {"-".join(words(each)).lower() for each in elements(tree, "h2", "h3", "h4", "h5", "h6")}
    for link in tree.iter("a"):
        href = link.get("href", "")
        if href.startswith("#"):
            assert href[1:] in named | slugs


def _write_labels_as_markdown(main: Element) -> None:
    """Give labels of facts that stand one below the other a colon; the title's is left out."""
    for facts in main.iter("dl"):
        if facts.get("class") in ("facts facts-table", "facts facts-box"):
            for row in facts:
                (label, value) = row
                label.text = "" if value.find("h1") is not None else f"{label.text}:"


def _comparable(seen: list[str]) -> list[str]:
    """Leave out the order of the facts: Markdown has them in a table, HTML in a list."""
    start = next(
        (
            n
            for n, word in enumerate(seen)
            if word in ("For", "Diben") or word.startswith("Purpose")
        ),
        0,
    )
    return sorted(seen[:start]) + seen[start:]
