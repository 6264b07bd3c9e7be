"""A paper laid out: what checks read, and what a document is finished from."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic
from boardpapers.document.tree import Document, DocumentSection
from boardpapers.markdown.prose import Prose


class Layout(Struct, frozen=True):
    """A paper whose texts are numbered and whose cross-references are checked, but not resolved.

    `body` has the pages after the first. `proses` are all Markdown texts in order of print.
    `names` has what the author named, by its address in the document. `finish` makes the
    document: it prints dates in words, which takes longer to load than a report takes to check.
    It is for papers without errors.
    """

    language: str
    organisation: str
    body: tuple[DocumentSection, ...]
    proses: tuple[Prose, ...]
    names: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    finish: Callable[[], Document]
