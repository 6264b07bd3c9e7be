"""Members as persons of OParl."""

from collections.abc import Iterator, Mapping, Sequence

from boardpapers.models import Person
from boardpapers.site.contents import Contents
from boardpapers.site.members_and_seats import page_of_person
from boardpapers.site.oparl.objects import OparlObject, inside, new_object, object_url

_DEGREES = frozenset({"Dr", "Dr.", "Prof", "Prof.", "Professor"})
"""The parts of a member's title that OParl wants in their name, and apart from other titles."""


def person_url(contents: Contents, person: str) -> str:
    """Return the id of a person."""
    return object_url(contents.url, "person", person)


def persons(
    contents: Contents, memberships: Mapping[str, Sequence[OparlObject]]
) -> Iterator[OparlObject]:
    """Yield all members with their memberships, which are given by the ids of their persons."""
    for id, person in contents.people.items():
        url = person_url(contents, id)
        own = [inside(each, "person") for each in memberships.get(url, ())]
        yield new_object(url, "Person", _properties(contents, id, person, own), _own(person))


def _properties(
    contents: Contents, id: str, person: Person, memberships: list[OparlObject]
) -> OparlObject:
    titles = (person.title or "").split()
    degrees = [each for each in titles if each in _DEGREES]
    return {
        "body": object_url(contents.url, "body"),
        "name": " ".join([*degrees, person.name]),
        "formOfAddress": " ".join(each for each in titles if each not in _DEGREES),
        "title": degrees,
        "affix": " ".join(person.honours),
        "email": [person.email] if person.email else [],
        "membership": memberships,
        "web": page_of_person(contents, id),
    }


def _own(person: Person) -> OparlObject:
    return {"party": person.party, "authority": person.authority}
