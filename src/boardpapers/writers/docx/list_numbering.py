"""Lists that Word numbers itself, so that paragraphs added in Word are numbered too.

The numbers are those of the document: one list covers its paragraphs, and its headings if the
style numbers them; another covers recommendations that are not numbered as paragraphs. Each level
of such a list belongs to a paragraph style, so that the style alone gives the number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from boardpapers.markdown.nodes import NumberedParagraph, OrderedList
from boardpapers.styles import LevelSequence, NumberLevel, NumberScheme, Style
from boardpapers.writers.docx.markup import NAMESPACES, attribute, value
from boardpapers.writers.docx.number_indents import NumberIndents

LEVELS = 9
"""The most levels that a list can have in Word."""

PARAGRAPHS, RECOMMENDATIONS, BULLETS, HEADINGS, _ORDERED = 1, 2, 3, 4, 5
HIGHEST_NUMBER = 32_767
"""The highest number that Word gives."""

_FORMATS = {
    "number": "decimal", "letter": "lowerLetter", "LETTER": "upperLetter",
    "roman": "lowerRoman", "ROMAN": "upperRoman",
}  # fmt: skip
_WIDTH_OF_CHARACTER, _GAP = 110, 40
_BULLETS = "•◦▪"
STEP = 397
"""The indent of a list's items from the text around them."""


def hanging_of_marks(node: OrderedList) -> int:
    """Return the distance from the marks of a list to its words: room for the longest mark."""
    return max(STEP, _WIDTH_OF_CHARACTER * max(map(len, node.marks)) + _GAP)


def first_level(style: Style) -> int:
    """Return the level at which paragraphs are numbered: below headings, if those are counted."""
    return style.number_scheme.paragraphs.top


def style_of(block: NumberedParagraph, style: Style) -> tuple[str, bool]:
    """Return the style of a numbered paragraph, and whether Word can number it.

    It cannot number reasons, which have the numbers of recommendations.
    """
    family, first = "Recommendation", 0
    if block.address.startswith("paragraph-"):
        family, first = "NumberedParagraph", first_level(style)
    is_live = bool(block.cited) and block.depth + first <= LEVELS
    return f"{family}{min(block.depth, LEVELS - first)}", is_live


def ordered_list(index: int) -> int:
    """Return Word's number for an ordered list, from its position among those of the document."""
    return _ORDERED + index


def numbering_part(
    style: Style,
    columns: NumberIndents,
    lists: Sequence[tuple[int, OrderedList]],
    twins: Mapping[int, int],
) -> bytes:
    """Return the lists of a document; `lists` has each ordered one with its level.

    Each list of `twins` goes on counting in the list that is given for it. Ordered lists whose
    marks look the same share a definition.
    """
    numbered = dict(_numbered(style.number_scheme, columns))
    different = dict.fromkeys(_look(node) for _level, node in lists)
    looks = {look: id for id, look in enumerate(different, _ORDERED)}
    kinds = [
        *(_kind(id, levels) for id, levels in numbered.items()),
        _kind(BULLETS, (_bullet(level) for level in range(LEVELS))),
        *(
            _kind(id, (_item(level, *look) for level in range(LEVELS)))
            for look, id in looks.items()
        ),
    ]
    # Word ignores all lists if the definition of a kind of list follows a list.
    numbers = [_list(id, id) for id in (*numbered, BULLETS)]
    numbers += [
        _list(ordered_list(index), looks[_look(node)], level, node.start)
        for index, (level, node) in enumerate(lists)
    ]
    numbers += [_list(twin, id) for twin, id in twins.items()]
    written = "".join(kinds + numbers)
    return f"<w:numbering {NAMESPACES}>{written}</w:numbering>".encode()


def _look(node: OrderedList) -> tuple[str, str, str]:
    return _FORMATS[node.counter], node.opening, node.closing


def _kind(id: int, levels: Iterable[str]) -> str:
    many = value("multiLevelType", "multilevel")
    return f'<w:abstractNum w:abstractNumId="{id}">{many}{"".join(levels)}</w:abstractNum>'


def _list(id: int, kind: int, level: int = 0, start: int | None = None) -> str:
    begins = "" if start is None else value("startOverride", start)
    override = f'<w:lvlOverride w:ilvl="{level}">{begins}</w:lvlOverride>' if begins else ""
    return f'<w:num w:numId="{id}">{value("abstractNumId", kind)}{override}</w:num>'


def _numbered(scheme: NumberScheme, columns: NumberIndents) -> Iterator[tuple[int, list[str]]]:
    """Yield the lists of numbered paragraphs, and of headings that are counted on their own."""
    first = scheme.paragraphs.top
    heading = [_heading(scheme.headings, columns)] if scheme.headings else []
    paragraphs = _levels(scheme.paragraphs, "NumberedParagraph", LEVELS - first, columns)
    yield PARAGRAPHS, [*(heading if first else []), *paragraphs]
    yield RECOMMENDATIONS, [*_levels(scheme.recommendations, "Recommendation", LEVELS, columns)]
    if heading and not first:
        yield HEADINGS, heading


def _heading(level: NumberLevel, columns: NumberIndents) -> str:
    return _counted(level, columns.at(1) if level.is_shown else (0, 0), "Heading2")


def _levels(
    levels: LevelSequence, family: str, count: int, columns: NumberIndents
) -> Iterator[str]:
    for depth in range(1, count + 1):
        yield _counted(levels[depth - 1], columns.at(depth), f"{family}{depth}")


def _counted(level: NumberLevel, indent: tuple[int, int], bound: str) -> str:
    """Return a level that Word counts as the document does; a number not shown is empty."""
    pieces = level.printed if level.is_shown else ()
    text = "".join(each if isinstance(each, str) else f"%{each + 1}" for each in pieces)
    format = _FORMATS[level.counters[-1]]
    return _level(len(level.counters) - 1, format, text, *indent, bound)


def _bullet(level: int) -> str:
    return _level(level, "bullet", _BULLETS[level % len(_BULLETS)], STEP * (level + 1), STEP)


def _item(level: int, format: str, opening: str, closing: str) -> str:
    text = f"{opening}%{level + 1}{closing}"
    return _level(level, format, text, STEP * (level + 1), STEP)


def _level(level: int, format: str, text: str, left: int, hanging: int, bound: str = "") -> str:
    after = "" if text else value("suff", "nothing")
    return (
        f'<w:lvl w:ilvl="{level}">{value("start", 1)}{value("numFmt", format)}'
        f"{value('pStyle', bound)}{after}<w:lvlText w:val={attribute(text)}/>"
        f"{value('lvlJc', 'left')}"
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
