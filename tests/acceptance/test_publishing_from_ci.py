"""The examples of publishing a workspace from a build server: what they say, and what they do."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from tests.support.paper_cases import TESTS

COUNCIL = TESTS.parent / "examples/council"
URL = "https://papers.example.gov.uk/council"


def data(path: str) -> dict[Any, Any]:
    found = yaml.safe_load((COUNCIL / path).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def github() -> list[str]:
    steps = data(".github/workflows/site.yaml")["jobs"]["publish"]["steps"]
    return [each["run"] for each in steps if "run" in each]


def gitlab() -> list[str]:
    script: list[str] = data(".gitlab-ci.yml")["pages"]["script"]
    return script


SERVERS = {"github": (github, "BASE_URL", "site"), "gitlab": (gitlab, "CI_PAGES_URL", "public")}
"""For each kind of server: its commands, the variable with the address, and the folder."""


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest) -> tuple[Callable[[], list[str]], str, str]:
    return SERVERS[request.param]


def run(commands: list[str], variable: str, within: Path) -> subprocess.CompletedProcess[str]:
    """Run commands as a server does, with the program of these tests instead of another."""
    install, *others = commands
    assert install == "pip install 'boardpapers[calendar,pdf,docx,site]'"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, variable: URL}
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", "\n".join(others)]
    return subprocess.run(shell, cwd=within, env=environment, capture_output=True, text=True)


@pytest.mark.slow
def test_the_site_is_made_after_the_papers_are_checked(
    server: tuple[Callable[[], list[str]], str, str], tmp_path: Path
) -> None:
    commands, variable, folder = server
    within = copytree(COUNCIL, tmp_path / "council")
    ran = run(commands(), variable, within)
    assert ran.returncode == 0, ran.stderr
    made = within / folder
    assert (made / "cabinet/2025-07-08/collecting-food-waste/index.html").is_file()
    assert (made / "search/search.js").is_file()
    assert f'href="{URL}/"' in (made / "index.html").read_text("utf-8")


def test_nothing_is_published_if_a_paper_has_errors(
    server: tuple[Callable[[], list[str]], str, str], tmp_path: Path
) -> None:
    commands, variable, folder = server
    within = copytree(COUNCIL, tmp_path / "council")
    (within / "reports/broken.yaml").write_text("kind: report\ntitle: [", "utf-8")
    ran = run(commands(), variable, within)
    assert ran.returncode == 1
    assert not (within / folder).exists()


def test_the_folder_that_is_made_is_the_one_that_is_published() -> None:
    steps = data(".github/workflows/site.yaml")["jobs"]["publish"]["steps"]
    uploaded = [each["with"]["path"] for each in steps if "upload" in each.get("uses", "")]
    assert uploaded == [SERVERS["github"][2]]
    assert data(".gitlab-ci.yml")["pages"]["artifacts"]["paths"] == [SERVERS["gitlab"][2]]
