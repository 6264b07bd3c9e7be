"""Load a house style by its id: read its files, merge them, and make one style."""

from collections.abc import Collection, Mapping
from functools import cache, reduce
from pathlib import Path
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from boardpapers.diagnostics import BoardpapersError, Diagnostic, error, has_errors
from boardpapers.markdown.image_files import read_image
from boardpapers.markdown.nodes import Image
from boardpapers.models import StrictModel
from boardpapers.models.fields import fields_at, suggest_field
from boardpapers.models.problems import Problem, data_at, path_in_file, problems
from boardpapers.reader import Plain
from boardpapers.styles.checks import facts_in_boxes, misplaced_words, repeated_parts
from boardpapers.styles.folders import TEMPLATES, base_dir, templates_dir
from boardpapers.styles.font_files import Font
from boardpapers.styles.inheritance import language_files, style_chain, words_of_all
from boardpapers.styles.merge import (
    SourcedValue,
    merge,
    merge_words,
    values_in,
    with_defaults,
    with_part_defaults,
)
from boardpapers.styles.style import Style
from boardpapers.styles.style_parts import StylePart
from boardpapers.workspace import AnyPaper, Workspace, diagnostics_of

DEFAULT = "lga"

_LONG = ("site", "registers")
"""Groups of words that are checked only if a style changes one of them."""


class HouseStyle(Struct, frozen=True):
    """A style, its id, and the folders to search for its templates, nearest first.

    `language` is that of its words: the one asked for, or its own if it has no words in that one.
    `logo` is the image that it names, `fonts` are those of the workspace.
    """

    id: str
    style: Style
    folders: tuple[Path, ...]
    language: str = "en-GB"
    logo: Image | None = None
    fonts: tuple[Font, ...] = ()

    @property
    def own_folders(self) -> tuple[Path, ...]:
        """The folders that do not come with the program."""
        return _own(self.folders)


