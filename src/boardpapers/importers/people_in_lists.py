"""Names in lists of who was present, with their titles and honours."""

import re
from typing import Any

_TITLES = re.compile(
    r"(?P<title>Councillors?|Cllrs?\.?|Cyng\.|Cynghorydd|Mayor Sir|Mayor|Lord|Lady|Baroness|"
    r"Alderman|Dr|Sir|Dame|Mrs|Mr|Ms|Miss)\s+(?P<name>.+)"
)
_HONOURS = re.compile(r"(?:\s+(?:[A-Z]{2,4}|JP))+$")
_AND = re.compile(r"\s*(?:[,;\n]|\band\b)\s*")
_NOBODY = ("none", "nil", "dim", "there were none", "none received")


def people(words: str, *, as_member: bool) -> list[Any]:
    """Return the people in a list of names; those who are not members with their positions."""
    if words.strip(" .").casefold() in ("", *_NOBODY):
        return []
    if not as_member:
        return [_officer(each) for each in re.split(r"[;\n]", words) if each.strip()]
    names = [each.strip(" .") for each in _AND.split(words) if each.strip(" .")]
    title = ""
    found: list[Any] = []
    for name in names:
        if found and name[:1].islower():  # “arrived at 11:20”, after a name
            found[-1]["name"] += f", {name}"
            continue
        one = member(name, title)
        title = one.get("title", "")
        found.append(one)
    return found


def substitutes(words: str) -> list[dict[str, Any]]:
    """Return who attended in place of whom, from lines like `Ann in place of Bob`."""
    found: list[dict[str, Any]] = []
    for line in re.split(r"[;\n]", words):
        pair = re.split(r"\s+(?:in place of|substituting for|for)\s+", line.strip(" ."), maxsplit=1)
        if len(pair) == 2:
            found.append({"member": member(pair[0], ""), "for": member(pair[1], "")})
        elif line.strip():
            found.append({"member": member(line.strip(" ."), ""), "for": {"name": "[insert name]"}})
    return found


def member(name: str, title: str = "") -> dict[str, Any]:
    """Return a member; one without a title has the one given, as in `Cllrs A and B`."""
    own = _TITLES.match(name)
    title = own["title"].rstrip(".") if own else title
    name = own["name"] if own else name
    is_councillor = title.startswith(("Cllr", "Councillor", "Cyng"))
    honours = _HONOURS.search(name)
    letters = honours[0].split() if honours else []
    name = name[: honours.start()] if honours else name
    found: dict[str, Any] = {"title": "Councillor" if is_councillor else title} if title else {}
    return found | {"name": name} | ({"honours": letters} if letters else {})


def _officer(words: str) -> dict[str, str]:
    name, comma, position = words.strip(" .").partition(",")
    found = re.fullmatch(r"(?P<name>[^(]+)\((?P<position>[^)]+)\)", words.strip(" ."))
    if found:
        return {"name": found["name"].strip(), "position": found["position"]}
    return {"name": name.strip()} | ({"position": position.strip()} if comma else {})
