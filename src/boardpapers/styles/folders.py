"""The folders of house styles: those of the workspace, then those of the program."""

import os
from functools import cache
from pathlib import Path

from boardpapers.models.value_readers import is_identifier

STYLE = "style.yaml"
TEMPLATES = "templates"


@cache
def templates_dir() -> Path:
    """Return the program's own templates: beside the package, or at the top of the repository."""
    package = Path(__file__).parents[1]
    installed = package / TEMPLATES
    return installed if installed.is_dir() else package.parents[1] / TEMPLATES


def base_dir() -> Path:
    """Return the folder of the templates that every style uses unless it has its own."""
    return templates_dir() / "base"


def own_style_ids(workspace_root: Path) -> list[str]:
    """Return the ids of the workspace's own house styles."""
    return _ids(workspace_root / TEMPLATES)


def style_ids(workspace_root: Path) -> list[str]:
    """Return the ids of all house styles, the workspace's own first."""
    return list(dict.fromkeys(own_style_ids(workspace_root) + _ids(templates_dir())))


def built_in_ids() -> list[str]:
    """Return the ids of the house styles that come with the program."""
    return _ids(templates_dir())


def find_style(id: str, workspace_root: Path) -> Path | None:
    """Return the folder of a house style; the workspace's own comes first."""
    return _with_style(workspace_root / TEMPLATES, id) or find_built_in(id)


def find_built_in(id: str) -> Path | None:
    """Return the folder of a house style that comes with the program."""
    return _with_style(templates_dir(), id)


def styles_below(templates: Path) -> list[Path]:
    """Return the files of all house styles in a folder of templates."""
    return sorted(templates.glob(f"*/{STYLE}"))


def styles_named(path: Path) -> list[Path]:
    """Return the files of the house styles that a path names: the one it is in, or all."""
    for folder in (path, *path.parents):
        if folder.parent.name == TEMPLATES and (folder / STYLE).is_file():
            return [folder / STYLE]
    return styles_below(path) if path.name == TEMPLATES else []


def _ids(folder: Path) -> list[str]:
    return [path.parent.name for path in styles_below(folder)]


def _with_style(templates: Path, id: str) -> Path | None:
    folder = templates / id
    return folder if is_identifier(id) and os.path.lexists(folder / STYLE) else None
