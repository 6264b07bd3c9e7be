"""The whole site of a generated council, awkward in each way, for everybody and everything."""

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

import pytest

from tests.support.awkward_council import URL, AwkwardCouncil
from tests.support.html_validators import VIEWS, axe_violations, cut_off, nu_problems, tab
from tests.support.html_validators import browser as open_browser
from tests.support.keyboard import unreachable
from tests.support.link_names import ambiguous_links
from tests.support.served_folder import served
from tests.support.site_links import SiteLinks

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1_800)]
SEEDS = (0,)


@pytest.fixture(scope="module", params=SEEDS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a council, published before and after its papers changed."""
    folder = tmp_path_factory.mktemp("council") / "papers"
    return AwkwardCouncil(folder, request.param).site


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site below the path that it is made for."""
    path = urlsplit(URL).path
    copytree(site, site.parent / "host" / unquote(path).strip("/"))
    with served(site.parent / "host") as host:
        yield f"{host.rstrip('/')}{path}"


def pages(site: Path) -> dict[str, str]:
    """Return the pages that are not left at once for another."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    texts = {name: path.read_text("utf-8") for name, path in found.items()}
    return {name: text for name, text in texts.items() if 'http-equiv="refresh"' not in text}


def unlike_pages(site: Path) -> list[str]:
    """Return the pages, but only the first of those whose elements have the same classes."""
    firsts: dict[frozenset[str], str] = {}
    for name, text in pages(site).items():
        firsts.setdefault(frozenset(re.findall(r'<\w+ class="[^"]*"', text)), name)
    return list(firsts.values())


def test_every_link_leads_somewhere(site: Path) -> None:
    assert SiteLinks(site, URL).problems() == []


def test_every_link_says_where_it_leads(site: Path) -> None:
    assert ambiguous_links(site) == []


@pytest.mark.needs("nu checker")
def test_the_nu_checker_finds_nothing(site: Path, tmp_path: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    texts = {
        f"{number}.html": (site / name).read_text("utf-8") for number, name in enumerate(names)
    }
    sheets = {path.name: path.read_text("utf-8") for path in (site / "styles").glob("*.css")}
    # Two contact officers are two facts with one label; it guesses the language of few words.
    allowed = "Duplicate “dt”", "This document appears to be written in"
    said = nu_problems(texts | sheets, tmp_path)
    assert [each for each in said if not any(words in each for words in allowed)] == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("view", VIEWS)
def test_everybody_can_read_it(browser: "Browser", site: Path, address: str, view: str) -> None:
    said = []
    with tab(browser, VIEWS[view]) as opened:
        for name in unlike_pages(site):
            opened.goto(address + quote(name))
            own = cut_off(opened, VIEWS[view])
            own += axe_violations(opened) if VIEWS[view].by_axe else []
            said += [f"{name}: {each}" for each in own]
    assert said == []


@pytest.mark.needs("axe")
def test_it_is_used_by_keyboard_alone(browser: "Browser", site: Path, address: str) -> None:
    with tab(browser, VIEWS["light"]) as opened:
        found = {name: unreachable(opened, address + quote(name)) for name in unlike_pages(site)}
    assert {name: each for name, each in found.items() if each} == {}
