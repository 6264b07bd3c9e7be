"""The tutorial, docs/meeting.md: a test types all of it, in order."""

import os
import re
import shlex
import subprocess
from pathlib import Path

from tests.support.paper_cases import TESTS
from tests.support.run_program import PROGRAM, boardpapers
from tests.support.workspaces import EPOCH

PAGE = TESTS.parent / "docs" / "meeting.md"
_BLOCK = re.compile(r"^```(sh|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WRITTEN = {
    "2030-03-12-parks-committee-agenda.docx",
    "2030-03-12-parks-committee-decisions.html",
    "2030-03-12-parks-committee-minutes.pdf",
    "2030-03-12-parks-committee-pack.pdf",
    "benches-for-canal-park.md",
    "parks-committee-membership.pdf",
}
_NAME = re.compile(r"# (\S+)\n")


def test_every_command_of_the_tutorial_works(tmp_path: Path) -> None:
    folder = tmp_path
    for language, code in _BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language == "sh":
            folder = typed(code, folder)
        else:
            name = _NAME.match(code)
            assert name, code
            path = folder / name[1]
            assert path.exists(), f"no command has made {name[1]}"
            path.write_text(code[name.end() :], encoding="utf-8")
    checked = boardpapers("validate", within=folder)
    assert checked.code == 0
    assert checked.err.endswith("no problems\n")
    assert {path.name for path in (folder / "build").iterdir()} >= WRITTEN


def typed(code: str, folder: Path) -> Path:
    """Type commands in a shell, and return the folder that it is in afterwards."""
    program = f'boardpapers() {{ {shlex.join(PROGRAM)} "$@"; }}'
    done = subprocess.run(
        ["bash", "-ec", f"{program}\n{code}\npwd >&2"],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{code}\n{done.stdout}{done.stderr}"
    return Path(done.stderr.splitlines()[-1])
