"""The index of a site's search, made by Pagefind from its pages: one for each year.

Pagefind makes an index as a whole. With one for each year, a changed page costs those of its year,
and the memory that it takes does not grow with the site. The search page asks them in turn, the
newest first, so that its first results do not wait for those of all years.
"""

import gzip
import os
import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from msgspec import json

from boardpapers.diagnostics import BoardpapersError, CallError, Place, error
from boardpapers.files import unwritable, write_whole
from boardpapers.paths import reason, relative
from boardpapers.site.site_page import SitePage
from boardpapers.system.temporary_files import temporary_folder
from boardpapers.workspace.dependencies import digest, digest_of_file

FOLDER = "search/index"
UNDATED = "undated"
MOST_PAGES = 1_000
"""The most pages of a year that has one index; a year with more has one for each quarter.

Pagefind takes half a megabyte for each page while it makes an index, and searches an index whole.
"""

_MADE_FROM = "made-from.txt"
# What a page needs to search; the rest is Pagefind's own pages and their styles.
_NEEDED = (
    "*.pf_*", "pagefind-entry.json", "pagefind.js", "pagefind-worker.js", "wasm.en.pagefind",
    "facts.json",
)  # fmt: skip
_FACTS = ("board", "kind", "language", "date")
_SIGNATURE = b"pagefind_dcd"


def has_search() -> bool:
    """Tell whether the extra for search is installed."""
    return find_spec("pagefind_bin") is not None


def pages_by_index(pages: Iterable[SitePage]) -> dict[str, list[SitePage]]:
    """Return the pages of each index, the newest first; the name of an index is its year."""
    years: dict[str, list[SitePage]] = {}
    for page in pages:
        years.setdefault(page.date[:4] or UNDATED, []).append(page)
    found: dict[str, list[SitePage]] = {}
    for year in sorted(years, key=lambda year: (year != UNDATED, year), reverse=True):
        found |= {year: years[year]} if len(years[year]) <= MOST_PAGES else _by_quarter(years[year])
    return found


def require_own_folders(folder: Path, pages: Iterable[SitePage]) -> None:
    """Raise CallError if something that is not ours is where an index will be."""
    for name in pages_by_index(pages) if has_search() else ():
        own = folder / FOLDER / name
        if not (own / _MADE_FROM).is_file() and (own.is_file() or any(own.rglob("*"))):
            raise CallError(
                f"`{relative(own)}` was not written by `boardpapers site`: delete it, or name "
                "another folder with `-o`"
            )


def write_search_indexes(
    folder: Path, pages: Iterable[SitePage], digests: Mapping[Path, str], *, force: bool = False
) -> list[Path]:
    """Write the indexes whose pages have changed, remove those that have none, return the written.

    `folder` is that of the site, with all its pages; `digests` are those of the files that are
    known. Raises BoardpapersError: BP982 an index cannot be made, BP000 it cannot be written.
    """
    wanted = pages_by_index(pages) if has_search() else {}
    written: list[Path] = []
    try:
        for old in _indexes(folder / FOLDER):
            if old.name not in wanted:
                _remove(old)
        for name, of_index in wanted.items():
            written += _update_index(folder, folder / FOLDER / name, of_index, digests, force)
    except OSError as problem:
        path = Path(problem.filename or folder / FOLDER)
        raise BoardpapersError(unwritable(path, reason(problem))) from None
    return written


def _update_index(
    folder: Path, own: Path, pages: list[SitePage], digests: Mapping[Path, str], force: bool
) -> Iterator[Path]:
    """Write an index if its pages have changed, and yield the files of it that are new."""
    made_from = _made_from(folder, pages, digests).encode()
    if force or _read(own / _MADE_FROM) != made_from:
        write_whole(own / _MADE_FROM, b"")  # until it is whole
        yield from _write_index(folder, own, pages)
        write_whole(own / _MADE_FROM, made_from)


