"""The names of people as they are printed, taken apart: title, name, honours."""

import re

from msgspec import Struct

from boardpapers.importers.modern_gov.paper_fields import Fields, fields_of
from boardpapers.models.ids import slug

_TITLES = {
    "cllr": "Councillor", "councillor": "Councillor", "cyng": "Cynghorydd",
    "cynghorydd": "Cynghorydd", "y cynghorydd": "Cynghorydd",
    "county councillor": "County Councillor",
    "alderman": "Alderman", "mayor": "Mayor", "the mayor": "Mayor", "lord mayor": "Lord Mayor",
    "lord": "Lord", "lady": "Lady", "baroness": "Baroness", "dr": "Dr", "professor": "Professor",
    "prof": "Professor", "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx",
    "rev": "Rev", "revd": "Revd", "reverend": "Reverend",
}  # fmt: skip
_ANY_TITLE = "|".join(sorted(map(re.escape, _TITLES), key=len, reverse=True))
_TITLE = re.compile(
    rf"({_ANY_TITLE})(?:\.\s*|\s+)(?=\S)(?!of\b)",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r"[\s,]+((?:MBE|OBE|CBE|DBE|KBE|GBE|BEM|KCB|CB|CMG|CVO|LVO|MVO|DL|JP|TD|QC|KC|QPM|MP|MS|AS|AM|MSP)"
    r"(?:[\s,]+(?!$)|$))+$"
)
# No name is longer: it is not worth the time to look for its parts.
_LONGEST = 200
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")


class PrintedName(Struct, frozen=True):
    """A person's name; `remark` was in brackets after it, such as an office."""

    title: str
    name: str
    honours: tuple[str, ...] = ()
    remark: str = ""

    @property
    def key(self) -> str:
        """The name, however it is printed."""
        return slug(self.name, self.name)

    @property
    def fields(self) -> Fields:
        """The name as fields of a person."""
        return fields_of(title=self.title, name=self.name, honours=[*self.honours])


def read_name(printed: str) -> PrintedName:
    """Take a printed name apart: `Cllr Dr Mair Example MBE (Chair)`."""
    if len(printed) > _LONGEST:
        return PrintedName("", printed)
    name = printed
    remarks: list[str] = []
    while found := _BRACKETS.search(name):
        if not name[: found.start()].strip():
            break
        remarks.insert(0, found[1].strip())
        name = name[: found.start()]
    honours: tuple[str, ...] = ()
    if after := _HONOURS.search(name):
        honours = tuple(re.split(r"[\s,]+", after[0].strip(" ,")))
        name = name[: after.start()]
    title = ""
    if before := _TITLE.match(name):
        title, name = _TITLES[before[1].lower()], name[before.end() :]
    return PrintedName(
        title, name.strip(" ,") or printed, honours, "; ".join(filter(None, remarks))
    )
