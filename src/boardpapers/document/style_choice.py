"""The house style that a paper is printed in."""

from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError
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
    id = chosen or linked.style or workspace.settings.style or DEFAULT
    try:
        return load_style(workspace, id, language or linked.language)
    except BoardpapersError as problem:
        first, *rest = problem.diagnostics
        if first.code == "BP901" and not first.place.line and not chosen:
            settings = None if linked.style else workspace.settings_paper
            place = settings.value("style") if settings else linked.style_place
            first = replace(first, place=place)
        raise BoardpapersError(first, *rest) from None
