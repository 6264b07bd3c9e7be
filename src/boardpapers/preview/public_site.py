"""The site of a workspace as the public will see it, made once for each version."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, CallError, Diagnostic
from boardpapers.parallel import processors
from boardpapers.preview.versions import OncePerVersion, Versions
from boardpapers.site.manifest import read_manifest
from boardpapers.site.search_index import FOLDER as SEARCH
from boardpapers.site.site_options import SiteOptions
from boardpapers.site.write_site import write_site
from boardpapers.system.private_cache import cache_folder
from boardpapers.workspace import Workspace

INDEX = "index.html"
_LOCAL = "http://localhost/"
_STOPPED = "The site cannot be made."


class MadeSite(Struct, frozen=True):
    """The files of a site by their paths, and its diagnostics.

    If it cannot be made, `problem` says why, and the files are those of the last version.
    """

    files: frozenset[str]
    diagnostics: tuple[Diagnostic, ...] = ()
    problem: str = ""


class PublicSite:
    """The site of a workspace, made in a folder.

    `tell` is called with each version of the site, once it is made.
    """

    address = "/"

    def __init__(
        self, root: Path, folder: Path, on: date, tell: Callable[[MadeSite], None]
    ) -> None:
        self.root = root
        self.folder = folder
        self.versions = Versions()
        self._on = on
        self._tell = tell
        self._made: OncePerVersion[MadeSite] = OncePerVersion(self._make)

    def renew(self) -> None:
        """Start a new version, because files have been saved."""
        self.versions.next()

    def made(self, version: str) -> MadeSite:
        """Return a version of the site."""
        return self._made.get(version)

    def _make(self, _last: MadeSite | None) -> MadeSite:
        made = self._written()
        self._tell(made)
        return made

    def _written(self) -> MadeSite:
        url = Workspace(self.root).settings.base_url or _LOCAL
        options = SiteOptions(self.folder, url, self._on, processes=processors())
        diagnostics: tuple[Diagnostic, ...] = ()
        problem = ""
        try:
            made = write_site(self.root, options)
            diagnostics = made.all_diagnostics
            problem = "" if made.results else _STOPPED
        except BoardpapersError as stopped:
            diagnostics, problem = stopped.diagnostics, _STOPPED
        except CallError as stopped:
            problem = str(stopped)
        return MadeSite(frozenset(_files(self.folder)), diagnostics, problem)


def _files(folder: Path) -> Iterator[str]:
    """Yield the files of a site, and those of its search, as paths below its folder."""
    if manifest := read_manifest(folder):
        yield from manifest.files
    for path in (folder / SEARCH).rglob("*"):
        yield path.relative_to(folder).as_posix()


def open_public_site(root: Path, on: date, tell: Callable[[MadeSite], None]) -> PublicSite:
    """Return the site of a workspace, in a folder that is kept for the next preview of it.

    Raises CallError: there is no place for it.
    """
    folder = cache_folder("previewed", str(root))
    if folder is None:
        raise CallError("the folder for the user's caches cannot be used: make it the user's own")
    return PublicSite(root, folder, on, tell)
