"""Names in lists of people, with their titles and honours, and what is said beside them."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from boardpapers.importers.dates_in_words import find_times
from boardpapers.importers.style_phrases import is_phrase, whole
from boardpapers.styles import Style

Person = dict[str, Any]

_TITLES = re.compile(
    r"(?P<title>(?:The )?(?:Right )?(?:Worshipful )?(?:Lord |Deputy )?Mayor(?: of [A-Z]\w+,?)?"
    r"(?: Councillor| Cllr\.?| Sir)?|"
    r"Councillors?|Cllrs?\.?|Cyng\.|Cynghorydd|Cynghorwyr|Lord|Lady|Baroness|"
    r"Alderman|Dr|Prof\.?|Professor|Rev\.?|Sir|Dame|Mrs|Mr|Ms|Miss)\.?\s+(?P<name>.+)"
)
_HONOURS = re.compile(r"(?:,?\s+(?:[A-Z]{2,4}|JP))+$")
_APART = re.compile(r"\s*(?:[,;\n\t]|\band\b|\ba\b(?=\s+[A-Z]))\s*")
_AFTER_ATTENDEE = re.compile(r"[;\n\t]|(?<=\)),?\s+and\s+|(?<=\)),")
_AUTHORITY = re.compile(
    r"[A-Z].*\b(?:Council|Authority|Borough|City|Corporation|Cyngor|Association)"
)
_NONE = ("none", "nil", "dim", "neb", "there were none", "none received", "no apologies")
_CHAIR = re.compile(r"(?:in the chair|presiding|yn y gadair)", re.IGNORECASE)
_REMOTELY = re.compile(
    r"(?:attend\w+ |joined |present )?(?:remotely|remote|virtually|online|"
    r"(?:via|by|on) (?:teams|zoom|video(?: link)?))",
    re.IGNORECASE,
)
_ARRIVED = re.compile(r"(?:arrived|joined|from|present from)\b.*", re.IGNORECASE)
_LEFT = re.compile(r"(?:left|until|present until|to)\b.*", re.IGNORECASE)
_FOR = re.compile(
    r"(?:(?:as )?(?:a )?(?:named )?substitut\w+ )?(?:for|in place of|in lieu of)\s+(?P<other>.+)",
    re.IGNORECASE,
)
_SUBSTITUTING = re.compile(
    r"(?P<member>.+?)\s*[,(]?\s*\b(?:in place of|in lieu of|(?:as )?(?:a )?substitut\w+ for|for)\s+"
    r"(?P<other>[^)]+)\)?",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"\b(?:officer|manager|head|director|adviser|advisor|chief|solicitor|clerk|lead|leader|"
    r"assistant|secretary|executive|engineer|planner|accountant|auditor|of|member|public|press)\b",
    re.IGNORECASE,
)


class NamedPerson(Struct):
    """A person in a list, with what is said in brackets or after commas.

    `others` are words that have no field, such as a role on the board.
    """

    person: Person
    is_chair: bool = False
    how: dict[str, str] = field(default_factory=dict)
    other: Person | None = None
    others: list[str] = field(default_factory=list)


def is_none(words: str) -> bool:
    """Tell whether words say that a list is empty."""
    return words.strip(" .").casefold() in ("", *_NONE)


def members(words: str, style: Style) -> list[NamedPerson]:
    """Return the members in a list of names; a title counts for the names after it, too."""
    if is_none(words):
        return []
    found: list[NamedPerson] = []
    title = ""
    for name, details in _names(words):
        if found and (name[:1].islower() or not name):
            details = [name, *details] if name else details
        elif found and "authority" not in found[-1].person and _AUTHORITY.fullmatch(name):
            found[-1].person["authority"] = name
        else:
            found.append(NamedPerson(_member(name, title, style)))
            title = found[-1].person.get("title", "")
        for each in details:
            _take_detail(found[-1], each, style)
    return found


def member(words: str, style: Style | None = None) -> Person:
    """Return the member of a name, before which the style may have a title of its own."""
    return _member(words.strip(" ."), "", style)


def substitutes(words: str, style: Style) -> list[NamedPerson]:
    """Return who attended in place of whom, from lines like `Ann in place of Bob`."""
    found = []
    for line in filter(None, (each.strip(" .") for each in re.split(r"[;\n\t]", words))):
        if is_none(line):
            continue
        template = style.minutes.attendance.substitute
        pair = whole(template, line) or _SUBSTITUTING.fullmatch(line)
        if not pair:
            found.append(NamedPerson(member(line, style), other={"name": "[insert name]"}))
            continue
        other = next(iter(members(pair["other"], style)), NamedPerson({"name": line}))
        one = NamedPerson(member(pair["member"], style), how=other.how, other=other.person)
        one.others = other.others
        found.append(one)
    return found


def attendees(words: str, style: Style) -> list[dict[str, str]]:
    """Return people who are not members, with their positions."""
    if is_none(words):
        return []
    lines = [each.strip(" .") for each in _AFTER_ATTENDEE.split(words)]
    return [each for line in lines if line for each in _attendees(line, style)]


def _attendees(line: str, style: Style) -> Iterator[dict[str, str]]:
    names = [each for each in _APART.split(line) if each]
    is_list = len(names) > 2 and re.search(r"\band\b", line) and not _POSITION.search(line)
    if is_list:
        yield from ({"name": each} for each in names)
        return
    found: dict[str, str] = {}
    in_brackets = re.fullmatch(r"(?P<name>[^(]+?)\s*\((?P<position>[^)]+)\)", line)
    dash = re.fullmatch(r"(?P<name>[^,]+?)\s+[-–]\s+(?P<position>.+)", line)
    if pair := in_brackets or dash:
        found["name"], rest = pair["name"].strip(), pair["position"]
    else:
        found["name"], _, rest = line.partition(",")
    parts = [each.strip() for each in rest.split(",") if each.strip()]
    if parts and _is_remote(parts[-1], style):
        del parts[-1]
        found["attending"] = "remotely"
    if parts:
        found["position"] = ", ".join(parts)
    order = ("name", "position", "attending")
    yield {name: found[name].strip() for name in order if name in found}


def _names(words: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each name in a list with what is in brackets after it."""
    brackets: list[str] = []

    def kept(found: re.Match[str]) -> str:
        brackets.append(found[1])
        return f"\ue000{len(brackets) - 1}\ue001"

    plain = re.sub(r"\(([^)]*)\)", kept, words)
    for part in _APART.split(plain):
        inside = [brackets[int(each)] for each in re.findall("\ue000(\\d+)\ue001", part)]
        name = re.sub("\\s*\ue000\\d+\ue001", "", part).strip(" .*:")
        details = [each.strip() for words in inside for each in words.split(",")]
        if name or details:
            yield name, details


