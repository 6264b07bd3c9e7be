"""A report and its translations: which belong together, and what they must share."""

from collections.abc import Iterator
from typing import Any, cast

from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, error
from boardpapers.models import REPORT, Board, MeetingNotice, Person, Report
from boardpapers.models.languages import LANGUAGES, Language
from boardpapers.models.report import Exemption
from boardpapers.models.roles import Role, names_with
from boardpapers.workspace.linked_report import LinkedReport, language_of, link_original
from boardpapers.workspace.paper import Paper
from boardpapers.workspace.references import ReferenceLinks, both
from boardpapers.workspace.workspace import Workspace

_SHARED = names_with(Report, Role.SHARED)


def languages_of(workspace: Workspace, linked: LinkedReport) -> tuple[Language, ...]:
    """Return the languages that a report is to be published in, as its board or settings say."""
    board = linked.board
    return (board.languages if board else ()) or workspace.settings.languages


def versions(workspace: Workspace, linked: LinkedReport) -> dict[Language, Paper[Report]]:
    """Return the versions of a report by language, its own included."""
    first = linked.original or linked
    found = {first.language: first.paper}
    for paper in workspace.translations(first.paper.id):
        if isinstance(paper.model, Report) and paper.model.language:
            found.setdefault(paper.model.language, cast("Paper[Report]", paper))
    return found


def link_report(
    workspace: Workspace, paper: Paper[Report]
) -> tuple[LinkedReport, list[Diagnostic]]:
    """Resolve a report's references.

    A translation takes its board, meeting and item from the report that it translates.
    Codes: those of `link_original`; BP220 an invalid translation; BP221 a fact that contradicts
    the original's.
    """
    report = cast("Report", paper.model)
    if report.translation_of is None:
        return link_original(workspace, paper)
    links = ReferenceLinks(workspace, paper)
    return _link_translation(links, paper, report, report.translation_of), links.diagnostics


def _link_translation(
    links: ReferenceLinks, paper: Paper[Report], report: Report, original: str
) -> LinkedReport:
    path = ("translation_of",)
    target = links.follow(REPORT, original, path, paper, takes_fields=False)
    if not isinstance(target.model, Report) or target.paper is None:
        language = language_of(links.workspace, report, None)
        return LinkedReport(paper, report, None, None, report.item, language=language)
    first = cast("Paper[Report]", target.paper)
    if first.path == paper.path or target.model.translation_of is not None:
        links.diagnostics.append(_not_an_original(paper, original))
        return LinkedReport(paper, report, None, None, report.item)
    linked_first, _ = link_original(links.workspace, first)
    language = language_of(links.workspace, report, linked_first.board)
    links.diagnostics += _unfit(links.workspace, paper, linked_first)
    links.diagnostics += _contradictions(links.workspace, paper, linked_first)
    return replace(
        linked_first, paper=paper, report=report, language=language, original=linked_first
    )


def _not_an_original(paper: Paper[Report], original: str) -> Diagnostic:
    sentence = f"`{original}` is itself a translation"
    help = "write the id of the report that both translate"
    return error("BP220", paper.value("translation_of"), sentence, help)


def _unfit(
    workspace: Workspace, paper: Paper[Report], original: LinkedReport
) -> Iterator[Diagnostic]:
    language = paper.model.language if paper.model else None
    others = [each for each in LANGUAGES if each != original.language]
    if language is None:
        sentence = "a translation needs a `language`"
        place, help = paper.key("translation_of"), f"add `language: {others[0]}`"
        yield error("BP220", place, sentence, help)
    elif language == original.language:
        sentence = f"the translation is in `{language}`, the same language as the original"
        help = f"write `language: {others[0]}`, or change the language of `{original.paper.id}`"
        yield error("BP220", paper.value("language"), sentence, help)
    else:
        # A translation from standard input is not among the papers of the workspace.
        first = versions(workspace, original).get(language, paper)
        if first.path != paper.path:
            sentence = f"`{original.paper.id}` has two translations into `{language}`"
            help = "give one of the two another `language`, or delete it"
            yield both("BP220", paper.value("translation_of"), sentence, first.id_place, help)


def _contradictions(
    workspace: Workspace, paper: Paper[Report], original: LinkedReport
) -> Iterator[Diagnostic]:
    """Yield an error for each fact that differs between the two."""
    first = _facts_of_both(workspace, original)
    for name, value in _facts(paper.model).items():
        if value is None or value == first[name]:
            continue
        is_stated = getattr(original.report, name) is not None
        other = original.paper.value(name) if is_stated else original.paper.id_place
        said = f"`{first[name]}`" if first[name] is not None else "nothing"
        sentence = f"`{name}` is `{value}` here, but {said} in the original"
        help = "leave it out here: a translation takes it from the original"
        yield both("BP221", paper.value(name), sentence, other, help)


def _facts_of_both(workspace: Workspace, original: LinkedReport) -> dict[str, object]:
    """Return the facts of the original; those it leaves out, from its meeting."""
    facts = _facts(original.report) | {"item": original.item, "access": original.access}
    listings = workspace.listings(original.paper.id)
    if facts["meeting"] is None and listings:
        facts["meeting"] = listings[0][0].id
    if facts["board"] is None and original.meeting:
        facts["board"] = _as_written(original.meeting.board)
    return facts


def _facts(report: Report | None) -> dict[str, object]:
    return {name: _as_written(getattr(report, name)) for name in _SHARED} if report else {}


def _as_written(value: Any) -> Any:
    """Return a value as written in one line; for a group, the value that identifies it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Board() | Person():
            return value.name
        case MeetingNotice():
            return value.date
        case Exemption():
            return ", ".join(value.paragraphs)
    return value
