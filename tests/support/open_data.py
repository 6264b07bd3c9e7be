"""Sites made for tests of their data, each once, as files by their paths."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.support.paper_cases import DATA
from tests.support.run_program import boardpapers

URL = "https://papers.example.org/council/"
DAY = "2027-07-01"
EXAMPLES = Path(__file__).parents[2] / "examples"
WORKSPACES = {
    "registers": DATA / "registers",
    "district": EXAMPLES / "district",
    "bilingual": EXAMPLES / "bilingual",
}
"""Workspaces by name: with private items, with a year of papers, and in two languages."""

Files = dict[str, bytes]


@cache
def site_of(name: str) -> Files:
    """Return the files of the site of one of the `WORKSPACES`."""
    with TemporaryDirectory() as folder:
        return made_site(WORKSPACES[name], Path(folder) / "site")


def made_site(workspace: Path, folder: Path, *options: str) -> Files:
    """Make a site and return its files."""
    given: tuple[str | Path, ...] = ("-o", folder, "--base-url", URL, "--on", DAY, *options)
    ran = boardpapers("site", *given, within=workspace)
    assert ran.code in (0, 1), ran.everything
    assert (folder / "index.html").is_file(), ran.everything
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def read_json(files: Files, path: str) -> Any:
    return json.loads(files[path])


def inside(data: Any) -> Iterator[Any]:
    """Yield a value, and all that are inside it."""
    yield data
    values = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for value in values:
        yield from inside(value)
