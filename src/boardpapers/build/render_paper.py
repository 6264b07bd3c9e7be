"""Render one paper in one or more formats, in memory."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from boardpapers.build.destination import Destination
from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import arranged, lay_out
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error, has_errors
from boardpapers.document import LAYOUTS, NEEDED
from boardpapers.models.values import is_identifier
from boardpapers.workspace import AnyPaper, Workspace
from boardpapers.writers import FORMATS, Write
from boardpapers.writers.links import Links
from boardpapers.writers.refusals import placed

WITHHELD = "BP385"
"""The code of the error that a paper is not public."""


class Rendered(Struct, frozen=True):
    """A document in one format, and the file to write it to."""

    path: Path
    format: str
    content: bytes


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
) -> tuple[list[Rendered], list[Diagnostic]]:
    """Render the documents of a paper in each of the formats; none if it has errors.

    BP385: it is not public, but the destination is.
    """
    laid_out = lay_out(workspace, paper, EVERYTHING, style, private=destination.private)
    diagnostics = list(laid_out.diagnostics)
    if workspace.settings_paper:
        diagnostics += workspace.settings_paper.diagnostics
    if destination.file is None:
        diagnostics += _invalid_file_name(paper)
    if not laid_out.documents:
        diagnostics += _not_rendered(paper, laid_out.withheld, diagnostics)
    if has_errors(diagnostics):
        return [], arranged(diagnostics)
    rendered: list[Rendered] = []
    to_workspace = _relative_url(destination.start, workspace.root)
    links = partial(Links, workspace=to_workspace, suffix=destination.suffix)
    documents = laid_out.documents[:1] if destination.file else laid_out.documents
    for (document, house_style), format in product(documents, formats):
        try:
            content = writer_of(format)(document, house_style, links(format))
        except BoardpapersError as problem:
            diagnostics += (placed(each, paper) for each in problem.diagnostics)
        else:
            raw = content.encode("utf-8") if isinstance(content, str) else content
            rendered.append(Rendered(destination.path(document.id, format), format, raw))
    return [] if has_errors(diagnostics) else rendered, arranged(diagnostics)


def _relative_url(start: Path, end: Path) -> str:
    """Return the relative URL from one folder to another, with `/` at its end."""
    path = Path(os.path.relpath(end, start)).as_posix()
    return "" if path == "." else quote(os.fsencode(path)) + "/"


def _withheld(paper: AnyPaper, access: str) -> Diagnostic:
    is_own = paper.model is not None and getattr(paper.model, "access", None)
    place = paper.value("access") if is_own else paper.key("title")
    sentence = f"the {paper.kind} is {access}, so it has no public version"
    return error(WITHHELD, place, sentence, "render it with `--private`")


def _not_rendered(paper: AnyPaper, withheld: str, found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Return an error for a paper that makes no document, if no other error explains it."""
    if has_errors(found):
        return
    if withheld:
        yield _withheld(paper, withheld)
    elif paper.kind in NEEDED:
        field, document = NEEDED[paper.kind]
        sentence = f"the {paper.kind} has no {field}, so there is no {document}"
        yield error("BP114", paper.value("kind"), sentence, f"add `{field}:`")
    else:
        sentence = f"a paper of kind `{paper.kind}` cannot be rendered"
        help = f"name a paper that can be, {' or '.join(LAYOUTS)}, or a folder of papers"
        yield error("BP114", paper.value("kind"), sentence, help)


def _invalid_file_name(paper: AnyPaper) -> Iterator[Diagnostic]:
    if not is_identifier(paper.id):
        sentence = f"`{paper.id}` cannot be used as a file name"
        yield error("BP110", Place(paper.path), sentence, "give the paper an `id:`")
