"""Word files as others read them: python-docx, LibreOffice."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import Element

from tests.support.html_words import words

_BULLETS = frozenset("•◦▪")
_MOST_FILES = 150
_FORMS = {
    "txt": "txt:Text (encoded):UTF8",
    "odt": "odt",
    "docx": "docx:MS Word 2007 XML",
    "pdf": 'pdf:writer_pdf_Export:{"PDFUACompliance": {"type": "boolean", "value": "true"}}',
}


def convert(files: Iterable[Path], kind: str) -> None:
    """Let LibreOffice put a file of a kind beside each file.

    It starts once for many files, but ends without a word if there are more than some hundreds.
    """
    paths = sorted(files)
    for first in range(0, len(paths), _MOST_FILES):
        _convert(paths[first : first + _MOST_FILES], kind)
    missing = [path.name for path in paths if not path.with_suffix(f".{kind}").exists()]
    assert not missing, f"LibreOffice cannot open {missing}"


def _convert(paths: list[Path], kind: str) -> None:
    with TemporaryDirectory(prefix="boardpapers-office-") as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
        place = str(paths[0].parent)
        command += ["--convert-to", _FORMS[kind], "--outdir", place, *map(str, paths)]
        subprocess.run(command, capture_output=True, check=True)


def words_of_text(path: Path) -> list[str]:
    """Return the words that LibreOffice sees, numbers included; footnotes are not among them."""
    # A hyphen that ends no line is the hyphen that was typed.
    text = path.read_text(encoding="utf-8-sig").replace("\u2011", "-")
    return [word for word in text.split() if word not in _BULLETS]


def words_of_pdf(path: Path) -> str:
    """Return the words of all pages."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    return re.sub(r"\s+", " ", done.stdout)


def words_of_page(tree: Element) -> list[str]:
    """Return the words of a web page that are text in Word as well; footnotes are left out."""
    _leave_out(tree)
    return [word for word in words(tree) if word not in _BULLETS]


def _leave_out(tree: Element) -> None:
    for parent in list(tree.iter()):
        for child in list(parent):
            if child.get("class") in ("footnotes", "skip"):
                parent.remove(child)
            elif child.tag == "img":
                child.set("alt", "")
            elif child.tag == "sup":
                for mark in child.iter("a"):
                    mark.text = (mark.text or "").strip("[]")
