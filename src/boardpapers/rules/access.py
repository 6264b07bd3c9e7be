"""BP316, BP319, BP387: closed parts of a public report, and exempt reports without a reason."""

from collections.abc import Iterator

from boardpapers.law.exempt_information import (
    NOW_IN_FORCE,
    exempt_paragraphs,
    kind_of_information,
    nation_of_schedule,
    paragraphs_in_words,
)
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import ReportPart

_USUAL = "business"
"""The kind of information that is cited most often."""


def closed_sections(context: ReportContext) -> Iterator[Finding]:
    """A section or an appendix is exempt or confidential, but the report is public.

    The public version leaves it out, and says so. It should say why: give the paragraphs of
    Schedule 12A to the Local Government Act 1972 with the section. The file itself still has its
    text, so do not publish the file.

    Fails:

        sections:
          - heading: Tenders
            access: exempt
            text: The lowest tender was £40,000.

    Passes:

        sections:
          - heading: Tenders
            access: exempt
            exempt: {paragraphs: [3]}
            text: The lowest tender was £40,000.
    """
    for each in context.linked.parts:
        if each.around == "public" != each.access and not each.part.exempt:
            yield _closed(context, each)


def _closed(context: ReportContext, found: ReportPart) -> Finding:
    name, access = type(found.part).__name__.lower(), found.access
    sentence = f"this {name} is {access} but the report is public: its public version leaves it out"
    move = f"move the {name} to a separate report, with `access: {access}` at the top"
    say_why = "say why with `exempt: {paragraphs: [3]}`, or " if access == "exempt" else ""
    place = context.paper.value(*found.path, "access")
    return Finding(place, sentence, f"{say_why}{move}")


def public_inside_withheld(context: ReportContext) -> Iterator[Finding]:
    """A section says that it is public, but is inside one that is not.

    Everything inside a withheld section is withheld.

    Fails:

        sections:
          - heading: Tenders
            access: exempt
            exempt: {paragraphs: [3]}
            sections:
              - heading: Timetable
                access: public
                text: Tenders were opened in May.

    Passes:

        sections:
          - heading: Timetable
            text: Tenders were opened in May.
          - heading: Tenders
            access: exempt
            exempt: {paragraphs: [3]}
            text: The lowest tender was £40,000.
    """
    if context.linked.access != "public":
        return
    for each in context.linked.parts:
        if each.around != "public" and each.part.access == "public":
            sentence = f"this section is public, but inside one that is {each.around}"
            help = "move it out of that section, or leave out its `access`"
            yield Finding(context.paper.value(*each.path, "access"), sentence, help)


def exempt_without_reason(context: ReportContext) -> Iterator[Finding]:
    """A council's report is exempt, but does not say under which paragraph.

    A council may keep a report from the public only if it contains information that Schedule 12A
    to the Local Government Act 1972 describes. The report says which paragraphs apply: 1 to 7 in
    England, 12 to 18C in Wales. The `regime` of the board says which law applies.

    Fails:

        board: {name: Planning Committee, regime: england-council}
        access: exempt

    Passes:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [3]}
    """
    linked, board = context.linked, context.linked.board
    nation = nation_of_schedule(board.regime) if board else None
    if nation and linked.access == "exempt" and not linked.exempt:
        day = linked.meeting.date if linked.meeting else NOW_IN_FORCE
        paragraphs, paper = exempt_paragraphs(nation, day), context.paper
        example = next(each for each in paragraphs if kind_of_information(each) == _USUAL)
        yield Finding(
            paper.value("access") if context.report.access else paper.key("access"),
            "the report is `exempt`, but does not say under which paragraph of Schedule 12A",
            f"add `exempt: {{paragraphs: [{example}]}}`, with the paragraphs that apply "
            f"({paragraphs_in_words(nation, day)})",
        )
