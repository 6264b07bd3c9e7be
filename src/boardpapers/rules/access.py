"""BP316: what is closed, in a paper that is open."""

from collections.abc import Iterator

from boardpapers.models.report import Section
from boardpapers.reader import DataPath
from boardpapers.rules.rule import Finding, Subject


def closed_sections(subject: Subject) -> Iterator[Finding]:
    """A section is exempt or confidential, and the report is public.

    The section's text is printed with all the rest, for everybody to read.

    Fails:

        sections:
          - heading: Tenders
            access: exempt
            text: The lowest tender was £40,000.

    Passes:

        access: exempt
        exempt: {paragraphs: [3]}
        sections:
          - heading: Tenders
            text: The lowest tender was £40,000.
    """
    if subject.linked.access == "public":
        yield from _closed(subject, subject.report.sections, ())


def _closed(subject: Subject, sections: tuple[Section, ...], path: DataPath) -> Iterator[Finding]:
    for index, section in enumerate(sections):
        here = (*path, "sections", index)
        if section.access in ("exempt", "confidential"):
            yield Finding(
                subject.paper.value(*here, "access"),
                f"this section is {section.access} and the report is public: its text will be "
                "printed",
                "move the section to a report of its own, with "
                f"`access: {section.access}` at its top",
            )
        yield from _closed(subject, section.sections, here)
