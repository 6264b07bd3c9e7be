"""The pages of the papers of a pack, read from its PDF."""

from collections.abc import Sequence
from io import BytesIO


def pages_of(pdf: bytes, addresses: Sequence[str], first_page: int) -> dict[str, tuple[int, int]]:
    """Return the first and last page of each paper, by the addresses of their titles in order."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: at for at, page in enumerate(opened.pages, first_page)}
        named = pikepdf.NameTree(opened.Root.Names.Dests)
        starts = [numbers[named[address][0].objgen] for address in addresses]
        end = first_page + len(opened.pages)
    ends = (after - 1 for after in [*starts[1:], end])
    return dict(zip(addresses, zip(starts, ends, strict=True), strict=True))
