"""Links in Markdown to a report, found and changed as they are typed.

They are cross-references, `[](old#terms)`, and links to its rendered files, `[words](old.html)`.
"""

import re
from pathlib import Path
from urllib.parse import quote, unquote

from boardpapers.diagnostics import Place
from boardpapers.document.file_endings import FILE_ENDINGS
from boardpapers.edits.file_changes import Splice
from boardpapers.markdown.nodes import Link
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import inlines_below

_BEFORE = r"(?:\]\(\s*|^[ >\t]*(?:[-*+] +)?\[[^\]\n]+\]:\s*)"
_ENDING = rf"\.(?:{'|'.join(FILE_ENDINGS)})(?=[#?\s)>]|$)"
_FILE = re.compile(rf"(?:\./)*(?P<id>[^/?#]+?){_ENDING}.*")
_SAFE = re.compile(r"[^\s()<>]+")


def likely_links(text: str, old: str, new: str) -> list[Splice]:
    """Return the changes of everything that looks like a link to a report, in code as well."""
    written = {re.escape(each) for each in (old, quote(old))}
    address = "|".join(sorted(written, key=len, reverse=True))
    pattern = rf"{_BEFORE}(?P<angle><?)(?:\./)*(?P<id>{address})(?=#|{_ENDING})"
    return [
        Splice(found.start("id"), found.end("id"), _written(found, old, new))
        for found in re.finditer(pattern, text, re.MULTILINE)
    ]


def _written(found: "re.Match[str]", old: str, new: str) -> str:
    is_as_typed = found["angle"] or (_SAFE.fullmatch(new) and found["id"] == old)
    return new if is_as_typed else quote(new)


def is_link(text: str, likely: Splice, old: str) -> bool:
    """Tell whether a change makes a link lead elsewhere, and changes nothing else."""
    before = _documents(text)
    after = _documents(text[: likely.start] + likely.replacement + text[likely.end :])
    return before.count(old) > after.count(old) and len(before) == len(after)


def _documents(text: str) -> list[str]:
    """Return the ids of the reports that a text links to, one for each link."""
    prose = Prose((), text, lambda _words, _line: Place(Path()))
    blocks = parse(prose, Footnotes(), lambda *_: "")
    links = (_FILE.fullmatch(each.url) for each in inlines_below(blocks) if isinstance(each, Link))
    files = [unquote(found["id"]) for found in links if found]
    return [*(reference.document for reference, _ in prose.references), *files]
