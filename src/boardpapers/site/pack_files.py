"""The packs of a site, and the supplements to them: PDF files beside the pages of agendas."""

import re
from collections.abc import Mapping
from pathlib import Path

from boardpapers.build.website import Download

_PACK = re.compile(
    r"(?P<folder>(?:.*/)?)(?P<name>[^/]*?-pack(?:\.[\w-]+?)?(?P<number>-supplement-\d+)?\.pdf)"
)


def packs_of(files: Mapping[str, Path]) -> dict[str, dict[str, Download]]:
    """Return the packs among the files of a site, by the addresses of their meetings' pages.

    Each has its supplements beside it, by the ends of their names; that of the pack is empty. The
    files are given by their paths below the folder of the site; each may be elsewhere until it is
    written. They have no digest, because they are large, and would be read whole for it.
    """
    packs: dict[str, dict[str, Download]] = {}
    for name, path in files.items():
        if (found := _PACK.fullmatch(name)) and path.exists():
            download = Download("pdf", found["name"], path.stat().st_size)
            packs.setdefault(found["folder"], {})[found["number"] or ""] = download
    return packs
