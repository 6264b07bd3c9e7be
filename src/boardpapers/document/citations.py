"""Citations of other reports: the names in a report, as seen from a paper that cites it."""

from functools import partial
from typing import cast

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError
from boardpapers.document.addresses import Target
from boardpapers.document.layouts.report_pages import number_report
from boardpapers.document.style_choice import style_of
from boardpapers.markdown.nodes import Emphasis, Inlines, Phrase, Text
from boardpapers.models import Report
from boardpapers.models.languages import Language
from boardpapers.styles import Style
from boardpapers.workspace import LinkedReport, Paper, Workspace, link_report, versions

Targets = dict[str, Target]


def targets_in_report(workspace: Workspace, id: str, language: str, of: str) -> Targets:
    """Return the names in a report, with the words that cite them in a language.

    `of` is the word between a paragraph and the title of its report. The report is laid out once
    for all papers that cite it; a report that cannot be laid out has no names.
    """
    cited = partial(_targets, workspace, id, language, of)
    return workspace.dependencies.answer(("cited", id, language, of), cited)


def _targets(workspace: Workspace, id: str, language: str, of: str) -> Targets:
    outline = _version_to_cite(workspace, id, language)
    if outline is None:
        return {}
    whole = cast("Paper[Report]", workspace.paper(outline.paper.path))
    linked, _ = link_report(workspace, whole)
    try:
        style = style_of(workspace, linked, language=language)
    except BoardpapersError:
        return {}  # reported where that report itself is checked
    context, pages = number_report(workspace, linked, style)
    where = (Text(f" {of} "), Emphasis(_marked(pages.title, linked.language, language)))
    found: Targets = {}
    private = _private_report(linked, style.style)
    for name, target in context.numbering.addresses.targets.items():
        words = target.words
        if target.is_heading:
            words = _marked(words, linked.language, language)
        cited = words + where if words else ()
        id, public = linked.paper.id, private or target.public
        if public and public.address:
            public = replace(public, words=public.words + where, document=id)
        found[name] = replace(target, words=cited, document=id, public=public)
    return found


def _private_report(linked: LinkedReport, style: Style) -> Target | None:
    """Return the target that the public see for all in a private report: words without a link."""
    if linked.access == "public":
        return None
    return Target("", (Text(getattr(style.withheld, linked.access).report),))


def is_private(workspace: Workspace, id: str) -> bool:
    """Tell whether an id is that of a report that is not public."""
    linked = _linked(workspace, id)
    return linked is not None and linked.access != "public"


def _version_to_cite(workspace: Workspace, id: str, language: str) -> LinkedReport | None:
    """Return a report in the language that it is cited in, if it has that translation."""
    linked = _linked(workspace, id)
    if linked is None:
        return None
    paper = versions(workspace, linked).get(cast("Language", language), linked.paper)
    if paper.path == linked.paper.path:
        return linked
    return link_report(workspace, paper)[0]


def _linked(workspace: Workspace, id: str) -> LinkedReport | None:
    found = workspace.report_outlines(id)
    if len(found) != 1 or not isinstance(found[0].model, Report):
        return None
    return link_report(workspace, found[0])[0]


def _marked(words: Inlines, language: str, citing: str) -> Inlines:
    """Return a report's own words, marked if the paper that cites it is in another language."""
    return words if language == citing else (Phrase(language, words),)
