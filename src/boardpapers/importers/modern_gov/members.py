"""Councillors and other members, as a file of members.

Only their names, parties and work email addresses are taken over. Nothing of a home address is:
an email address that is also the one at home is left out too.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, warning
from boardpapers.importers.found_papers import FoundPaper
from boardpapers.importers.modern_gov.answer_values import clean
from boardpapers.importers.modern_gov.answers import VACANCY, Collected, Councillor
from boardpapers.importers.modern_gov.councillors import PrintedName, read_name
from boardpapers.importers.modern_gov.paper_fields import fields_of
from boardpapers.importers.modern_gov.paper_ids import unique_ids
from boardpapers.importers.modern_gov.records import AttendeeRecord, Found
from boardpapers.importers.modern_gov.xml_reader import Element
from boardpapers.models import MEMBERS
from boardpapers.models.ids import slug
from boardpapers.writers.source.yaml_lines import Commented

FILE_OF_MEMBERS = "imported-members"
_GUEST = re.compile(
    r"\b(?:officers?|staff|guests?|observers?|members? of the public|public|press|visitors?"
    r"|invitees?|advisers?|in attendance|swyddogion|swyddog|gwestai|arsylwr|arsylwyr)\b",
    re.IGNORECASE,
)

PersonKey = tuple[str, str]
"""The number and the name of a person: a number may be used for two people."""


class Directory(Struct, frozen=True):
    """The members, by number and name: their ids, and their entries in the file of members."""

    ids: dict[PersonKey, str]
    entries: dict[PersonKey, Commented]
    parties: dict[PersonKey, str]

    def find_by_name(self, name: str) -> str | None:
        """Return the id of the only member of a name."""
        key = read_name(name).key
        found = {id for (_, other), id in self.ids.items() if other == key}
        return found.pop() if len(found) == 1 else None


def is_guest(attendee: AttendeeRecord) -> bool:
    """Tell whether someone at a meeting is not a member: an officer, a guest, an observer."""
    # A role may be “Cabinet Member for Public Health”: only one that says no more is a guest's.
    role = (attendee.roledescription or "").strip()
    return bool(_GUEST.search(attendee.membertype or "") or _GUEST.fullmatch(role))


def person_key(attendee: AttendeeRecord) -> PersonKey | None:
    """Return what identifies a member at a meeting; None if that person has no number."""
    if not attendee.memberid or attendee.memberid == "0":
        return None
    return attendee.memberid, read_name(attendee.name).key


def list_members(
    collected: Collected, attendees: list[Found[AttendeeRecord]]
) -> tuple[Directory, list[Diagnostic]]:
    """Return all members: councillors, and others who were at meetings.

    Returned as diagnostics: BP976, a number is that of two people.
    """
    names: dict[PersonKey, PrintedName] = {}
    entries: dict[PersonKey, Commented] = {}
    parties: dict[PersonKey, str] = {}
    found: dict[PersonKey, Found[AttendeeRecord]] = {}
    for key, councillor in collected.councillors.items():
        record = councillor.found.record
        names[key] = read_name(record.fullusername)
        parties[key] = record.politicalpartytitle or ""
    for attendee in attendees:
        person = person_key(attendee.record)
        if person is None or is_guest(attendee.record) or VACANCY.search(attendee.record.name):
            continue
        if person not in names:
            names[person] = read_name(attendee.record.name)
            parties[person] = attendee.record.politicalparty or ""
            found[person] = attendee
    ids = unique_ids((key, key[0], slug(name.name, "member"), False) for key, name in names.items())
    for key, id in ids.items():
        entries[key] = _entry(id, names[key], parties[key], collected.councillors.get(key), key[0])
    return Directory(ids, entries, parties), [*_used_again(names, collected, found)]


def members(directory: Directory, known: frozenset[str]) -> list[FoundPaper]:
    """Return the file of members, in the order of their ids, without those that are `known`."""
    ids = {directory.ids[key]: entry for key, entry in directory.entries.items()}
    listed = [ids[id] for id in sorted(ids) if id not in known]
    return [FoundPaper(MEMBERS, FILE_OF_MEMBERS, fields_of(members=listed))] if listed else []


def _entry(
    id: str, name: PrintedName, party: str, councillor: Councillor | None, number: str
) -> Commented:
    email = councillor_email(councillor.found.element) if councillor else ""
    fields = fields_of(id=id, **name.fields, party=party, email=email)
    return Commented(fields, tuple(_comments(name, councillor, number)))


def _comments(name: PrintedName, councillor: Councillor | None, number: str) -> Iterator[str]:
    yield f"{'councillorid' if councillor else 'memberid'}: {number}"
    if name.remark:
        yield f"remark: {name.remark}"
    if councillor is None:
        return
    if councillor.wards:
        yield f"ward: {'; '.join(councillor.wards)}"
    if councillor.found.record.keyposts:
        yield f"keyposts: {councillor.found.record.keyposts}"
    for term in councillor.found.element.find("termsofoffice", "termofoffice"):
        dates = (f"{e.name} {clean(e.text)}" for _, e in term.leaves() if clean(e.text))
        if words := ", ".join(dates):
            yield f"termofoffice: {words}"


def councillor_email(element: Element) -> str:
    """Return the email address at work; empty if it is also the one at home."""
    home = {_plain(leaf.text) for each in element.find("homeaddress") for _, leaf in each.leaves()}
    work = [clean(each.text) for each in element.find("workaddress", "email")]
    return next((each for each in work if "@" in each and _plain(each) not in home), "")


def _plain(text: str) -> str:
    return clean(text).casefold().removeprefix("mailto:")


def _used_again(
    names: dict[PersonKey, PrintedName],
    collected: Collected,
    found: dict[PersonKey, Found[AttendeeRecord]],
) -> Iterator[Diagnostic]:
    first: dict[str, PrintedName] = {}
    for key, name in names.items():
        other = first.setdefault(key[0], name)
        if other is not name:
            place = found[key].place if key in found else collected.councillors[key].found.place
            sentence = f"number {key[0]} is that of {other.name}, and here of {name.name}"
            help = "both are listed as members: if they are one person, delete one of the two"
            yield warning("BP976", place, sentence, help)
