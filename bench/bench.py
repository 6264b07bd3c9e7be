"""How long the program takes, as whole cold processes, beside the interpreter and its peers.

The commands of a table run in turn, so that a machine that slows down slows all of them;
medians are told.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from papers import write_workspace

REPOSITORY = Path(__file__).parents[1]
EXAMPLE = REPOSITORY / "examples/lga/reports/joint-strategic-partnership-board.yaml"
BIN = Path(sys.executable).parent
PROGRAM = str(BIN / "boardpapers")
MANY = 1_000
ALONE = ", one processor"

# As installed: modules compiled on a first run, which some build machines forbid.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Print tables: cold starts, files beside peers, ten times as many, one that has changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cold_starts(folder / "out")
        write_workspace(folder / "few", 1)
        write_workspace(folder / "many", MANY)
        write_workspace(folder / "more", 10 * MANY)
        beside_peers("one report of 14 kB", sorted((folder / "few/reports").iterdir()), 11)
        beside_peers(f"{MANY} reports of 14 kB", sorted((folder / "many/reports").iterdir()), 3)
        growth(folder)
        one_changed(folder / "many", folder / "out")


def cold_starts(out: Path) -> None:
    """Time the program against the bare interpreter."""
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "boardpapers --version": [PROGRAM, "--version"],
        "boardpapers --help": [PROGRAM, "--help"],
        "boardpapers validate": [PROGRAM, "validate", str(EXAMPLE)],
        "boardpapers render, md and html": [PROGRAM, "render", str(EXAMPLE), "-o", str(out)],
    }
    medians = measure(commands, 21)
    print("\none example report, whole cold process")
    for name, median in medians.items():
        ratio = median / medians["python -c pass"]
        print(f"  {name:42} {median * 1000:8.0f} ms {ratio:8.1f} x python -c pass")


def beside_peers(title: str, files: list[Path], runs: int) -> None:
    """Time a check of the same files by peers that know YAML, and nothing of reports."""
    names = list(map(str, files))
    schema = str(REPOSITORY / "schemas/report.json")
    commands = {
        "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", schema, *names],
        "yamllint": [str(BIN / "yamllint"), "-d", "relaxed", *names],
        "boardpapers validate": [PROGRAM, "validate", *names],
    }
    if len(files) > 1:
        del commands["yamllint"]  # it would take minutes: the table of one report tells its pace
        commands[f"boardpapers validate{ALONE}"] = commands["boardpapers validate"]
    medians = measure(commands, runs)
    print(f"\n{title}")
    for name, median in medians.items():
        ratio = medians["check-jsonschema"] / median
        print(f"  {name:42} {median * 1000:8.0f} ms {ratio:8.1f} x as fast as check-jsonschema")


def growth(folder: Path) -> None:
    """Time ten times as many files, and tell the memory of the largest process."""
    commands = {
        f"{MANY} reports": [PROGRAM, "validate", str(folder / "many")],
        f"{10 * MANY} reports": [PROGRAM, "validate", str(folder / "more")],
    }
    medians = list(measure(commands, 1).values())
    print(f"\nten times as many reports take {medians[1] / medians[0]:.1f} times as long")
    for name, command in commands.items():
        print(f"  {name:42} {peak_of(command):8} MB at most, in any of its processes")


def one_changed(workspace: Path, out: Path) -> None:
    """Time a run that renders all reports, and one after a single report has changed."""
    report = workspace / "reports/report-00500.yaml"
    edit = f"open({str(report)!r}, 'a').write('# changed\\n')"
    render = [PROGRAM, "render", str(workspace), "-o", str(out), "-q"]
    commands = {
        "all, by all processors": [*render, "--force"],
        "(a change)": [sys.executable, "-c", edit],
        "one that has changed": render,
        f"all{ALONE}": [*render, "--force"],
    }
    medians = measure(commands, 3)
    print(f"\nrendering {MANY} reports to md and html")
    for name, median in medians.items():
        ratio = median / medians["one that has changed"]
        print(f"  {name:42} {median * 1000:8.0f} ms {ratio:8.1f} x the one that has changed")


def measure(
    commands: dict[str, list[str]], runs: int, within: Path | None = None
) -> dict[str, float]:
    """Return the median seconds of each command, after one turn that is not counted.

    One whose name ends in `ALONE` has one processor, where that can be asked for.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(
                command,
                cwd=within,
                env=ENVIRONMENT,
                capture_output=True,
                check=True,
                preexec_fn=_one_processor if name.endswith(ALONE) else None,
            )
            if turn:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def _one_processor() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})


def peak_of(command: list[str], within: Path | None = None) -> int:
    """Return the memory of a command's largest process, in MB."""
    asked = [sys.executable, __file__, "--peak", *command]
    told = subprocess.run(asked, cwd=within, env=ENVIRONMENT, capture_output=True, check=True)
    return int(told.stdout)


def peak(command: list[str]) -> None:
    """Run a command, and print the memory of its largest process, in MB."""
    subprocess.run(command, capture_output=True, check=True)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        peak(sys.argv[2:])
    else:
        main()
