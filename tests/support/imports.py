"""What tests of imports share: a paper imported from a file, and what a document shows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import lay_out
from boardpapers.document import Document
from boardpapers.importers import FoundPaper, ImportContext, find_papers, import_file
from boardpapers.importers.comparison import words_of
from boardpapers.workspace import Workspace


def workspace(folder: Path) -> Workspace:
    """Return a new workspace without boards and meetings."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "boardpapers.yaml").write_text("name: Wexbridge Borough Council\n", encoding="utf-8")
    return Workspace(folder)


def found_in(path: Path) -> FoundPaper:
    """Return the only paper in a file, with nothing written."""
    (found,) = find_papers(path, ImportContext(Workspace(path.parent)))
    return found


def imported_document(path: Path, folder: Path) -> Document:
    """Import a file into a new workspace, and lay out its paper, which must have no errors."""
    (imported,) = import_file(path, ImportContext(workspace(folder)))
    assert imported.path is not None
    return document_of(imported.path)


def document_of(path: Path) -> Document:
    """Lay out a paper."""
    ((found, (file, *_)),) = find_inputs([str(path)]).by_workspace
    laid_out = lay_out(found, found.paper(file), EVERYTHING)
    assert laid_out.documents, laid_out.diagnostics
    return laid_out.documents[0][0]


def shown(document: Document) -> list[str]:
    """Return the words of a document, with its numbers, and those at the top of its pages."""
    return [*words_of(document), *document.header]


def numbers(document: Document) -> list[str]:
    """Return the numbers of headings, paragraphs and lists, as printed."""
    found = (number for section in document.body for number in _numbers(section))
    return [number for number in found if number]


def _numbers(node: Any) -> Iterator[str]:
    yield getattr(node, "number", "")
    yield from getattr(node, "marks", ())
    for name in ("blocks", "items", "sections"):
        for each in getattr(node, name, ()):
            yield from _numbers(each)