@cache  # each document asks for them several times
def _own(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    program = templates_dir()
    return tuple(each for each in folders if not each.is_relative_to(program))


def load_style(workspace: Workspace, id: str, language: str | None = None) -> HouseStyle:
    """Find and read a house style with its words in a language, else in its own.

    Each is read once in the life of the workspace. Raises BoardpapersError: BP901 no style has
    that id, BP908 it extends itself, BP935 a font cannot be used, or the errors in its files.
    """
    # A style may reach any template of the workspace: by `extends`, by being found first.
    workspace.dependencies.track("folder", str(workspace.root / TEMPLATES))
    key, fonts = (id, language or ""), _fonts(workspace)
    if key not in workspace.styles:
        workspace.styles[key] = replace(_load(id, workspace, language), fonts=fonts)
    loaded = cast("HouseStyle", workspace.styles[key])
    if loaded.logo:
        workspace.resolve(loaded.logo.source)  # whatever uses the style depends on its logo
    return loaded


def _fonts(workspace: Workspace) -> tuple[Font, ...]:
    if not workspace.settings.fonts:  # as in most workspaces
        return ()
    from boardpapers.styles.workspace_fonts import workspace_fonts

    return workspace_fonts(workspace)


def _load(id: str, workspace: Workspace, language: str | None) -> HouseStyle:
    chain = style_chain(id, workspace.root)
    sourced = reduce(
        lambda below, paper: merge(values_in(paper), below), chain[-2::-1], _root(chain[-1])
    )
    own = sourced.group.get("language")
    own_language = str(own.value) if own else str(Style.model_fields["language"].default)
    language = language or own_language
    words = language_files(chain, language) if language != own_language else []
    sourced = _with_words(sourced, words, words_of_all(language), is_own=language == own_language)
    style = _style(sourced, [*chain, *words], chain[0].path.parent)
    folders = (*(paper.path.parent for paper in chain), base_dir())
    logo = _logo(workspace, style, sourced)
    return HouseStyle(id, style, folders, language if words else style.language, logo)


def _logo(workspace: Workspace, style: Style, sourced: SourcedValue) -> Image | None:
    """Read the logo. Raises BoardpapersError: BP912 it cannot be printed."""
    if not style.logo:
        return None
    found = read_image(workspace.resolve, style.logo.file, style.logo.alternative, "")
    if isinstance(found, Image):
        return found
    paper, path = sourced.origin(("logo", "file"))
    help = "name an image in the workspace, from the workspace's folder"
    raise BoardpapersError(error("BP912", paper.value(*path), f"the logo: {found}", help))


def _with_words(
    sourced: SourcedValue, words: list[AnyPaper], of_all: list[AnyPaper], *, is_own: bool
) -> SourcedValue:
    """Return a style with words in a language; its own words come first in its own language."""
    if is_own:
        return reduce(merge, map(values_in, of_all), sourced)
    files = [*words, *of_all]
    return reduce(lambda below, paper: merge_words(values_in(paper), below), files[::-1], sourced)


def _root(paper: AnyPaper) -> SourcedValue:
    """Return the values of the last style of a chain, with default labels where it has none."""
    sourced = with_defaults(values_in(paper), _mappings(Style))
    return with_part_defaults(sourced, "contacts", _mappings(StylePart))


def _mappings(model: type[StrictModel]) -> dict[str, Plain]:
    fields = model.model_fields.items()
    return {
        name: _plain(field.default) for name, field in fields if isinstance(field.default, dict)
    }


def _plain(default: Mapping[str, Any]) -> Plain:
    return {
        key: each.model_dump(exclude_unset=True) if isinstance(each, StrictModel) else each
        for key, each in default.items()
    }


def _style(sourced: SourcedValue, papers: list[AnyPaper], folder: Path) -> Style:
    """Make the style. Raises BoardpapersError: BP905 a part listed twice, or a wrong value."""
    found = [each for paper in papers for each in paper.diagnostics]
    # An extended style may have words for parts that this style does not print.
    own = [paper for paper in papers if paper.path.parent == folder]
    found += [each for paper in own for each in misplaced_words(paper, sourced)]
    found += [*repeated_parts(sourced), *facts_in_boxes(sourced)]
    # The program's own styles are good: to check the words of all documents would take long.
    data = sourced.plain
    if not found and isinstance(data, dict) and folder.is_relative_to(templates_dir()):
        return Style.of_values(data)
    others: dict[str, Plain] = {}
    if isinstance(data, dict) and not any(key in _keys(paper) for paper in papers for key in _LONG):
        others = {key: data.pop(key, {}) for key in _LONG}
    return _checked_style(sourced, data, others, found)


def _keys(paper: AnyPaper) -> Collection[str]:
    return paper.data if isinstance(paper.data, dict) else ()


def _checked_style(
    sourced: SourcedValue, data: Plain, others: Mapping[str, Plain], found: list[Diagnostic]
) -> Style:
    """Make the style, unless an error was found. Raises BoardpapersError: a wrong value.

    `others` are words that come with the program, and are good.
    """
    from boardpapers.styles.style_file import DocumentStyleFile, StyleFile

    model = DocumentStyleFile if others else StyleFile
    try:
        file = model.model_validate(data)
    except ValidationError as failure:
        wrong = problems(failure, model, data)
        found += [each for problem in wrong for each in _at_its_origin(problem, sourced, data)]
    if has_errors(found):
        raise BoardpapersError(*found)
    return Style.of_file(file, others)


def _at_its_origin(problem: Problem, sourced: SourcedValue, data: Plain) -> list[Diagnostic]:
    from boardpapers.styles.style_file import StyleFile

    paper, path = sourced.origin(path_in_file(problem.path, data))
    if problem.code == "BP102":  # a value in another file does not rule out a suggestion here
        fields = fields_at(problem.path[:-1], StyleFile)
        suggestion = suggest_field(str(path[-1]), data_at(paper.data, path[:-1]), fields)
        problem = replace(problem, suggestion=suggestion)
    return diagnostics_of(paper, [replace(problem, path=path)])
