"""Packs read back: the pages of a PDF, where its bookmarks lead, and what its agenda says."""

import re
from pathlib import Path

import pikepdf

from tests.support.pdf_contents import words_of


def bookmarks(path: Path) -> dict[str, int]:
    """Return the titles of a pack's papers, with the pages that their bookmarks lead to."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        return {each.title: pages[_target(pdf, each).objgen] for each in outline.root}


def _target(pdf: pikepdf.Pdf, bookmark: pikepdf.OutlineItem) -> pikepdf.Object:
    place = bookmark.destination
    if isinstance(place, pikepdf.Array):
        return place[0]
    return pikepdf.NameTree(pdf.Root.Names.Dests)[str(place)][0]


def pages_on_agenda(path: Path) -> list[tuple[int, int]]:
    """Return the first and last pages of papers, in the order in which the agenda has them."""
    text = " ".join(words_of(path))
    found = re.findall(r"\(pages? (\d+)(?: to (\d+))?\)", text)
    return [(int(first), int(last or first)) for first, last in found]


def page_text(path: Path, number: int) -> str:
    """Return the words of a page."""
    return " ".join(words_of(path, "-f", str(number), "-l", str(number)))
