"""Check a house style by itself: its files, its templates, and samples printed in it."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from boardpapers.check.ignores import EVERYTHING, Selection, without_ignored
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, has_errors
from boardpapers.document import Document
from boardpapers.models.languages import LANGUAGES
from boardpapers.styles import STYLE, HouseStyle, load_style, style_chain
from boardpapers.styles.tools.check_templates import check_templates
from boardpapers.styles.tools.sample import BARE, BOARD, CLOSED, FULL, sample_document
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS, templates
from boardpapers.writers.links import Links
from boardpapers.writers.refusals import placed_in_file


def check_style(
    workspace: Workspace, id: str, selection: Selection = EVERYTHING
) -> list[Diagnostic]:
    """Check a house style by itself, without a paper.

    Codes: those of `load_style`; BP903 a template that cannot be rendered, BP906 an unused one.
    """
    try:
        style = load_style(workspace, id)
        file = style_chain(id, workspace.root)[0]
    except BoardpapersError as problem:
        return list(problem.diagnostics)
    found = [*file.diagnostics, *_check_words(workspace, style)]
    found += check_templates(style, templates())
    if not has_errors(found):
        found += _check_samples(style)
    return without_ignored(workspace, file, dict.fromkeys(found), selection)


def _check_words(workspace: Workspace, style: HouseStyle) -> Iterator[Diagnostic]:
    """Yield the errors in the style's language files."""
    for language in LANGUAGES:
        if (style.folders[0] / f"{language}.yaml").is_file():
            try:
                load_style(workspace, style.id, language)
            except BoardpapersError as problem:
                yield from problem.diagnostics


def _check_samples(style: HouseStyle) -> list[Diagnostic]:
    """Print a report that has every field, one that has few, and a board; return the errors.

    Stop at the first report with a problem: a template that never finishes takes seconds each time.
    """
    printed = (list(_check_sample(style, text)) for text in (FULL, CLOSED, BARE, BOARD))
    return next(filter(None, printed), [])


def _check_sample(style: HouseStyle, text: str) -> Iterator[Diagnostic]:
    document, found = sample_document(style, text)
    # The sample has no mistakes: any must be in the words that the style itself prints.
    yield from (replace(each, place=Place(_file(style))) for each in found)
    for format in _formats_to_try(style):
        yield from _check_format(format, document, style)


def _check_format(format: str, document: Document, style: HouseStyle) -> Iterator[Diagnostic]:
    try:
        FORMATS[format].writer(document, style, Links(format))
    except BoardpapersError as problem:
        yield from (placed_in_file(each, _file(style)) for each in problem.diagnostics)


def _formats_to_try(style: HouseStyle) -> list[str]:
    """Return the formats made from templates, and those for which the style has other files.

    The others take longer.
    """
    return [
        each.name
        for each in FORMATS.values()
        if each.is_changed_by(style) and (each.template or each.is_installed)
    ]


def _file(style: HouseStyle) -> Path:
    return style.folders[0] / STYLE
