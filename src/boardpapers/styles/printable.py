"""The fields of a report that a house style may print, by the marks on them."""

from boardpapers.models.report import Report
from boardpapers.models.roles import Role, keyed_fields, paths_with

COVER_PARTS = (
    "logo", "organisation", "title", "facts", *map(".".join, paths_with(Report, Role.COVER)),
)  # fmt: skip
"""The parts of a first page."""
BODY_PARTS = tuple(map(".".join, paths_with(Report, Role.BODY)))
"""The parts of the pages after it."""
TEXT_PARTS = tuple(
    name for name in BODY_PARTS if name in COVER_PARTS and Report.model_fields[name].default is None
)
"""The parts of one text, which may be on any page."""
PRINTED_ALWAYS = ("title", "facts", "organisation", "logo")
"""The parts that print no field of a report: what each has comes from elsewhere in the style."""
NO_HEADING = ("sections", "implications")
"""The parts of the body that need no heading of the style."""
WITHOUT_WORDS = ("access", "contacts", "background_papers")
"""The parts of which no words are counted."""
COUNTED = ("recommendations", "contacts", "background_papers", "appendices")
"""The parts that may have another heading if there are several."""
FACT_BOX = "facts"
"""The part of which each key is a box with some of the facts: `facts.numbers`."""
KEYED = tuple(keyed_fields(Report))
"""The fields of which each key is a part."""
KEYED_FACTS = tuple(name for name, mark in keyed_fields(Report).items() if mark.as_facts)
"""The fields of which each key is a fact."""

_FACT_PATHS = paths_with(Report, Role.FACT)
FACTS = tuple(path[-1] for path in _FACT_PATHS if path[0] != "contacts")
"""The facts of a paper."""
CONTACTS = "contacts"
"""The fact with all that is known about an officer, for each officer."""
OFFICER_FACTS = tuple(f"contact_{path[-1]}" for path in _FACT_PATHS if path[0] == "contacts")
"""The facts about its officers; there may be several officers."""


def field_of(fact: str) -> str:
    """Return the field that a fact prints."""
    return "contacts" if fact in OFFICER_FACTS else fact
