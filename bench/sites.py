"""How long a site takes, of some meetings and of ten times as many, as whole cold processes.

Each meeting has twenty reports of about 14 kB, and minutes. Processor time is told, too: it varies
less than the time on a clock. The sites are then searched in a real browser.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import ENVIRONMENT, PROGRAM
from papers import write_boards
from search import print_searches

MEETINGS = (5, 50)
"""`python bench/sites.py 500` makes the site of 500 meetings."""


def main() -> None:
    """Print a table: the whole site, nothing changed, one report changed, searches."""
    numbers = [int(each) for each in sys.argv[1:]] or MEETINGS
    with tempfile.TemporaryDirectory() as name:
        print("\nsites: seconds on the clock, processor seconds, MB of the largest process")
        for number in numbers:
            folder = Path(name, str(number))
            write_boards(folder, number)
            print(f"{number * 20} reports of {number} meetings")
            whole = told(folder, name, "all new")
            told(folder, name, "nothing changed", whole)
            report = folder / "reports/report-0002-02.yaml"
            text = report.read_text(encoding="utf-8").replace("Report number", "Paper number")
            report.write_text(text, encoding="utf-8")
            told(folder, name, "one report changed", whole)
            print_searches(folder / "site")


def told(folder: Path, cache: str, what: str, whole: float = 0) -> float:
    """Make a site, print how long it takes, and return the processor time."""
    begun = time.monotonic()
    call = [PROGRAM, "site", "-q", "--on", "2026-01-05"]
    environment = ENVIRONMENT | {"XDG_CACHE_HOME": cache}
    with subprocess.Popen(call, cwd=folder, env=environment) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"`boardpapers site` has ended with {process.returncode}")
    clock, own = time.monotonic() - begun, used.ru_utime + used.ru_stime
    share = f" {own / whole:8.1%} of all" if whole else ""
    print(f"  {what:20} {clock:8.1f} s {own:8.1f} s {used.ru_maxrss // 1024:6} MB{share}")
    return own


if __name__ == "__main__":
    main()
