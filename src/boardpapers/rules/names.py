"""BP310: bodies and members whose names are not written as they are."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from boardpapers.diagnostics import Place
from boardpapers.models import Board, Person
from boardpapers.rules.rule import Finding, Subject

_TITLES = ("Councillor", "Cllr", "Mayor", "Lord", "Lady", "Baroness", "Dame", "Dr")
_TITLED = re.compile(
    rf"\b({'|'.join(_TITLES)})\.?[ \n]((?:[A-Z][\w’'-]{{1,30}}[ \n])[A-Z][\w’'-]{{1,30}})\b"
)
_SAME_TITLES = {"Cllr": "Councillor"}
# How alike two words are that are one word, once misspelt.
_LIKE = 0.74
_SHORTEST_BODY = 3
_WORD = re.compile(r"[\w’'&-]+")
_POSSESSIVE = re.compile(r"[’']s?$")
_SENTENCE_END = re.compile(r"[.;:!?()\[\]|]|\n\s*\n")
# Twice the length of any name that a board has.
_REACH = 160


def inconsistent_names(subject: Subject) -> Iterator[Finding]:
    """A body's or a member's name is not written as the workspace writes it.

    Names of boards with three words or more, and names of the board's members after a title,
    are compared with the board's own file and its members: a misspelt word, other capitals, `&`
    for “and”, another title. Names that are simply different are left alone.

    Fails:

        board: {name: Safer and Stronger Communities Board}
        summary: The Safer and Stronger Community Board met in May.

    Passes:

        board: {name: Safer and Stronger Communities Board}
        summary: The Safer and Stronger Communities Board met in May.
    """
    yield from _bodies(subject)
    if any(title in subject.text for title in _TITLES):
        yield from _members(subject)


def _bodies(subject: Subject) -> Iterator[Finding]:
    names = {board.name for board in _boards(subject)}
    for name in names:
        words = name.split()
        # A slip is in one word, so that one of the two longest is as it should be.
        anchors = sorted(words, key=len)[-2:]
        for prose in subject.containing(*(anchor[1:] for anchor in anchors)):
            slips = {
                span
                for anchor in anchors
                for span in _candidates(prose.text, words, words.index(anchor))
                if len(words) >= _SHORTEST_BODY
            }
            for start, end in sorted(slips):
                written = " ".join(prose.text[start:end].split())
                if written not in names and _is_slip(written.split(), words):
                    yield _finding(prose.at(start, end), written, name)


def _boards(subject: Subject) -> Iterator[Board]:
    if subject.linked.board:
        yield subject.linked.board
    if _is_linked(subject):
        for id in subject.workspace.ids("board"):
            for paper in subject.workspace.find("board", id):
                if isinstance(paper.model, Board):
                    yield paper.model


def _is_linked(subject: Subject) -> bool:
    """Tell whether the report is one of a workspace, which then has been read already."""
    return isinstance(subject.report.board, str) or isinstance(subject.report.meeting, str)


def _candidates(text: str, words: list[str], position: int) -> Iterator[tuple[int, int]]:
    """Yield as many words as a name has, wherever its word of that position stands."""
    anchor = words[position][1:]
    at = text.find(anchor)
    while at >= 0:
        start = max(0, at - _REACH)
        near = list(_WORD.finditer(text, start, at + _REACH))
        here = next((n for n, word in enumerate(near) if word.end() > at), len(near))
        chosen = near[max(0, here - position) : here - position + len(words)]
        if here >= position and len(chosen) == len(words):
            first, last = chosen[0].start(), chosen[-1]
            end = last.start() + len(_POSSESSIVE.sub("", last[0]))
            if not _SENTENCE_END.search(text, first, end):
                yield first, end
        at = text.find(anchor, at + 1)


def _is_slip(written: list[str], words: list[str]) -> bool:
    joined = " ".join(written)
    if joined.islower() or joined.isupper():
        return False
    different = [
        (one, other)
        for one, other in zip(written, words, strict=True)
        if one.casefold() != other.casefold() and {one, other} != {"&", "and"}
    ]
    capitals = all(word[0].isupper() for word in written if len(word) > len("and"))
    return not different or (len(different) == 1 and capitals and _is_misspelt(*different[0]))


def _is_misspelt(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    alike = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return one[0] == other[0] and one != other and alike >= _LIKE


def _members(subject: Subject) -> Iterator[Finding]:
    people = {person.name: person for person in _people(subject)}
    for prose in subject.containing(*_TITLES) if people else ():
        for found in _TITLED.finditer(prose.text):
            name = " ".join(found[2].split())
            name = _POSSESSIVE.sub("", name)
            title = _SAME_TITLES.get(found[1], found[1])
            meant = people.get(name) or _meant(name, people)
            if meant and (meant.name != name or not _may_be_called(meant, title)):
                right = f"{meant.title or ''} {meant.name}".strip()
                yield _finding(prose.at(*found.span()), " ".join(found[0].split()), right)


def _people(subject: Subject) -> Iterator[Person]:
    for membership in subject.linked.board.members if subject.linked.board else ():
        if isinstance(membership.member, Person):
            yield membership.member
    if _is_linked(subject):
        for id in subject.workspace.ids("member"):
            if person := subject.workspace.member(id):
                yield person


def _meant(name: str, people: dict[str, Person]) -> Person | None:
    """Return the one person whose first name or surname is this one, and the other misspelt."""
    first, last = name.split()
    near = [
        person
        for person in people.values()
        if (known := person.name.split())[1:] and len(known) == len((first, last))
        if (known[0] == first and _is_misspelt(known[1], last))
        or (known[1] == last and _is_misspelt(known[0], first))
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
        f"`{written}` is not the name as it stands elsewhere",
        f"write “{right}”, or change the file that has the name",
    )
