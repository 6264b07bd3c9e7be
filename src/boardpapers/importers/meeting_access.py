"""Which items of a meeting are not public: by marks, by the part they are in, by the resolution."""

import re
from collections.abc import Iterable

from msgspec import Struct, field

from boardpapers.importers.access_words import access_of, exempt_paragraphs, is_marking
from boardpapers.importers.label_keys import label_key
from boardpapers.importers.passages import Grid
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.style_phrases import is_phrase, within
from boardpapers.styles import Style

_CLOSED = (
    r"(?:exempt|confidential|restricted|private|closed|in camera|in private|not public|"
    r"part (?:2|ii|two|b)|pink(?: paper)?|preifat|cyfrinachol|eithriedig)"
)
_MARK = re.compile(
    rf"\W*(?:this (?:minute|item|decision|part)s? (?:is|are|was|were)(?: taken| held)?\s*)?"
    rf"(?:strictly )?{_CLOSED}(?:\W+(?:and\W+|&\W*)?{_CLOSED})*"
    rf"(?:\W+(?:minutes?|items?|session|business|part|information|section|papers?|pages?|notes?|"
    rf"records?|report|appendix|not for publication|by virtue .*|under .*|paragraphs? .*))*\W*",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\s*(?:[\[(](?P<inside>[^\[\]()]+)[\])]|[–—-]\s*(?P<after>[^–—-]+))\.?\s*$")
_CAPITALS_AT_END = re.compile(r"\s*[-–(]?\s*\b(?P<access>CONFIDENTIAL|EXEMPT|RESTRICTED)\b\)?\s*$")
_AT_START = re.compile(r"^[\[(]?(?P<mark>[A-Z][^:\])–—]{3,60}?)(?:[\])]|\s*:|\s+[–—-])\s+(?=\S)")
_PART_2 = re.compile(
    r"part (?:2|ii|two|b)\b.*|"
    r"(?:section|schedule|part) \w{1,3}\b.*\b(?:private|exempt|confidential|closed|restricted)\b.*|"
    r"(?:exempt|confidential|private|restricted|closed)(?: (?:and|or|/) \w+)? "
    r"(?:items?|business|session|part|minutes|agenda|matters)\b.*|"
    r"(?:items?|business|matters) (?:(?:likely )?to be (?:considered|taken|discussed) in private|"
    r"(?:which|that) (?:is|are) (?:exempt|confidential|not open)|not open to).*|rhan 2\b.*",
    re.IGNORECASE,
)
_PART_1 = re.compile(
    r"part (?:1|i|one|a)\b.*|(?:public|open) (?:items?|business|session|part|agenda)\b.*|"
    r"items? (?:open to|in) (?:the )?public.*|re-?admi\w+ of .*public.*|rhan 1\b.*",
    re.IGNORECASE,
)
_EXCLUSION = re.compile(
    r"\bexclu(?:de|sion|ding)\w*\b.{0,60}\b(?:public|press)\b|"
    r"\b(?:public|press)\b.{0,60}\b(?:be|been|were|was|are|is) (?:\w+ )?excluded\b|"
    r"\b(?:public|press)\b.{0,30} excluded|\b(?:cau allan|gwahardd|eithrio)\b.{0,60}\bcyhoedd\b",
    re.IGNORECASE | re.DOTALL,
)
_READMITTED = re.compile(
    r"(?:the )?(?:press and )?public (?:were |was )?re-?admitted.*", re.IGNORECASE
)
_NUMBERED_ITEMS = re.compile(
    r"(?:items?|minutes?)(?: (?:no|number)s?\.?)? (?P<numbers>\d+(?:(?:,| and| to|-|–) ?\d+)*)",
    re.IGNORECASE,
)
_MOST_WORDS = 14


class ItemAccess(Struct, frozen=True):
    """Exempt or confidential, and the paragraphs of Schedule 12A that say why."""

    access: str
    paragraphs: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, object]:
        """The fields of an item on an agenda."""
        why = {"exempt": {"paragraphs": list(self.paragraphs)}} if self.paragraphs else {}
        return {"access": self.access, **why}


def marked_access(words: str, style: Style) -> ItemAccess | None:
    """Return the access that a paragraph says, if it is a mark that its part is not public."""
    own = {"exempt": style.markings.exempt, "confidential": style.markings.confidential}
    for access, marking in own.items():
        if is_phrase(marking, words):
            return ItemAccess(access)
    if len(words) > 300 or not (_MARK.fullmatch(words) or is_marking(words)):
        return None
    return ItemAccess(access_of(words, style) or "exempt", tuple(exempt_paragraphs(words)))


