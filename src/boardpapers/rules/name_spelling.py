"""BP310: misspelt names of boards and members."""

import re
from collections.abc import Iterator
from functools import partial

from boardpapers.diagnostics import Place
from boardpapers.models import BOARD, MEMBERS, Board, Person
from boardpapers.models.name_suggestions import is_misspelt
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import Workspace

_TITLES = ("Councillor", "Cllr", "Mayor")
_TITLED = rf"({'|'.join(_TITLES)})\.?[ \n]((?:[A-Z][\w’'-]{{1,30}}[ \n])[A-Z][\w’'-]{{1,30}})\b"
_SAME_TITLES = {"Cllr": "Councillor"}
_SHORTEST_BODY = 3
_WORD = r"[\w’'&-]+"
_POSSESSIVE = r"[’']s?$"
_LONGEST_WORD = 40


def inconsistent_names(context: ReportContext) -> Iterator[Finding]:
    """The name of a board or a member is not written as in the workspace.

    Names of boards with three or more words, and names of members after a title, are compared
    with the files of boards and members. A name is reported if a word is misspelt, if it has other
    capitals, `&` for “and”, or another title. Names that are simply different are not reported,
    and neither are Welsh names whose first letter has mutated. The names of a board in all its
    languages count; titles of members are recognised in English only.

    Fails:

        board: {name: Safer and Stronger Communities Board}
        summary: The Safer and Stronger Community Board met in May.

    Passes:

        board: {name: Safer and Stronger Communities Board}
        summary: The Safer and Stronger Communities Board met in May.
    """
    yield from _bodies(context)
    # In this order: a report that asks for members is rendered again when they change.
    if context.containing(*_TITLES) and _has_people(context):
        yield from _members(context)


def _bodies(context: ReportContext) -> Iterator[Finding]:
    board, workspace = context.linked.board, context.workspace
    names = _names(board) if board else set()
    if _is_linked(context):
        names |= workspace.dependencies.once("names of bodies", partial(_all_names, workspace))
    for prose in context.proses if names else ():
        flat = prose.text.replace("\n", " ")
        for name in names:
            for start, end in _slips(flat, name.split(), names):
                written = " ".join(prose.text[start:end].split())
                yield _finding(prose.at(start, end), written, name)


def _slips(flat: str, words: list[str], names: set[str]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of names with one word misspelt, or small letters for capitals.

    The text is one long line.
    """
    for position, right in enumerate(words):
        before = "".join(f"{word} " for word in words[:position])
        if before not in flat:
            return
        after = "".join(f" {word}" for word in words[position + 1 :])
        for odd in _all_but_one(flat, before, after):
            word = odd[0] if after else re.sub(_POSSESSIVE, "", odd[0])
            start, end = odd.start() - len(before), odd.start() + len(word) + len(after)
            if _is_slip(word, right) and flat[start:end] not in names:
                yield start, end


def _all_but_one(text: str, before: str, after: str) -> Iterator[re.Match[str]]:
    """Yield the words between some others, of which one side may be empty."""
    known, word = before or after, re.compile(_WORD)
    at = text.find(known)
    while at >= 0:
        start = at + len(before) if before else text.rfind(" ", max(0, at - _LONGEST_WORD), at) + 1
        odd = word.match(text, start, start + _LONGEST_WORD)
        if odd and text.startswith(after, odd.end()):
            yield odd
        at = text.find(known, at + 1)


def _names(board: Board) -> set[str]:
    """Return a board's names, in all its languages, that are long enough to know when misspelt."""
    names = (board.name, *(words.name for words in board.translations.values()))
    return {name for name in names if name and len(name.split()) >= _SHORTEST_BODY}


def _all_names(workspace: Workspace) -> set[str]:
    papers = (paper for id in workspace.ids(BOARD) for paper in workspace.find(BOARD, id))
    boards = (paper.model for paper in papers)
    return {name for board in boards if isinstance(board, Board) for name in _names(board)}


def _is_linked(context: ReportContext) -> bool:
    """Tell whether the report refers to papers of a workspace, which have been read by now."""
    return isinstance(context.report.board, str) or isinstance(context.report.meeting, str)


def _is_slip(word: str, right: str) -> bool:
    if word == right or word[0].casefold() != right[0].casefold():
        return {word, right} == {"&", "and"}
    return word.casefold() == right.casefold() or (
        word[0].isupper() == right[0].isupper() and is_misspelt(word, right)
    )


def _members(context: ReportContext) -> Iterator[Finding]:
    people = {person.name: person for person in _people(context)}
    for prose in context.containing(*_TITLES) if people else ():
        for found in _titled(prose.text):
            name = re.sub(_POSSESSIVE, "", " ".join(found[2].split()))
            title = _SAME_TITLES.get(found[1], found[1])
            meant = people.get(name) or _meant(name, people)
            if meant and (meant.name != name or not _may_be_called(meant, title)):
                right = f"{meant.title or ''} {meant.name}".strip()
                end = found.end() - len(found[2]) + len(re.sub(_POSSESSIVE, "", found[2]))
                yield _finding(prose.at(found.start(), end), " ".join(found[0].split()), right)


def _titled(text: str) -> Iterator[re.Match[str]]:
    titled = re.compile(_TITLED)
    for title in _TITLES:
        at = text.find(title)
        while at >= 0:
            if found := titled.match(text, at):
                yield found
            at = text.find(title, at + 1)


def _has_people(context: ReportContext) -> bool:
    """Tell, without reading a file of members, whether there may be any."""
    board = context.linked.board
    return bool(
        (board and board.members) or (_is_linked(context) and context.workspace.ids(MEMBERS))
    )


def _people(context: ReportContext) -> Iterator[Person]:
    for membership in context.linked.board.members if context.linked.board else ():
        if isinstance(membership.member, Person):
            yield membership.member
    if _is_linked(context):
        for id in context.workspace.member_ids:
            if person := context.workspace.member(id):
                yield person


def _meant(name: str, people: dict[str, Person]) -> Person | None:
    """Return the one person whose first name or surname is this one, and the other misspelt."""
    first, last = name.split()
    near = [
        person
        for person in people.values()
        if (known := person.name.split())[1:] and len(known) == len((first, last))
        if (known[0] == first and is_misspelt(known[1], last))
        or (known[1] == last and is_misspelt(known[0], first))
    ]
    return near[0] if len(near) == 1 else None


def _may_be_called(person: Person, title: str) -> bool:
    known = (person.title or "").split()
    return not any(each in _TITLES for each in known) or title in [
        _SAME_TITLES.get(each, each) for each in known
    ]


def _finding(place: Place, written: str, right: str) -> Finding:
    return Finding(
        place,
        f"`{written}` is not how the workspace writes this name",
        f"write `{right}`, or change the name in its own file",
    )
