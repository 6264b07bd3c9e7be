"""Show papers in the browser, rendered again whenever a file is saved.

`session.py` renders the papers in memory, `pages.py` makes their pages, `public_site.py` makes the
whole site, `watch.py` reports saved files, and `server.py` answers browsers on this machine and
tells them when to reload.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

from boardpapers.preview.paper_handler import PaperHandler
from boardpapers.preview.server import Handler, Server, listen
from boardpapers.preview.session import Site, open_site
from boardpapers.preview.watch import watch
from boardpapers.styles import templates_dir

if TYPE_CHECKING:
    from boardpapers.preview.public_site import PublicSite

__all__ = ["Server", "Site", "open_site", "previewing"]


@contextmanager
def previewing(site: "Site | PublicSite", port: int | None) -> Iterator[Server]:
    """Start a server and watch the files of the site; end both afterwards.

    The caller runs `serve_forever`. Raises CallError: the port is taken.
    """
    with listen(site, _handler(site), port) as server:
        ending = Event()
        folders = (site.root, templates_dir())
        watcher = Thread(target=watch, args=(folders, site.renew, ending), daemon=True)
        watcher.start()
        try:
            yield server
        finally:
            ending.set()
            server.end()
            watcher.join(timeout=2)


def _handler(site: "Site | PublicSite") -> type[Handler]:
    if isinstance(site, Site):
        return PaperHandler
    from boardpapers.preview.site_handler import SiteHandler

    return SiteHandler
