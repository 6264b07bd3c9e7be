"""Workspaces to begin papers in."""

from datetime import UTC, datetime
from pathlib import Path

from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import write

TODAY = "2026-01-05"
EPOCH = str(int(datetime(2026, 1, 5, 12, tzinfo=UTC).timestamp()))

PARKS = """
kind: board
name: Parks Committee
style: lga-2013
contacts:
  - name: Alex Example
    position: Head of Parks
    phone: 020 7946 0123
    email: alex.example@example.gov.uk
"""
MARCH = """
kind: meeting
board: parks
date: 2026-03-10
items:
  - title: Apologies
  - number: 4
    title: Minutes
  - title: A matter of business
    report: listed-already
    number: 7
    access: exempt
"""


def workspace(folder: Path) -> Path:
    """Make a workspace with one board, and a meeting before, after and long after TODAY."""
    write(folder / "boardpapers.yaml", "name: Example Council\n")
    write(folder / "boards" / "parks.yaml", PARKS)
    for id, day, status in (
        ("past", "2026-01-04", "held"),
        ("cancelled", "2026-02-10", "cancelled"),
        ("later", "2026-06-09", "scheduled"),
    ):
        meeting = f"kind: meeting\nboard: parks\ndate: {day}\nstatus: {status}\n"
        write(folder / "meetings" / f"{id}.yaml", meeting)
    write(folder / "meetings" / "march.yaml", MARCH)
    return folder


def found(within: Path, *arguments: str) -> tuple[int, set[str]]:
    """Return the exit code of `validate`, and the codes that it finds."""
    ran = boardpapers("validate", *arguments, "--format", "concise", within=within)
    lines = ran.out.splitlines()
    return ran.code, {line.split(": ")[1].split(" ")[0] for line in lines}


def files(folder: Path) -> set[str]:
    """Return the files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def begin(*arguments: str, within: Path) -> Ran:
    """Run `boardpapers new`, which must go well."""
    ran = boardpapers("new", *arguments, within=within)
    assert ran.code == 0, ran.everything
    return ran
