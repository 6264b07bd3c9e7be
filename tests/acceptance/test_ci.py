"""What others' machines run: the pre-commit hook, the GitHub Action, the snippets of docs/ci.md."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.paper_cases import TESTS
from tests.support.small_reports import REPORT, report, write

ROOT = TESTS.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
ACTION = ROOT / "action.yml"


def done(*command: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, **more)


def snippets() -> list[str]:
    """Return the YAML of docs/ci.md: pre-commit, GitHub, GitLab."""
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)


def hook() -> dict[str, Any]:
    (only,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert isinstance(only, dict)
    return only


def step(name: str) -> dict[str, Any]:
    steps = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["runs"]["steps"]
    (found,) = [each for each in steps if each["name"] == name]
    assert isinstance(found, dict)
    return found


def run_step(name: str, within: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script of one of the action's steps, as the runner does."""
    assert set(step(name)["env"]) == set(variables)
    search = os.pathsep.join([str(within / "bin"), str(Path(sys.executable).parent)])
    environment = os.environ | variables | {"PATH": f"{search}{os.pathsep}{os.environ['PATH']}"}
    shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
    return done(*shell, step(name)["run"], cwd=within, env=environment)


def test_pre_commit_takes_the_hook() -> None:
    ran = done(sys.executable, "-m", "pre_commit", "validate-manifest", HOOKS)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("path", "is_paper"),
    [
        ("boardpapers.yaml", True),
        ("council/boardpapers.yaml", True),
        ("reports/cycle-parking.yaml", True),
        ("council/meetings/2026/2026-03-19.yml", True),
        (".github/workflows/ci.yml", False),
        ("compose.yaml", False),
        ("mkdocs.yml", False),
        ("papers/.hidden/cycle-parking.yaml", False),
        ("templates/reports/style.yaml", False),
    ],
)
def test_the_hook_is_for_papers_only(path: str, is_paper: bool) -> None:
    chosen = re.search(hook()["files"], path) and not re.search(hook()["exclude"], path)
    assert bool(chosen) is is_paper


def test_the_hook_checks_settings_too(tmp_path: Path) -> None:
    write(tmp_path / "boardpapers.yaml", "stile: lga\n")
    command = (sys.executable, "-m", *hook()["entry"].split())
    assert done(*command, "boardpapers.yaml", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize("schema", ["github-actions", "github-workflows", "gitlab-ci"])
def test_their_makers_take_them(schema: str, tmp_path: Path) -> None:
    _, workflow, gitlab = snippets()
    files = {"github-workflows": tmp_path / "ci.yml", "gitlab-ci": tmp_path / "gitlab.yml"}
    write(files["github-workflows"], workflow)
    write(files["gitlab-ci"], gitlab)
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}")
    ran = done(*command, files.get(schema, ACTION))
    assert ran.returncode == 0, ran.stdout


def test_the_snippets_use_what_there_is() -> None:
    pre_commit, workflow, _ = map(yaml.safe_load, snippets())
    assert pre_commit["repos"][0]["hooks"] == [{"id": hook()["id"]}]
    used = workflow["jobs"]["papers"]["steps"][1]["with"]
    assert set(used) <= set(yaml.safe_load(ACTION.read_text(encoding="utf-8"))["inputs"])


@pytest.mark.parametrize(("version", "package"), [("", "/the action"), ("1.2", "boardpapers==1.2")])
def test_the_action_installs(tmp_path: Path, version: str, package: str) -> None:
    write(tmp_path / "bin" / "python", '#!/bin/sh\nfor word; do echo "$word"; done\n')
    (tmp_path / "bin" / "python").chmod(0o755)
    ran = run_step("Install boardpapers", tmp_path, ACTION="/the action", VERSION=version)
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, package)


@pytest.mark.parametrize(
    ("paths", "args", "code", "checked"),
    [
        ("", "", 1, "2 papers checked: 1 error"),
        ("good one.yaml", "", 0, "1 paper checked: no problems"),
        ("good one.yaml\nbroken.yaml\n", "", 1, "2 papers checked: 1 error"),
        ("broken.yaml", "--format concise", 1, "1 paper checked: 1 error"),
        ("good one.yaml; touch made", "", 2, ""),
        ("$(touch made)", "", 2, ""),
        ("--help", "", 2, ""),
        ("good one.yaml", "$(touch made)", 2, ""),
    ],
)
def test_the_action_checks(tmp_path: Path, paths: str, args: str, code: int, checked: str) -> None:
    write(tmp_path / "good one.yaml", REPORT)
    write(tmp_path / "broken.yaml", report(extra="access: secret\n"))
    ran = run_step("Check the papers", tmp_path, PATHS=paths, ARGS=args)
    assert ran.returncode == code
    assert checked in ran.stderr
    assert not (tmp_path / "made").exists()
