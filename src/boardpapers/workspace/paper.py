"""One paper: the text of its file, its data, and its model if it has no errors."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Place
from boardpapers.models import KINDS, REPORT, StrictModel
from boardpapers.models.base import SINGULARS
from boardpapers.models.markdown_headings import field_under
from boardpapers.models.problems import path_in_file
from boardpapers.reader import Composition, DataPath, Plain, Positions, Source, compose
from boardpapers.reader.composer import Spans
from boardpapers.reader.front_matter import is_markdown
from boardpapers.reader.markdown_form import MarkdownForm

Model = TypeVar("Model", bound=StrictModel, covariant=True)

_MARKDOWN_FORM = MarkdownForm(
    REPORT.name, KINDS.keys(), lambda heading: field_under(REPORT.model, heading), SINGULARS
)


class Paper(Struct, Generic[Model], frozen=True, dict=True):
    """A paper, read and checked.

    `model` is None if the file has errors; `diagnostics` are those of reading and of the
    fields, in file order. `id` is what other papers call it. `refused` are the paths of the data
    whose value the reader refused.
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
        """The place of each part of the data."""
        return Positions(self.source, composer_of(self.path))

    def key(self, *path: str | int) -> Place:
        """Return the place of a field's name."""
        return self.positions.key(self.written(path))

    def value(self, *path: str | int) -> Place:
        """Return the place of a value."""
        return self.positions.value(self.written(path))

    def words(self, path: DataPath, words: str, line: int | None = None) -> Place:
        """Return the place of some words in a text; `line` counts the text's lines from 0."""
        return self.positions.words(self.written(path), words, line)

    @property
    def id_place(self) -> Place:
        """The place of `id:`, or the first line if the file's name is the id."""
        if isinstance(self.data, dict) and "id" in self.data:
            return self.value("id")
        return Place(self.path, 1, 1, 1, self.source.text.split("\n", 1)[0])

    def written(self, path: DataPath) -> DataPath:
        """Return the path of the file's data that has the value at a path of the model."""
        return path_in_file(path, self.data)


AnyPaper: TypeAlias = Paper[StrictModel]
"""A paper of any kind."""


def composer_of(path: Path) -> Callable[[Source, Spans | None], Composition]:
    """Return the function that reads a file: as YAML, or as Markdown with front matter."""
    if not is_markdown(path):
        return compose
    from boardpapers.reader.markdown_paper import compose_markdown

    return partial(compose_markdown, _MARKDOWN_FORM)
