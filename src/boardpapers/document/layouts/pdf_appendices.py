"""Appendices that are PDF files."""

from collections.abc import Iterator
from pathlib import Path

from boardpapers.diagnostics import Diagnostic, Place, error, warning
from boardpapers.document.layouts.report_texts import Context
from boardpapers.document.pdf_files import PdfFile, read_pdf
from boardpapers.markdown.nodes import PdfPages
from boardpapers.models.name_suggestions import did_you_mean
from boardpapers.paths import similar_name

_NOT_TAGGED = (
    "ask its author for a tagged PDF, or write its text in Markdown; until then, give people "
    "another way to read it"
)
_NO_CLAIM = (
    "its tags are taken in, but nothing says that they are right, so that a PDF with its pages "
    "cannot claim to be PDF/UA either; ask its author to save it as PDF/UA, or have its "
    "accessibility checked"
)


def pdf_pages(context: Context, name: str, index: int, title: str) -> tuple[PdfPages, ...]:
    """Return the pages of an appendix that is a PDF file; none if they cannot be used.

    Codes: BP213 the file does not exist, BP940 it has no tags, BP941 it cannot be included,
    BP985 it does not claim to be accessible.
    """
    place = context.paper.value("appendices", index, "file")
    path = context.workspace.resolve(name)
    if path is None or not path.is_file():
        close = similar_name(path) if path else ""
        where = "there is no file" if path else "outside the workspace:"
        help = did_you_mean(Path(name).with_name(close).as_posix()) if close else ""
        context.diagnostics.append(error("BP213", place, f"{where} `{name}`", help))
        return ()
    found = read_pdf(path)
    if isinstance(found, str):
        help = "save it again as a PDF without a password, or print it to a new PDF"
        context.diagnostics.append(error("BP941", place, f"`{name}` {found}", help))
        return ()
    context.diagnostics.extend(_shortfalls(name, place, found))
    copy = f"{context.paper.id}-appendix-{index + 1}"
    return (PdfPages(name, copy, title, found.data, found.sizes),)


def _shortfalls(name: str, place: Place, found: PdfFile) -> Iterator[Diagnostic]:
    """Yield a warning about what keeps some people from reading a PDF."""
    if not found.untagged:
        if not found.claims_to_be_accessible:
            sentence = f"`{name}` has tags, but does not say that it is PDF/UA"
            yield warning("BP985", place, sentence, _NO_CLAIM)
        return
    have = f"`{name}` has no tags"
    if len(found.untagged) < len(found.sizes):
        pages = "page" if len(found.untagged) == 1 else "pages"
        have += f" on {pages} {', '.join(map(str, found.untagged))}"
    sentence = f"{have}, so that people who use a screen reader cannot read it"
    yield warning("BP940", place, sentence, _NOT_TAGGED)
