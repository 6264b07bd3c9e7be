"""The files of imported papers: where they go, and their text."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from boardpapers.diagnostics import BoardpapersError, CallError, Place, error
from boardpapers.importers.found_papers import FoundPaper, ImportContext
from boardpapers.importers.source_kinds import IMPORTERS
from boardpapers.models import MINUTES
from boardpapers.paths import absolute, relative
from boardpapers.scaffold.location import STANDARD_OUTPUT, schemas_folder
from boardpapers.writers.source.paper_files import write_markdown_paper, write_yaml

PaperForm = Literal["yaml", "md"]
Target = Path | Literal["-"] | None
"""A folder or file; `-` for standard output; None for the place that fits the kind of paper."""

_WRITERS = {"yaml": write_yaml, "md": write_markdown_paper}
_ENDINGS = (".yaml", ".yml", ".md")
_OTHER_ENDINGS = (".htm", ".text", ".markdown", ".xml")


def target_of(output: str | None, sources: list[Path]) -> Target:
    """Return the target that an option names. Raises CallError: it does not fit the sources."""
    if output is None or output == STANDARD_OUTPUT:
        return output  # type: ignore[return-value]  # mypy does not narrow to the literal
    if not output:
        raise CallError("`-o` needs a file, a folder, or `-` for standard output")
    place = absolute(output)
    is_folder = output.endswith(("/", os.sep)) or place.is_dir()
    if not is_folder and place.suffix in _ENDINGS and len(sources) > 1:
        raise CallError(f"`{output}` is one file, but there are {len(sources)} to import")
    return place


def importable_files(names: Iterable[str]) -> list[Path]:
    """Return the files that paths name; of a folder, those that can be imported.

    Raises CallError: there are none.
    """
    endings = (*IMPORTERS, *_OTHER_ENDINGS)
    found: dict[Path, None] = {}
    for name in names:
        path = Path(name)
        if path.is_dir():
            below = (each for each in path.rglob("*") if each.suffix.lower() in endings)
            found |= dict.fromkeys(sorted(each for each in below if each.is_file()))
        else:
            found[path] = None
    if not found:
        listed = ", ".join(f"`{name}`" for name in names)
        known = ", ".join((*IMPORTERS, ".xml"))
        raise CallError(f"there is nothing to import in {listed}: the endings are {known}")
    return list(found)


def choose_path(
    source: Path, found: FoundPaper, context: ImportContext, target: Target, form: PaperForm
) -> Path:
    """Return the file of a paper. Raises BoardpapersError, BP956: it exists already."""
    form = form if found.kind.name == "report" else "yaml"
    if isinstance(target, Path) and target.suffix in _ENDINGS and not target.is_dir():
        path = target
    else:
        default = context.workspace.root / found.kind.folder
        folder = target if isinstance(target, Path) else default
        path = folder / f"{found.name}.{form}"
        if os.path.lexists(path) and found.kind == MINUTES:  # beside the agenda, in one folder
            path = folder / f"{found.name}-minutes.{form}"
    if target != STANDARD_OUTPUT and os.path.lexists(path):
        help = "choose another place with `-o`, or move that file away"
        sentence = f"`{relative(path)}` already exists, so `{source.name}` was not imported"
        raise BoardpapersError(error("BP956", Place(source), sentence, help))
    return path


def paper_text(found: FoundPaper, path: Path, context: ImportContext, form: PaperForm) -> str:
    """Return the text of a paper's file."""
    schema = schemas_folder(context.workspace.root) / f"{found.kind.name}.json"
    place = Path(os.path.relpath(schema, path.parent)).as_posix()
    form = form if path.suffix not in _ENDINGS else ("md" if path.suffix == ".md" else "yaml")
    return _WRITERS[form](found.kind, found.data, place, found.comments)
