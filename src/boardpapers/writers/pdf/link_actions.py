"""What a link of another PDF does, as it says it in a PDF that takes its pages in."""

from collections.abc import Mapping
from typing import Any

_SCHEMES = (b"http://", b"https://", b"mailto:", b"tel:")


def action(source: Any, link: Any, pages: Mapping[tuple[int, int], Any]) -> dict[str, Any]:
    """Return where a link leads: to the web, or to a page of its own PDF; nothing for all else.

    `pages` are those that were taken in, by the numbers of the originals.
    """
    import pikepdf

    does = link.get("/A", {})
    kind = does.get("/S")
    uri = bytes(does["/URI"]) if kind == "/URI" and "/URI" in does else b""
    if uri.lower().startswith(_SCHEMES):
        return {"/A": pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(uri))}
    place = does.get("/D") if kind == "/GoTo" else link.get("/Dest")
    target = _place(_explicit(source, place), pages)
    return {} if target is None else {"/Dest": target}


def _explicit(source: Any, place: Any) -> Any:
    """Return a destination as a page and a position on it; a name is looked up."""
    import pikepdf

    if isinstance(place, pikepdf.Name):
        place = source.Root.get("/Dests", {}).get(str(place))
    elif isinstance(place, pikepdf.String):
        names = source.Root.get("/Names", {}).get("/Dests")
        place = None if names is None else pikepdf.NameTree(names).get(str(place))
    return place.get("/D") if isinstance(place, pikepdf.Dictionary) else place


def _place(place: Any, pages: Mapping[tuple[int, int], Any]) -> Any:
    """Return a position on a page of the original as one on the page that has its content."""
    import pikepdf

    if not isinstance(place, pikepdf.Array) or not len(place):
        return None
    found = pages.get(getattr(place[0], "objgen", (0, 0)))
    if found is None:
        return None
    numbers = [each for each in list(place)[2:4] if each is not None]
    if place[1] != "/XYZ" or len(numbers) < 2:
        return pikepdf.Array([found.page.obj, pikepdf.Name.Fit])
    left, top = found.matrix.transform((float(numbers[0]), float(numbers[1])))
    return pikepdf.Array([found.page.obj, pikepdf.Name.XYZ, left, top, None])
