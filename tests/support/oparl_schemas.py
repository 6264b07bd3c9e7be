"""The facts of the JSON schemas of OParl 1.1: properties, types, formats and what is required.

They are those of the repository of the specification, OParl/spec, at commit 16af8d71: each type
has its own file there, `schema/System.json`, `schema/Body.json` and so on. Only what was added
since version 1.1.1 is left out: `Body.mainOrganization`, `Organization.memberCount` and
`votingMemberCount`, `Person.image`, `File.person`.

Here they are stricter than there: no property may be unknown, but for our own; addresses are those
of the web; digests have their length.

The rules that no schema has are from the text of the specification: for lists
`src/2-05-objektlisten-und-paginierung.md`, for deleted objects `src/2-08-geloeschte-objekte.md`,
for the position of an item, which begins with 0, `schema/strings.yml`.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

BASE = "https://schema.oparl.org/1.1/"

TEXT, YES_NO, NUMBER = {"type": "string"}, {"type": "boolean"}, {"type": "integer"}
URL = {"type": "string", "pattern": r"^https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]+$"}
POSITION = {"type": "integer", "minimum": 0}
DAY = {"type": "string", "format": "date"}
MOMENT = {"type": "string", "pattern": r"^\d{4}(-\d\d){2}T\d\d(:\d\d){2}([+-]\d\d:\d\d|Z)$"}
SHAPE = {"type": "object", "required": ["type", "geometry"]}


def many(each: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": each}


def of(name: str) -> dict[str, Any]:
    """Return what an object of a type is, inside another."""
    return {"$ref": f"#/$defs/{name}"}


COMMON = {
    "id": URL, "license": TEXT, "keyword": many(TEXT), "created": MOMENT, "modified": MOMENT,
    "web": URL, "deleted": YES_NO,
}  # fmt: skip
REQUIRED = {
    "System": ("oparlVersion", "body"),
    "Body": ("name", "organization", "person", "meeting", "paper", "legislativeTerm"),
    "AgendaItem": ("order",),
    "File": ("accessUrl",),
}
"""Besides `id` and `type`."""
PROPERTIES: dict[str, dict[str, Any]] = {
    "System": {
        "oparlVersion": {"const": BASE}, "otherOparlVersions": many(URL), "license": URL,
        "keyword": False, "body": URL, "name": TEXT, "contactEmail": TEXT, "contactName": TEXT,
        "website": URL, "vendor": URL,
        "product": URL,
    },
    "Body": {
        "system": URL, "shortName": TEXT, "name": TEXT, "website": URL, "license": URL,
        "licenseValidSince": MOMENT, "oparlSince": MOMENT, "ags": TEXT, "rgs": TEXT,
        "equivalent": many(URL), "contactEmail": TEXT, "contactName": TEXT, "organization": URL,
        "person": URL, "meeting": URL, "paper": URL, "legislativeTerm": many(of("LegislativeTerm")),
        "agendaItem": URL, "consultation": URL, "file": URL, "locationList": URL,
        "legislativeTermList": URL, "membership": URL, "classification": TEXT,
        "location": of("Location"),
    },
    "LegislativeTerm": {"body": URL, "name": TEXT, "startDate": DAY, "endDate": DAY},
    "Organization": {
        "body": URL, "name": TEXT, "membership": many(URL), "meeting": URL, "consultation": URL,
        "shortName": TEXT, "post": many(TEXT), "subOrganizationOf": URL, "organizationType": TEXT,
        "classification": TEXT, "startDate": DAY, "endDate": DAY, "website": URL,
        "location": of("Location"), "externalBody": URL,
    },
    "Person": {
        "body": URL, "name": TEXT, "familyName": TEXT, "givenName": TEXT, "formOfAddress": TEXT,
        "affix": TEXT, "title": many(TEXT), "gender": TEXT, "phone": many(TEXT),
        "email": many(TEXT), "location": URL, "locationObject": of("Location"),
        "status": many(TEXT), "membership": many(of("Membership")), "life": TEXT,
        "lifeSource": TEXT,
    },
    "Membership": {
        "person": URL, "organization": URL, "role": TEXT, "votingRight": YES_NO,
        "startDate": DAY, "endDate": DAY, "onBehalfOf": URL,
    },
    "Meeting": {
        "name": TEXT, "meetingState": TEXT, "cancelled": YES_NO, "start": MOMENT, "end": MOMENT,
        "location": of("Location"), "organization": many(URL), "participant": many(URL),
        "invitation": of("File"), "resultsProtocol": of("File"), "verbatimProtocol": of("File"),
        "auxiliaryFile": many(of("File")), "agendaItem": many(of("AgendaItem")),
    },
    "AgendaItem": {
        "meeting": URL, "number": TEXT, "order": POSITION, "name": TEXT, "public": YES_NO,
        "consultation": URL, "result": TEXT, "resolutionText": TEXT, "resolutionFile": of("File"),
        "auxiliaryFile": many(of("File")), "start": MOMENT, "end": MOMENT,
    },
    "Paper": {
        "body": URL, "name": TEXT, "reference": TEXT, "date": DAY, "paperType": TEXT,
        "relatedPaper": many(URL), "superordinatedPaper": many(URL),
        "subordinatedPaper": many(URL), "mainFile": of("File"), "auxiliaryFile": many(of("File")),
        "location": many(of("Location")), "originatorPerson": many(URL),
        "underDirectionOf": many(URL), "originatorOrganization": many(URL),
        "consultation": many(of("Consultation")),
    },
    "Consultation": {
        "paper": URL, "agendaItem": URL, "meeting": URL, "organization": many(URL),
        "authoritative": YES_NO, "role": TEXT,
    },
    "File": {
        "name": TEXT, "fileName": TEXT, "mimeType": TEXT, "date": DAY, "size": NUMBER,
        "sha1Checksum": {"type": "string", "pattern": "^[0-9a-f]{40}$"},
        "sha512Checksum": {"type": "string", "pattern": "^[0-9a-f]{128}$"}, "text": TEXT,
        "accessUrl": URL, "externalServiceUrl": URL, "downloadUrl": URL, "paper": many(URL),
        "meeting": many(URL), "agendaItem": many(URL), "masterFile": URL,
        "derivativeFile": many(URL), "fileLicense": URL,
    },
    "Location": {
        "description": TEXT, "geojson": SHAPE, "streetAddress": TEXT, "room": TEXT,
        "postalCode": TEXT, "subLocality": TEXT, "locality": TEXT, "bodies": many(URL),
        "organizations": many(URL), "persons": many(URL), "meetings": many(URL),
        "papers": many(URL),
    },
}  # fmt: skip
LIST = {
    "type": "object",
    "required": ["data", "pagination", "links"],
    "properties": {
        "data": many({"type": "object"}),
        "pagination": {
            "type": "object",
            "properties": dict.fromkeys(
                ("totalElements", "elementsPerPage", "currentPage", "totalPages"), NUMBER
            ),
        },
        "links": {
            "type": "object",
            "properties": dict.fromkeys(("first", "prev", "self", "next", "last", "web"), URL),
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}


def problems_of_object(made: dict[str, Any]) -> Iterator[str]:
    """Yield what an object has that its type does not allow, or lacks."""
    name = made["type"].removeprefix(BASE)
    yield from (f"{made['id']}: {each.message}" for each in _validator(name).iter_errors(made))


def problems_of_list(made: dict[str, Any]) -> Iterator[str]:
    """Yield what a list has that it must not have, or lacks."""
    checker = Draft202012Validator(LIST, format_checker=FormatChecker())
    yield from (each.message for each in checker.iter_errors(made))


@cache
def _validator(name: str) -> Draft202012Validator:
    types = {each: _schema(each) for each in PROPERTIES}
    schema = {**_schema(name), "$defs": types}
    return Draft202012Validator(schema, format_checker=FormatChecker())


def _schema(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["id", "type", *REQUIRED.get(name, ())],
        "properties": {**COMMON, "type": {"const": f"{BASE}{name}"}, **PROPERTIES[name]},
        "patternProperties": {"^boardpapers:[a-zA-Z]+$": {}},
        "additionalProperties": False,
        "if": {"required": ["deleted"]},
        "then": {"required": ["created", "modified"]},
    }
