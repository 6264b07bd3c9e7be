"""Papers loaded from their sources: read, and checked against the model of their kind."""

from pathlib import Path
from typing import cast

from msgspec.structs import replace
from pydantic import ValidationError

from boardpapers.diagnostics import BoardpapersError, Diagnostic, has_errors
from boardpapers.models import KINDS, StrictModel
from boardpapers.models.problems import Problem, problems
from boardpapers.reader import Plain, Source
from boardpapers.reader.tabs import with_spaces
from boardpapers.workspace.field_diagnostics import diagnostics_of
from boardpapers.workspace.missing_kind import no_fields, no_kind
from boardpapers.workspace.missing_quotes import with_quotes
from boardpapers.workspace.paper import AnyPaper, Model, Paper, composer_of


def load_paper(source: Source) -> AnyPaper:
    """Load a paper. Its errors are among its diagnostics.

    Codes: those of the reader; BP010 no fields; BP111 no kind, or an unknown one; BP1xx an invalid
    field.
    """
    return _load(source, None)


def load_as(source: Source, model: type[Model]) -> Paper[Model]:
    """Load a paper of a known model, whose file does not name a kind."""
    return cast("Paper[Model]", _load(source, model))


def broken_paper(path: Path, problem: BoardpapersError) -> AnyPaper:
    """Return the paper of an unreadable file."""
    return Paper(Source(path, ""), None, "", path.stem, None, problem.diagnostics)


def load_data(source: Source) -> AnyPaper:
    """Load a file that has only part of a model: its fields are not checked."""
    try:
        composition = composer_of(source.path)(source, None)
    except BoardpapersError as problem:
        return _not_composed(source, problem)
    data, diagnostics = composition.data, [with_quotes(source, d) for d in composition.diagnostics]
    id, refused = _id(source.path, data), composition.refused
    paper: AnyPaper = Paper(source, data, _kind(data), id, None, (), refused)
    if (not isinstance(data, dict) or not data) and () not in refused:
        diagnostics.append(no_fields(paper))
    return replace(paper, diagnostics=_sorted(diagnostics))


def _load(source: Source, model: type[StrictModel] | None) -> AnyPaper:
    paper = load_data(source)
    data = paper.data
    if not isinstance(data, dict) or not data:
        return paper
    diagnostics = list(paper.diagnostics)
    made = None
    kind = KINDS.get(paper.kind)
    model = model or (kind.model if kind else None)
    if model:
        made, found = _validate(data, model)
        diagnostics += diagnostics_of(paper, found)
    else:
        diagnostics.append(no_kind(paper, data))
    made = None if has_errors(diagnostics) else made
    return replace(paper, model=made, diagnostics=_sorted(diagnostics))


def _sorted(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key))


def _not_composed(source: Source, problem: BoardpapersError) -> AnyPaper:
    found = [with_quotes(source, with_spaces(source, each)) for each in problem.diagnostics]
    return broken_paper(source.path, BoardpapersError(*found))


def _validate(data: Plain, model: type[StrictModel]) -> tuple[StrictModel | None, list[Problem]]:
    try:
        return model.model_validate(data), []
    except ValidationError as failure:
        return None, problems(failure, model, data)


def _kind(data: Plain) -> str:
    kind = data.get("kind") if isinstance(data, dict) else None
    return kind if isinstance(kind, str) else ""


def _id(path: Path, data: Plain) -> str:
    named = data.get("id") if isinstance(data, dict) else None
    return named if isinstance(named, str) else path.stem
