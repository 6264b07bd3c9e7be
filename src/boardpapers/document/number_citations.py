"""The words that cite what has a number: paragraph 3, its item 3(a), recommendation 2."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.markdown.nodes import Emphasis, Inlines, ListItem, OrderedList, Text
from boardpapers.styles import LevelSequence


class NumberedKind(Struct, frozen=True):
    """A kind of numbered text: its levels, and the words for it in addresses and references.

    `of` is the word between a number and the heading that it is under, for numbers that other
    sections have too; it is empty if a number alone is enough.
    """

    levels: LevelSequence
    address: str
    word: str
    of: str = ""

    def reference(self, cited: str, heading: Inlines) -> Inlines:
        """Return the words that refer to a number, under a heading."""
        words = Text(f"{self.word} {cited}")
        if self.levels.is_unique or not (self.of and heading):
            return (words,)
        return (words, Text(f" {self.of} "), Emphasis(heading))


def cited_items(block: OrderedList, above: str) -> Iterator[tuple[str, ListItem]]:
    """Yield the items of a list with typed marks, each with the words that cite it.

    `above` has the words that cite what the list belongs to. Brackets are kept, as in 3(a); a full
    stop keeps apart what would be read as one: 3.2.
    """
    for mark, item in zip(block.marks, block.items, strict=True):
        if block.opening:
            yield above + mark, item
            continue
        number = mark.removesuffix(block.closing)
        is_apart = not above or above[-1].isspace() or above[-1].isdigit() != number.isdigit()
        yield f"{above}{'' if is_apart else '.'}{number}", item
