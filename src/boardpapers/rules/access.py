"""BP316, BP319: closed sections of a public report, and exempt reports without a reason."""

from collections.abc import Iterator

from boardpapers.models.report import Section
from boardpapers.reader import DataPath
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding

# The paragraphs of Schedule 12A, and the one cited most often, which is on business affairs.
_SCHEDULES = {
    "england-council": ("1 to 7", 3),
    "england-executive": ("1 to 7", 3),
    "wales-council": ("12 to 18", 14),
}


def closed_sections(context: ReportContext) -> Iterator[Finding]:
    """A section is exempt or confidential, but the report is public.

    The text of the section is printed with the rest of the report, where everyone can read it.

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
    if context.linked.access == "public":
        yield from _closed(context, context.report.sections, ())


def _closed(
    context: ReportContext, sections: tuple[Section, ...], path: DataPath
) -> Iterator[Finding]:
    for index, section in enumerate(sections):
        here = (*path, "sections", index)
        if section.access in ("exempt", "confidential"):
            yield Finding(
                context.paper.value(*here, "access"),
                f"this section is {section.access} but the report is public: its text will be "
                "printed",
                "move the section to a separate report, with "
                f"`access: {section.access}` at the top",
            )
        if section.sections:
            yield from _closed(context, section.sections, here)


def exempt_without_reason(context: ReportContext) -> Iterator[Finding]:
    """A council's report is exempt, but does not say under which paragraph.

    A council may keep a report from the public only if it contains information that Schedule 12A
    to the Local Government Act 1972 describes. The report says which paragraphs apply: 1 to 7 in
    England, 12 to 18 in Wales. The `regime` of the board says which law applies.

    Fails:

        board: {name: Planning Committee, regime: england-council}
        access: exempt

    Passes:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [3]}
    """
    linked, board = context.linked, context.linked.board
    schedule = _SCHEDULES.get(board.regime) if board else None
    if schedule and linked.access == "exempt" and not linked.exempt:
        paragraphs, example = schedule
        paper = context.paper
        yield Finding(
            paper.value("access") if context.report.access else paper.key("access"),
            "the report is `exempt`, but does not say under which paragraph of Schedule 12A",
            f"add `exempt: {{paragraphs: [{example}]}}`, with the paragraphs that apply "
            f"({paragraphs})",
        )
