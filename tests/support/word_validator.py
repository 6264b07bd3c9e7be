"""Word files to be judged, and the judgement of Microsoft's Open XML SDK."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

from boardpapers.styles import styles_below, templates_dir
from boardpapers.styles.tools.sample import BARE, BOARD, CLOSED, FULL
from tests.support.nasty_reports import NASTY
from tests.support.needed_tools import OPEN_XML_CHECK
from tests.support.paper_cases import DATA, WORKSPACES
from tests.support.run_program import boardpapers
from tests.support.small_reports import write

STYLES = [path.parent.name for path in styles_below(templates_dir())]
SAMPLES = {"full": FULL, "closed": CLOSED, "bare": BARE, "board": BOARD}


def every_paper(folder: Path) -> list[Path]:
    """Render the examples, samples of every house style, and the nasty papers, into a folder."""
    calls = [("render", ".")]
    return [
        each for papers in _workspaces(folder / "in") for each in _in_word(papers, folder, calls)
    ]


def every_meeting(folder: Path, style: str) -> list[Path]:
    """Render agendas, one of them in Welsh, minutes and packs in a house style, into a folder."""
    meetings = Path(copytree(DATA / "agendas", folder / style))
    write(meetings / "boardpapers.yaml", f"style: {style}\nignore: [BP3, BP5]\n")
    return _in_word(meetings, folder, [("render", "meetings", "minutes"), ("pack", ".")])


def _workspaces(folder: Path) -> list[Path]:
    """Return the folders of all papers, each copied or made below one."""
    folder.mkdir()
    for case in WORKSPACES:
        case.copy_to(folder)
    for style in STYLES:
        samples = folder / f"style-{style}"
        write(samples / "boardpapers.yaml", f"style: {style}\nignore: [BP3, BP5]\n")
        for name, text in SAMPLES.items():
            write(samples / f"{name}.yaml", text.replace("id: cycle-parking\n", ""))
    for name, text in NASTY.items():
        write(folder / "nasty" / f"{name}.yaml", text)
    return sorted(folder.iterdir())


def _in_word(papers: Path, folder: Path, calls: Iterable[tuple[str, ...]]) -> list[Path]:
    """Return the Word files that calls make in a workspace, which are put into a folder."""
    for call in calls:
        ran = boardpapers(*call, "--to", "docx", "-o", "out", within=papers)
        assert ran.code == 0, ran.everything
    return [
        path.rename(folder / f"{papers.name}--{path.name}")
        for path in sorted(papers.rglob("out/*.docx"))
    ]


def open_xml_problems(words: list[Path]) -> dict[Path, list[str]]:
    """Return what Microsoft's Open XML SDK finds in each Word file."""
    command = ["node", str(OPEN_XML_CHECK), *map(str, words)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {Path(path): problems for path, problems in json.loads(said).items()}
