"""Short facts: of a paper its board, date, item; of an officer name, position, phone, e-mail."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import cast
from urllib.parse import quote

from msgspec.structs import replace

from boardpapers.document.dates import print_date, print_time
from boardpapers.document.tree import Contacts, Document, Fact, Facts, Part
from boardpapers.document.word_lists import joined
from boardpapers.markdown.nodes import Inlines, Phrase, Text
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Board, Contact, MeetingNotice, Person
from boardpapers.styles import ContactKey, Style
from boardpapers.workspace import LinkedReport

# A number as people write it, after a plus where it has its country; and an extension.
_PHONE = re.compile(
    r"\s*(?P<number>\+?[\s().-]*\d[\d\s().-]*)"
    r"(?:(?:,\s*)?(?:extension|extn|ext|x)\.?:?\s*(?P<extension>\d+))?",
    re.ASCII | re.IGNORECASE,
)


def named(linked: LinkedReport, paper: Board | MeetingNotice | None, field: str) -> Inlines:
    """Return a board's or a meeting's words in the report's language, else marked with theirs."""
    if paper is None or not getattr(paper, field):
        return ()
    translation = getattr(paper.translations.get(linked.language), field, None)
    words: Inlines = (Text(one_line(translation or getattr(paper, field))),)
    if translation or linked.language == linked.language_of_names:
        return words
    return (Phrase(linked.language_of_names, words),)


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
"""What a house style may ask for in `facts` and `header`; an empty text is not printed."""

_OFFICER = "contact_"


def with_facts(document: Document, linked: LinkedReport, style: Style) -> Document:
    """Return a document with its facts and header: what is printed, and no check needs to know.

    Dates are in the words of a language, which take longer to load than a report takes to check.
    """
    cover = (_with_facts(part, linked, style) for part in document.cover)
    there = tuple(part for part in cover if part != Facts())
    return replace(document, header=header(linked, style), cover=there)


def _with_facts(
    part: Facts | Part | Contacts, linked: LinkedReport, style: Style
) -> Facts | Part | Contacts:
    if isinstance(part, Facts):
        return Facts(tuple(facts(linked, style)))
    if isinstance(part, Contacts):
        labels = next(each.labels for each in style.cover if each.part == part.key)
        officers = (contact_facts(each, labels) for each in linked.report.contacts)
        return replace(part, officers=tuple(officers))
    return part


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
            if words := _words(key, linked, style) or read_phrases(style.facts[key].empty or ""):
                yield Fact(key, style.facts[key].label, plain_text(words), words=words)


def _words(key: str, linked: LinkedReport, style: Style) -> Inlines:
    """Return what is known; `contact_` and the like, of which there may be several, is not."""
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
    """Return the words that say that a paper is not public, and by which paragraphs."""
    if linked.access == "public":
        return ""
    words: str = getattr(style.markings, linked.access)
    exempt = linked.exempt
    if linked.access != "exempt" or not exempt:
        return words
    listed = joined([str(number) for number in exempt.paragraphs], style)
    by = style.exempt_by if len(exempt.paragraphs) == 1 else style.exempt_by_many
    return f"{words} {by.replace('{paragraphs}', listed)}"


def contact_facts(contact: Contact, labels: Mapping[ContactKey, str]) -> tuple[Fact, ...]:
    """Return what is known of an officer, in the order of the style's labels, with links."""
    found = ((key, label, getattr(contact, key)) for key, label in labels.items())
    return tuple(_contact_fact(key, label, value) for key, label, value in found if value)


def _contact_fact(key: str, label: str, value: str) -> Fact:
    words = read_phrases(one_line(value))
    links = {"email": _email_link, "phone": _phone_link}
    return Fact(key, label, plain_text(words), links.get(key, _no_link)(value), words)


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
