"""Render one paper in one or more formats, in memory."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from boardpapers.build.destination import Destination
from boardpapers.build.website import Website
from boardpapers.build.write_documents import Rendered, Writable, write_documents
from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import LaidOut, arranged, lay_out
from boardpapers.diagnostics import Diagnostic, Place, error, has_errors
from boardpapers.document import LAYOUTS, NEEDED, OTHER_DOCUMENTS, Document
from boardpapers.document.pdf_files import files_in, with_links_to_files
from boardpapers.models.value_readers import is_identifier
from boardpapers.rules.output_names import papers_called
from boardpapers.styles import HouseStyle
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.writers import FORMATS, Write
from boardpapers.writers.links import Links

WITHHELD = "BP385"
"""The code of the error that a paper is not public."""


def writer(format: str) -> Write:
    """Return the function that writes a format."""
    return FORMATS[format].writer


def render(
    workspace: Workspace,
    paper: AnyPaper,
    formats: Sequence[str],
    destination: Destination,
    style: str | None = None,
    writer_of: Callable[[str], Write] = writer,
    document: str | None = None,
    website: Website | None = None,
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Render the documents of a paper in each of the formats; none if it has errors.

    `document` names another document to make from the paper instead. With a `website` they become
    pages of a site.
    """
    private = destination.private
    laid_out = lay_out(workspace, paper, EVERYTHING, style, document, private=private)
    diagnostics = check_document(workspace, paper, destination, laid_out, document)
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    documents = laid_out.documents[:1] if destination.file else laid_out.documents
    if website:
        from boardpapers.build.write_pages import write_pages

        write = partial(_writable, writer_of=writer_of)
        about = (workspace, paper, documents, destination, formats, website)
        rendered, found = write_pages(*about, write)
    else:
        writables = [_writable(*each, paper, writer_of) for each in documents]
        rendered, found = write_documents(workspace, destination, formats, writables)
    diagnostics += found
    return [] if has_errors(diagnostics) else rendered, arranged(diagnostics)


def check_document(
    workspace: Workspace,
    paper: AnyPaper,
    destination: Destination,
    laid_out: LaidOut,
    document: str | None = None,
) -> list[Diagnostic]:
    """Return all diagnostics of a paper that is to be written, and of the settings.

    Codes: those of `lay_out`; BP110 its id cannot be a file name, BP114 it makes no document,
    BP385 it is not public, but the destination is; BP020 its private version has the name of
    another paper.
    """
    diagnostics = list(laid_out.diagnostics)
    if workspace.settings_paper:
        diagnostics += workspace.settings_paper.diagnostics
    if destination.file is None:
        diagnostics += _invalid_file_name(paper)
        diagnostics += _taken_names(workspace, paper, destination, laid_out)
    if not laid_out.documents:
        diagnostics += _not_rendered(paper, laid_out.withheld, diagnostics, document)
    return diagnostics


def _writable(
    document: Document, style: HouseStyle, paper: AnyPaper, writer_of: Callable[[str], Write]
) -> Writable:
    files = tuple(files_in(document.body))

    def write(links: Links) -> str | bytes:
        as_it_is = not files or FORMATS[links.format].takes_in_files
        written = document if as_it_is else with_links_to_files(document, links.suffix)
        return writer_of(links.format)(written, style, links)

    return Writable(document.id, write, (paper,), files)


def _withheld(paper: AnyPaper, access: str) -> Diagnostic:
    is_own = paper.model is not None and getattr(paper.model, "access", None)
    place = paper.value("access") if is_own else paper.key("title")
    sentence = f"the {paper.kind} is {access}, so it has no public version"
    return error(WITHHELD, place, sentence, "add `--private` to get its private version")


def _not_rendered(
    paper: AnyPaper, withheld: str, found: list[Diagnostic], document: str | None
) -> Iterator[Diagnostic]:
    """Return an error for a paper that makes no document, if no other error explains it."""
    if has_errors(found):
        return
    if withheld:
        yield _withheld(paper, withheld)
    elif document:
        other = OTHER_DOCUMENTS[document]
        sentence = f"a {other.name} is made from {other.kind.name}, not from a {paper.kind}"
        yield error("BP114", paper.value("kind"), sentence, f"name {other.kind.name}")
    elif paper.kind in NEEDED:
        field, document = NEEDED[paper.kind]
        sentence = f"the {paper.kind} has no {field}, so there is no {document}"
        yield error("BP114", paper.value("kind"), sentence, f"add `{field}:`")
    else:
        sentence = f"a paper of kind `{paper.kind}` cannot be rendered"
        help = f"name a paper that can be, {' or '.join(LAYOUTS)}, or a folder of papers"
        yield error("BP114", paper.value("kind"), sentence, help)


def _taken_names(
    workspace: Workspace, paper: AnyPaper, destination: Destination, laid_out: LaidOut
) -> Iterator[Diagnostic]:
    """Yield an error for each private document with the name of another paper's public one."""
    if not destination.private:
        return
    for document, _ in laid_out.documents:
        name = f"{document.id}{destination.suffix}"
        for kind, other in papers_called(workspace, name):
            sentence = f"`{name}` is the name of another paper, the {kind.name} `{other.id}`"
            help = "give one of the two a different `id:`"
            related = ((f"the {kind.name}", other.id_place),)
            yield replace(error("BP020", paper.id_place, sentence, help), related=related)


def _invalid_file_name(paper: AnyPaper) -> Iterator[Diagnostic]:
    if not is_identifier(paper.id):
        sentence = f"`{paper.id}` cannot be used as a file name"
        yield error("BP110", Place(paper.path), sentence, "give the paper an `id:`")
