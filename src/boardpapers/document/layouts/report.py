"""From a linked report and its house style to the document that all writers read."""

from collections.abc import Iterator
from functools import partial
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Diagnostic
from boardpapers.document.context import LayoutContext
from boardpapers.document.cross_references import Find, in_welsh, resolve
from boardpapers.document.facts import marking, named, with_facts
from boardpapers.document.layouts.report_body import body_part
from boardpapers.document.layouts.report_cover import cover_parts
from boardpapers.document.numbering import Numbering, Target
from boardpapers.document.tree import Document, Version
from boardpapers.markdown.footnotes import note_unused_footnotes
from boardpapers.markdown.nodes import CrossReference, Emphasis, Inlines, Phrase, Text
from boardpapers.markdown.phrases import has_phrases, one_line
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import plain_text
from boardpapers.models import REPORT, Report
from boardpapers.models.languages import LANGUAGES, Language
from boardpapers.models.problems import suggest
from boardpapers.reader import DataPath
from boardpapers.styles import DEFAULT, HouseStyle, Style, load_style
from boardpapers.workspace import LinkedReport, Workspace, link_report, versions


def style_of(
    workspace: Workspace,
    linked: LinkedReport,
    chosen: str | None = None,
    language: str | None = None,
) -> HouseStyle:
    """Return a report's house style: the one chosen, else its own, its board's, its workspace's.

    Its words are in the report's language, unless another is given. Raises BoardpapersError:
    BP901 there is none of that id; or what is wrong in its file.
    """
    board = linked.board.style if linked.board else None
    settings = workspace.settings_paper
    own = linked.report.style or (linked.original and linked.original.report.style)
    id = chosen or own or board or workspace.settings.style or DEFAULT
    try:
        return load_style(workspace, id, language or linked.language)
    except BoardpapersError as problem:
        first, *rest = problem.diagnostics
        if first.code == "BP901" and not first.place.line and not chosen:
            place = linked.paper.value("style" if linked.report.style else "board")
            if settings and not linked.report.style and not board:
                place = settings.value("style")
            first = replace(first, place=place)
        raise BoardpapersError(first, *rest) from None


class Built(Struct, frozen=True):
    """A document, the Markdown texts that went into it, and what is wrong in them.

    The document is still to be finished: see `finish_document`. `names` has what the author
    named, by its address in the document; `find` gives what its cross-references lead to.
    """

    document: Document
    proses: tuple[Prose, ...]
    names: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    find: Find


def build_document(workspace: Workspace, linked: LinkedReport, style: HouseStyle) -> Built:
    """Lay a report out: parts in the style's order, numbered; references are checked.

    Codes of the diagnostics: BP012 a footnote that nothing refers to, BP211 a cross-reference that
    leads nowhere, BP212 a name given twice, BP213 a file that cannot be had, BP303 sub-paragraphs
    without a paragraph, and those of `markdown.parse`.
    """
    context, document = _lay_out(workspace, linked, style)
    find = _Finder(context)
    find.check()
    note_unused_footnotes(context.proses)
    names = {target.address: name for name, target in context.numbering.targets.items()}
    return Built(document, tuple(context.proses), names, tuple(context.diagnostics), find)


def finish_document(built: Built, linked: LinkedReport, style: HouseStyle) -> Document:
    """Return a document as writers read it: with its facts, and its cross-references resolved."""
    document = with_facts(built.document, linked, style.style)
    if not any(prose.references for prose in built.proses):
        return document
    is_welsh = document.language.startswith("cy")
    return resolve(document, in_welsh(built.find) if is_welsh else built.find)


def _lay_out(
    workspace: Workspace, linked: LinkedReport, style: HouseStyle
) -> tuple[LayoutContext, Document]:
    numbering = Numbering(style.style.numbering, style.style.paragraph, style.style.numbers)
    context = LayoutContext(workspace, linked, style.style, numbering)
    title = context.words(("title",), linked.report.title)
    organisation = _organisation(workspace, linked)
    document = Document(
        id=linked.paper.id,
        title=plain_text(title),
        language=linked.language,
        organisation=plain_text(organisation),
        header=(),
        access=linked.access,
        marking=marking(linked, style.style),
        cover=tuple(cover_parts(context)),
        body=tuple(each for part in style.style.body for each in body_part(context, part)),
        footnotes=tuple(context.footnotes.notes),  # those that cover and body have brought
        title_words=title,
        organisation_words=organisation,
        versions=tuple(_versions(workspace, linked)),
    )
    _check_words(context)
    return context, document


def _organisation(workspace: Workspace, linked: LinkedReport) -> Inlines:
    name = workspace.settings.name
    return named(linked, linked.board, "organisation") or ((Text(one_line(name)),) if name else ())


def _versions(workspace: Workspace, linked: LinkedReport) -> Iterator[Version]:
    """Yield the other languages that a report is there in."""
    for language, paper in versions(workspace, linked).items():
        if paper.path != linked.paper.path:
            yield Version(paper.id, language, LANGUAGES[language])


