"""The papers of one pack: the agenda names its reports, and they its meeting."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.passages import Remark
from boardpapers.models import MEETING, REPORT


def linked_papers(papers: Sequence[FoundPaper], items: Sequence[str]) -> list[FoundPaper]:
    """Return the papers of a pack, linked to each other; `items` are their items, if known.

    A report is that of the item of its number, or of its title.
    """
    agenda = papers[0] if papers[0].kind is MEETING else None
    if agenda is None or len(papers) == 1:
        return list(papers)
    listed = list(agenda.data.get("items", ()))
    done = []
    for paper, item in zip(papers[1:], items[1:], strict=True):
        if paper.kind is not REPORT:
            done.append(paper)
            continue
        position = _position(listed, paper, item)
        if position is not None:
            listed[position] = _with_report(listed[position], paper)
            item = listed[position]["number"]
        done.append(replace(paper, data=_of_meeting(paper.data, agenda, item)))
    sentence = f"this is a pack of {len(papers)} papers: each is imported by itself"
    first = replace(
        agenda,
        data={**agenda.data, "items": listed},
        remarks=(Remark("likely", sentence), *agenda.remarks),
    )
    return [first, *done]


def _position(items: Sequence[dict[str, Any]], report: FoundPaper, item: str) -> int | None:
    """Return the position of the item that a report is for."""
    number, title = item or report.data.get("item", ""), report.data["title"].casefold()
    for n, each in enumerate(items):
        if each.get("title", "").casefold() == title:
            return n
    return next((n for n, each in enumerate(items) if number and each["number"] == number), None)


def _with_report(item: dict[str, Any], report: FoundPaper) -> dict[str, Any]:
    """Return an item with its report; its title stays if the report has another one."""
    from boardpapers.importers.known_meetings import with_report

    is_same = item.get("title", "").casefold() == report.data["title"].casefold()
    found = with_report(item, report.name)
    return found if is_same else {"number": item["number"], "title": item["title"], **found}


def _of_meeting(data: dict[str, Any], agenda: FoundPaper, item: str) -> dict[str, Any]:
    """Return the fields of a report with the board and meeting of its agenda, and its item."""
    own = {"board": agenda.data.get("board"), "meeting": agenda.name, "item": item}
    found = {**data, **{name: value for name, value in own.items() if value}}
    return {name: found[name] for name in REPORT.model.model_fields if found.get(name)}
