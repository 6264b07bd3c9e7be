"""From the paths of a command to workspaces and papers."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic
from boardpapers.models import Part
from boardpapers.reader import decode
from boardpapers.reader.source import unreadable
from boardpapers.workspace import SETTINGS, Paper, Workspace, find_root

STANDARD_INPUT = Path("<standard input>")


@dataclass(slots=True)
class Inputs:
    """The papers that a command is about, by workspace, and what could not be read."""

    papers: list[tuple[Workspace, list[Paper[Part]]]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many papers there are."""
        return sum(len(papers) for _, papers in self.papers)

    @property
    def files(self) -> list[Path]:
        """The file of each paper."""
        return [paper.path for _, papers in self.papers for paper in papers]


def read_inputs(
    paths: Iterable[str], standard_input: bytes = b"", kind: str | None = None
) -> Inputs:
    """Read files, all papers below folders, and standard input for `-`.

    With a kind, folders give papers of that kind only, and those that cannot be read. A path that
    has nothing to read gives a diagnostic, BP000, and hides no other.
    """
    inputs = Inputs()
    workspaces: dict[Path, tuple[Workspace, dict[Path, Paper[Part]]]] = {}
    for path in paths:
        place = Path() if path == "-" else Path(path)
        root = find_root(place)
        workspace, papers = workspaces.setdefault(root, (Workspace(root), {}))
        try:
            found = (
                [_standard(workspace, standard_input)]
                if path == "-"
                else _read(workspace, place, kind)
            )
        except BoardpapersError as problem:
            inputs.diagnostics += problem.diagnostics
            continue
        papers |= {paper.path: paper for paper in found}
    inputs.papers = [
        (workspace, list(papers.values())) for workspace, papers in workspaces.values()
    ]
    return inputs


def _standard(workspace: Workspace, raw: bytes) -> Paper[Part]:
    return workspace.add(decode(STANDARD_INPUT, raw))


def _read(workspace: Workspace, path: Path, kind: str | None) -> list[Paper[Part]]:
    if os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` fails where a name is too long
        files = list(workspace.files(Path(os.path.abspath(path))))  # noqa: PTH100 - keeps links
        if not files and not (path / SETTINGS).is_file():
            raise BoardpapersError(unreadable(path, "there are no papers in this folder"))
        papers = [workspace.paper(file) for file in files]
        return [paper for paper in papers if kind is None or paper.kind in (kind, "")]
    if path.name == SETTINGS:
        return []
    paper = workspace.paper(path)
    if any(diagnostic.code == "BP000" for diagnostic in paper.diagnostics):
        raise BoardpapersError(*paper.diagnostics)
    return [paper]
