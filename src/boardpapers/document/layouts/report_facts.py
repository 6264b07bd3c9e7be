"""Facts about a report, a line each: board, date, item …; its header, and its marking."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import cast

from boardpapers.document.contacts import contact_facts
from boardpapers.document.dates import print_date, print_time
from boardpapers.document.printed_names import named, print_name
from boardpapers.document.tree import Fact
from boardpapers.document.word_lists import joined
from boardpapers.markdown.nodes import Inlines
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.styles import ContactKey, Style
from boardpapers.workspace import LinkedReport

_OFFICER = "contact_"


def _date(linked: LinkedReport, style: Style) -> str:
    meeting = linked.meeting
    return print_date(meeting.date, style.date, linked.language) if meeting else ""


def _time(linked: LinkedReport, style: Style) -> str:
    time = linked.meeting and linked.meeting.time
    return print_time(time, style.time, linked.language) if time else ""


def _ends(linked: LinkedReport, style: Style) -> str:
    time = linked.meeting and linked.meeting.ends
    return print_time(time, style.time, linked.language) if time else ""


def _portfolio_holder(linked: LinkedReport, style: Style) -> str:
    return print_name(linked.portfolio_holder, style) if linked.portfolio_holder else ""


def _yes_no(value: bool | None, style: Style) -> str:
    return "" if value is None else style.yes if value else style.no


def access_words(access: str, style: Style) -> str:
    """Return what a paper's access is called; else whether it is confidential."""
    if style.access:
        return cast("str", getattr(style.access, access))
    return style.no if access == "public" else style.yes


FACTS: dict[str, Callable[[LinkedReport, Style], str | Inlines]] = {
    "title": lambda linked, _style: one_line(linked.report.title),
    "board": lambda linked, _style: named(linked, linked.board, "name"),
    "date": _date,
    "time": _time,
    "ends": _ends,
    "item": lambda linked, _style: one_line(linked.item or ""),
    "access": lambda linked, style: access_words(linked.access, style),
    "report_of": lambda linked, _style: one_line(linked.report.report_of or ""),
    "portfolio_holder": _portfolio_holder,
    "key_decision": lambda linked, style: _yes_no(linked.key_decision, style),
    "wards": lambda linked, _style: ", ".join(map(one_line, linked.report.wards)),
    "venue": lambda linked, _style: named(linked, linked.meeting, "venue"),
}
"""The facts that a house style may name in `facts` and `header`; an empty text is not printed."""


def facts(linked: LinkedReport, style: Style) -> Iterator[Fact]:
    """Yield the facts that the style asks for, where the papers know them or it has words for none.

    Consecutive facts about officers are given for each officer in turn.
    """
    for of_officers, keys in groupby(style.facts, lambda key: key.startswith(_OFFICER)):
        if of_officers:
            labels = {key.removeprefix(_OFFICER): style.facts[key].label for key in keys}
            for officer in linked.report.contacts:
                yield from contact_facts(officer, cast("Mapping[ContactKey, str]", labels))
            continue
        for key in keys:
            if words := _words(key, linked, style) or read_phrases(style.facts[key].empty or ""):
                yield Fact(key, style.facts[key].label, plain_text(words), words=words)


def _words(key: str, linked: LinkedReport, style: Style) -> Inlines:
    """Return the words of a fact, empty if it is not known."""
    find = FACTS.get(key)
    value = find(linked, style) if find else one_line(linked.report.value_of(key) or "")
    return read_phrases(value) if isinstance(value, str) else value


def header(linked: LinkedReport, style: Style) -> tuple[str, ...]:
    """Return the lines that run at the top of each page."""
    lines = ((key, plain_text(_words(key, linked, style))) for key in style.header)
    return tuple(
        style.item.replace("{item}", line) if key == "item" else line for key, line in lines if line
    )


def marking(linked: LinkedReport, style: Style) -> str:
    """Return the words that say that a report is not public, and by which paragraphs."""
    if linked.access == "public":
        return ""
    words: str = getattr(style.markings, linked.access)
    exempt = linked.exempt
    if linked.access != "exempt" or not exempt:
        return words
    listed = joined([str(number) for number in exempt.paragraphs], style)
    by = style.exempt_by if len(exempt.paragraphs) == 1 else style.exempt_by_many
    return f"{words} {by.replace('{paragraphs}', listed)}"
