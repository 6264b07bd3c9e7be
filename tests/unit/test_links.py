"""Links between documents."""

from boardpapers.document import FILE_ENDINGS
from boardpapers.writers import FORMATS
from boardpapers.writers.links import Links


def test_a_link_leads_to_a_file_in_the_same_folder() -> None:
    assert Links("html").to_document("x", "costs") == "x.html#costs"
    assert Links("html").to_document("", "costs") == "#costs"
    assert Links("pdf", suffix="-private").to_document("x") == "x-private.pdf"


def test_a_link_leads_to_a_page_of_a_site() -> None:
    links = Links("html", pages={"x": "../x/"})
    assert links.to_document("x", "costs") == "../x/#costs"
    assert links.to_document("y") == "y.html"


def test_names_are_escaped() -> None:
    links = Links("pdf", "../")
    assert links.to_document("50% more") == "50%25%20more.pdf"
    assert links.to_file("images/a map.png") == "../images/a%20map.png"


def test_every_format_has_its_ending() -> None:
    assert tuple(FORMATS) == FILE_ENDINGS
