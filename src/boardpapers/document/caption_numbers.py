"""The numbers of tables and figures that have captions."""

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.markdown.nodes import Figure, Inlines, Table, Text
from boardpapers.styles import NumberLevel
from boardpapers.styles.number_levels import citation_of


class CaptionNumbers(Struct):
    """Count the captions of a document, by the kind of their node, if the style numbers them.

    While `is_paused`, captions get no numbers: those in footnotes are printed after all others.
    """

    levels: dict[str, NumberLevel]
    is_paused: bool = False
    _counts: dict[str, int] = field(default_factory=dict)

    def labelled(self, block: Table | Figure) -> Table | Figure:
        """Return a table or figure with its printed number, if it has one."""
        level = self.levels.get(block.kind)
        if level is None or not block.caption or self.is_paused:
            return block
        self._counts[block.kind] = count = self._counts.get(block.kind, 0) + 1
        return replace(block, label=level.number((count,)))


def cited_caption(block: Table | Figure) -> Inlines:
    """Return the words that refer to a table or figure: its number, else its caption."""
    return (Text(citation_of(block.label)),) if block.label else block.caption
