"""Import files: write the papers in each, and check what was written."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.inputs import Inputs, find_inputs
from boardpapers.check.papers import check_inputs, lay_out
from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic
from boardpapers.files import write_together
from boardpapers.importers.destinations import PaperForm, Target, choose_path, paper_text
from boardpapers.importers.finding import find_in_each, find_papers
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.passages import Remark
from boardpapers.importers.source_images import with_image_files
from boardpapers.paths import absolute


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
    papers = _write(path, find_papers(path, context), context, target, form, check=check)
    return with_diagnostics(papers)


def import_each(
    sources: Sequence[Path],
    context: ImportContext,
    target: Target,
    form: PaperForm,
    *,
    check: bool,
    processes: int = 1,
) -> Iterator[list[ImportedPaper] | BoardpapersError]:
    """Import files, and yield the papers of each, not checked yet, or the reason why not.

    Files are read in several processes, and papers are written in this one, in the files' order.

    Raises CallError as `import_file` does, and WorkerEndedError.
    """
    findings = find_in_each(sources, context, processes)
    for path, found in zip(sources, findings, strict=True):
        try:
            if isinstance(found, Exception):
                raise found
            yield _write(path, found, context, target, form, check=check)
        except BoardpapersError as problem:
            yield problem


def _write(
    path: Path,
    found: list[FoundPaper],
    context: ImportContext,
    target: Target,
    form: PaperForm,
    *,
    check: bool,
) -> list[ImportedPaper]:
    """Write the papers that were found in a file, all or none. Raises as `import_file`."""
    placed = _placed(path, found, context, target, form)
    texts = [paper_text(each, own, context, form) for each, own, _ in placed]
    if target != "-":
        images = {name: file for _, _, own in placed for name, file in own.items()}
        written = {own: text.encode() for (_, own, _), text in zip(placed, texts, strict=True)}
        write_together({**images, **written})
    return [
        _imported(path, each, own, text, target, check)
        for (each, own, _), text in zip(placed, texts, strict=True)
    ]


def with_diagnostics(papers: Sequence[ImportedPaper], processes: int = 1) -> list[ImportedPaper]:
    """Check imported papers, all files in one run, and return them with their diagnostics."""
    paths = [str(each.path) for each in papers if each.path]
    found: dict[Path, list[Diagnostic]] = {}
    for diagnostic in check_inputs(find_inputs(paths), processes=processes) if paths else ():
        found.setdefault(absolute(diagnostic.place.path), []).append(diagnostic)
    done = [
        replace(each, diagnostics=tuple(found.pop(absolute(each.path), ())))
        if each.path
        else replace(each, diagnostics=tuple(check_inputs(_standard_input(each.text))))
        for each in papers
    ]
    rest = tuple(each for others in found.values() for each in others)
    if rest:
        done[-1] = replace(done[-1], diagnostics=(*done[-1].diagnostics, *rest))
    return done


def _standard_input(text: str) -> Inputs:
    return find_inputs(["-"], text.encode())


def _placed(
    source: Path,
    papers: list[FoundPaper],
    context: ImportContext,
    target: Target,
    form: PaperForm,
) -> list[tuple[FoundPaper, Path, dict[Path, bytes]]]:
    """Return each paper with its file and those of its images. Raises CallError: too few places."""
    found = []
    taken: set[Path] = set()
    for paper in papers:
        path = choose_path(source, paper, context, target, form)
        if path in taken:
            sentence = f"`{source.name}` has {len(papers)} papers, which do not go into one file"
            raise CallError(f"{sentence}: give `-o` a folder")
        taken.add(path)
        named, images = with_image_files(paper, context.workspace.root, path)
        found.append((named, path, images))
    return found


def _imported(
    source: Path, found: FoundPaper, path: Path, text: str, target: Target, check: bool
) -> ImportedPaper:
    is_written = target != "-"
    differing: tuple[str, ...] = ()
    if check:
        inputs = find_inputs([str(path)]) if is_written else _standard_input(text)
        differing = tuple(_differences(inputs, found))
    return ImportedPaper(source, path if is_written else None, text, found.remarks, (), differing)


def _differences(inputs: Inputs, found: FoundPaper) -> list[str]:
    """Return the differences between a paper and its source; the reason, if it has errors.

    Of the public and the private version, the one that is more like the source counts.
    """
    from boardpapers.importers.comparison import differences

    ((workspace, (path, *_)),) = inputs.by_workspace
    paper = workspace.paper(path)
    versions = [
        differences(found.pieces, document)
        for private in (False, True)
        for document, _ in lay_out(
            workspace, paper, EVERYTHING, document=found.document, private=private
        ).documents[:1]
    ]
    if not versions:
        return ["not compared: the paper has errors"]
    return min(versions, key=len) or ["no differences from the source"]
