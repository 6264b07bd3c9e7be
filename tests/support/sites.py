"""A small workspace, and the site that is made of it."""

from pathlib import Path

from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

URL = "https://papers.example.gov.uk/"
DAY = "2026-01-05"
STATEMENT = "accessibility: {email: web@example.gov.uk, compliance: full, prepared: 2026-01-02}\n"
MEETING = (
    "kind: meeting\nboard: parks\ndate: 2026-03-10\nstatus: held\nitems:\n  - title: Apologies\n"
)
MINUTES = """kind: minutes
meeting: march
present: [{name: Sam Example}]
items: [{item: 2, decision: That the plan be agreed., outcome: agreed}]
"""


def small_workspace(folder: Path) -> Path:
    """Write a workspace: a board, a meeting with two reports, its minutes, and a report alone."""
    write(folder / "boardpapers.yaml", f"name: Example Council\nbase_url: {URL}\n{STATEMENT}")
    write(folder / "boards/parks.yaml", "kind: board\nname: Parks Committee\n")
    write(folder / "meetings/march.yaml", f"{MEETING}  - report: stands\n  - report: paths\n")
    write(folder / "minutes/march.yaml", MINUTES)
    for id, title in (("stands", "Cycle stands"), ("paths", "Footpaths")):
        write(folder / f"reports/{id}.yaml", report(title=title))
    write(folder / "reports/alone.yaml", report(title="Alone", extra="board: parks\n"))
    return folder


def make_site(within: Path, *arguments: str | Path) -> Ran:
    """Run `boardpapers site` on one day."""
    return boardpapers("site", "--on", DAY, *arguments, within=within)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of each file below a folder, by its path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
