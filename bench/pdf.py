"""How long a PDF takes, beside Typst alone on the same document, as whole cold processes."""

import json
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

import typst
from bench import PROGRAM, measure

from papers import write_workspace

MANY = 50
# Typst on what `prepare` has kept: the templates, and the document as JSON.
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


def main() -> None:
    """Print the times of one report, and of fifty, and how many times as long as Typst's own."""
    with tempfile.TemporaryDirectory() as name:
        for reports, runs in ((1, 11), (MANY, 3)):
            folder = Path(name, str(reports))
            write_workspace(folder, reports)
            prepare(folder)
            place = ["-o", str(folder / "out"), "--to", "pdf", "--force", "-q"]
            commands = {
                "Typst alone": [sys.executable, "-c", ALONE, str(folder / "alone")],
                "boardpapers render --to pdf": [PROGRAM, "render", str(folder), *place],
            }
            medians = measure(commands, runs)
            print(f"\n{reports} of 14 kB to PDF")
            for command, median in medians.items():
                ratio = median / medians["Typst alone"]
                print(f"  {command:42} {median * 1000:8.0f} ms {ratio:8.1f} x Typst alone")


def prepare(folder: Path) -> None:
    """Keep what Typst is given for each report of a workspace."""
    from boardpapers.rendering import Destination, render
    from boardpapers.workspace import Workspace

    alone = folder / "alone"
    alone.mkdir()
    typeset = typst.compile_with_warnings

    def keep(template: str, *, sys_inputs: dict[str, str], **others: object) -> object:
        for path in Path(template).parent.glob("*.typ"):
            (alone / path.name).write_bytes(path.read_bytes())
        title = json.loads(sys_inputs["paper"])["document"]["id"]
        (alone / f"{title}.json").write_text(sys_inputs["paper"])
        return typeset(template, sys_inputs=sys_inputs, **others)

    workspace = Workspace(folder)
    with patch.object(typst, "compile_with_warnings", keep):
        for path in sorted((folder / "reports").iterdir()):
            render(workspace, workspace.paper(path), ["pdf"], Destination(folder))


if __name__ == "__main__":
    main()
