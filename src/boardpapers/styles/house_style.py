"""House styles by their ids: where they are found, each read once."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.models.problems import suggest
from boardpapers.models.values import is_identifier
from boardpapers.reader import read_source
from boardpapers.styles.style import Style
from boardpapers.workspace import Workspace, load_as

DEFAULT = "lga"
STYLE = "style.yaml"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A style by its id, with the folders in which its templates are looked for, nearest first."""

    id: str
    style: Style
    folders: tuple[Path, ...]


def templates_dir() -> Path:
    """Return the program's own templates: beside the package, or at the top of the repository."""
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def style_ids(workspace_root: Path) -> list[str]:
    """Return the ids of all house styles, the workspace's own first."""
    found = [
        path.parent.name
        for folder in (workspace_root / "templates", templates_dir())
        for path in sorted(folder.glob(f"*/{STYLE}"))
    ]
    return list(dict.fromkeys(found))


def load_style(workspace: Workspace, id: str) -> HouseStyle:
    """Find and read a house style, once in the life of the workspace.

    Raises BoardpapersError: BP901 there is none of that id, or what is wrong in its file.
    """
    # A style may reach any template of the workspace: by `extends`, by being found first.
    workspace.questions.ask("folder", str(workspace.root / "templates"))
    if id not in workspace.styles:
        workspace.styles[id] = _load(id, workspace.root)
    return cast("HouseStyle", workspace.styles[id])


def _load(id: str, workspace_root: Path) -> HouseStyle:
    for folder in (workspace_root / "templates", templates_dir()):
        path = folder / id / STYLE
        if is_identifier(id) and path.is_file():
            _check_inside(id, path.parent, folder.parent)
            paper = load_as(read_source(path), Style)
            if paper.model is None:
                raise BoardpapersError(*paper.diagnostics)
            return HouseStyle(id, paper.model, (path.parent, templates_dir() / "base"))
    ids = style_ids(workspace_root)
    hint = suggest(id, ids) or "the house styles are " + ", ".join(f"`{each}`" for each in ids)
    raise BoardpapersError(error("BP901", Place(workspace_root), f"no house style `{id}`", hint))


def _check_inside(id: str, style: Path, root: Path) -> None:
    """Raise BoardpapersError, BP901, where a link makes a style of what lies elsewhere."""
    if not style.resolve().is_relative_to(root.resolve()):
        sentence = f"the folder of the house style `{id}` is a link that leads out of the workspace"
        raise BoardpapersError(error("BP901", Place(style), sentence, "put a copy of it there"))
