"""The system, and the body whose papers these are, as objects of OParl."""

from collections.abc import Iterator

from boardpapers.site.contents import Contents
from boardpapers.site.oparl.objects import (
    OBJECT_TYPES,
    OparlObject,
    inside,
    new_object,
    object_url,
)

_PRODUCT = "https://pypi.org/project/boardpapers/"
_FILTERS = (
    "These are files: each list is complete, on one page, and takes no parameters, such as "
    "`created_since`, `modified_since` or `omit_internal`. To find what has changed, compare "
    "`modified`."
)


def system(contents: Contents) -> OparlObject:
    """Return the entry point, which names the list of bodies."""
    settings = contents.workspace.settings
    properties = {
        "oparlVersion": OBJECT_TYPES,
        "body": object_url(contents.url, "bodies"),
        "name": settings.name,
        "license": settings.licence,
        "website": contents.url,
        "product": _PRODUCT,
        "web": contents.absolute("about/data/"),
    }
    own = {"filters": _FILTERS}
    return new_object(object_url(contents.url, "system"), "System", properties, own)


def body(contents: Contents) -> OparlObject:
    """Return the body, which names all other lists."""
    settings, url = contents.workspace.settings, contents.url
    properties = {
        "system": object_url(url, "system"),
        "name": settings.name or contents.url,
        "license": settings.licence,
        "website": url,
        "organization": object_url(url, "organizations"),
        "person": object_url(url, "persons"),
        "meeting": object_url(url, "meetings"),
        "paper": object_url(url, "papers"),
        "agendaItem": object_url(url, "agenda-items"),
        "consultation": object_url(url, "consultations"),
        "file": object_url(url, "files"),
        "membership": object_url(url, "memberships"),
        "locationList": object_url(url, "locations"),
        "legislativeTermList": object_url(url, "legislative-terms"),
        "web": url,
    }
    own = {"motion": object_url(url, "motions"), "voteEvent": object_url(url, "vote-events")}
    made = new_object(object_url(url, "body"), "Body", properties, own)
    # Required, even if it is empty.
    terms = [inside(each, "body") for each in legislative_terms(contents)]
    return made | {"legislativeTerm": terms}


def legislative_terms(contents: Contents) -> Iterator[OparlObject]:
    """Yield the terms of office that the settings give."""
    for term in contents.workspace.settings.terms:
        properties = {
            "body": object_url(contents.url, "body"),
            "name": term.name,
            "startDate": term.from_.isoformat(),
            "endDate": term.to and term.to.isoformat(),
        }
        id = object_url(contents.url, "legislative-term", term.from_.isoformat())
        yield new_object(id, "LegislativeTerm", properties)
