"""BP430 to BP434: exempt information, and the public's access to what a report relies on."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from boardpapers.law.exempt_information import (
    NOW_IN_FORCE,
    exempt_paragraphs,
    nation_of_schedule,
    needs_public_interest,
    paragraphs_in_words,
)
from boardpapers.law.regimes import BODIES, Nation
from boardpapers.models import MEETING, Report, StrictModel
from boardpapers.models.report import Exemption
from boardpapers.reader import DataPath
from boardpapers.rules.contexts import PaperContext, ReportContext
from boardpapers.rules.legal_meetings import terms_under_law
from boardpapers.rules.rule import Finding
from boardpapers.workspace import terms_by_reference

if TYPE_CHECKING:
    from boardpapers.models import Meeting

_OWN_DEVELOPMENT = r"(?i)\bRegulation 3\b[^.]{0,120}\bPlanning\b|\bPlanning General Regulations\b"


def unknown_paragraphs(context: PaperContext[StrictModel]) -> Iterator[Finding]:
    """A paper is exempt under a paragraph that does not apply to its council.

    Schedule 12A to the Local Government Act 1972 has paragraphs 1 to 7 for England (SI 2006/88),
    and 12 to 18 in the same order for Wales (SI 2007/969), with 18A to 18C for standards
    committees. The `regime` of the board says which apply. The Schedule does not apply to parish
    and community councils.

    Fails:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [14], public_interest: The tenders would be worth less.}

    Passes:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [3], public_interest: The tenders would be worth less.}
    """
    for path, exempt, nation, day in _exemptions(context):
        allowed = exempt_paragraphs(nation, day)
        for index, paragraph in enumerate(exempt.paragraphs):
            if paragraph not in allowed:
                sentence = f"there is no paragraph {paragraph} of Schedule 12A for {nation}"
                help = f"the paragraphs are {paragraphs_in_words(nation, day)}"
                place = context.paper.value(*path, "paragraphs", index)
                yield Finding(place, sentence, help)


def no_public_interest(context: PaperContext[StrictModel]) -> Iterator[Finding]:
    """An exempt paper does not say why the public interest is against disclosure.

    Information is exempt only while the public interest in keeping it closed outweighs the public
    interest in disclosing it: Local Government Act 1972, Schedule 12A, paragraphs 10 and 21. This
    does not apply to legal privilege in Wales, paragraph 16.

    Fails:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [3]}

    Passes:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [3], public_interest: The tenders would be worth less.}
    """
    for path, exempt, nation, day in _exemptions(context):
        needing = [each for each in exempt.paragraphs if needs_public_interest(nation, each, day)]
        if needing and not exempt.public_interest:
            sentence = "the exemption does not say why the public interest is against disclosure"
            help = "add `public_interest:` with the reason"
            yield Finding(context.paper.key(*path), sentence, help)


def exempt_own_development(context: ReportContext) -> Iterator[Finding]:
    """An exempt report seems to be about development for which the council may permit itself.

    Information about such development is not exempt: Local Government Act 1972, Schedule 12A,
    paragraph 9 (paragraph 20 in Wales). It is recognised by a reference to regulation 3 of the Town
    and Country Planning General Regulations 1992.

    Fails:

        board: {name: Planning Committee, regime: england-council}
        access: exempt
        exempt: {paragraphs: [3], public_interest: The offers would be worth less.}
        summary: >-
          The council applies for permission under regulation 3 of the Town and Country Planning
          General Regulations 1992.

    Passes:

        board: {name: Planning Committee, regime: england-council}
        summary: >-
          The council applies for permission under regulation 3 of the Town and Country Planning
          General Regulations 1992.
    """
    board = context.linked.board
    if context.linked.access != "exempt" or not board or board.regime not in BODIES:
        return
    for prose in context.proses:
        if found := re.search(_OWN_DEVELOPMENT, prose.text):
            sentence = "a report on the council’s own development cannot be exempt"
            help = "check this: Schedule 12A to the Local Government Act 1972, paragraph 9 or 20"
            yield Finding(prose.at(*found.span()), sentence, help)
            return


def no_background_papers(context: ReportContext) -> Iterator[Finding]:
    """A public report of a council does not list its background papers.

    The report lists the unpublished papers that it relies on, and the public may inspect them for
    four years: Local Government Act 1972, section 100D; SI 2012/2089, regulation 15. Published
    works and exempt papers are not listed. If there are none, write `None`, unless the house style
    prints that by itself. This is reported if `practice: {background_papers: yes}` of the board
    asks for it.

    Fails:

        board:
          name: Parks Committee
          regime: england-council
          practice: {background_papers: yes}

    Passes:

        board:
          name: Parks Committee
          regime: england-council
          practice: {background_papers: yes}
        background_papers: [None]
    """
    board, field = context.linked.board, "background_papers"
    if (
        board is None
        or nation_of_schedule(board.regime) is None
        or context.linked.access != "public"
    ):
        return
    if (
        not (board.practice and board.practice.background_papers)
        or context.report.background_papers
    ):
        return
    if not any(part.part == field and part.empty for part in context.style.style.body_parts):
        sentence = "the report does not list its background papers"
        yield Finding(context.paper.key("title"), sentence, f"add `{field}:`, or `{field}: None`")


def exempt_items_without_paragraph(context: "PaperContext[Meeting]") -> Iterator[Finding]:
    """An item is exempt, but the agenda does not say under which paragraph.

    The resolution to exclude the public identifies the business and, by the paragraph of Schedule
    12A, the kind of information: Local Government Act 1972, section 100A(5). An item with a report
    takes this from the report.

    Fails:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        items: [{title: Offers for the depot, access: exempt}]

    Passes:

        # file: meeting.yaml
        kind: meeting
        board: {name: Parks Committee, regime: england-council}
        date: 2026-03-19
        items: [{title: Offers for the depot, access: exempt, exempt: {paragraphs: 3}}]
    """
    terms = terms_under_law(context)
    if terms is None or BODIES[terms.regime].is_local:
        return
    for index, item in enumerate(context.model.items):
        if item.access == "exempt" and not item.exempt and item.report is None:
            allowed = paragraphs_in_words(BODIES[terms.regime].nation, context.model.date)
            sentence = "the item is exempt, but does not say under which paragraph"
            help = f"add `exempt: {{paragraphs: …}}`, one or more of {allowed}"
            yield Finding(context.paper.value("items", index, "access"), sentence, help)


def _exemptions(
    context: PaperContext[StrictModel],
) -> Iterator[tuple[DataPath, Exemption, Nation, date]]:
    """Yield the exemptions of a report, its parts or a meeting's items, with nation and day."""
    model = context.model
    if isinstance(model, Report) and isinstance(context, ReportContext):
        yield from _of_report(context, model)
    elif context.paper.kind == MEETING.name:
        meeting = cast("Meeting", model)
        terms = terms_by_reference(context.workspace, meeting.board)
        nation = nation_of_schedule(terms.regime) if terms else None
        for index, item in enumerate(meeting.items):
            if item.exempt and nation:
                yield ("items", index, "exempt"), item.exempt, nation, meeting.date


def _of_report(
    context: ReportContext, report: Report
) -> Iterator[tuple[DataPath, Exemption, Nation, date]]:
    linked = context.linked
    nation = nation_of_schedule(linked.board.regime) if linked.board else None
    day = linked.meeting.date if linked.meeting else NOW_IN_FORCE
    if nation and report.exempt and linked.access == "exempt":
        yield ("exempt",), report.exempt, nation, day
    for each in linked.parts if nation else ():
        if nation and each.part.exempt and each.part.access == "exempt":
            yield (*each.path, "exempt"), each.part.exempt, nation, day
