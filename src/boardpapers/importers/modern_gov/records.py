"""What the answers say, record by record: fields by the names that they have in the XML.

A field that a record does not have is kept among its `others`, so that nothing is lost. Records of
people have no others: only what papers need of a person is read.
"""

from collections.abc import Iterator
from typing import Generic, TypeVar

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, ValidationError

from boardpapers.diagnostics import Diagnostic, Place, error, quoted, warning
from boardpapers.importers.modern_gov.answer_values import Clock, Day, Flag, Html, Key, Words, clean
from boardpapers.importers.modern_gov.xml_reader import Element, XmlFile

# Values that say nothing.
_NOTHING = frozenset({"", "false", "no", "0", "unspecified"})


class Record(BaseModel):
    """A record of an answer."""

    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)

    @property
    def others(self) -> Iterator[tuple[str, str]]:
        """The names and values of fields that the model does not have, in order."""
        for name, value in (self.model_extra or {}).items():
            words = clean(str(value))
            if words.lower() not in _NOTHING:
                yield name, words


class CommitteeRecord(Record):
    """A committee, in GetCommittees and GetMeetings."""

    committeeid: Key
    committeetitle: Words
    committeedeleted: Flag = False


class MeetingRecord(Record):
    """A meeting: in GetMeetings only its first fields, in GetMeeting all of them."""

    meetingid: Key
    meetingdate: Day
    meetingtime: Clock | None = None
    meetingstatus: Words | None = None
    meetingactualstarttime: Clock | None = None
    meetingplannedfinishtime: Clock | None = None
    meetingactualfinishtime: Clock | None = None
    meetinglocation: Words | None = None
    meetingroom: Words | None = None
    isdisplayallowed: Flag = True
    committeeid: Key | None = None
    committeetitle: Words | None = None


class ItemRecord(Record):
    """An item of an agenda, with its minutes."""

    agendaitemid: Key | None = None
    agendaitemtitle: Words | None = None
    agendatext: Html = ""
    agendaitemnumber: Words | None = None
    fulldisplaynumberformat: Words | None = None
    minutesitemnumber: Words | None = None
    minutesnonemptyhtmlbody: Html = ""
    decisionnonemptyhtmlbody: Html = ""
    commentlabel1: Words | None = None
    commenttext1: Html = ""
    commentlabel2: Words | None = None
    commenttext2: Html = ""
    isrestricted: Flag = False
    isdisplayallowed: Flag = True


class DocumentRecord(Record):
    """A document that is linked to an item or a meeting."""

    attachmentid: Key | None = None
    title: Words | None = None
    url: Words | None = None
    isrestricted: Flag = False
    restrictionsref: Words | None = None


class PersonRecord(Record):
    """A record of a person, of which nothing is read but the fields that it has."""

    model_config = ConfigDict(extra="ignore", frozen=True, defer_build=True)


class AttendeeRecord(PersonRecord):
    """Someone who was, or was to be, at a meeting."""

    name: Words
    memberid: Key | None = None
    membertype: Words | None = None
    roledescription: Words | None = None
    attendance: Words | None = None
    politicalparty: Words | None = None
    ward: Words | None = None
    representing: Words | None = None


class CouncillorRecord(PersonRecord):
    """A councillor. Addresses are not fields of it: see `councillor_email`."""

    councillorid: Key
    fullusername: Words
    politicalpartytitle: Words | None = None
    keyposts: Words | None = None


R = TypeVar("R", bound=Record, covariant=True)


class Found(Struct, Generic[R], frozen=True):
    """A record, with the element and the file that it is from."""

    record: R
    element: Element
    file: XmlFile

    @property
    def place(self) -> Place:
        """Its place in the file."""
        return self.file.place(self.element)


def read_record(
    model: type[R], element: Element, file: XmlFile, groups: frozenset[str] = frozenset()
) -> tuple[Found[R] | None, list[Diagnostic]]:
    """Read an element as a record; `groups` are its children that are records of their own.

    A value that cannot be read is kept among the others. Returned as diagnostics: BP973, with no
    record, a field that it needs is missing or wrong; BP974 another field is wrong.
    """
    texts = _texts(element, groups)
    values = {name: text for name, (text, _) in texts.items()}
    diagnostics: list[Diagnostic] = []
    while True:
        try:
            return Found(model.model_validate(values), element, file), diagnostics
        except ValidationError as problem:
            for each in problem.errors(include_url=False):
                name = str(each["loc"][0])
                text, leaf = texts.get(name, ("", element))
                if model.model_fields[name].is_required():
                    return None, [*diagnostics, _missing(file.place(leaf), element, name, text)]
                diagnostics.append(_unreadable(file.place(leaf), name, text, each["msg"]))
                del values[name]
                values[f"{name} (not read)"] = text


def _texts(element: Element, groups: frozenset[str]) -> dict[str, tuple[str, Element]]:
    """Return the texts inside an element that are not empty, by their names, with their places."""
    texts = {name: (text, element) for name, text in element.attributes.items()}
    for path, leaf in element.leaves(groups):
        name, number = path, 1
        while name in texts and texts[name][0] != leaf.text:
            number += 1
            name = f"{path} ({number})"
        texts[name] = (leaf.text, leaf)
        texts |= {f"{path}/{key}": (text, leaf) for key, text in leaf.attributes.items()}
    return {name: found for name, found in texts.items() if found[0].strip()}


def _missing(place: Place, element: Element, name: str, text: str) -> Diagnostic:
    wrong = f"an unusable `{name}`, {quoted(text)}" if text else f"no `{name}`"
    sentence = f"this `<{element.name}>` has {wrong}, and is not imported"
    help = f"correct `<{name}>` in the saved answer, or write the paper by hand"
    return error("BP973", place, sentence, help)


def _unreadable(place: Place, name: str, text: str, why: str) -> Diagnostic:
    sentence = f"{quoted(text)} in `{name}` could not be read, and is kept as a comment"
    return warning("BP974", place, sentence, why.removeprefix("Value error, "))
