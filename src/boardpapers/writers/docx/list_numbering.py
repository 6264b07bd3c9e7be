"""Lists that Word numbers itself, so that paragraphs added in Word are numbered too.

The numbers are those of the document: one list covers its paragraphs, and its headings if the
style numbers them; another covers recommendations that are not numbered as paragraphs. Each level
of such a list belongs to a paragraph style, so that the style alone gives the number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from boardpapers.markdown.nodes import NumberedParagraph, OrderedList
from boardpapers.styles import LevelSequence, NumberLevel, NumberScheme, Style
from boardpapers.writers.docx.markup import NAMESPACES, attribute, hanging_indent, value
from boardpapers.writers.docx.number_indents import LevelIndents

LEVELS = 9
"""The most levels that a list can have in Word."""

PARAGRAPHS, RECOMMENDATIONS, BULLETS, HEADINGS = 1, 2, 3, 4
_FAMILIES = 4
NO_LIST = (0, 0)
"""The list and level of a paragraph that its style would number, and that has no number."""
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


class NumberedStyle(Struct, frozen=True):
    """The style of a numbered paragraph, and the list and level that number it.

    The list is 0 if Word cannot number it.
    """

    id: str
    list: int
    level: int


def style_of(block: NumberedParagraph, style: Style, place: int) -> NumberedStyle:
    """Return the style of a numbered paragraph of a document, from its place in its pack.

    Word cannot number reasons, which have the numbers of recommendations.
    """
    family, kind, first = "Recommendation", RECOMMENDATIONS, 0
    if block.address.rpartition("/")[2].startswith("paragraph-"):
        family, kind, first = "NumberedParagraph", PARAGRAPHS, first_level(style)
    level = block.depth - 1 + first
    is_live = bool(block.cited) and level < LEVELS
    id = f"{family}{min(block.depth, LEVELS)}"
    return NumberedStyle(id, list_of(kind, place) if is_live else 0, level)


def heading_list(style: Style, place: int) -> int:
    """Return the list of a document's headings, if its style counts them."""
    return list_of(PARAGRAPHS if style.number_scheme.restarts else HEADINGS, place)


def list_of(kind: int, place: int) -> int:
    """Return Word's number for a list of a document, from its place in its pack."""
    return kind + place * _FAMILIES


def ordered_list(index: int, documents: int) -> int:
    """Return Word's number for an ordered list, from its position among those of all documents."""
    return documents * _FAMILIES + 1 + index


def numbering_part(
    styles: Sequence[Style],
    indents: LevelIndents,
    lists: Sequence[tuple[int, OrderedList]],
    twins: Mapping[int, int],
) -> bytes:
    """Return the lists of documents in these styles; `lists` has each ordered one with its level.

    Each list of `twins` goes on counting in the list that is given for it. Ordered lists whose
    marks look the same share a definition.
    """
    numbered = {
        list_of(kind, place): levels
        for place, style in enumerate(styles)
        for kind, levels in _numbered(style.number_scheme, indents, is_bound=not place)
    }
    different = dict.fromkeys(_look(node) for _level, node in lists)
    looks = {look: id for id, look in enumerate(different, ordered_list(0, len(styles)))}
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
        _list(ordered_list(index, len(styles)), looks[_look(node)], level, node.start)
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


def _numbered(
    scheme: NumberScheme, indents: LevelIndents, *, is_bound: bool
) -> Iterator[tuple[int, list[str]]]:
    """Yield the lists of numbered paragraphs, and of headings that are counted on their own.

    A style can be bound to one list only; paragraphs of other documents name their own.
    """
    first = scheme.paragraphs.top
    heading = [_heading(scheme.headings, indents, is_bound=is_bound)] if scheme.headings else []
    paragraphs = _levels(
        scheme.paragraphs, "NumberedParagraph", LEVELS - first, indents, is_bound=is_bound
    )
    yield PARAGRAPHS, [*(heading if first else []), *paragraphs]
    recommendations = _levels(
        scheme.recommendations, "Recommendation", LEVELS, indents, is_bound=is_bound
    )
    yield RECOMMENDATIONS, [*recommendations]
    if heading and not first:
        yield HEADINGS, heading


def _heading(level: NumberLevel, indents: LevelIndents, *, is_bound: bool) -> str:
    indent = indents.of("Heading2", 1) if level.is_shown else hanging_indent(0, 0)
    return _counted(level, indent, "Heading2" * is_bound)


def _levels(
    levels: LevelSequence, family: str, count: int, indents: LevelIndents, *, is_bound: bool
) -> Iterator[str]:
    for depth in range(1, count + 1):
        style = f"{family}{depth}"
        yield _counted(levels[depth - 1], indents.of(style, depth), style * is_bound)


def _counted(level: NumberLevel, indent: str, bound: str) -> str:
    """Return a level that Word counts as the document does; a number not shown is empty."""
    pieces = level.printed if level.is_shown else ()
    text = "".join(each if isinstance(each, str) else f"%{each + 1}" for each in pieces)
    format = _FORMATS[level.counters[-1]]
    return _level(len(level.counters) - 1, format, text, indent, bound)


def _bullet(level: int) -> str:
    text = _BULLETS[level % len(_BULLETS)]
    return _level(level, "bullet", text, hanging_indent(STEP * (level + 1), STEP))


def _item(level: int, format: str, opening: str, closing: str) -> str:
    text = f"{opening}%{level + 1}{closing}"
    return _level(level, format, text, hanging_indent(STEP * (level + 1), STEP))


def _level(level: int, format: str, text: str, indent: str, bound: str = "") -> str:
    after = "" if text else value("suff", "nothing")
    return (
        f'<w:lvl w:ilvl="{level}">{value("start", 1)}{value("numFmt", format)}'
        f"{value('pStyle', bound)}{after}<w:lvlText w:val={attribute(text)}/>"
        f"{value('lvlJc', 'left')}"
        f"<w:pPr>{indent}</w:pPr></w:lvl>"
    )