def _by_quarter(pages: Iterable[SitePage]) -> dict[str, list[SitePage]]:
    quarters: dict[str, list[SitePage]] = {}
    for page in sorted(pages, key=lambda page: page.date[:7], reverse=True):
        quarters.setdefault(_quarter(page.date), []).append(page)
    return quarters


def _quarter(date: str) -> str:
    return f"{date[:4]}-q{(int(date[5:7]) + 2) // 3}" if date else UNDATED


def _indexes(folder: Path) -> list[Path]:
    """Return the folders that have an index; others are not ours."""
    return sorted(path.parent for path in folder.glob(f"*/{_MADE_FROM}"))


def _remove(own: Path) -> None:
    """Remove an index. What somebody else has put into its folder stays."""
    _remove_files(own, frozenset())
    (own / _MADE_FROM).unlink()
    for path in (*sorted(own.rglob("*"), reverse=True), own):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _remove_files(own: Path, needed: Collection[Path]) -> None:
    """Remove the files of an index that are no longer needed."""
    found = {path for name in _NEEDED for path in own.rglob(name) if path.is_file()}
    for path in found:
        if path.relative_to(own) not in needed:
            path.unlink()


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _made_from(folder: Path, pages: Iterable[SitePage], digests: Mapping[Path, str]) -> str:
    """Return a digest of the pages of an index, and of Pagefind itself."""
    from importlib.metadata import version

    paths = {page.address: folder / page.address / "index.html" for page in pages}
    found = [(at, digests.get(path) or digest_of_file(path)) for at, path in paths.items()]
    return digest(repr((version("pagefind-bin"), sorted(found))).encode())


def _write_index(folder: Path, own: Path, pages: Iterable[SitePage]) -> Iterator[Path]:
    """Make an index, and yield the files of it that are new; old ones are removed."""
    with temporary_folder() as temporary:
        source, made = temporary / "pages", temporary / "index"
        for page in pages:
            path = folder / page.address / "index.html"
            if path.is_file():  # it may be one that could not be written
                (source / page.address).mkdir(parents=True)
                shutil.copy(path, source / page.address)
        if problem := _run_pagefind(temporary, source, made):
            help = "the pages of the site are there, but not its search: make the site again"
            raise BoardpapersError(error("BP982", Place(own), problem, help))
        write_whole(made / "facts.json", _facts(made / "fragment"))
        needed = {path.relative_to(made) for name in _NEEDED for path in made.rglob(name)}
        for path in sorted(needed):
            content = (made / path).read_bytes()
            if not (own / path).is_file() or (own / path).read_bytes() != content:
                write_whole(own / path, content)
                yield own / path
    _remove_files(own, needed)


def _facts(fragments: Path) -> bytes:
    """Return what the search filters and orders by: the facts of each page, by Pagefind's own id.

    Pagefind has filters, too, but it does not write them in the same order each time.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(fragments.glob("*.pf_fragment")):
        text = gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)
        meta = json.decode(text)["meta"]
        found[path.stem] = [meta.get(name, "") for name in _FACTS]
    return json.encode(found)


def _run_pagefind(folder: Path, source: Path, made: Path) -> str:
    """Run Pagefind, and return the sentence that says why it failed, if it did.

    It would take options from its folder and its environment, too: there are none.
    """
    import pagefind_bin  # type: ignore[import-untyped]  # it has no types

    # One index of all languages, so that one search finds what is only in the other.
    places = ["--site", str(source), "--output-path", str(made)]
    options = [*places, "--force-language", "en", "--silent"]
    environment = {name: value for name, value in os.environ.items() if "PAGEFIND" not in name}
    ran = subprocess.run(  # noqa: S603 - a program of a package that we name
        [pagefind_bin.get_executable(), *options],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    if ran.returncode == 0 and (made / "pagefind-entry.json").is_file():
        return ""
    said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
    why = said[-1] if said else f"it ended with {ran.returncode}"
    return f"Pagefind could not make the search index: {why}"
