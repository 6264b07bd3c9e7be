"""Import saved answers of Modern.Gov: all of them together, as they refer to each other."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import check_inputs
from boardpapers.diagnostics import CallError, Diagnostic, Place, error
from boardpapers.files import write_together
from boardpapers.importers.destinations import Target, paper_text
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.modern_gov.answer_names import is_answer
from boardpapers.models import BOARD, KINDS, MEMBERS
from boardpapers.paths import relative
from boardpapers.reader.source import read_bytes

ANSWER_ENDING = ".xml"
_LONG_ENOUGH = 1000


class ImportedAnswers(Struct, frozen=True):
    """The files that were written, by kind of paper, and those that were there already.

    `diagnostics` are about the answers and the new papers; `notes` are sentences about the rest.
    """

    written: dict[str, tuple[Path, ...]]
    kept: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...]


def without_answers(sources: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Part files into saved answers and all others."""
    parted: tuple[list[Path], list[Path]] = ([], [])
    for source in sources:
        parted[not is_answer_file(source)].append(source)
    return parted


def is_answer_file(path: Path) -> bool:
    """Tell whether a file is to be read as a saved answer: by its ending, or how it begins."""
    if path.suffix.lower() == ANSWER_ENDING:
        return True
    try:
        if not path.is_file():  # to open a pipe could take for ever
            return False
        with path.open("rb") as file:
            return is_answer(file.read(_LONG_ENOUGH))
    except OSError:
        return False


def import_answers(
    paths: list[Path], context: ImportContext, target: Target = None
) -> ImportedAnswers:
    """Write the papers of saved answers into a workspace, and check them.

    `target` is the folder for the folders of each kind, or None for the workspace. No file is ever
    replaced: BP956 is reported for a meeting or minutes that are there and differ. Boards that are
    there are kept as they are, and members who are there are not listed again.

    Raises CallError: the target is a file or standard output; BoardpapersError, BP000: the papers
    cannot be written.
    """
    from boardpapers.importers.modern_gov.answered_papers import papers_of_answers

    folder = _folder(target, context)
    made = papers_of_answers(paths, frozenset(context.workspace.member_ids))
    texts, kept, diagnostics = _new_texts(made.papers, folder, context)
    write_together({path: text.encode() for path, (_, text) in texts.items()})
    if texts:
        inputs = find_inputs([str(path) for path in texts])
        diagnostics += check_inputs(inputs)
    written = {
        kind: tuple(path for path, (paper, _) in texts.items() if paper.kind.name == kind)
        for kind in KINDS
    }
    notes = (*made.notes, *_notes(written, kept))
    return ImportedAnswers(written, tuple(kept), (*made.diagnostics, *diagnostics), notes)


def _folder(target: Target, context: ImportContext) -> Path:
    if target is None:
        return context.workspace.root
    if not isinstance(target, Path) or target.suffix in (".yaml", ".yml", ".md"):
        raise CallError("saved answers become several papers: name a folder with `-o`")
    return target


def _new_texts(
    papers: Iterable[FoundPaper], folder: Path, context: ImportContext
) -> tuple[dict[Path, tuple[FoundPaper, str]], list[Path], list[Diagnostic]]:
    """Return the papers that are not there yet with their texts, those that are, and problems."""
    texts: dict[Path, tuple[FoundPaper, str]] = {}
    kept: list[Path] = []
    diagnostics: list[Diagnostic] = []
    for paper in papers:
        path = _path(paper, folder)
        text = paper_text(paper, path, context, "yaml")
        if not os.path.lexists(path):
            texts[path] = (paper, text)
        elif paper.kind is BOARD or _has(path, text):
            kept.append(path)
        else:
            diagnostics.append(_exists(path))
    return texts, kept, diagnostics


def _path(paper: FoundPaper, folder: Path) -> Path:
    """Return the file of a paper; a file of new members gets a name that is free."""
    path = folder / paper.kind.folder / f"{paper.name}.yaml"
    number = 1
    while paper.kind is MEMBERS and os.path.lexists(path):
        number += 1
        path = path.with_name(f"{paper.name}-{number}.yaml")
    return path


def _has(path: Path, text: str) -> bool:
    return path.is_file() and read_bytes(path) == text.encode()


def _exists(path: Path) -> Diagnostic:
    sentence = f"`{relative(path)}` already exists, and differs from what would be written"
    help = "move it away and import again, or leave it as it is"
    return error("BP956", Place(path), sentence, help)


def _notes(written: dict[str, tuple[Path, ...]], kept: list[Path]) -> list[str]:
    counts = Counter({kind: len(paths) for kind, paths in written.items() if paths})
    listed = ", ".join(f"{kind} {count}" for kind, count in counts.items())
    notes = [f"papers written, by kind: {listed or 'none'}"]
    if kept:
        notes.append(f"papers that were there already, and are kept as they are: {len(kept)}")
    return notes
