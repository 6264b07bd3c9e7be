"""Linked documents: links in the text of an item, or comments if they are not public."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from boardpapers.diagnostics import Diagnostic
from boardpapers.importers.modern_gov.records import DocumentRecord, Found, read_record
from boardpapers.importers.modern_gov.xml_reader import Element, XmlFile
from boardpapers.writers.markdown.escaping import escape, link_target

_SIZE = re.compile(r"\s*\(?\bPDF\b[\s,]*\d+(?:\.\d+)?\s*[KMG]B\)?\s*$", re.IGNORECASE)


def read_documents(
    element: Element, file: XmlFile
) -> tuple[list[Found[DocumentRecord]], list[Diagnostic]]:
    """Return the documents that are linked to an item or a meeting, each of them once."""
    found: dict[tuple[str | None, ...], Found[DocumentRecord]] = {}
    diagnostics: list[Diagnostic] = []
    for each in element.find("linkeddocuments", "linkeddoc"):
        document, problems = read_record(DocumentRecord, each, file)
        diagnostics += problems
        if document:
            found.setdefault(document_key(document.record), document)
    return list(found.values()), diagnostics


def document_key(record: DocumentRecord) -> tuple[str | None, ...]:
    """Return what identifies a document: its number does not, as it may be used for several."""
    return record.attachmentid, record.url, record.title


def is_public(record: DocumentRecord) -> bool:
    """Tell whether a document has an address on the web, and may be linked to."""
    return not record.isrestricted and bool(_address(record))


def links(documents: Iterable[Found[DocumentRecord]]) -> str:
    """Return links to the public documents, as a Markdown list; empty if there are none."""
    return "\n".join(f"- {_link(each.record)}" for each in documents if is_public(each.record))


def notes_on(documents: Iterable[Found[DocumentRecord]]) -> Iterator[str]:
    """Yield a comment on each document: its number, and all of it if it is not linked to."""
    for document in documents:
        record = document.record
        known = f"document {record.attachmentid or 'without number'}: {_title(record)}"
        about = [known, *(f"{name}: {value}" for name, value in record.others)]
        if record.isrestricted:
            about.insert(1, "not public")
        if record.restrictionsref:
            about.append(f"restrictionsRef: {record.restrictionsref}")
        if not is_public(record) and record.url:
            about.append(f"url: {record.url}")
        yield "; ".join(about)


def _link(record: DocumentRecord) -> str:
    return f"[{escape(_title(record))}]({link_target(_address(record))})"


def _title(record: DocumentRecord) -> str:
    return _SIZE.sub("", record.title or "") or record.title or "document without a title"


def _address(record: DocumentRecord) -> str:
    """Return the address of a document on the web, escaped; empty if it has none."""
    url = record.url or ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return ""
    return quote(url, safe="%/:?#[]@!$&'*+,;=~()-._")
