"""The facts about a report (board, date, item …), its header and its marking."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from itertools import groupby
from textwrap import shorten
from typing import Any, cast

from boardpapers.document.contacts import contact_facts, officer_fact
from boardpapers.document.dates import print_date, print_time
from boardpapers.document.printed_names import named, print_name
from boardpapers.document.tree import Fact
from boardpapers.document.withheld_words import by_paragraphs
from boardpapers.markdown.nodes import Inlines
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Person
from boardpapers.styles import CONTACTS, ContactKey, Style
from boardpapers.workspace import LinkedReport

_OFFICER = "contact_"
_LONGEST_LINE = 60


def access_words(access: str, style: Style) -> str:
    """Return the word for a paper's access, else yes or no for whether it is confidential."""
    if style.access:
        return cast("str", getattr(style.access, access))
    return style.no if access == "public" else style.yes


_IN_OWN_WORDS: dict[str, Callable[[LinkedReport, Style], str | Inlines]] = {
    "board": lambda linked, _style: named(linked, linked.board, "name"),
    "venue": lambda linked, _style: named(linked, linked.meeting, "venue"),
    "access": lambda linked, style: access_words(linked.access, style),
}
"""The facts whose type does not decide how they are printed."""


def print_value(value: Any, style: Style, language: str) -> str:
    """Return the value of a fact in the format for its type; empty if there is none."""
    match value:
        case bool():
            return style.yes if value else style.no
        case date():
            return print_date(value, style.date, language)
        case time():
            return print_time(value, style.time, language)
        case Person():
            return print_name(value, style)
        case tuple():
            return ", ".join(map(one_line, value))
    return one_line(value or "")


def facts(linked: LinkedReport, style: Style, listed: Iterable[str]) -> Iterator[Fact]:
    """Yield the listed facts, if they are known or the style has words for none.

    Consecutive facts about officers are printed for each officer in turn.
    """
    for of_officers, keys in groupby(listed, lambda key: key.startswith(_OFFICER)):
        if of_officers:
            labels = {key.removeprefix(_OFFICER): style.facts[key].label for key in keys}
            for officer in linked.report.contacts:
                yield from contact_facts(officer, cast("Mapping[ContactKey, str]", labels))
            continue
        for key in keys:
            if key == CONTACTS and linked.report.contacts:
                label = style.facts[key].label
                yield from (officer_fact(each, label) for each in linked.report.contacts)
            elif words := _words(key, linked, style) or read_phrases(style.facts[key].empty or ""):
                yield Fact(key, style.facts[key].label, plain_text(words), words=words)


def _words(key: str, linked: LinkedReport, style: Style) -> Inlines:
    """Return the words of a fact; empty if it is not known."""
    if key == CONTACTS:
        return ()
    if find := _IN_OWN_WORDS.get(key):
        value = find(linked, style)
        return read_phrases(value) if isinstance(value, str) else value
    return read_phrases(print_value(linked.value_of(key), style, linked.language))


def header(linked: LinkedReport, style: Style) -> tuple[str, ...]:
    """Return the lines at the top of each page, without the title."""
    keys = (key for key in style.header if key != "title")
    lines = ((key, plain_text(_words(key, linked, style))) for key in keys)
    return tuple(
        style.item.replace("{item}", line) if key == "item" else line for key, line in lines if line
    )


def running_title(title: str, style: Style) -> str:
    """Return the title for the top of each page, on one line; empty if the style has none there."""
    return shorten(title, _LONGEST_LINE, placeholder="…") if "title" in style.header else ""


def marking(linked: LinkedReport, style: Style) -> str:
    """Return the words that say that a report is not public, and under which paragraphs."""
    if linked.access == "public":
        return ""
    words: str = getattr(style.markings, linked.access)
    if linked.access != "exempt" or not linked.exempt:
        return words
    return f"{words} {by_paragraphs(linked.exempt, style)}"
