"""Import files: read each, write the papers in it, and check what was written."""

from pathlib import Path

from msgspec import Struct

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.inputs import Inputs, find_inputs
from boardpapers.check.papers import check_inputs, lay_out
from boardpapers.diagnostics import CallError, Diagnostic
from boardpapers.files import write_together
from boardpapers.importers.comparison import differences
from boardpapers.importers.destinations import PaperForm, Target, choose_path, paper_text
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.passages import Remark
from boardpapers.importers.source_file import SourceFile, read_source_file
from boardpapers.importers.source_images import with_image_files
from boardpapers.importers.source_kinds import IMPORTERS


class ImportedPaper(Struct, frozen=True):
    """A paper that was imported: its file, its text, and what to know about it.

    `path` is None if it was not written to a file. `diagnostics` are those of the paper, and
    `differences` are from its source, if they were asked for.
    """

    source: Path
    path: Path | None
    text: str
    remarks: tuple[Remark, ...]
    diagnostics: tuple[Diagnostic, ...]
    differences: tuple[str, ...] = ()


def import_file(
    path: Path,
    context: ImportContext,
    target: Target = None,
    form: PaperForm = "yaml",
    *,
    check: bool = False,
) -> list[ImportedPaper]:
    """Import a file: write the papers in it, and say what was found, guessed and left.

    `target` is a folder or file, `-` to write no file, or None for the place where papers of the
    kind belong. With `check`, each paper is laid out and compared with its source.

    Raises BoardpapersError: the file cannot be read or imported, BP950 to BP957, or its paper not
    be written; CallError: the extra `import` is not installed.
    """
    return [
        _write(path, found, context, target, form, check) for found in find_papers(path, context)
    ]


def find_papers(path: Path, context: ImportContext) -> list[FoundPaper]:
    """Read a file, and return the papers in it. Raises as `import_file`."""
    source = read_source_file(path)
    kind = IMPORTERS[source.ending]
    _check_installed(source, kind.requires)
    return kind.importer(source, context)


def _check_installed(source: SourceFile, modules: tuple[str, ...]) -> None:
    from importlib.util import find_spec

    if not all(map(find_spec, modules)):
        install = 'pip install "boardpapers[import]"'
        raise CallError(f"to import `{source.ending}` files, install the extra: {install}")


def _write(
    source: Path,
    found: FoundPaper,
    context: ImportContext,
    target: Target,
    form: PaperForm,
    check: bool,
) -> ImportedPaper:
    path = choose_path(source, found, context, target, form)
    found, images = with_image_files(found, context.workspace.root, path)
    text = paper_text(found, path, context, form)
    if target == "-":
        inputs = find_inputs(["-"], text.encode("utf-8"))
    else:
        write_together({**images, path: text.encode("utf-8")})
        inputs = find_inputs([str(path)])
    diagnostics = tuple(check_inputs(inputs))
    found_differences = tuple(_differences(inputs, found)) if check else ()
    own = None if target == "-" else path
    return ImportedPaper(source, own, text, found.remarks, diagnostics, found_differences)


def _differences(inputs: Inputs, found: FoundPaper) -> list[str]:
    """Return the differences between a paper and its source; the reason, if it has errors."""
    ((workspace, (path, *_)),) = inputs.by_workspace
    documents = lay_out(workspace, workspace.paper(path), EVERYTHING).documents
    if not documents:
        return ["not compared: the paper has errors"]
    document, _ = documents[0]
    return differences(found.pieces, document) or ["no differences from the source"]
