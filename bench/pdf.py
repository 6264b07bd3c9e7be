"""How long a PDF takes, beside Typst alone on the same document, as whole cold processes.

A pack is the agenda of a meeting with many reports, and ten times as many.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

import typst

import boardpapers
from bench import PROGRAM, measure, peak_of
from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import lay_out
from boardpapers.document.pack import StyledDocument
from boardpapers.workspace import Workspace
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.document import write_pdf
from papers import write_workspace

MANY = 50
# Typst on what `prepare` has kept: the templates, and the documents as JSON.
ALONE = """
import sys, json, typst
from pathlib import Path
from importlib.resources import files
fonts = typst.Fonts(
    include_system_fonts=False, font_paths=[str(files("fontpkg_arimo") / "files")]
)
folder = Path(sys.argv[1])
for document in sorted(folder.glob("*.json")):
    paper = document.read_text()
    written = typst.compile(
        str(folder / "report.typ"), root=str(folder), font_paths=fonts,
        sys_inputs={"paper": paper, "fonts": "[]"}, pdf_standards=["ua-1", "a-2a"], timestamp=0,
    )
    document.with_suffix(".pdf").write_bytes(written)
"""


def main() -> None:
    """Print times and memory of one report, of many, and of a pack, beside Typst's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count, runs in ((1, 11), (MANY, 3)):
            workspace = folder / str(count)
            write_workspace(workspace, count)
            place = ["-o", str(folder / "out"), "--to", "pdf", "--force", "-q"]
            alone = prepare(folder / f"alone-{count}", reports_of(workspace))
            rendering = [PROGRAM, "render", str(workspace), *place]
            beside_typst(f"{count} of 14 kB to PDF", rendering, alone, runs)
        for count, runs in ((MANY, 5), (10 * MANY, 1)):
            meeting = write_meeting(folder / f"pack-{count}", count)
            alone = keep(folder / f"alone-pack-{count}", partial(boardpapers.pack, meeting, "pdf"))
            packing = [PROGRAM, "pack", str(meeting), "-o", str(folder / "pack.pdf"), "-q"]
            beside_typst(f"{count} of 14 kB to one PDF", packing, alone, runs)


def beside_typst(title: str, command: list[str], alone: Path, runs: int) -> None:
    """Measure a command, and Typst alone on what was kept for it."""
    commands = {
        "Typst alone": [sys.executable, "-c", ALONE, str(alone)],
        "boardpapers": command,
    }
    medians = measure(commands, runs)
    print(f"\n{title}")
    for name, median in medians.items():
        ratio = median / medians["Typst alone"]
        memory = peak_of(commands[name])
        print(f"  {name:20} {median * 1000:8.0f} ms {ratio:6.1f} x Typst alone {memory:6} MB")


def reports_of(folder: Path) -> list[StyledDocument]:
    """Lay out all reports of a workspace."""
    workspace = Workspace(folder)
    papers = map(workspace.paper, sorted((folder / "reports").iterdir()))
    laid_out = [lay_out(workspace, paper, EVERYTHING) for paper in papers]
    return [each for paper in laid_out for each in paper.documents]


def prepare(alone: Path, reports: list[StyledDocument]) -> Path:
    """Keep what Typst is given for each of several reports."""

    def write() -> None:
        for document, style in reports:
            write_pdf(document, style, Links("pdf"))

    return keep(alone, write)


def write_meeting(folder: Path, reports: int) -> Path:
    """Write a workspace with a meeting that has so many reports; return the meeting's file."""
    write_workspace(folder, reports)
    items = "".join(f"  - report: report-{number:05}\n" for number in range(1, reports + 1))
    path = folder / "meeting.yaml"
    about = "kind: meeting\nboard: example-board\ndate: 2030-05-09\nitems:\n"
    path.write_text(about + items, encoding="utf-8")
    return path


def keep(alone: Path, write: Callable[[], object]) -> Path:
    """Keep what Typst is given while PDFs are written: the templates, and the documents."""
    alone.mkdir()
    typeset = typst.compile_with_warnings

    def kept(template: str, *, sys_inputs: dict[str, str], **others: object) -> object:
        for path in Path(template).parent.glob("*.typ"):
            (alone / path.name).write_bytes(path.read_bytes())
        first = json.loads(sys_inputs["paper"])["reports"][0]
        (alone / f"{first['document']['id']}.json").write_text(sys_inputs["paper"])
        return typeset(template, sys_inputs=sys_inputs, **others)

    with patch.object(typst, "compile_with_warnings", kept):
        write()
    return alone


if __name__ == "__main__":
    main()
