"""BP222, BP223: reports of a bilingual body that are missing, or differ, in one language."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from boardpapers.diagnostics import BoardpapersError
from boardpapers.document import lay_out, style_of
from boardpapers.markdown.nodes import Blocks, OrderedList, Paragraph
from boardpapers.markdown.prose import Prose
from boardpapers.reader import DataPath
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import (
    LinkedReport,
    Paper,
    Workspace,
    languages_of,
    link_report,
    versions,
)

if TYPE_CHECKING:
    from boardpapers.models import Report

_LISTS = ("recommendations", "sections", "appendices")
_NUMBERED = ("sections", "implications")


def missing_translations(context: ReportContext) -> Iterator[Finding]:
    """A report of a bilingual body is not available in all its languages.

    The `languages` of a board are those its papers are published in. To set them for all boards,
    write them in `boardpapers.yaml`. A translation is a separate report, in a file with
    `translation_of` and `language`. The two are rendered together, and each links to the other.

    Fails:

        board: {name: Parks Board, languages: [en-GB, cy-GB]}

    Passes:

        board: {name: Parks Board, languages: [en-GB, cy-GB]}
        # file: cycle-parking.cy-GB.yaml
        kind: report
        translation_of: cycle-parking
        language: cy-GB
        title: Parcio beiciau
        purpose: I benderfynu arno.
        summary: Mae'r cynllun yn ychwanegu deugain stand.
        recommendations: Cytuno ar y cynllun.
        action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
        contacts: {name: Alex Example}
        sections: {heading: Cefndir, text: Mae deugain stand.}
    """
    workspace, linked = context.workspace, context.linked
    languages = languages_of(workspace, linked)
    if not languages:
        return
    translations = workspace.translations(context.paper.id) if not linked.original else []
    if linked.original or any(paper.model is None for paper in translations):
        return  # reported for the original; and a translation with errors has its own diagnostics
    there = versions(workspace, linked)
    for language in languages:
        if language not in there:
            yield Finding(
                context.paper.key("title"),
                f"this report has no translation into `{language}`",
                f"add a file with `translation_of: {context.paper.id}` and `language: {language}`",
            )


def different_translations(context: ReportContext) -> Iterator[Finding]:
    """A translation has more or fewer paragraphs, recommendations or sections than its original.

    Minutes cite paragraphs and recommendations by number, and a number must mean the same in both
    languages. Something is missing from one version, or was added to the other.

    Fails:

        # file: cycle-parking.cy-GB.yaml
        kind: report
        translation_of: cycle-parking
        language: cy-GB
        title: Parcio beiciau
        purpose: I benderfynu arno.
        summary: Mae'r cynllun yn ychwanegu deugain stand.
        recommendations: [Cytuno ar y cynllun., Cyhoeddi'r cynllun.]
        action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
        contacts: {name: Alex Example}
        sections: {heading: Cefndir, text: Mae deugain stand.}

    Passes:

        # file: cycle-parking.cy-GB.yaml
        kind: report
        translation_of: cycle-parking
        language: cy-GB
        title: Parcio beiciau
        purpose: I benderfynu arno.
        summary: Mae'r cynllun yn ychwanegu deugain stand.
        recommendations: Cytuno ar y cynllun.
        action: Swyddogion i weithredu yn ôl penderfyniad yr aelodau.
        contacts: {name: Alex Example}
        sections: {heading: Cefndir, text: Mae deugain stand.}
    """
    original = context.linked.original
    if original is None:
        return
    own = _numbers(context.linked, context.proses)
    first = numbers_in_report(context.workspace, str(original.paper.path))
    if not first:
        return
    differing = [path for path in own | first if own.get(path) != first.get(path)]
    if ("sections",) in differing:
        differing = [path for path in differing if len(path) == 1]
    for path in differing:
        name = path[0] if len(path) == 1 else "paragraphs"
        yield Finding(
            context.paper.key(*path),
            f"the number of {name} is {own.get(path, 0)} here, but {first.get(path, 0)} in the "
            "original",
            "write the same number in both, so that each means the same in both languages",
            (("the original", original.paper.key(*path)),),
        )


def numbers_in_report(workspace: Workspace, path: str) -> dict[DataPath, int]:
    """Return how many recommendations, sections and paragraphs the report in a file has.

    There are none if it or its house style has errors: they are reported when it is checked.
    """
    count = partial(_count, workspace, Path(path))
    return workspace.dependencies.answer(("numbers", path), count)


def _count(workspace: Workspace, path: Path) -> dict[DataPath, int]:
    paper = workspace.paper(path)
    if paper.model is None:
        return {}
    linked, _ = link_report(workspace, cast("Paper[Report]", paper))
    try:
        style = style_of(workspace, linked)
    except BoardpapersError:
        return {}
    return _numbers(linked, lay_out(workspace, linked, style).proses)


def _numbers(linked: LinkedReport, proses: tuple[Prose, ...]) -> dict[DataPath, int]:
    lists = {(name,): len(getattr(linked.report, name)) for name in _LISTS}
    return lists | _paragraphs(proses)


def _paragraphs(proses: tuple[Prose, ...]) -> dict[DataPath, int]:
    """Return how many numbered paragraphs each text has."""
    counts = {each.path: _numbered(each.blocks) for each in proses if each.path[0] in _NUMBERED}
    return {path: count for path, count in counts.items() if count}


def _numbered(blocks: Blocks) -> int:
    lists = (item for block in blocks if isinstance(block, OrderedList) for item in block.items)
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
    return paragraphs + sum(_numbered(item.blocks) for item in lists)
