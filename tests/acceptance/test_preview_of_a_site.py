"""`preview --site`: the pages of the site at their addresses, made again after each save."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from boardpapers.preview import Server
from boardpapers.preview.public_site import MadeSite, PublicSite
from tests.support.run_program import boardpapers
from tests.support.running_preview import ask, serving
from tests.support.sites import small_workspace
from tests.support.small_reports import report, write

STANDS = "/parks/2026-03-10/stands/"


@contextmanager
def preview_of_site(folder: Path, told: list[MadeSite] | None = None) -> Iterator[Server]:
    """Preview the site of a workspace, at a port that is free."""
    root, made = folder / "papers", folder / "made"
    site = PublicSite(root, made, date(2026, 1, 5), (told or []).append)
    with serving(site) as server:
        yield server


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("preview")
    small_workspace(folder / "papers")
    return folder


def test_pages_and_files_at_their_addresses(folder: Path) -> None:
    with preview_of_site(folder) as server:
        home, page = ask(server, "/"), ask(server, STANDS)
        assert (home.status, page.status) == (200, 200)
        assert "Cycle stands" in page.text
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        moved = ask(server, STANDS.rstrip("/"))
        assert (moved.status, moved.headers["Location"]) == (301, f"/{server.secret}{STANDS}")
        markdown = ask(server, f"{STANDS}stands.md")
        assert markdown.headers["Content-Type"] == "text/markdown; charset=utf-8"
        pdf = ask(server, f"{STANDS}stands.pdf", method="HEAD")
        assert pdf.headers["Content-Type"] == "application/pdf"
        for outside in ("/nowhere/", "/../papers/boardpapers.yaml", "/.boardpapers-site.json"):
            assert ask(server, outside).status == 404


def test_a_save_loads_pages_again(folder: Path) -> None:
    told: list[MadeSite] = [MadeSite(frozenset())]
    with preview_of_site(folder, told) as server:
        before = ask(server, STANDS).text
        assert f'data-events="/{server.secret}/events"' in before
        write(folder / "papers/reports/stands.yaml", report(title="More stands"))
        server.site.versions.next()
        after = ask(server, STANDS).text
        assert "More stands" in after
        write(folder / "papers/reports/stands.yaml", report(title="Wrong", extra="access: x\n"))
        server.site.versions.next()
        assert "More stands" in ask(server, STANDS).text
        assert [each.code for each in told[-1].diagnostics] == ["BP108"]
        write(folder / "papers/boards/people.yaml", "kind: board\nname: People\n")
        server.site.versions.next()
        stopped = ask(server, STANDS)
        assert "The site cannot be made." in stopped.text
        assert "BP961" in stopped.text


def test_only_public_versions(folder: Path) -> None:
    ran = boardpapers("preview", "--site", "--private", within=folder / "papers")
    assert (ran.code, "a site has public versions only" in ran.err) == (2, True)
    ran = boardpapers("preview", "--site", "reports", within=folder / "papers")
    assert (ran.code, "is a part of a workspace" in ran.err) == (2, True)