def _check_words(context: LayoutContext) -> None:
    """Note what is wrong in the fields that become facts."""
    for path, text in _words_of_facts(context.report, context.style):
        if text and has_phrases(text):
            context.words(path, text)


def _words_of_facts(report: Report, style: Style) -> Iterator[tuple[DataPath, str | None]]:
    yield ("report_of",), report.report_of
    for index, ward in enumerate(report.wards):
        yield ("wards", index), ward
    for fact in style.facts:
        _, _, key = fact.partition(".")
        if key:
            yield ("details", key), report.details.get(key)
    for index, officer in enumerate(report.contacts):
        for key, text in officer:
            yield ("contacts", index, key), text


class _Finder:
    """Finds what cross-references lead to, in the report itself and in others."""

    def __init__(self, context: LayoutContext) -> None:
        self.context = context
        self.others: dict[str, dict[str, Target]] = {}

    def __call__(self, reference: CrossReference, _before: str = "") -> Target | None:
        return self.targets(reference.document).get(reference.name)

    def check(self) -> None:
        """Note every reference that leads nowhere."""
        for prose in self.context.proses:
            for reference, line in prose.references:
                target = self(reference)
                if target is None:
                    self.leads_nowhere(prose, reference, line)
                elif not (reference.content or target.words):
                    self.has_no_number(prose, reference, line)

    def targets(self, id: str) -> dict[str, Target]:
        """Return the names in a report; those of another with the words to cite it from here."""
        if id in self.own_ids:
            return self.context.numbering.targets
        if id not in self.others:
            self.others[id] = dict(self.targets_of_other(id))
        return self.others[id]

    @property
    def own_ids(self) -> tuple[str, ...]:
        """What this report may be called: a translation has the id of its original, too."""
        original = self.context.linked.original
        return ("", self.context.paper.id, *([original.paper.id] if original else ()))

    def targets_of_other(self, id: str) -> Iterator[tuple[str, Target]]:
        workspace, language = self.context.workspace, self.context.linked.language
        cited = partial(_cited, workspace, id, language)
        title, targets = workspace.dependencies.once(("cited", id, language), cited)
        where = (Text(f" {self.context.style.of} "), Emphasis(title))
        for name, target in targets.items():
            yield name, replace(target, words=target.words + where if target.words else ())

    def has_no_number(self, prose: Prose, reference: CrossReference, line: int | None) -> None:
        words = f"{reference.document}#{reference.name}"
        sentence = f"`{reference.name}` has no number that could be printed here"
        help = f"write the words of the link: `[the summary]({words})`"
        prose.error("BP211", words, line, sentence, help)

    def broken(self, id: str) -> tuple[Diagnostic, ...]:
        """Return the errors of a report that is cited: they come before what it may lack."""
        workspace = self.context.workspace
        for paper in workspace.find(REPORT, id) or workspace.find_unreadable(id):
            if paper.model is None:
                return paper.diagnostics
        return ()

    def leads_nowhere(self, prose: Prose, reference: CrossReference, line: int | None) -> None:
        words = f"{reference.document}#{reference.name}"
        if broken := self.broken(reference.document):
            self.context.diagnostics += broken
            return
        if reference.document and not self.context.workspace.find(REPORT, reference.document):
            ids = self.context.workspace.ids(REPORT)
            sentence = f"there is no report `{reference.document}` in the workspace"
            prose.error("BP211", words, line, sentence, suggest(reference.document, ids))
            return
        names = list(self.targets(reference.document))
        hint = suggest(reference.name, names)
        known = (
            "the names are " + ", ".join(f"`{name}`" for name in names)
            if names
            else (f"name a paragraph by writing {{#{reference.name}}} at its end")
        )
        sentence = f"nothing is named `{reference.name}`"
        if reference.document:
            sentence += f" in `{reference.document}`"
        prose.error("BP211", words, line, sentence, hint or known)


def _cited(workspace: Workspace, id: str, language: str) -> tuple[Inlines, dict[str, Target]]:
    """Return the title of another report and the names in it; none where it cannot be laid out.

    Its translation is cited from a report in that language, if there is one; else its own words
    are marked as of another language, and only numbers are told in the citing report's.
    """
    found = workspace.find(REPORT, id)
    if len(found) != 1 or not isinstance(found[0].model, Report):
        return (), {}
    linked, _ = link_report(workspace, found[0])
    paper = versions(workspace, linked).get(cast("Language", language), linked.paper)
    if paper.path != linked.paper.path:
        linked, _ = link_report(workspace, paper)
    try:
        style = style_of(workspace, linked, language=language)
        context, document = _lay_out(workspace, linked, style)
    except BoardpapersError:
        return (), {}  # told where that report itself is checked
    targets = context.numbering.targets
    title: Inlines = document.title_words
    if linked.language != language:
        title = (Phrase(linked.language, title),)
    return title, {
        name: _seen_from(target, paper.id, linked.language, language)
        for name, target in targets.items()
    }


def _seen_from(target: Target, document: str, language: str, citing: str) -> Target:
    words = target.words
    if target.is_heading and language != citing:
        words = (Phrase(language, words),)
    return replace(target, words=words, document=document)
