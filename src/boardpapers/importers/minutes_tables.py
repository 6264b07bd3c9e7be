"""Tables of minutes: interests that members declared, and actions."""

import re
from collections.abc import Iterator
from typing import Any

from boardpapers.importers.access_words import yes_no
from boardpapers.importers.dates_in_words import find_date
from boardpapers.importers.label_keys import label_key
from boardpapers.importers.names_in_lists import member
from boardpapers.importers.passages import Grid
from boardpapers.importers.plain_words import as_words
from boardpapers.styles import Style

Columns = dict[str, tuple[str, ...]]

_DECLARED: Columns = {
    "member": ("member", "councillor", "name", "name of member", "aelod"),
    "item": ("item", "minute", "minute number", "minute no", "item no", "agenda item"),
    "kind": ("kind of interest", "type of interest", "type", "kind"),
    "interest": ("interest", "nature of interest", "detail", "reason", "nature"),
    "left": ("left room", "left meeting", "withdrew"),
}
_TO_DO: Columns = {
    "item": ("item", "minute", "minute no", "item no", "agenda item", "minute ref"),
    "action": ("action", "action required", "task", "action agreed", "action point", "what"),
    "owner": ("owner", "by whom", "responsible", "lead", "officer", "who", "responsible officer",
              "lead officer", "action by", "responsibility", "assigned to", "person responsible"),
    "due": ("due", "by when", "deadline", "date", "target date", "due date", "when", "timescale",
            "completion date", "by"),
    "status": ("status", "progress", "state"),
}  # fmt: skip
_DONE = ("done", "complete", "completed", "closed", "yes", "actioned")
_OPEN = ("open", "ongoing", "in progress", "outstanding", "not started", "")
_NUMBERED = re.compile(r"(?P<number>[A-Z]{0,5}\d+[a-z]?)\.?\s*(?:[-–—:]\s*(?P<title>.+))?")
_BRACKETS = re.compile(r"^(?P<action>.*?)\s*[\[(](?P<owner>[^\])]{2,80})[\])]\.?$", re.DOTALL)


def read_declarations(grid: Grid, style: Style) -> list[dict[str, Any]]:
    """Return the interests in a table; nothing if it is another table."""
    words = style.minutes.declarations
    own = {name: getattr(words, name) for name in _DECLARED}
    names = _column_names(grid, _DECLARED, own)
    if "member" not in names or len(set(names) - {""}) < 2:
        return []
    return [_declared(cells, style) for cells in _cells(grid, names) if "member" in cells]


def _declared(cells: dict[str, str], style: Style) -> dict[str, Any]:
    numbered = _NUMBERED.fullmatch(cells.get("item", ""))
    item = numbered["number"] if numbered else cells.get("item", "")
    found: dict[str, Any] = {"member": member(cells["member"], style), "item": item}
    found["kind"] = cells.get("kind", "")
    extra = cells.get("other", "")
    found["interest"] = "; ".join(filter(None, (cells.get("interest", ""), extra)))
    found["left"] = yes_no(cells.get("left", ""), style) == "yes"
    return {name: value for name, value in found.items() if value}


def read_actions(grid: Grid, style: Style) -> list[dict[str, str]]:
    """Return the actions in a table, some with their `item`; nothing if it is another table."""
    words = style.minutes.actions
    own = {name: getattr(words, name) for name in ("action", "owner", "due", "status")}
    names = _column_names(grid, _TO_DO, own)
    if "action" not in names or not {"owner", "due"} & set(names):
        return []
    return [_action(cells, style) for cells in _cells(grid, names)]


def _action(cells: dict[str, str], style: Style) -> dict[str, str]:
    words = style.minutes.actions
    due, status = cells.get("due", ""), cells.get("status", "").strip(" .").casefold()
    is_done = status in (*_DONE, words.done.casefold())
    extra = [cells["other"]] if cells.get("other") else []
    extra += [f"by {due}"] if due and not find_date(due) else []
    is_unknown = not is_done and status not in (*_OPEN, words.open.casefold())
    extra += [cells["status"]] if is_unknown else []
    action = cells.get("action", "")
    found = {
        "item": cells.get("item", ""),
        "action": f"{action} ({'; '.join(extra)})" if extra else action,
        "owner": cells.get("owner", ""),
        "due": find_date(due),
        "status": "done" if is_done else "",
    }
    return {name: value for name, value in found.items() if value}


def action_in(words: str) -> dict[str, str]:
    """Return the action of a line, with who is to do it by when, if that is in brackets."""
    found = _BRACKETS.match(words)
    if not found:
        return {"action": words}
    due = find_date(found["owner"])
    owner = (
        re.sub(r"(?i)[\s,;–-]*\b(?:by|due|before)\b.*", "", found["owner"])
        if due
        else found["owner"]
    )
    fields = {"action": found["action"], "owner": owner.strip(" ,;"), "due": due}
    return {name: value for name, value in fields.items() if value}


def _column_names(grid: Grid, usual: Columns, own: dict[str, str]) -> list[str]:
    """Return the name of each column; empty for one that is not known."""
    keys = {label_key(each): name for name, labels in usual.items() for each in labels}
    keys |= {label_key(label): name for name, label in own.items()}
    return [keys.get(label_key(as_words(each)), "") for each in grid.rows[0]]


def _cells(grid: Grid, names: list[str]) -> Iterator[dict[str, str]]:
    """Yield the cells of each row by the names of the columns; `other` has the rest in words."""
    for row in grid.rows[1:]:
        found: dict[str, str] = {}
        for name, head, cell in zip(names, grid.rows[0], row, strict=False):
            words = " ".join(as_words(cell).split())
            if words and name and name not in found:
                found[name] = words
            elif words:
                head_words = as_words(head).strip()
                said = f"{head_words}: {words}" if head_words else words
                found["other"] = "; ".join(filter(None, (found.get("other", ""), said)))
        if found:
            yield found
