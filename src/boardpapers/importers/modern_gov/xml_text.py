"""The text of saved XML: decoded, whatever its declaration says, and repaired.

The program that writes these answers is not always careful: it leaves HTML unescaped in texts, and
uses entities of HTML. Both are repaired before the XML is parsed.
"""

import codecs
import re
from collections.abc import Iterator
from html.entities import html5
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Place, error

SAVE_AGAIN = "save the answer again, whole and as it came"

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
          (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})", re.ASCII)
# Programs that declare these mean Windows-1252, which has the same letters and more.
_MEAN_WINDOWS = frozenset({"ascii", "iso8859-1"})
_HTML_FIELD = re.compile(
    r"<((?:\w+:)?(?:agendatext|commenttext\d?|minutesnonemptyhtmlbody|decisionnonemptyhtmlbody))"
    r"(?:\s[^<>]*)?(?<!/)>",
    re.IGNORECASE,
)
_AMPERSAND = re.compile(r"&(?:#(?P<number>x[0-9a-fA-F]{1,8}|\d{1,10})|(?P<name>\w{1,40}));|&")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NOT_OF_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def decode(path: Path, raw: bytes) -> str:
    """Decode by a byte-order mark, else as UTF-8 if it is, else as the file declares."""
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "")
    if not encoding and b"\x00" in raw[:4]:
        encoding = "utf-16-be" if raw[:1] == b"\x00" else "utf-16-le"
    for name in filter(None, [encoding, "utf-8", _declared(raw), "cp1252"]):
        try:
            return raw.decode(name).lstrip("\ufeff")
        except UnicodeDecodeError:
            continue
    sentence = "the file is neither UTF-8 nor in the encoding that it declares"
    raise BoardpapersError(error("BP970", Place(path), sentence, SAVE_AGAIN))


def _declared(raw: bytes) -> str:
    found = _DECLARED.match(raw.lstrip()[:300])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""
    # Others, such as Base64, are codecs but not of text.
    return name if name.startswith(("iso8859", "cp", "mac")) and name not in _MEAN_WINDOWS else ""


def repair(text: str) -> str:
    """Return XML in which HTML is escaped, and entities of HTML are characters."""
    return _NOT_OF_XML.sub(" ", _AMPERSAND.sub(_character, "".join(_with_html_escaped(text))))


def _with_html_escaped(text: str) -> Iterator[str]:
    """Yield the pieces of a text; the tags inside fields of HTML are escaped."""
    position = 0
    unclosed: set[str] = set()
    for opening in _HTML_FIELD.finditer(text):
        name = opening[1]
        if opening.start() < position or name in unclosed:
            continue
        end = text.find(f"</{name}", opening.end())
        if end < 0:
            unclosed.add(name)
            continue
        inside = text[opening.end() : end]
        yield text[position : opening.end()]
        yield _escaped(inside) if _has_tags(inside) else inside
        position = end
    yield text[position:]


def _has_tags(text: str) -> bool:
    return "<" in text and not text.lstrip().startswith("<![CDATA[")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _character(found: re.Match[str]) -> str:
    """Return what an ampersand means: itself, a character that XML may have, or an entity of it."""
    if number := found["number"]:
        code = int(number[1:], 16) if number[0] == "x" else int(number)
        return found[0] if code < 0x110000 and not _NOT_OF_XML.match(chr(code)) else " "
    if name := found["name"]:
        if name in _OF_XML:
            return found[0]
        return html5.get(f"{name};", found[0]).replace("&", "&amp;").replace("<", "&lt;")
    return "&amp;"
