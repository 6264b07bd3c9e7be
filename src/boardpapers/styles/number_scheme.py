"""The numbering of a house style, worked out from its settings for the document and for Word."""

from typing import Literal

from msgspec import Struct

from boardpapers.styles.number_levels import PARENT, NumberLevel, level_of
from boardpapers.styles.numbers import Numbers

Numbering = Literal["continuous", "per-section", "none"]


class LevelSequence:
    """The levels of one kind of number, from the outermost to as deep as anyone asks.

    `above` is the level below which these numbers begin again, if there is one. Levels without a
    format of their own have the format `deeper`.
    """

    def __init__(
        self, formats: tuple[str, ...], deeper: str, above: NumberLevel | None = None
    ) -> None:
        self.above = above
        self._formats, self._deeper = formats, deeper
        self._levels: list[NumberLevel] = []
        self._written: dict[tuple[int, ...], tuple[str, str]] = {}

    @property
    def top(self) -> int:
        """The number of levels above the first one."""
        return len(self.above.counters) if self.above else 0

    @property
    def is_unique(self) -> bool:
        """Tell whether no two numbers are cited alike."""
        return self.above is None or 0 in self[0].cited

    def written(self, counts: tuple[int, ...]) -> tuple[str, str]:
        """Return a number as it is printed and as it is cited; each is made once for all papers.

        There is a count for each level, from that of the level above to that of the number.
        """
        if counts not in self._written:
            level = self[len(counts) - self.top - 1]
            self._written[counts] = level.number(counts), level.citation(counts)
        return self._written[counts]

    def __getitem__(self, depth: int) -> NumberLevel:
        """Return the level at a depth: 0 for paragraphs, 1 for sub-paragraphs and so on."""
        while len(self._levels) <= depth:
            next_depth = len(self._levels)
            has_own = next_depth < len(self._formats)
            format = self._formats[next_depth] if has_own else self._deeper
            self._levels.append(level_of(format, self._levels[-1] if next_depth else self.above))
        return self._levels[depth]


class NumberScheme(Struct, frozen=True):
    """The numbers of headings, paragraphs and recommendations.

    `headings` is the level of sections, None if they are not counted. `own_recommendations` is
    true if recommendations are counted from 1 wherever they are printed. `captions` has the levels
    of tables and figures by their kind, and `appendices` that of appendices, if the style has one.
    """

    numbering: Numbering
    headings: NumberLevel | None
    paragraphs: LevelSequence
    recommendations: LevelSequence
    own_recommendations: bool
    captions: dict[str, NumberLevel]
    appendices: NumberLevel | None

    @property
    def restarts(self) -> bool:
        """Tell whether paragraphs are counted from 1 under each heading."""
        return self.numbering == "per-section"

    def appendix_number(self, position: int, count: int) -> str:
        """Return the number of an appendix; empty if it is the only one and the style has none."""
        if self.appendices:
            return self.appendices.number((position,))
        return str(position) if count > 1 else ""


def number_scheme(
    numbering: Numbering, numbers: Numbers, number_headings: bool | None = None
) -> NumberScheme:
    """Return the numbering of a style; by default, headings have numbers if it is by section."""
    restarts = numbering == "per-section"
    prints = restarts if number_headings is None else number_headings
    headings = level_of(numbers.heading, is_shown=prints) if restarts or prints else None
    dotted = numbers.dotted.replace("{number}", f"{{{PARENT}}}.{{number}}")
    first = dotted if restarts and prints else numbers.paragraph
    captions = {"table": numbers.table, "figure": numbers.figure}
    recommendations = numbers.recommendations or (numbers.paragraph, *numbers.levels[1:])
    return NumberScheme(
        numbering,
        headings,
        LevelSequence(numbers.levels or (first,), dotted, headings if restarts else None),
        LevelSequence(recommendations, dotted),
        bool(numbers.recommendations),
        {kind: level_of(each) for kind, each in captions.items() if each},
        level_of(numbers.appendix) if numbers.appendix else None,
    )
