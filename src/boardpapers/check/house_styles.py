"""House styles checked by themselves: their files, their templates, and samples printed in them."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from boardpapers.check.ignores import EVERYTHING, Selection, without_ignored
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error, has_errors
from boardpapers.document import Document
from boardpapers.models.languages import LANGUAGES
from boardpapers.styles import STYLE, HouseStyle, load_style, style_chain
from boardpapers.styles.tools.check_templates import check_templates
from boardpapers.styles.tools.sample import BARE, CLOSED, FULL, sample_document
from boardpapers.workspace import Workspace
from boardpapers.writers import is_installed, writer
from boardpapers.writers.docx.reference_file import REFERENCE
from boardpapers.writers.pdf.typst_messages import own_templates
from boardpapers.writers.template_formats import FORMS
from boardpapers.writers.unprintable import UnprintableError


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
    found += check_templates(style, list(FORMS.values()))
    if not has_errors(found):
        found += _check_samples(style)
    return without_ignored(workspace, file, dict.fromkeys(found), selection)


def _check_words(workspace: Workspace, style: HouseStyle) -> Iterator[Diagnostic]:
    """Yield what is wrong in the words of each language that the style has a file for."""
    for language in LANGUAGES:
        if (style.folders[0] / f"{language}.yaml").is_file():
            try:
                load_style(workspace, style.id, language)
            except BoardpapersError as problem:
                yield from problem.diagnostics


def _check_samples(style: HouseStyle) -> list[Diagnostic]:
    """Print a report that has every field, then one that has few; return what is wrong.

    Stop at the first report with a problem: a template that never ends takes seconds each time.
    """
    printed = (list(_check_sample(style, text)) for text in (FULL, CLOSED, BARE))
    return next(filter(None, printed), [])


def _check_sample(style: HouseStyle, text: str) -> Iterator[Diagnostic]:
    built = sample_document(style, text)
    # The sample has no mistakes: they must be in the words that the style itself prints.
    yield from (replace(each, place=Place(_file(style))) for each in built.diagnostics)
    for format in _formats_to_try(style):
        yield from _check_format(format, built.document, style)


def _check_format(format: str, document: Document, style: HouseStyle) -> Iterator[Diagnostic]:
    try:
        writer(format)(document, style, "")
    except BoardpapersError as problem:
        yield from problem.diagnostics
    except UnprintableError as problem:
        for each in problem.found:
            yield error(each.code, Place(_file(style)), each.message, each.help)


def _formats_to_try(style: HouseStyle) -> list[str]:
    """Return the formats that have templates, and PDF and Word if the style has own files for them.

    PDF and Word take longer.
    """
    own = {"pdf": bool(own_templates(style)), "docx": _has_own_reference(style)}
    return [*FORMS, *(format for format, there in own.items() if there and is_installed(format))]


def _has_own_reference(style: HouseStyle) -> bool:
    return any((folder / REFERENCE).is_file() for folder in style.own_folders)


def _file(style: HouseStyle) -> Path:
    return style.folders[0] / STYLE
