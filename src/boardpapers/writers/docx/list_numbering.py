"""Lists that Word numbers itself, so that paragraphs added in Word are numbered too.

The numbers are those of the document: one list covers its paragraphs, and its headings if the
style numbers them; another covers recommendations that are not numbered as paragraphs. Each level
of such a list belongs to a paragraph style, so that the style alone gives the number.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from boardpapers.markdown.list_marks import (
    DECIMAL,
    LOWER_LETTER,
    LOWER_ROMAN,
    UPPER_LETTER,
    UPPER_ROMAN,
)
from boardpapers.markdown.nodes import NumberedParagraph, OrderedList
from boardpapers.styles import Style
from boardpapers.writers.docx.markup import NAMESPACES, attribute, value

LEVELS = 9
"""The most levels that a list can have in Word."""

PARAGRAPHS, RECOMMENDATIONS, BULLETS, _ORDERED = 1, 2, 3, 4
_FORMATS = {
    DECIMAL: "decimal",
    LOWER_LETTER: "lowerLetter",
    UPPER_LETTER: "upperLetter",
    LOWER_ROMAN: "lowerRoman",
    UPPER_ROMAN: "upperRoman",
}
HIGHEST_NUMBER = 32_767
"""The highest number that Word gives."""

# The indent of the words of a numbered paragraph, by its depth.
_LEFTS = (0, 680, 1417, 2324, 3061, 3628, 4082, 4422, 4762, 5102)
_LEAST_HANGING = 737
_WIDTH_OF_CHARACTER, _GAP = 110, 40
_BULLETS = "•◦▪"
STEP = 397
"""The indent of a list's items from the text around them."""


def left_of(depth: int) -> int:
    """Return the indent of the words of a numbered paragraph; `depth` is 1 for the outermost."""
    return _LEFTS[min(depth, LEVELS)]


def hanging_of(depth: int) -> int:
    """Return the distance from a paragraph's number to its words."""
    left, right = list(pairwise(_LEFTS))[min(depth, LEVELS) - 1]
    return right - left if depth == 1 else max(right - left, _LEAST_HANGING)


def hanging_of_marks(node: OrderedList) -> int:
    """Return the distance from the marks of a list to its words: room for the longest mark."""
    return max(STEP, _WIDTH_OF_CHARACTER * max(map(len, node.marks)) + _GAP)


def first_level(style: Style) -> int:
    """Return the level at which paragraphs are numbered: below headings, if those are numbered."""
    return int(style.numbering == "per-section")


def style_of(block: NumberedParagraph, style: Style) -> tuple[str, int, bool]:
    """Return the style and depth of a numbered paragraph, and whether Word can number it."""
    level = block.cited.count(".")
    family, first = "Recommendation", 0
    if block.address.startswith("paragraph-"):
        family, first = "NumberedParagraph", first_level(style)
    depth = max(1, level + 1 - first)
    return f"{family}{min(depth, LEVELS - first)}", depth, level < LEVELS


def ordered_list(index: int) -> int:
    """Return Word's number for an ordered list, from its position among those of the document."""
    return _ORDERED + index


def numbering_part(style: Style, lists: Sequence[tuple[int, OrderedList]]) -> bytes:
    """Return the lists of a document; `lists` has each ordered one with its level.

    Ordered lists whose marks look the same share a definition.
    """
    different = dict.fromkeys(_look(node) for _level, node in lists)
    looks = {look: id for id, look in enumerate(different, _ORDERED)}
    kinds = [
        *(_kind(id, levels) for id, levels in _numbered(style)),
        _kind(BULLETS, (_bullet(level) for level in range(LEVELS))),
        *(
            _kind(id, (_item(level, *look) for level in range(LEVELS)))
            for look, id in looks.items()
        ),
    ]
    # Word ignores all lists if the definition of a kind of list follows a list.
    numbers = [_list(id, id) for id in (PARAGRAPHS, RECOMMENDATIONS, BULLETS)]
    numbers += [
        _list(ordered_list(index), looks[_look(node)], level, node.start)
        for index, (level, node) in enumerate(lists)
    ]
    written = "".join(kinds + numbers)
    return f"<w:numbering {NAMESPACES}>{written}</w:numbering>".encode()


def _look(node: OrderedList) -> tuple[str, str, str]:
    return _FORMATS[node.numeral], node.opening, node.closing


def _kind(id: int, levels: Iterable[str]) -> str:
    many = value("multiLevelType", "multilevel")
    return f'<w:abstractNum w:abstractNumId="{id}">{many}{"".join(levels)}</w:abstractNum>'


def _list(id: int, kind: int, level: int = 0, start: int | None = None) -> str:
    begins = "" if start is None else value("startOverride", start)
    override = f'<w:lvlOverride w:ilvl="{level}">{begins}</w:lvlOverride>' if begins else ""
    return f'<w:num w:numId="{id}">{value("abstractNumId", kind)}{override}</w:num>'


def _numbered(style: Style) -> Iterator[tuple[int, Iterable[str]]]:
    first = first_level(style)
    yield (
        PARAGRAPHS,
        (_paragraph(style, "NumberedParagraph", level, first) for level in range(LEVELS)),
    )
    yield (
        RECOMMENDATIONS,
        (_paragraph(style, "Recommendation", level, 0) for level in range(LEVELS)),
    )


def _paragraph(style: Style, family: str, level: int, first: int) -> str:
    depth = level + 1 - first
    of_heading = depth == 0
    printed = style.numbers.dotted if level else style.numbers.paragraph
    if of_heading:
        printed = style.numbers.heading
    number = ".".join(f"%{each + 1}" for each in range(level + 1))
    bound = "Heading2" if of_heading else f"{family}{depth}"
    text = printed.replace("{number}", number)
    return _level(level, "decimal", text, left_of(max(depth, 1)), hanging_of(max(depth, 1)), bound)


def _bullet(level: int) -> str:
    return _level(level, "bullet", _BULLETS[level % len(_BULLETS)], STEP * (level + 1), STEP)


def _item(level: int, format: str, opening: str, closing: str) -> str:
    text = f"{opening}%{level + 1}{closing}"
    return _level(level, format, text, STEP * (level + 1), STEP)


def _level(level: int, format: str, text: str, left: int, hanging: int, bound: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}">{value("start", 1)}{value("numFmt", format)}'
        f"{value('pStyle', bound)}<w:lvlText w:val={attribute(text)}/>{value('lvlJc', 'left')}"
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
