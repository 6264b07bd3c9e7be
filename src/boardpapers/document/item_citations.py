"""The numbers that cite items of lists whose marks the author typed: paragraph 3(a)."""

from collections.abc import Iterator

from boardpapers.markdown.nodes import ListItem, OrderedList


def cited_items(block: OrderedList, above: str) -> Iterator[tuple[str, ListItem]]:
    """Yield the items of a list with the words that cite them, after those of what is above.

    Brackets are kept, as in 3(a); a full stop keeps apart what would be read as one: 3.2.
    """
    for mark, item in zip(block.marks, block.items, strict=True):
        if block.opening:
            yield above + mark, item
            continue
        number = mark.removesuffix(block.closing)
        is_apart = not above or above[-1].isspace() or above[-1].isdigit() != number.isdigit()
        yield f"{above}{'' if is_apart else '.'}{number}", item
