"""What a report says before its first label: its title, its board, its date."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from boardpapers.importers.found_report import FoundReport
from boardpapers.importers.header_facts import board_and_date, fact_in, names_board
from boardpapers.importers.passages import Passage, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.printed_lines import ends_sentence
from boardpapers.styles import Style

# Before the title there may be an organisation, a board and a date.
_TITLE_IS_AMONG = 8
_HEADER = "the running header"


def read_title(found: FoundReport, reading: Reading) -> None:
    """Find the title: a heading, the words that are repeated, or what the file itself says."""
    passages = [each for each in reading.pieces if isinstance(each, Passage)]
    top = [each for each in passages if each.heading == 1]
    words = [as_words(each.text) for each in passages if not each.mark]
    words = [each for each in reading.running if not fact_in(each)[0]] + words
    if top:
        found.set("title", as_words(top[0].text), "sure", top[0].place)
    elif repeated := next((each for n, each in enumerate(words) if _is_repeated(words, n)), ""):
        found.set("title", repeated, "likely", "")
    elif reading.title:
        found.set("title", reading.title, "likely", "")


def _is_repeated(words: list[str], position: int) -> bool:
    """Tell whether words at the beginning are repeated later, as the title is above the body."""
    own = words[position]
    is_title = len(own.split()) > 1 and not ends_sentence(own)
    return position < _TITLE_IS_AMONG and is_title and own in words[position + 1 :]


def read_running_header(found: FoundReport, running: Sequence[str], style: Style) -> None:
    """Take the lines at the top of pages as facts."""
    lines = list(_whole_lines(running))
    first = next((n for n, line in enumerate(lines) if _only_names_board(found, line, style)), 0)
    names = takewhile(lambda line: _only_names_board(found, line, style), lines[first:])
    for name, line in zip(("board", "organisation"), reversed(list(names)), strict=False):
        found.set(name, line, "likely", _HEADER)
    for line in lines:
        _take_header_line(found, line, style)


def _only_names_board(found: FoundReport, line: str, style: Style) -> bool:
    """Tell whether a line is the name of a board or an organisation, and no other fact."""
    is_known = found.is_title(line) or line == style.organisation or bool(fact_in(line)[0])
    return names_board(line) and not is_known and not board_and_date(line)[0]


def _take_header_line(found: FoundReport, line: str, style: Style) -> None:
    name, value = fact_in(line)
    if found.take_board_and_date(line, _HEADER):
        return
    if name == "marking":
        found.take_marking(line, style, _HEADER)
    elif name:
        found.set(name, value, "sure", _HEADER)
    elif found.is_title(line) or line == style.organisation or line in found.facts.values():
        return
    else:
        found.remarks.append(Remark("left", f"running header left out: {line}"))


def _whole_lines(running: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a running header; a board's name may be on two of them."""
    kept: list[str] = []
    for line in running:
        if fact_in(line)[0] or board_and_date(line)[0]:
            yield from _one_or_more(kept)
            kept = []
            yield line
        else:
            kept.append(line)
    yield from kept


def _one_or_more(lines: list[str]) -> Iterator[str]:
    """Yield lines each by itself if all name boards or organisations, else as one."""
    if all(map(names_board, lines)):
        yield from lines
    else:
        yield " ".join(lines)


def sort_first_page(
    found: FoundReport, page: Sequence[Passage], before_title: Sequence[Passage], style: Style
) -> None:
    """Find the title, the board, the date … among the passages before the first label.

    `before_title` are those before the title. Text without any label becomes a section; what has no
    place in a report is kept as comments.
    """
    rest = [each for each in page if not _take(found, each, style)]
    _guess_title(found, rest)
    _split_boards(found, rest)
    if not (found.parts or found.sections):
        _only_prose(found, rest)
    for each in rest:
        words = as_words(each.text)
        is_organisation = each in before_title or (each is page[0] and names_board(words))
        if names_board(words) and "board" not in found.facts:
            found.set("board", words, "likely", each.place)
        elif is_organisation and "organisation" not in found.facts:
            found.set("organisation", words, "likely", each.place)
        elif words not in (style.organisation, found.facts.get("board")):
            found.comment(each, f"kept as a comment: {words}")


def _take(found: FoundReport, piece: Passage, style: Style) -> bool:
    words = as_words(piece.text)
    parts = words.split(" | ")
    if len(parts) > 1 and all(fact_in(each)[0] or names_board(each) for each in parts):
        for each in parts:
            found.set(
                *(fact_in(each) if fact_in(each)[0] else ("board", each)), "likely", piece.place
            )
        return True
    return found.take_board_and_date(words, piece.place) or found.take_fact(piece, style)


def _guess_title(found: FoundReport, rest: list[Passage]) -> None:
    """Take the passage that looks most like a title, if there is none."""
    titles = [each for each in rest if not names_board(as_words(each.text))] or rest
    if "title" in found.facts or not titles:
        return
    chosen = max(titles, key=lambda each: (each.heading > 0, each.is_bold, len(each.text)))
    found.set("title", as_words(chosen.text), "a guess", chosen.place)
    rest.remove(chosen)


def _split_boards(found: FoundReport, rest: list[Passage]) -> None:
    """Of two names like those of boards, take the first as the organisation's."""
    boards = [each for each in rest if names_board(as_words(each.text))]
    if len(boards) > 1 and "board" not in found.facts:
        found.set("organisation", as_words(boards[0].text), "likely", boards[0].place)
        rest.remove(boards[0])


def _only_prose(found: FoundReport, rest: list[Passage]) -> None:
    """Take text without any label as one section."""
    said: list[Passage] = []
    others: list[Passage] = []
    for each in rest:
        (said if ends_sentence(as_words(each.text)) else others).append(each)
    if said:
        found.begin_section(said[0]).extend(said[1:])
        rest[:] = others
