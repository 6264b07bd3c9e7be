"""Short facts: of a paper its board, date, item; of an officer name, position, phone, e-mail."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import cast
from urllib.parse import quote

from boardpapers.document.tree import Fact
from boardpapers.models import Contact, Person
from boardpapers.styles import ContactKey, Style
from boardpapers.workspace import LinkedReport

# A number as people write it, after a plus where it has its country; and an extension.
_PHONE = re.compile(
    r"\s*(?P<number>\+?[\s().-]*\d[\d\s().-]*)"
    r"(?:(?:,\s*)?(?:extension|extn|ext|x)\.?:?\s*(?P<extension>\d+))?",
    re.ASCII | re.IGNORECASE,
)


def one_line(text: str) -> str:
    """Return a title or label as one line: line ends and runs of spaces count as one space."""
    return " ".join(text.split())


def print_date(day: date, style: Style) -> str:
    """Return a date as the style prints it."""
    return day.strftime(style.date)


def _board(linked: LinkedReport, _style: Style) -> str:
    return one_line(linked.board.name) if linked.board else ""


def _date(linked: LinkedReport, style: Style) -> str:
    return print_date(linked.meeting.date, style) if linked.meeting else ""


def _time(linked: LinkedReport, _style: Style) -> str:
    time = linked.meeting.time if linked.meeting else None
    return time.strftime("%H:%M") if time else ""


def _portfolio_holder(linked: LinkedReport, style: Style) -> str:
    return print_name(linked.portfolio_holder, style) if linked.portfolio_holder else ""


def _yes_no(value: bool | None, style: Style) -> str:
    return "" if value is None else style.yes if value else style.no


_COUNCILLOR = frozenset({"Councillor", "Cllr", "Cllr."})


def print_name(person: Person, style: Style) -> str:
    """Return a member's title, name and honours, with the style's word for a councillor."""
    title = style.councillor if person.title in _COUNCILLOR else person.title
    return one_line(" ".join(filter(None, [title, person.name, *person.honours])))


def access_words(access: str, style: Style) -> str:
    """Return what a paper's access is called; else whether it is confidential."""
    if style.access:
        return cast("str", getattr(style.access, access))
    return style.no if access == "public" else style.yes


FACTS: dict[str, Callable[[LinkedReport, Style], str]] = {
    "title": lambda linked, _style: one_line(linked.report.title),
    "board": _board,
    "date": _date,
    "time": _time,
    "item": lambda linked, _style: one_line(linked.item or ""),
    "access": lambda linked, style: access_words(linked.access, style),
    "report_of": lambda linked, _style: one_line(linked.report.report_of or ""),
    "portfolio_holder": _portfolio_holder,
    "key_decision": lambda linked, style: _yes_no(linked.report.key_decision, style),
    "wards": lambda linked, _style: ", ".join(map(one_line, linked.report.wards)),
    "venue": lambda linked, _style: one_line((linked.meeting and linked.meeting.venue) or ""),
}
"""What a house style may ask for in `facts` and `header`; an empty text is not printed."""

_OFFICER = "contact_"


def facts(linked: LinkedReport, style: Style) -> Iterator[Fact]:
    """Yield the facts that the style asks for, where the papers know them or it has words for none.

    Those of officers that stand together are told of each officer in turn.
    """
    for of_officers, keys in groupby(style.facts, lambda key: key.startswith(_OFFICER)):
        if of_officers:
            labels = {key.removeprefix(_OFFICER): style.facts[key].label for key in keys}
            for officer in linked.report.contacts:
                yield from contact_facts(officer, cast("Mapping[ContactKey, str]", labels))
            continue
        for key in keys:
            if value := _value(key, linked, style) or style.facts[key].empty:
                yield Fact(key, style.facts[key].label, value)


def _value(key: str, linked: LinkedReport, style: Style) -> str:
    """Return what is known; `contact_` and the like, of which there may be several, is not."""
    if find := FACTS.get(key):
        return find(linked, style)
    return one_line(linked.report.value_of(key) or "")


def header(linked: LinkedReport, style: Style) -> tuple[str, ...]:
    """Return the lines that run at the top of each page."""
    lines = ((key, _value(key, linked, style)) for key in style.header)
    return tuple(
        style.item.replace("{item}", line) if key == "item" else line for key, line in lines if line
    )


def marking(linked: LinkedReport, style: Style) -> str:
    """Return the words that say that a paper is not public, and by which paragraphs."""
    if linked.access == "public":
        return ""
    words: str = getattr(style.markings, linked.access)
    exempt = linked.report.exempt
    if linked.access != "exempt" or not exempt:
        return words
    numbers = [str(number) for number in exempt.paragraphs]
    listed = style.list_join.join(filter(None, [", ".join(numbers[:-1]), numbers[-1]]))
    by = style.exempt_by if len(numbers) == 1 else style.exempt_by_many
    return f"{words} {by.replace('{paragraphs}', listed)}"


def contact_facts(contact: Contact, labels: Mapping[ContactKey, str]) -> tuple[Fact, ...]:
    """Return what is known of an officer, in the order of the style's labels, with links."""
    links = {"email": _email_link, "phone": _phone_link}
    return tuple(
        Fact(key, label, one_line(value), links.get(key, _no_link)(value))
        for key, label in labels.items()
        if (value := getattr(contact, key))
    )


def _email_link(email: str) -> str:
    return f"mailto:{quote(email.strip(), safe='@+')}" if "@" in email else ""


def _phone_link(phone: str) -> str:
    """Return a tel: link (RFC 3966) to the number that the text begins with, if it does."""
    found = _PHONE.match(phone.replace("(0)", ""))
    if not found:
        return ""
    digits = re.sub(r"[^\d+]", "", found["number"], flags=re.ASCII)
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"tel:{digits}{extension}"


def _no_link(_value: str) -> str:
    return ""
