"""The packs of a site: PDF files beside the pages of agendas."""

import re
from collections.abc import Mapping
from pathlib import Path

from boardpapers.build.website import Download

_PACK = re.compile(r"(?P<folder>(?:.*/)?)(?P<name>[^/]*-pack(?:\.[\w-]+)?\.pdf)")


def packs_of(files: Mapping[str, Path]) -> dict[str, Download]:
    """Return the packs among the files of a site, by the addresses of their meetings' pages.

    The files are given by their paths below the folder of the site; each may be elsewhere until it
    is written. Packs have no digest, because they are large, and would be read whole for it.
    """
    matches = ((_PACK.fullmatch(name), path) for name, path in files.items())
    return {
        found["folder"]: Download("pdf", found["name"], path.stat().st_size)
        for found, path in matches
        if found and path.exists()
    }
