"""Links between documents, wherever they lie below the output."""

import pytest

from boardpapers.document import FILE_ENDINGS
from boardpapers.writers import FORMATS
from boardpapers.writers.links import Links

FOLDERS = {"x": "a", "y": "b", "z": "a/c"}


@pytest.mark.parametrize(
    ("folder", "id", "url"),
    [
        ("", "top", "top.html#costs"),
        ("", "y", "b/y.html#costs"),
        ("a", "x", "x.html#costs"),
        ("a", "y", "../b/y.html#costs"),
        ("a", "z", "c/z.html#costs"),
        ("a/c", "x", "../x.html#costs"),
        ("a", "top", "../top.html#costs"),
        ("a", "", "#costs"),
    ],
)
def test_a_link_leads_from_one_folder_to_another(folder: str, id: str, url: str) -> None:
    assert Links("html", folder=folder, folders=FOLDERS).to_document(id, "costs") == url


def test_names_are_escaped() -> None:
    links = Links("pdf", "../", folders={"50% more": "this & that"})
    assert links.to_document("50% more") == "this%20%26%20that/50%25%20more.pdf"
    assert links.to_file("images/a map.png") == "../images/a%20map.png"


def test_every_format_has_its_ending() -> None:
    assert tuple(FORMATS) == FILE_ENDINGS
