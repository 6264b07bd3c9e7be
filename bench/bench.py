"""How long the program takes, as whole cold processes, against the interpreter alone.

Commands run in turn, so that a machine that slows down slows all of them; medians are told.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 21
REPOSITORY = Path(__file__).parents[1]
REPORT = REPOSITORY / "examples/lga/reports/joint-strategic-partnership-board.yaml"


def main() -> None:
    """Print a table of medians and their ratios to the interpreter's own start."""
    program = str(Path(sys.executable).parent / "boardpapers")
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "boardpapers --version": [program, "--version"],
            "boardpapers --help": [program, "--help"],
            "boardpapers validate, one report": [program, "validate", str(REPORT)],
            "boardpapers render, one report, md and html": [
                program, "render", str(REPORT), "-q", "-o", folder,
            ],
        }  # fmt: skip
        medians = _medians(commands)
    floor = medians["python -c pass"]
    for name, median in medians.items():
        print(f"{name:45} {median * 1000:7.0f} ms {median / floor:6.1f} x")


def _medians(commands: dict[str, list[str]]) -> dict[str, float]:
    # As installed: modules compiled on a first run, which some build machines forbid.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True, env=environment)
            if turn:  # the first turn warms the file system's cache
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}


if __name__ == "__main__":
    main()
