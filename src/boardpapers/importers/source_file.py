"""A file to import: its bytes, within bounds, and what it really is."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.importers.source_kinds import IMPORTERS
from boardpapers.paths import reason

MAXIMUM_BYTES = 200_000_000
# The longest packs hold 2 MB of prose.
MAXIMUM_TEXT = 8_000_000
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEGINNINGS = {
    b"%PDF-": ".pdf",
    b"PK\x03\x04": ".docx",
    b"{\\rtf": ".rtf",
}
_TO_SAVE_AGAIN = {
    ".doc": "open it in Word or LibreOffice, and save it as .docx",
    ".rtf": "open it in Word or LibreOffice, and save it as .docx",
    ".odt": "open it in LibreOffice, and save it as .docx",
    ".docm": "open it in Word, and save it as .docx, without macros",
}


class SourceFile(Struct, frozen=True):
    """A file to import. `ending` is the usual ending of files of its kind, such as `.pdf`."""

    path: Path
    content: bytes
    ending: str

    def refused(self, code: str, message: str, help: str = "") -> BoardpapersError:
        """Return the error that the file cannot be imported."""
        return BoardpapersError(error(code, Place(self.path), message, help))


def read_source_file(path: Path) -> SourceFile:
    """Read a file to import.

    Raises BoardpapersError: BP000 it cannot be read, BP950 no kind of file that can be imported,
    BP951 encrypted, BP953 a kind to be saved as another one first, BP954 too large, BP955 empty.
    """
    content = _bytes(path)
    ending = path.suffix.lower()
    source = SourceFile(path, content, _true_ending(content, ending))
    if not content.strip():
        raise source.refused("BP955", f"`{path.name}` is empty")
    if content.startswith(_OLD_OFFICE):
        raise _old_office(source)
    if source.ending in _TO_SAVE_AGAIN:
        sentence = f"`{source.ending}` files cannot be imported: `{path.name}`"
        raise source.refused("BP953", sentence, _TO_SAVE_AGAIN[source.ending])
    if source.ending not in IMPORTERS:
        known = ", ".join(IMPORTERS)
        sentence = f"`{path.name}` is not of a kind that can be imported"
        raise source.refused("BP950", sentence, f"the endings are {known}")
    return source


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        if path.exists() and not path.is_file():
            raise OSError(0, "it is not a file")
        if path.stat().st_size > MAXIMUM_BYTES:
            sentence = f"`{path.name}` is larger than {MAXIMUM_BYTES // 1_000_000} MB"
            raise BoardpapersError(error("BP954", Place(path), sentence))
        return path.read_bytes()
    except OSError as problem:
        sentence = f"cannot read `{path.name}`: {reason(problem)}"
        raise BoardpapersError(error("BP000", Place(path), sentence)) from None


def _true_ending(content: bytes, ending: str) -> str:
    """Return the ending that fits the first bytes of a file, which may have another."""
    if ending in (".docm", ".odt") or (ending == ".docx" and content.startswith(b"PK")):
        return ending
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:200]
    for beginning, true in _BEGINNINGS.items():
        if start.startswith(beginning) and true != ".docx":
            return true
    looks_like_html = start.lower().startswith((b"<!doctype html", b"<html"))
    if looks_like_html:
        return ".html"
    return {".htm": ".html", ".text": ".txt", ".markdown": ".md", ".xhtml": ".html"}.get(
        ending, ending
    )


def _old_office(source: SourceFile) -> BoardpapersError:
    if _ENCRYPTED in source.content:
        help = "open it in Word with its password, and save it without one"
        return source.refused("BP951", f"`{source.path.name}` is encrypted", help)
    sentence = f"`{source.path.name}` is a file of Word 2003 or earlier"
    return source.refused("BP953", sentence, _TO_SAVE_AGAIN[".doc"])


def decode(source: SourceFile) -> str:
    """Return the text of a file: UTF-8, or else as Windows saves it in Western Europe.

    Raises BoardpapersError, BP954: it is too large.
    """
    if len(source.content) > MAXIMUM_TEXT:
        sentence = f"`{source.path.name}` is larger than {MAXIMUM_TEXT // 1_000_000} MB of text"
        raise source.refused("BP954", sentence, "import a part of it")
    for encoding in _encodings(source.content):
        try:
            return source.content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return source.content.decode("cp1252", errors="replace")


def _encodings(content: bytes) -> Iterator[str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield "utf-16"
    yield "utf-8-sig"
    yield "cp1252"
