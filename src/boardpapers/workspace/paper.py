"""One file, read once: its text, its data, and the model that it makes, if it makes one."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from boardpapers.diagnostics import (
    BoardpapersError,
    Diagnostic,
    Edit,
    Place,
    error,
    has_errors,
    quoted,
)
from boardpapers.models import KINDS, REPORT, StrictModel
from boardpapers.models.base import SINGULARS
from boardpapers.models.likeness import did_you_mean, suggest, suggest_name
from boardpapers.models.markdown_headings import field_under, heading_of
from boardpapers.models.problems import (
    Problem,
    data_at,
    path_in_file,
    problems,
)
from boardpapers.reader import Composition, DataPath, Plain, Positions, Source, compose
from boardpapers.reader.composer import Spans
from boardpapers.reader.front_matter import is_markdown
from boardpapers.reader.markdown_form import MarkdownForm
from boardpapers.reader.tabs import with_spaces
from boardpapers.workspace.missing_quotes import with_quotes

Model = TypeVar("Model", bound=StrictModel, covariant=True)


class Paper(Struct, Generic[Model], frozen=True, dict=True):
    """A file that says what it is.

    `model` is None where the file has errors; `diagnostics` are those of reading and of the
    fields, in file order. `id` is what other papers call it. `refused` are the paths of the data
    whose value the reader would not take.
    """

    source: Source
    data: Plain
    kind: str
    id: str
    model: Model | None
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: frozenset[DataPath] = frozenset()

    @property
    def path(self) -> Path:
        """The file."""
        return self.source.path

    @cached_property
    def positions(self) -> Positions:
        """Where each part of the data stands."""
        return Positions(self.source, _reading(self.source))

    def key(self, *path: str | int) -> Place:
        """Return the place of a field's name."""
        return self.positions.key(self._written(path))

    def value(self, *path: str | int) -> Place:
        """Return the place of a value."""
        return self.positions.value(self._written(path))

    def words(self, path: DataPath, words: str, line: int | None = None) -> Place:
        """Return the place of some words in a text; `line` counts the text's lines from 0."""
        return self.positions.words(self._written(path), words, line)

    @property
    def id_place(self) -> Place:
        """The place of the `id:`, or the first line, for the file's name is the id."""
        if isinstance(self.data, dict) and "id" in self.data:
            return self.value("id")
        return Place(self.path, 1, 1, 1, self.source.text.split("\n", 1)[0])

    def _written(self, path: DataPath) -> DataPath:
        return path_in_file(path, self.data)


AnyPaper: TypeAlias = Paper[StrictModel]
"""A paper of any kind."""


def load_paper(source: Source) -> AnyPaper:
    """Make a paper of a source. What is wrong with it is among the paper's diagnostics.

    Codes: those of the reader; BP010 no fields at all; BP111 no kind, or none that there is;
    BP1xx what a field may hold.
    """
    return _load(source, None)


def load_as(source: Source, model: type[Model]) -> Paper[Model]:
    """Make a paper of a source that is known to be of one model, and names no kind."""
    return cast("Paper[Model]", _load(source, model))


def broken_paper(path: Path, problem: BoardpapersError) -> AnyPaper:
    """Make the paper of a file that cannot be read at all."""
    return Paper(Source(path, ""), None, "", path.stem, None, problem.diagnostics)


def load_data(source: Source) -> AnyPaper:
    """Make a paper of a source that is only a part of a model: it is read, and not checked."""
    try:
        composition = _reading(source)(source, None)
    except BoardpapersError as problem:
        return _not_composed(source, problem)
    data, diagnostics = composition.data, [with_quotes(source, d) for d in composition.diagnostics]
    id, refused = _id(source.path, data), composition.refused
    paper: AnyPaper = Paper(source, data, _kind(data), id, None, (), refused)
    if (not isinstance(data, dict) or not data) and () not in refused:
        diagnostics.append(_no_fields(paper))
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
        diagnostics.append(_no_kind(paper, data))
    made = None if has_errors(diagnostics) else made
    return replace(paper, model=made, diagnostics=_sorted(diagnostics))


