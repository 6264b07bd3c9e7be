"""The options for a site, and the folder and the address that it needs."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from boardpapers.build.destination import STANDARD_OUTPUT
from boardpapers.diagnostics import BoardpapersError, CallError, has_errors
from boardpapers.models.web_addresses import web_address
from boardpapers.paths import absolute, relative
from boardpapers.workspace import SETTINGS, SITE_MANIFEST, Workspace, find_root, is_paper

DEFAULT_FOLDER = "site"


class SiteOptions(Struct, frozen=True):
    """The options for a site: its folder, its URL with `/` at its end, and the day.

    With `publishes` the record of what was published is kept, with that day. `style` overrides
    the house style of the papers; `force` renders unchanged papers again.
    """

    folder: Path
    url: str
    on: date
    publishes: bool = False
    style: str | None = None
    force: bool = False
    processes: int = 1


def choose_root(named: Path) -> Path:
    """Return the folder of a whole workspace, of which a site is made.

    Raises CallError: the folder does not exist, or is only a part of a workspace.
    """
    if not named.is_dir():
        raise CallError(f"there is no folder `{named}`: name the folder of a workspace")
    root = find_root(named)
    if root != absolute(named) and named != Path():
        sentence = f"`{named}` is a part of a workspace, and a site is made of a whole one"
        raise CallError(f"{sentence}: name its folder, `{relative(root)}`")
    return root


def choose_url(workspace: Workspace, base_url: str | None) -> str:
    """Return the address of the site: the one that is given, else that of the settings.

    Raises CallError: there is none, or it is none; BoardpapersError: the settings have errors.
    """
    settings = workspace.settings_paper
    if settings and has_errors(settings.diagnostics):
        raise BoardpapersError(*settings.diagnostics)
    if base_url is None:
        if own := workspace.settings.base_url:
            return own
        raise CallError(
            "feeds and data need the address of the site: write `base_url: "
            f"https://papers.example.gov.uk/` in {SETTINGS}, or add "
            "`--base-url https://papers.example.gov.uk/`"
        )
    try:
        return web_address(base_url)
    except ValueError as problem:
        sentence = f"`--base-url {base_url}` is not the address of a website"
        raise CallError(f"{sentence}: {problem}") from None


def choose_folder(root: Path, output: str | None) -> Path:
    """Return the folder for the site of a workspace: `site` in it, if none is named.

    Raises CallError: it is a file, or has the workspace or papers in it.
    """
    folder = root / DEFAULT_FOLDER if output is None else Path(output)
    name = relative(folder)
    if output in ("", STANDARD_OUTPUT):
        raise CallError("a site needs a folder: name one with `-o`")
    if os.path.lexists(folder) and not folder.is_dir():
        raise CallError(f"`{name}` is not a folder: name another one with `-o`")
    if Path(os.path.realpath(root)).is_relative_to(os.path.realpath(folder)):
        raise CallError(f"`{name}` has the workspace in it: name another folder with `-o`")
    if paper := next(_papers_in(folder), None):
        raise CallError(
            f"there are papers in `{name}`, such as `{relative(paper)}`, and a site needs a folder "
            "of its own: name another one with `-o`"
        )
    return absolute(folder)


def _papers_in(folder: Path) -> Iterator[Path]:
    """Yield the papers and settings in a folder; a site that was made earlier has none."""
    if (folder / SITE_MANIFEST).is_file():
        return
    for here, _, names in os.walk(folder):
        paths = (Path(here, name) for name in sorted(names))
        yield from (path for path in paths if path.name == SETTINGS or is_paper(path))
