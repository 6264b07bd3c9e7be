"""The files of a house style: its own, those of the styles it extends, and words in a language."""

import os
from collections.abc import Iterable
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.models.languages import LANGUAGES
from boardpapers.models.name_suggestions import suggest
from boardpapers.paths import inside
from boardpapers.reader import read_source
from boardpapers.styles.folders import (
    STYLE,
    base_dir,
    built_in_ids,
    find_built_in,
    find_style,
    style_ids,
    templates_dir,
)
from boardpapers.workspace import AnyPaper, load_data
from boardpapers.workspace.boundary import Boundary


def style_chain(id: str, workspace_root: Path) -> list[AnyPaper]:
    """Return the `style.yaml` of a house style, then of the one it extends, and so on.

    Raises BoardpapersError: BP901 one of them does not exist, BP908 one extends itself through
    others, or the reader's errors for a file that is not YAML.
    """
    folder = find_style(id, workspace_root)
    if folder is None:
        raise _unknown(id, Place(workspace_root), workspace_root)
    chain = [_read(folder / STYLE)]
    while extended := _extended(chain[-1]):
        chain.append(_base(extended, chain, workspace_root))
    return chain


def language_files(chain: list[AnyPaper], language: str) -> list[AnyPaper]:
    """Return the words in a language: a style's, then those of the styles that it extends."""
    return _words((paper.path.parent for paper in chain), language)


def words_of_all(language: str) -> list[AnyPaper]:
    """Return the program's own words in a language, if it has any; every style uses them."""
    return _words([base_dir()], language)


def _words(folders: Iterable[Path], language: str) -> list[AnyPaper]:
    files = (folder / f"{language}.yaml" for folder in folders if language in LANGUAGES)
    return [_read(file) for file in files if os.path.lexists(file)]


def _read(path: Path) -> AnyPaper:
    _check_inside(path.parent)
    Boundary(path.parents[2]).check(path)
    paper = load_data(read_source(path))
    if not isinstance(paper.data, dict):
        raise BoardpapersError(*paper.diagnostics)
    return paper


def _check_inside(style: Path) -> None:
    """Raise BoardpapersError, BP901, if a link leads to a style outside the workspace."""
    if not inside(style.parents[1], style):
        folder = f"the folder of the house style `{style.name}`"
        sentence = f"{folder} is a link to a place outside the workspace"
        raise BoardpapersError(
            error("BP901", Place(style), sentence, "replace the link with a copy of the folder")
        )


def _extended(paper: AnyPaper) -> str:
    extended = paper.data.get("extends") if isinstance(paper.data, dict) else None
    return extended if isinstance(extended, str) else ""


def _base(extended: str, chain: list[AnyPaper], workspace_root: Path) -> AnyPaper:
    paper = chain[-1]
    own = paper.path.parent
    is_of_workspace = own.parent != templates_dir()
    # A style of the workspace may extend the built-in style of the same name.
    is_of_its_name = extended == own.name and is_of_workspace
    find = find_built_in(extended) if is_of_its_name else find_style(extended, workspace_root)
    if find is None and is_of_its_name:
        raise BoardpapersError(_of_itself(extended, paper.value("extends")))
    if find is None:
        raise _unknown(extended, paper.value("extends"), workspace_root)
    if find / STYLE in [each.path for each in chain]:
        names = " → ".join([*(each.path.parent.name for each in chain), extended])
        sentence = f"the house style `{extended}` extends itself: {names}"
        help = "remove `extends` from one of them"
        raise BoardpapersError(error("BP908", paper.value("extends"), sentence, help))
    return _read(find / STYLE)


def _of_itself(id: str, place: Place) -> Diagnostic:
    built_in = ", ".join(f"`{each}`" for each in built_in_ids())
    help = f"extend another style, like the built-in {built_in}"
    return error("BP908", place, f"the house style `{id}` cannot extend itself", help)


def _unknown(id: str, place: Place, workspace_root: Path) -> BoardpapersError:
    ids = style_ids(workspace_root)
    hint = suggest(id, ids) or "the house styles are " + ", ".join(f"`{each}`" for each in ids)
    return BoardpapersError(error("BP901", place, f"there is no house style `{id}`", hint))
