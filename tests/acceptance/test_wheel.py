"""What is shipped: the wheel holds all that rendering needs."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.support.paper_cases import EXAMPLES, TESTS

pytestmark = pytest.mark.slow


def run(*command: str | Path, within: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=within, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_an_installed_wheel_renders(tmp_path: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", "--quiet", "--no-deps", "-w", tmp_path, TESTS.parent, within=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    (packages,) = environment.glob("lib/python*/site-packages")
    run(*pip, "install", "--quiet", "--no-compile", "--target", packages, wheel, within=tmp_path)
    program = environment / "bin" / "python"
    arguments = ("-I", "-m", "boardpapers", "render", EXAMPLES / "lga", "-o", tmp_path / "out")
    run(program, *arguments, within=tmp_path)
    reports = {path.stem for path in (EXAMPLES / "lga" / "reports").iterdir()}
    written = {path.stem for path in (tmp_path / "out").iterdir()}
    lists = {stem for stem in written if stem.endswith(("-membership", "-agenda", "-minutes"))}
    assert lists
    assert written - lists == reports
    run(program, "-I", "-m", "boardpapers", "init", "papers", within=tmp_path)
    explained = run(program, "-I", "-m", "boardpapers", "explain", "BP002", within=tmp_path)
    assert explained.startswith("BP002 not-yaml (error)")
    where = run(
        program, "-I", "-c", "import boardpapers; print(boardpapers.__file__)", within=tmp_path
    )
    package = Path(where.strip()).parent
    assert package.is_relative_to(environment)
    assert (package / "py.typed").is_file(), "type checkers would not look at it"
