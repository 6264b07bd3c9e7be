"""The sections and appendices of a report, and whether the public may see them."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.models import Appendix, Report, Section
from boardpapers.models.report import Access
from boardpapers.reader import DataPath


class ReportPart(Struct, frozen=True):
    """A section or appendix, and its path in the file.

    `around` is the access of what it is in: all that is inside a withheld section is withheld.
    """

    path: DataPath
    part: Section | Appendix
    around: Access

    @property
    def access(self) -> Access:
        """Public, exempt or confidential."""
        return (self.part.access or "public") if self.around == "public" else self.around


def parts_of(report: Report, access: Access) -> Iterator[ReportPart]:
    """Yield the sections of a report with some access, at any depth, and its appendices."""
    yield from _sections(report.sections, ("sections",), access)
    for index, appendix in enumerate(report.appendices):
        yield ReportPart(("appendices", index), appendix, access)


def _sections(sections: tuple[Section, ...], at: DataPath, around: Access) -> Iterator[ReportPart]:
    for index, section in enumerate(sections):
        part = ReportPart((*at, index), section, around)
        yield part
        yield from _sections(section.sections, (*part.path, "sections"), part.access)
