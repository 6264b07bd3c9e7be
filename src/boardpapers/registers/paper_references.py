"""Papers and references as registers need them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from boardpapers.markdown.phrases import one_line
from boardpapers.models import Board, MeetingNotice
from boardpapers.models.kinds import Kind, Model
from boardpapers.models.languages import Language
from boardpapers.workspace import Paper, Workspace


def papers_of(workspace: Workspace, kind: Kind[Model]) -> Iterator[Paper[Model]]:
    """Yield the papers of a kind that have no errors."""
    yield from (paper for paper in every_paper(workspace, kind) if paper.model)


def every_paper(workspace: Workspace, kind: Kind[Model]) -> Iterator[Paper[Model]]:
    """Yield the papers of a kind, those with errors as well."""
    for id in dict.fromkeys(workspace.ids(kind)):
        yield from workspace.find(kind, id)


def id_of(reference: object) -> str:
    """Return the id of a reference; empty if the paper itself is written in its place."""
    return reference if isinstance(reference, str) else ""


def name_of(board: Board | None, language: Language | None) -> str:
    """Return the name of a board in a language, else its own; empty if there is no board."""
    return one_line(in_language(board, "name", language)) if board else ""


def in_language(paper: Board | MeetingNotice, field: str, language: Language | None) -> str:
    """Return a text of a board or meeting in a language, else its own; empty if there is none."""
    words = paper.translations.get(language) if language else None
    return getattr(words, field, None) or getattr(paper, field) or ""


def workspace_name(workspace: Workspace, language: Language | None) -> str:
    """Return the name of the organisation in a language, else its own; empty if it has none."""
    settings = workspace.settings
    words = settings.translations.get(language) if language else None
    return (words and words.name) or settings.name or ""


def distinct_names(names: Mapping[str, str]) -> dict[str, str]:
    """Return names by id as they are printed: with the id, if several have the same name."""
    times = Counter(names.values())
    return {
        id: f"{name} ({id})" if times[name] > 1 and id != name else name
        for id, name in names.items()
    }


def iso(day: date | None) -> str:
    """Return a date in ISO 8601; empty if there is none."""
    return day.isoformat() if day else ""
