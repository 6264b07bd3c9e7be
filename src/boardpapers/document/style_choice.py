"""The house style that a paper is printed in."""

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, Place
from boardpapers.styles import DEFAULT, HouseStyle, load_style
from boardpapers.workspace import LinkedPaper, Workspace


def style_of(
    workspace: Workspace,
    linked: LinkedPaper,
    chosen: str | None = None,
    language: str | None = None,
) -> HouseStyle:
    """Return a paper's house style: the one chosen, else its own, its board's, its workspace's.

    Its words are in the paper's language, unless another is given. Raises BoardpapersError:
    BP901 no style has that id; or the errors in its file.
    """
    if not (chosen or linked.style):
        place = None if workspace.settings_paper else linked.style_place
        return workspace_style(workspace, None, language or linked.language, place)
    try:
        return load_style(workspace, chosen or linked.style or "", language or linked.language)
    except BoardpapersError as problem:
        raise _placed(problem, None if chosen else linked.style_place) from None


def workspace_style(
    workspace: Workspace, chosen: str | None, language: str | None, place: Place | None = None
) -> HouseStyle:
    """Return the house style of what is made of a whole workspace: the one chosen, else its own.

    Raises BoardpapersError: BP901 no style has that id; or the errors in its file.
    """
    try:
        return load_style(workspace, chosen or workspace.settings.style or DEFAULT, language)
    except BoardpapersError as problem:
        settings = workspace.settings_paper
        place = settings.value("style") if settings and not chosen else place
        raise _placed(problem, place) from None


def _placed(problem: BoardpapersError, place: Place | None) -> BoardpapersError:
    """Return a problem with a style; if there is none of that id, at the place that names it."""
    first, *rest = problem.diagnostics
    if place and first.code == "BP901" and not first.place.line:
        first = replace(first, place=place)
    return BoardpapersError(first, *rest)
