"""Remove what pages repeat around the text: running headers, footers and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.importers.dates_in_words import is_date
from boardpapers.importers.passages import Remark
from boardpapers.importers.printed_lines import PrintedLine, ends_sentence, split_mark

_PAGE_NUMBER = re.compile(
    r"(?:page|tudalen)\s+\d+(?:\s+(?:of|o|/)\s+\d+)?|[-–]\s*\d{1,4}\s*[-–]", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\d{1,4}(?:\s*/\s*\d{1,4})?")
_ITEM = re.compile(
    r"(?:agenda\s+)?(?:item|eitem)(?:\s+no\.?)?\s+\(?[0-9A-Z][\w().]{0,8}(?: ar yr agenda)?",
    re.IGNORECASE,
)
# The address of a link that a program puts beside its words.
_STRAY_LINK = re.compile(r"(?:mailto|tel|https?):\S+")
_CONVERTER_MARK = re.compile(r"</?AI\d+>")
# Headers and footers of more lines are not usual.
_EDGE = 6
_LONGEST = 60
_MOST_LINES_ABOVE_DATE = 3


class Body(Struct, frozen=True):
    """The lines of the text, and the lines that were around it on its pages, each once."""

    lines: tuple[PrintedLine, ...]
    running: tuple[str, ...]
    remarks: tuple[Remark, ...]


def without_furniture(lines: list[PrintedLine]) -> Body:
    """Return the lines of the text alone; a line right after a removed one is `after_page`."""
    pages = _pages(lines)
    dropped = _on_edges(lines, pages)
    dropped |= _clusters(lines, dropped)
    dropped |= {n for n, line in enumerate(lines) if _is_noise(lines, n, dropped)}
    silent = {n for n in dropped if _says_nothing(lines[n].text)}
    running = dict.fromkeys(lines[n].text for n in sorted(dropped - silent))
    return Body(tuple(_kept(lines, dropped)), tuple(running), tuple(_remarks(lines, silent)))


def _pages(lines: list[PrintedLine]) -> list[list[int]]:
    by_page: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(index)
    return list(by_page.values())


def _on_edges(lines: list[PrintedLine], pages: list[list[int]]) -> set[int]:
    """Return the lines at the top and foot of pages that other pages have there, too."""
    if len(pages) < 2:
        return set()
    edges = [(page[:_EDGE], page[: -_EDGE - 1 : -1]) for page in pages]
    count = Counter(
        (side, key)
        for page in edges
        for side, edge in enumerate(page)
        for key in {_key(lines[n].text) for n in edge}
    )
    enough = max(2, (len(pages) + 1) // 2)
    often = [key for key, pages_with_it in count.items() if pages_with_it >= enough]
    found: set[int] = set()
    for page in edges:
        for side, edge in enumerate(page):
            found.update(_while(lines, edge, {key for at, key in often if at == side}))
    return found


def _while(lines: list[PrintedLine], edge: list[int], often: set[str]) -> Iterator[int]:
    """Yield the lines of an edge, up to the first that is of this page alone."""
    for index in edge:
        text = lines[index].text
        if not (_key(text) in often or _PAGE_NUMBER.fullmatch(text)):
            return
        yield index


def _key(text: str) -> str:
    """Return a line without its numbers: those of pages differ."""
    return re.sub(r"\d+", "#", text.casefold())


def _clusters(lines: list[PrintedLine], dropped: set[int]) -> set[int]:
    """Return running headers of which a source shows neither page nor repetition.

    That is the number of an item on a line of its own, with the date and the board above it.
    """
    found: set[int] = set()
    for index, line in enumerate(lines):
        if index in dropped or "\t" in line.text or not _ITEM.fullmatch(line.text):
            continue
        found.add(index)
        above = index - 1
        if above >= 0 and is_date(lines[above].text) and ":" not in lines[above].text:
            found.add(above)
            found.update(_above_date(lines, above))
    return found


def _above_date(lines: list[PrintedLine], date: int) -> Iterator[int]:
    """Yield the short lines right above a date, which name the board."""
    for index in range(date - 1, max(-1, date - 1 - _MOST_LINES_ABOVE_DATE), -1):
        text = lines[index].text
        below = lines[index + 1]
        if (
            below.blanks
            or ":" in text
            or len(text) > _LONGEST
            or ends_sentence(text)
            or split_mark(text)[0]
        ):
            return
        yield index


def _is_noise(lines: list[PrintedLine], index: int, dropped: set[int]) -> bool:
    """Tell whether a line is a page number, or what a converter left behind."""
    text = lines[index].text
    if _CONVERTER_MARK.fullmatch(text) or _PAGE_NUMBER.fullmatch(text):
        return True
    if _STRAY_LINK.fullmatch(text):
        return any(text.split(":", 1)[1].strip("/") in line.text for line in lines[:index])
    if not _BARE_NUMBER.fullmatch(text):
        return False
    beside = {index - 1, index + 1} & dropped
    is_alone = bool(lines[index].blanks) and (
        index + 1 == len(lines) or bool(lines[index + 1].blanks)
    )
    return bool(beside) or is_alone


def _remarks(lines: list[PrintedLine], silent: set[int]) -> Iterator[Remark]:
    """Remark on what is left out without being a fact: once for each text."""
    for text in dict.fromkeys(_key(lines[n].text) for n in sorted(silent)):
        same = [lines[n] for n in sorted(silent) if _key(lines[n].text) == text]
        more = f", and {len(same) - 1} like it" if len(same) > 1 else ""
        yield Remark("left", f"left out: {same[0].text}{more}", same[0].place)


def _says_nothing(text: str) -> bool:
    patterns = (_PAGE_NUMBER, _BARE_NUMBER, _STRAY_LINK, _CONVERTER_MARK)
    return any(pattern.fullmatch(text) for pattern in patterns)


def _kept(lines: list[PrintedLine], dropped: set[int]) -> Iterator[PrintedLine]:
    is_after = False
    page = 0
    for index, line in enumerate(lines):
        if index in dropped:
            # The address of a link is beside the text, not between pages.
            is_after = is_after or not _STRAY_LINK.fullmatch(line.text)
            continue
        is_after = is_after or line.page != page
        yield replace(line, after_page=is_after) if is_after else line
        is_after, page = False, line.page
