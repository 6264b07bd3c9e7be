"""The README's transcript is what happens."""

import os
import re
import shlex
import subprocess
from pathlib import Path

from tests.support.paper_cases import TESTS
from tests.support.run_program import PROGRAM
from tests.support.workspaces import EPOCH

LEFT_OUT = "…\n"


def steps() -> list[tuple[str, str]]:
    """Return each command of the transcript, and what it prints."""
    readme = (TESTS.parent / "README.md").read_text(encoding="utf-8")
    (transcript,) = re.findall(r"^```console\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    parts = re.split(r"^\$ (.+)\n", transcript, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def test_from_nothing_to_a_report_in_three_commands(tmp_path: Path) -> None:
    assert len(steps()) == 3
    folder = tmp_path
    for command, expected in steps():
        program = f'boardpapers() {{ {shlex.join(PROGRAM)} "$@"; }}'
        script = f"{program}; {command} 2>&1; code=$?; pwd >&2; exit $code"
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=folder,
            env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0
        pieces = map(re.escape, expected.split(LEFT_OUT))
        assert re.fullmatch("(?s:.*)".join(pieces), done.stdout), done.stdout
        folder = Path(done.stderr.strip())
    assert len(list((folder / "build").iterdir())) > 1
