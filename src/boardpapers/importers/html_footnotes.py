"""Footnotes of web pages: the links that are their marks, and the elements that they lead to."""

import re
from typing import Any

_MARK = re.compile(r"\s*\[?(?:\d{1,3}|[*†‡]|[ivx]{1,5})\]?\s*")
_BLOCKS = ("li", "p", "div", "aside", "dd", "td")


def find_footnotes(root: Any) -> tuple[dict[str, Any], dict[str, str], set[Any]]:
    """Return the elements of footnotes by their names, the names by links, and what to skip.

    A footnote is where a raised number in brackets leads to, within the page.
    """
    targets = {each.get("id") or each.get("name"): each for each in root.iter() if _named(each)}
    positions = {each: position for position, each in enumerate(root.iter())}
    notes: dict[str, Any] = {}
    names: dict[str, str] = {}
    for link in root.iter("a"):
        address = link.get("href", "")
        target = targets.get(address[1:]) if address.startswith("#") else None
        if target is None or not _is_mark(link) or _is_back(link, target, positions):
            continue
        block = _block_of(target)
        if block is not None and not any(each is link for each in block.iter("a")):
            names[address] = _name(address, names)
            notes[names[address]] = block
    return notes, names, set(notes.values())


def _named(element: Any) -> bool:
    return isinstance(element.tag, str) and bool(element.get("id") or element.get("name"))


def _is_mark(link: Any) -> bool:
    words = link.text_content()
    is_raised = link.getparent().tag == "sup" or link.find("sup") is not None
    is_bracketed = words.strip().startswith("[")
    return bool(_MARK.fullmatch(words)) and (is_raised or is_bracketed)


def _is_back(link: Any, target: Any, positions: dict[Any, int]) -> bool:
    """Tell whether a link leads back from a footnote to its mark, which is before it."""
    return positions[target] < positions[link]


def _block_of(target: Any) -> Any:
    if target.tag in _BLOCKS:
        return target
    return next((each for each in target.iterancestors() if each.tag in _BLOCKS), None)


def _name(address: str, names: dict[str, str]) -> str:
    return names.get(address) or str(len(set(names.values())) + 1)
