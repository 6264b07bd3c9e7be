"""Open Word files within bounds: they are archives, which may be broken, locked or bombs."""

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from boardpapers.diagnostics import BoardpapersError
from boardpapers.importers.source_file import SourceFile

if TYPE_CHECKING:
    from docx.document import Document

MAXIMUM_UNPACKED = 400_000_000
MAXIMUM_XML = 100_000_000
_MOST_PARTS = 20_000
_IS_ENCRYPTED = 0x1


def open_word(source: SourceFile) -> "Document":
    """Return a Word file's document.

    Raises BoardpapersError: BP950 it is damaged or no Word file, BP951 encrypted, BP954 too large
    when unpacked, BP957 its XML defines entities.
    """
    _check(source)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # lxml has no types

    try:
        return docx.Document(BytesIO(source.content))
    except (LxmlError, PackageNotFoundError, KeyError, ValueError, BadZipFile, OSError):
        raise damaged(source) from None


def _check(source: SourceFile) -> None:
    try:
        with ZipFile(BytesIO(source.content)) as archive:
            parts = archive.infolist()
            _check_sizes(source, parts)
            if "[Content_Types].xml" not in archive.namelist():
                raise damaged(source)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_xml(source, archive.read(part))
    except (BadZipFile, EOFError, OSError, NotImplementedError, ValueError, RuntimeError):
        raise damaged(source) from None
    except Exception as problem:
        from zlib import error as broken

        if isinstance(problem, broken):
            raise damaged(source) from None
        raise


def _check_sizes(source: SourceFile, parts: list[ZipInfo]) -> None:
    name = source.path.name
    if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
        help = "open it in Word with its password, and save it without one"
        raise source.refused("BP951", f"`{name}` is encrypted", help)
    xml = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAXIMUM_UNPACKED or sum(xml) > MAXIMUM_XML or len(parts) > _MOST_PARTS:
        sentence = f"`{name}` is {unpacked // 1_000_000} MB large when it is unpacked"
        help = "import a part of it, or save it with smaller images"
        raise source.refused("BP954", sentence, help)


def _check_xml(source: SourceFile, content: bytes) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        sentence = f"`{source.path.name}` defines entities in its XML, which no Word file needs"
        raise source.refused("BP957", sentence, "open it in Word, and save it again")


def damaged(source: SourceFile) -> BoardpapersError:
    """Return the error that a file is damaged, BP950."""
    sentence = f"`{source.path.name}` is damaged, or not a Word file"
    return source.refused("BP950", sentence, "open it in Word, and save it again as .docx")