def withheld_access(words: str, style: Style) -> ItemAccess | None:
    """Return the access that the sentence in place of a withheld item or minute says."""
    places = (style.withheld.item, style.minutes.withheld, style.decision_sheet.withheld)
    if not any(words.casefold().startswith(each.casefold()) for each in places):
        return None
    if within(style.withheld.confidential.sentence, words):
        return ItemAccess("confidential")
    found = within(style.exempt_by, words) or within(style.exempt_by_many, words)
    numbers = re.findall(r"\d+[A-C]?", found["paragraphs"]) if found else exempt_paragraphs(words)
    return ItemAccess("exempt", tuple(numbers))


def is_marking_of_style(words: str, style: Style) -> bool:
    """Tell whether words are a marking that the house style prints again."""
    markings = style.markings
    own = (markings.exempt, markings.confidential, markings.private)
    return any(is_phrase(each, words) for each in own)


def split_access(title: str, style: Style) -> tuple[str, ItemAccess | None]:
    """Return a title without the mark that it is not public, and what the mark says."""
    if found := _AT_END.search(title):
        mark = found["inside"] or found["after"]
        if access := marked_access(mark, style):
            return title[: found.start()], access
    if found := _CAPITALS_AT_END.search(title):
        return title[: found.start()], marked_access(found["access"], style)
    if (found := _AT_START.match(title)) and (access := marked_access(found["mark"], style)):
        return title[found.end() :], access
    return title, None


def part_of_meeting(words: str, style: Style) -> str:
    """Return `private` or `public` for the heading of a part of a meeting; else nothing."""
    if is_phrase(style.agenda.part_2, words):
        return "private"
    if is_phrase(style.agenda.part_1, words):
        return "public"
    if len(words.split()) > _MOST_WORDS or words.rstrip().endswith((".", ";")):
        return ""
    if _PART_2.fullmatch(words):
        return "private"
    return "public" if _PART_1.fullmatch(words) or _READMITTED.fullmatch(words) else ""


def is_exclusion(words: str) -> bool:
    """Tell whether a title or a paragraph says that the public are excluded from what follows."""
    return bool(_EXCLUSION.search(words))


def is_resolution(words: str, style: Style) -> bool:
    """Tell whether a paragraph is the house style's resolution to exclude the public."""
    said = style.agenda.exclusion
    own = (said.resolution, said.resolved, *said.resolution_by_regime.values(),
           *said.resolved_by_regime.values())  # fmt: skip
    return any(is_phrase(each, words) for each in own)


def numbers_of_items(words: str) -> list[str]:
    """Return the numbers of items that a resolution to exclude the public names."""
    found = []
    for named in _NUMBERED_ITEMS.finditer(words):
        for part in re.split(r",| and ", named["numbers"]):
            ends = [int(each) for each in re.findall(r"\d+", part)]
            found += [str(n) for n in range(ends[0], min(ends[-1], ends[0] + 50) + 1)]
    return list(dict.fromkeys(found))


class Exclusion(Struct):
    """What a meeting resolved about private business: the items, and why each is not public."""

    items: dict[str, ItemAccess] = field(default_factory=dict)

    def read(self, grid: Grid, style: Style) -> bool:
        """Take a table of private items with the reasons; tell whether it is one."""
        words = style.agenda.exclusion
        head = [label_key(as_words(each)) for each in grid.rows[0]]
        keys = [label_key(each) for each in (words.item, words.paragraph, words.reason)]
        usual = {"item", "minute", "item no", "minute no", "agenda item"}
        if len(head) < 2 or not (head[0] == keys[0] or head[0] in usual):
            return False
        columns = {n for n, each in enumerate(head) if each == keys[1] or "paragraph" in each}
        if not columns:
            return False
        for row in grid.rows[1:]:
            cells = [as_words(each) for each in row]
            paragraphs = re.findall(r"\b\d{1,2}[A-C]?\b", cells[min(columns)])
            is_confidential = not paragraphs and any(
                is_phrase(words.confidential, each) for each in cells
            )
            access = ItemAccess("confidential" if is_confidential else "exempt", tuple(paragraphs))
            for number in re.findall(r"[A-Z]{0,5}\d+[a-z]?", cells[0]):
                self.items[number] = access
        return bool(self.items)


def strictest(found: Iterable[ItemAccess | None]) -> ItemAccess | None:
    """Return the strictest of some marks, with all the paragraphs that they name."""
    known = [each for each in found if each]
    if not known:
        return None
    is_confidential = any(each.access == "confidential" for each in known)
    paragraphs = tuple(dict.fromkeys(each for one in known for each in one.paragraphs))
    return ItemAccess("confidential" if is_confidential else "exempt", paragraphs)