def _sorted(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key))


def diagnostics_of(paper: AnyPaper, found: Iterable[Problem]) -> list[Diagnostic]:
    """Return problems of a file as diagnostics, but for those in what the reader has refused."""
    return [
        with_quotes(paper.source, _diagnostic(paper, each))
        for each in found
        if not any(each.path[:end] in paper.refused for end in range(len(each.path) + 1))
    ]


def _reading(source: Source) -> Callable[[Source, Spans | None], Composition]:
    """Return how a file is read: as YAML, or as Markdown with front matter."""
    if not is_markdown(source.path):
        return compose
    from boardpapers.reader.markdown_paper import compose_markdown

    return partial(compose_markdown, _MARKDOWN_FORM)


_MARKDOWN_FORM = MarkdownForm(
    REPORT.name, KINDS.keys(), partial(field_under, REPORT.model), SINGULARS
)


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


def _diagnostic(paper: AnyPaper, problem: Problem) -> Diagnostic:
    find = paper.positions.key if problem.at_key else paper.positions.value
    place = find(problem.path)
    found = error(problem.code, place, problem.message, problem.help)
    if problem.code == "BP101" and is_markdown(paper.path):
        found = _missing_in_markdown(found, problem.path)
    if not problem.suggestion:
        return found
    written = problem.path[-1] if problem.at_key else data_at(paper.data, problem.path)
    return replace(found, fix=_instead(place, str(written), problem.suggestion))


def _missing_in_markdown(found: Diagnostic, field: DataPath) -> Diagnostic:
    if not (heading := heading_of(REPORT.model, field)):
        return found
    return replace(found, help=f"write it under a heading `{heading}`, or in the front matter")


def _instead(place: Place, written: str, right: str) -> tuple[Edit, ...]:
    """Return the edit that writes something else in a place, between the quotes if it has any."""
    start = place.column - 1
    there = place.excerpt[start : start + place.length]
    quotes = 1 if there[:1] in "'\"" else 0
    if there[quotes : len(there) - quotes] != written:
        return ()  # folded, or with escapes
    return (Edit(place.line, place.column + quotes, len(written), right),)


def _no_fields(paper: AnyPaper) -> Diagnostic:
    if not paper.data:
        sentence = "the file is empty" if not paper.source.text.strip() else "the file says nothing"
    else:
        sentence = (
            "the file holds a list, not fields"
            if isinstance(paper.data, list)
            else ("the file holds a text, not fields")
        )
    help = "begin with `kind: report`, and give each field a line: `title: …`"
    return error(
        "BP010", Place(paper.path, 1, 1, 1, paper.source.text.split("\n", 1)[0]), sentence, help
    )


def _no_kind(paper: AnyPaper, data: dict[str, Plain]) -> Diagnostic:
    kinds = ", ".join(KINDS)
    if "kind" in data:
        sentence = f"there is no kind of paper called {quoted(paper.kind)}"
        if not paper.kind:
            sentence = "`kind` does not say what the file is"
        help = suggest(paper.kind, list(KINDS)) or f"the kinds are {kinds}"
        found = error("BP111", paper.value("kind"), sentence, help)
        right = suggest_name(paper.kind, KINDS)
        return replace(found, fix=_instead(found.place, paper.kind, right) if right else ())
    for name in data:
        if suggest(name, ["kind"]):
            sentence = f"unknown field {quoted(name)}, and no `kind`"
            found = error("BP111", paper.key(name), sentence, did_you_mean("kind"))
            known = suggest_name(name, ["kind"]) and suggest_name(str(data[name]), KINDS)
            return replace(found, fix=_instead(found.place, name, "kind") if known else ())
    sentence = "the file does not say what it is"
    return error("BP111", paper.key(next(iter(data))), sentence, f"add `kind:` with one of {kinds}")
