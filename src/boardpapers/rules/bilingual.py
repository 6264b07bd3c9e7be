"""BP222, BP223: reports of a bilingual body that are not there, or not alike, in each language."""

from collections.abc import Iterator

from boardpapers.diagnostics import BoardpapersError
from boardpapers.document import lay_out, style_of
from boardpapers.markdown.nodes import Blocks, OrderedList, Paragraph
from boardpapers.markdown.prose import Prose
from boardpapers.reader import DataPath
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.workspace import LinkedReport, languages_of, versions

_LISTS = ("recommendations", "sections", "appendices")
_NUMBERED = ("sections", "implications")


def missing_translations(context: ReportContext) -> Iterator[Finding]:
    """A report of a bilingual body is there in one language only.

    A board, or `boardpapers.yaml` for all boards, says with `languages` which languages papers
    are published in. A translation is a report of its own, in a file that says `translation_of`
    and `language`; the two are rendered together, and each links to the other.

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
        return  # told at the original; and a translation with errors is told of as it is
    there = versions(workspace, linked)
    for language in languages:
        if language not in there:
            yield Finding(
                context.paper.key("title"),
                f"this report has no translation into `{language}`",
                f"write it in a file with `translation_of: {context.paper.id}` and "
                f"`language: {language}`",
            )


def different_translations(context: ReportContext) -> Iterator[Finding]:
    """A translation has more or fewer paragraphs, recommendations or sections than its original.

    Minutes cite paragraphs and recommendations by their numbers, which must mean the same in both
    languages. Something has been left out of one of them, or added to it.

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
    own, first = _counts(context.linked), _counts(original)
    differing = [path for path in own if own[path] != first[path]]
    if ("sections",) not in differing:
        here, there = _paragraphs(context.proses), _paragraphs(_proses(context, original))
        own, first = own | here, first | there
        differing += [path for path in here | there if here.get(path) != there.get(path)]
    for path in differing:
        name = path[0] if len(path) == 1 else "paragraphs"
        yield Finding(
            context.paper.key(*path),
            f"the number of {name} is {own.get(path, 0)} here, and {first.get(path, 0)} in the "
            "report that this translates",
            "give both as many, so that their numbers mean the same",
            (("the original", original.paper.key(*path)),),
        )


def _counts(linked: LinkedReport) -> dict[DataPath, int]:
    return {(name,): len(getattr(linked.report, name)) for name in _LISTS}


def _proses(context: ReportContext, original: LinkedReport) -> tuple[Prose, ...]:
    try:
        style = style_of(context.workspace, original)
    except BoardpapersError:
        return context.proses  # told where the original is checked
    return lay_out(context.workspace, original, style).proses


def _paragraphs(proses: tuple[Prose, ...]) -> dict[DataPath, int]:
    """Return how many numbered paragraphs each text has."""
    counts = {each.path: _numbered(each.blocks) for each in proses if each.path[0] in _NUMBERED}
    return {path: count for path, count in counts.items() if count}


def _numbered(blocks: Blocks) -> int:
    lists = (item for block in blocks if isinstance(block, OrderedList) for item in block.items)
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
    return paragraphs + sum(_numbered(item.blocks) for item in lists)