def _take_detail(found: NamedPerson, words: str, style: Style) -> None:
    times = find_times(words)
    said = style.minutes.attendance
    if is_phrase(said.in_the_chair, words) or _CHAIR.fullmatch(words):
        found.is_chair = True
    elif _is_remote(words, style):
        found.how["attending"] = "remotely"
    elif times and (whole(said.arrived, words) or _ARRIVED.fullmatch(words)):
        found.how["arrived"] = times[0]
    elif times and (whole(said.left, words) or _LEFT.fullmatch(words)):
        found.how["left"] = times[0]
    elif named := _FOR.fullmatch(words):
        found.other = member(named["other"], style)
    elif words:
        found.others.append(words)


def _is_remote(words: str, style: Style) -> bool:
    remotely = style.minutes.attendance.remotely
    return is_phrase(remotely, words) or bool(_REMOTELY.fullmatch(words))


def _member(name: str, title: str, style: Style | None) -> Person:
    """Return a member; one without a title has that of the name before, as in `Cllrs A and B`."""
    if style and name.startswith(f"{style.councillor} "):
        title, name = "Councillor", name.removeprefix(style.councillor).strip()
    elif found := _TITLES.match(name):
        title, name = found["title"].rstrip("."), found["name"]
    is_councillor = title.startswith(("Cllr", "Councillor", "Cyng"))
    honours = _HONOURS.search(name)
    letters = re.findall(r"\w+", honours[0]) if honours else []
    name = name[: honours.start()] if honours else name
    person: Person = {"title": "Councillor" if is_councillor else title} if title else {}
    return person | {"name": name.strip(" .")} | ({"honours": letters} if letters else {})
