"""All that a file has in it, unpacked: whatever a curious reader could find."""

import base64
import gzip
import html
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pikepdf

_PAGEFIND = (".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pagefind")


def contents(path: Path) -> str:
    """Return a file's name and everything in it as small letters, each in all its encodings."""
    kinds = {".pdf": _of_pdf, ".docx": _of_zip, **dict.fromkeys(_PAGEFIND, _of_gzip)}
    found = [path.name, *kinds.get(path.suffix, _of_text)(path)]
    return "\n".join(found).lower()


def _of_text(path: Path) -> Iterator[str]:
    text = path.read_bytes().decode("utf-8", "replace")
    yield from _readings(text)
    for data in re.findall(r"base64,([A-Za-z0-9+/=]+)", text):
        yield base64.b64decode(data).decode("latin-1")


def _readings(text: str) -> Iterator[str]:
    """Yield a text as it is; without markup, which may be in the middle of a word; unescaped."""
    yield text
    yield html.unescape(re.sub(r"<[^>]*>", "", text))
    yield unquote(html.unescape(text))
    yield re.sub(r"[\u00ad\u200b\u2060]|\\(?=[^\w\s])", "", text)


def _of_zip(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        yield archive.comment.decode("latin-1")
        for info in archive.infolist():
            yield f"{info.filename} {info.comment!r} {info.extra!r}"
            content = archive.read(info)
            yield from _readings(content.decode("utf-8", "replace"))
            yield content.decode("utf-16-le", "replace")


def _of_gzip(path: Path) -> Iterator[str]:
    yield from _readings(gzip.decompress(path.read_bytes()).decode("utf-8", "replace"))


def _of_pdf(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    yield raw.decode("latin-1")
    printed = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    yield printed.stdout.decode("utf-8")
    yield re.sub(r"\s+", "", printed.stdout.decode("utf-8"))
    with pikepdf.open(path) as pdf:
        for each in pdf.objects:
            yield from _of_object(each)
        yield from map(str, pdf.docinfo.values())
        for name, attached in pdf.attachments.items():
            yield f"{name} {attached.get_file().read_bytes()!r}"


def _of_object(each: pikepdf.Object) -> Iterator[str]:
    """Yield names, and strings in their own encoding, at any depth; streams decompressed."""
    if isinstance(each, pikepdf.Stream):
        yield from _of_dictionary(each)
        content = _unpacked(each)
        yield content.decode("latin-1")
        yield content.decode("utf-8", "replace")
        yield content.decode("utf-16-be", "replace")
    elif isinstance(each, pikepdf.Dictionary):
        yield from _of_dictionary(each)
    elif isinstance(each, pikepdf.Array):
        for inner in each:
            if isinstance(inner, pikepdf.Object) and not inner.is_indirect:
                yield from _of_object(inner)
    elif isinstance(each, pikepdf.String | pikepdf.Name):
        yield str(each)
        yield bytes(each).decode("latin-1") if isinstance(each, pikepdf.String) else ""


def _of_dictionary(each: pikepdf.Object) -> Iterator[str]:
    for key, inner in each.items():
        yield key
        if isinstance(inner, pikepdf.Object) and not inner.is_indirect:
            yield from _of_object(inner)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:  # a picture in a format of its own
        return bytes(stream.read_raw_bytes())
