"""Facts about officers: name, position, phone and e-mail, with their links."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args
from urllib.parse import quote

from boardpapers.document.tree import Fact
from boardpapers.markdown.nodes import Blocks, Inline, LineBreak, Link, Paragraph, Text
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Contact
from boardpapers.styles import CONTACTS, ContactKey

# A number as people write it, with an optional country code and extension.
_PHONE = (
    r"(?ai)\s*(?P<number>\+?[\s().-]*\d[\d\s().-]*)"
    r"(?:(?:,\s*)?(?:extension|extn|ext|x)\.?:?\s*(?P<extension>\d+))?"
)


def contact_paragraphs(contacts: Iterable[Contact], labels: Mapping[ContactKey, str]) -> Blocks:
    """Return a paragraph for each officer, with a line for each fact."""
    officers = (contact_facts(each, labels) for each in contacts)
    return tuple(Paragraph(tuple(_in_lines(facts))) for facts in officers)


def _in_lines(facts: Iterable[Fact]) -> Iterator[Inline]:
    for index, fact in enumerate(facts):
        if index:
            yield LineBreak()
        yield Text(f"{fact.label}: ")
        yield from (Link(fact.link, fact.words),) if fact.link else fact.words


def contact_facts(contact: Contact, labels: Mapping[ContactKey, str]) -> tuple[Fact, ...]:
    """Return the known facts about an officer, in the order of the labels, with links."""
    found = ((key, label, getattr(contact, key)) for key, label in labels.items())
    return tuple(_contact_fact(key, label, value) for key, label, value in found if value)


def officer_fact(contact: Contact, label: str) -> Fact:
    """Return all that is known about an officer in one line: name, position, phone, e-mail."""
    words: list[Inline] = []
    for fact in contact_facts(contact, dict.fromkeys(get_args(ContactKey), label)):
        words += (Text(", "),) * bool(words)
        words += (Link(fact.link, fact.words),) if fact.link else fact.words
    return Fact(CONTACTS, label, plain_text(tuple(words)), words=tuple(words))


def _contact_fact(key: str, label: str, value: str) -> Fact:
    words = read_phrases(one_line(value))
    links = {"email": _email_link, "phone": _phone_link}
    return Fact(key, label, plain_text(words), links.get(key, _no_link)(value), words)


def _email_link(email: str) -> str:
    return f"mailto:{quote(email.strip(), safe='@+')}" if "@" in email else ""


def _phone_link(phone: str) -> str:
    """Return a tel: link (RFC 3966) to the number that the text begins with, if any."""
    found = re.match(_PHONE, phone.replace("(0)", ""))
    if not found:
        return ""
    digits = re.sub(r"[^\d+]", "", found["number"], flags=re.ASCII)
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"tel:{digits}{extension}"


def _no_link(_value: str) -> str:
    return ""
