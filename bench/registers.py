"""How long registers take, of 1,000 papers and of ten times as many, as whole cold processes."""

import tempfile
from pathlib import Path

from bench import PROGRAM, measure, peak_of
from papers import write_council

COMMANDS = {
    "forward-plan": ["--on", "2000-01-01"],
    "actions": ["--on", "2000-01-01"],
    "decisions": [],
    "attendance": [],
    "interests": [],
}
FEW, MANY = 100, 1_000
"""Numbers of meetings; each has eight reports, and minutes."""


def main() -> None:
    """Print a table: each register, of few meetings and of ten times as many."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        write_council(few, FEW)
        write_council(many, MANY)
        print(f"\nregisters of {10 * FEW} papers and of {10 * MANY}")
        for register, options in COMMANDS.items():
            calls = {
                str(folder): [PROGRAM, register, *options, "--to", "csv", "-o", f"{folder}/out/"]
                for folder in (few, many)
            }
            medians = [measure({key: call}, 1, Path(key))[key] for key, call in calls.items()]
            peak = peak_of(calls[str(many)], many)
            print(
                f"  {register:14} {medians[0] * 1000:8.0f} ms {medians[1] * 1000:8.0f} ms "
                f"{medians[1] / medians[0]:6.1f} x as long, {peak:5} MB"
            )


if __name__ == "__main__":
    main()
