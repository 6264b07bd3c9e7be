"""HTML: valid, accessible in its structure, and in need of nothing from elsewhere."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from tests.support.html_words import page, words
from tests.support.paper_cases import RENDERED, Case, cases, rendered

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HARMLESS = ("http://", "https://", "mailto:", "tel:", "#")


def check_has_a_language_a_title_and_one_main(tree: Element) -> None:
    assert tree.get("lang") in ("en-GB", "cy-GB")
    (title,) = tree.iter("title")
    assert (title.text or "").strip()
    assert len(list(tree.iter("main"))) == 1


def check_headings_begin_with_one_h1_and_skip_no_level(tree: Element) -> None:
    levels = [int(each.tag[1]) for each in tree.iter() if each.tag in HEADINGS]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def check_no_heading_is_without_words(tree: Element) -> None:
    assert all(words(each) for each in tree.iter() if each.tag in HEADINGS)


def check_ids_are_unique_and_links_lead_somewhere(tree: Element) -> None:
    ids = [id for each in tree.iter() if (id := each.get("id")) is not None]
    assert len(ids) == len(set(ids))
    assert all(id and not any(map(str.isspace, id)) for id in ids)
    for each in tree.iter():
        href = each.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids
        assert (each.get("aria-labelledby") or ids[0]) in ids


def check_tables_have_scoped_heads(tree: Element) -> None:
    assert all(each.get("scope") in ("col", "row") for each in tree.iter("th"))


def check_loads_nothing(tree: Element) -> None:
    forbidden = {"script", "link", "iframe", "object", "embed", "form", "base"}
    assert not forbidden & {str(each.tag) for each in tree.iter()}
    for each in tree.iter():
        assert each.get("src") is None or (each.get("src") or "").startswith("data:image/")
        assert not any(name.startswith("on") or name == "srcset" for name in each.attrib)
    for style in tree.iter("style"):
        assert "url(" not in (style.text or "")
        assert "@import" not in (style.text or "")


def check_links_are_harmless(tree: Element) -> None:
    for link in tree.iter("a"):
        href = link.get("href") or ""
        assert href.startswith(HARMLESS) or ":" not in href
        assert words(link)


def check_images_have_words(tree: Element) -> None:
    assert all(each.get("alt") is not None for each in tree.iter("img"))


def check_officers_can_be_reached(tree: Element) -> None:
    for address in tree.iter("address"):
        for link in address.iter("a"):
            assert (link.get("href") or "").startswith(("mailto:", "tel:"))


CHECKS = (
    check_has_a_language_a_title_and_one_main,
    check_headings_begin_with_one_h1_and_skip_no_level,
    check_no_heading_is_without_words,
    check_ids_are_unique_and_links_lead_somewhere,
    check_tables_have_scoped_heads,
    check_loads_nothing,
    check_links_are_harmless,
    check_images_have_words,
    check_officers_can_be_reached,
)


@pytest.mark.parametrize("case", RENDERED, ids=str)
def test_pages_are_accessible_and_load_nothing(case: Case, subtests: pytest.Subtests) -> None:
    for name, html in rendered(case).items():
        if name.endswith(".html"):
            with subtests.test(name):
                tree = page(html)
                for check in CHECKS:
                    check(tree)


def valid(name: str) -> Element:
    (case,) = (each for each in cases("valid") if str(each) == name)
    (html,) = (text for file, text in rendered(case).items() if file.endswith(".html"))
    return page(html)


def test_script_in_a_title_is_words() -> None:
    tree = valid("script-in-a-title")
    (heading,) = tree.iter("h1")
    (title,) = tree.iter("title")
    assert heading.text == title.text == "<script>alert(1)</script> & </title>"


def test_html_in_texts_is_words() -> None:
    seen = words(valid("script-in-texts"))
    assert "<script>alert(1)</script>" in seen
    assert "onerror=alert(1)>" in seen


def test_javascript_link_is_words() -> None:
    assert "[here](javascript:alert%281%29)" in words(valid("javascript-in-a-link"))


def test_numbers_are_text_with_stable_addresses() -> None:
    tree = valid("sub-paragraphs-three-deep")
    addresses = {
        each.get("id"): (each.find("p/a"), each)
        for each in tree.iter("div")
        if each.get("class") == "numbered"
    }
    link, _ = addresses["paragraph-1-2-1"]
    assert link is not None
    assert link.text == "1.2.1"


def test_pages_are_as_the_house_style_says() -> None:
    own, council = (
        valid(name)
        for name in ("house-style-with-formats-of-its-own", "council-report-with-every-part")
    )
    (style,) = own.iter("style")
    css = style.text or ""
    assert (
        '@top-center {\n    content: "Parks Board\\a 09\\3a 30\\a Councillor Alex Example"' in css
    )
    assert 'content: "Page \\22 " counter(page) "\\22  \\5c  of the report";' in css
    assert "@bottom-left {" in css
    assert own.find(".//*[@class='title-again']") is not None
    assert council.find(".//*[@class='title-again']") is None


def test_a_title_among_the_facts_is_the_heading() -> None:
    (highland,) = (case for case in cases("styles") if str(case) == "highland")
    tree = page(rendered(highland)["winter-on-the-single-track-roads.html"])
    assert [each.text for each in tree.findall(".//dl//h1")] == ["Winter on the single-track roads"]
    assert len(tree.findall(".//h1")) == 1


def test_officer_has_links_to_write_and_to_call() -> None:
    tree = valid("phone-numbers-and-addresses")
    links = [link.get("href") for address in tree.iter("address") for link in address.iter("a")]
    assert links == [
        "tel:+442079460123",
        "mailto:alex.o%27example+x@example.org",
        "tel:02079460123;ext=4",
    ]
