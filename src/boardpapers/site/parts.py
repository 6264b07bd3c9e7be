"""The parts of a site that are made from its contents: lists, style sheets, feeds and data."""

from collections.abc import Callable, Iterable, Iterator
from pkgutil import resolve_name
from typing import TypeAlias, cast

from boardpapers.site.contents import Contents, SiteFile

MakePart: TypeAlias = Callable[[Contents], Iterable[SiteFile]]

PARTS = {
    "style sheets": "style_sheets:style_sheets",
    "home page": "home_page:home_page",
    "OParl": "oparl.object_files:oparl",
}
"""By name: the module and function that makes the files, loaded when used."""


def files_of(contents: Contents) -> Iterator[SiteFile]:
    """Yield the files of all parts."""
    for path in PARTS.values():
        yield from cast("MakePart", resolve_name(f"boardpapers.site.{path}"))(contents)
