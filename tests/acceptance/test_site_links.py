"""Every link of a whole site leads somewhere, and its words say where."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.support.link_names import ambiguous_links, links_by_name
from tests.support.paper_cases import TESTS
from tests.support.run_program import boardpapers
from tests.support.site_links import SiteLinks
from tests.support.sites import small_workspace
from tests.support.small_reports import write

URL = "https://papers.example.gov.uk/below/"
EXAMPLES = TESTS.parent / "examples"
WORKSPACES = {
    "council": EXAMPLES / "council",
    "year": TESTS / "data/year",
    **{path.name: path for path in sorted(EXAMPLES.iterdir()) if path.is_dir()},
}
QUICK = ("council",)


def problems(workspace: Path) -> list[str]:
    """Make and publish the site of a workspace, and return what is wrong with its links."""
    options = ("--published", "--on", "2030-05-01", "--base-url", URL, "-o", "../site")
    ran = boardpapers("site", "-q", *options, within=workspace)
    assert ran.code == 0, ran.err
    return SiteLinks(workspace.parent / "site", URL).problems()


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=[] if n in QUICK else pytest.mark.slow) for n in WORKSPACES],
)
def test_every_link_of_an_example_leads_somewhere(name: str, tmp_path: Path) -> None:
    assert problems(copytree(WORKSPACES[name], tmp_path / "papers")) == []
    assert ambiguous_links(tmp_path / "site") == []


def test_links_after_papers_have_moved_and_gone(tmp_path: Path) -> None:
    workspace = small_workspace(tmp_path / "papers")
    assert problems(workspace) == []
    write(workspace / "boards/roads.yaml", "kind: board\nname: Roads\n")
    assert boardpapers("rename", "alone", "by-itself", within=workspace).code == 0
    meeting = workspace / "meetings/march.yaml"
    write(meeting, meeting.read_text("utf-8").replace("  - report: paths\n", ""))
    (workspace / "reports/paths.yaml").unlink()
    assert problems(workspace) == []
    gone = workspace.parent / "site/parks/2026-03-10/paths/index.html"
    assert "withdrawn" in gone.read_text("utf-8")


def test_links_of_one_page_have_their_own_names(tmp_path: Path) -> None:
    workspace = small_workspace(tmp_path / "papers")
    same = workspace / "reports/paths.yaml"
    write(same, same.read_text("utf-8").replace("Footpaths", "Cycle stands"))
    again = (workspace / "meetings/march.yaml").read_text("utf-8")
    write(workspace / "meetings/second.yaml", again.partition("  - report")[0])
    assert problems(workspace) == []
    site = workspace.parent / "site"
    assert ambiguous_links(site) == []
    page = (site / "parks/2026-03-10/index.html").read_text("utf-8")
    names = links_by_name(page, "parks/2026-03-10/index.html")
    assert {"report: 2. cycle stands", "report: 3. cycle stands"} <= names.keys()
    assert ">Report</a>" in page
    year = (site / "meetings/2026/index.html").read_text("utf-8")
    assert "Tuesday 10 March 2026 (2)</time>" in year


def test_links_with_one_name_are_found(tmp_path: Path) -> None:
    links = '<a href="b/">B <b>c</b></a> <a href="b/index.html">B c</a> <a href="d/"> B c</a>'
    own = '<a href="e/" aria-label="B: e">B c</a> <a href="f/"><img alt="B" src="b.png"> c f</a>'
    write(tmp_path / "a/index.html", links + own)
    (said,) = ambiguous_links(tmp_path)
    assert said.startswith("a/index.html: “b c” leads to ")
    assert said.endswith("/a/b/, https://site.invalid/a/d/")


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    write(tmp_path / "index.html", '<a href="b/#c">B</a><img src="/d.png"><a href="e/">E</a>')
    write(tmp_path / "b/index.html", "<h1>B</h1>")
    write(tmp_path / "feed.xml", f"<link>{URL}f/</link>")
    assert SiteLinks(tmp_path, URL).problems() == [
        "feed.xml: https://papers.example.gov.uk/below/f/ leads nowhere",
        "index.html: b/#c leads to no place on that page",
        "index.html: /d.png works only at one place",
        "index.html: e/ leads nowhere",
    ]
