"""The fonts that a workspace brings with it, in the order in which they are tried."""

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.styles.font_files import Font, read_font
from boardpapers.workspace import Workspace


def workspace_fonts(workspace: Workspace) -> tuple[Font, ...]:
    """Return the fonts named in `boardpapers.yaml`; each file is read once.

    Raises BoardpapersError: BP935 a font that cannot be used.
    """
    found: list[Font | Diagnostic] = workspace.dependencies.once(
        "fonts", lambda: [_font(workspace, at) for at in range(len(workspace.settings.fonts))]
    )
    if errors := [each for each in found if isinstance(each, Diagnostic)]:
        raise BoardpapersError(*errors)
    return tuple(each for each in found if isinstance(each, Font))


def _font(workspace: Workspace, index: int) -> Font | Diagnostic:
    name = workspace.settings.fonts[index]
    path = workspace.resolve(name)
    if path is None:
        return _unusable(workspace, index, f"`{name}` is outside the workspace", "move it there")
    if not path.is_file():
        sentence = f"there is no file `{name}` in the workspace"
        return _unusable(workspace, index, sentence, "write the path from the workspace's folder")
    font = read_font(path)
    return _unusable(workspace, index, f"`{name}` is {font}") if isinstance(font, str) else font


def _unusable(workspace: Workspace, index: int, sentence: str, help: str = "") -> Diagnostic:
    settings = workspace.settings_paper
    place = settings.value("fonts", index) if settings else Place(workspace.root)
    return error("BP935", place, sentence, help)
