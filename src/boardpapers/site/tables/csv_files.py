"""The tables of a site as CSV files, with their columns described by CSV on the Web."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import json

from boardpapers.registers.formats import write_register
from boardpapers.registers.register import Register
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.tables.paper_table import papers
from boardpapers.site.tables.people_tables import boards, members, memberships
from boardpapers.site.tables.tables_of_meetings import attendance, items, meetings, votes

FOLDER = "data/"
METADATA = f"{FOLDER}csv-metadata.json"

TABLES: dict[str, Callable[[Contents], Register]] = {
    "boards": boards,
    "members": members,
    "memberships": memberships,
    "meetings": meetings,
    "items": items,
    "papers": papers,
    "decisions": lambda contents: contents.registers["decisions"],
    "votes": votes,
    "actions": lambda contents: contents.registers["actions"],
    "attendance": attendance,
    "interests": lambda contents: contents.registers["interests"],
    "forward-plan": lambda contents: contents.registers["forward-plan"],
}
"""By the names of their files: the function that makes each."""

_DAYS = frozenset({"date", "due", "from", "to", "published", "changed", "notice"})
_DAY = {"base": "date", "format": "yyyy-MM-dd"}


def csv_files(contents: Contents) -> Iterator[SiteFile]:
    """Yield a CSV file for each table, and one that describes them all."""
    tables = []
    for name, make in TABLES.items():
        register = make(contents)
        tables.append(_described(name, register))
        yield SiteFile(f"{FOLDER}{name}.csv", write_register(register, "csv").encode())
    made: dict[str, Any] = {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}]}
    if licence := contents.workspace.settings.licence:
        made["dc:license"] = {"@id": licence}
    made["tables"] = tables
    yield SiteFile(METADATA, json.format(json.encode(made), indent=1) + b"\n")


def _described(name: str, register: Register) -> dict[str, Any]:
    columns = [
        {
            "name": key.replace("-", "_"),
            "titles": key,
            "dc:title": label,
            "datatype": _DAY if key in _DAYS else "string",
        }
        for key, label in register.columns.items()
    ]
    return {
        "url": f"{name}.csv",
        "dc:title": register.title,
        "tableSchema": {"columns": columns},
    }
