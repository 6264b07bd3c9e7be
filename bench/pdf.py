"""How long a PDF takes, beside Typst alone on the same document, as whole cold processes.

A pack is many reports as one PDF; what writes it is the library, as a command would call it.
"""

import json
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

import typst

from bench import PROGRAM, measure, peak_of
from boardpapers.check.ignores import EVERYTHING
from boardpapers.check.papers import lay_out
from boardpapers.document.pack import StyledDocument, pack_of
from boardpapers.workspace import Workspace
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.document import write_pdf_pack
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
        sys_inputs={"paper": paper}, pdf_standards=["ua-1", "a-2a"], timestamp=0,
    )
    document.with_suffix(".pdf").write_bytes(written)
"""
PACK = """
import sys
from pathlib import Path
from boardpapers.check.papers import lay_out
from boardpapers.check.ignores import EVERYTHING
from boardpapers.workspace import Workspace
from boardpapers.writers.links import Links
from boardpapers.document.pack import pack_of
from boardpapers.writers.pdf.document import write_pdf_pack
workspace = Workspace(Path(sys.argv[1]))
papers = map(workspace.paper, sorted((workspace.root / "reports").iterdir()))
laid_out = [lay_out(workspace, paper, EVERYTHING) for paper in papers]
reports = [each for paper in laid_out for each in paper.documents]
Path(sys.argv[2]).write_bytes(write_pdf_pack(pack_of("pack", "Pack", reports), Links("pdf")))
"""


def main() -> None:
    """Print times and memory of one report, of many, and of a pack, beside Typst's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count, runs in ((1, 11), (MANY, 3)):
            workspace = folder / str(count)
            write_workspace(workspace, count)
            place = ["-o", str(folder / "out"), "--to", "pdf", "--force", "-q"]
            alone = prepare(folder / f"alone-{count}", [[each] for each in reports_of(workspace)])
            rendering = [PROGRAM, "render", str(workspace), *place]
            beside_typst(f"{count} of 14 kB to PDF", rendering, alone, runs)
        alone = prepare(folder / "alone-pack", [reports_of(workspace)])
        packing = [sys.executable, "-c", PACK, str(workspace), str(folder / "pack.pdf")]
        beside_typst(f"{MANY} of 14 kB to one PDF", packing, alone, 5)


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


def prepare(alone: Path, packs: list[list[StyledDocument]]) -> Path:
    """Keep what Typst is given for each pack of reports: the templates, and the documents."""
    alone.mkdir()
    typeset = typst.compile_with_warnings

    def keep(template: str, *, sys_inputs: dict[str, str], **others: object) -> object:
        for path in Path(template).parent.glob("*.typ"):
            (alone / path.name).write_bytes(path.read_bytes())
        first = json.loads(sys_inputs["paper"])["reports"][0]
        (alone / f"{first['document']['id']}.json").write_text(sys_inputs["paper"])
        return typeset(template, sys_inputs=sys_inputs, **others)

    with patch.object(typst, "compile_with_warnings", keep):
        for reports in packs:
            write_pdf_pack(pack_of("pack", "Pack", reports), Links("pdf"))
    return alone


if __name__ == "__main__":
    main()
