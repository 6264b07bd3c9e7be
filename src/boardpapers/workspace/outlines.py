"""The outline of a report: what other papers may know of it without its texts.

Agendas, minutes, translations and pages of a site read outlines, so that none of them is made again
if only a text of a report has changed.
"""

from collections.abc import Callable
from typing import TypeVar

from boardpapers.diagnostics import Place, has_errors
from boardpapers.models import Report, Section, StrictModel
from boardpapers.models.roles import Role, names_with
from boardpapers.reader import DataPath, Positions, Source
from boardpapers.workspace.paper import AnyPaper, Paper

_Model = TypeVar("_Model", bound=StrictModel)

_OF_REPORT = names_with(Report, Role.IDENTITY, Role.SHARED, Role.MARKING) | {
    "kind", "id", "style", "language", "translation_of", "wards", "urgency", "published",
}  # fmt: skip
_OF_PART = frozenset({"access", "exempt"})


class OutlinedReport(Paper[Report], frozen=True, kw_only=True):
    """The outline of a report; places in its file are found in the `whole` report."""

    whole: Callable[[], AnyPaper]

    @property
    def positions(self) -> Positions:
        """The place of each part of the data."""
        return self.whole().positions

    @property
    def id_place(self) -> Place:
        """The place of `id:`, or the first line if the file's name is the id."""
        return self.whole().id_place

    def written(self, path: DataPath) -> DataPath:
        """Return the path of the file's data that has the value at a path of the model."""
        return self.whole().written(path)


def outline_of(paper: AnyPaper) -> Paper[Report] | None:
    """Return a report without its texts, which cannot be read from it; None if it has errors.

    Of its sections and appendices only their access is left, which the agenda prints.
    """
    report = paper.model
    if not isinstance(report, Report) or has_errors(paper.diagnostics):
        return None
    outline = _only(
        report,
        _OF_REPORT,
        sections=_outlines(report.sections),
        appendices=tuple(_only(each, _OF_PART) for each in report.appendices),
    )
    return Paper(Source(paper.path, ""), None, paper.kind, paper.id, outline)


def with_places(outline: Paper[Report], whole: Callable[[], AnyPaper]) -> OutlinedReport:
    """Return an outline that finds places in the file of the `whole` report."""
    source, kind, id = outline.source, outline.kind, outline.id
    return OutlinedReport(source, None, kind, id, outline.model, whole=whole)


def _outlines(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return sections without texts, as far as the last one that says who may see it."""
    outlines = [_only(each, _OF_PART, sections=_outlines(each.sections)) for each in sections]
    while outlines and not (outlines[-1].access or outlines[-1].exempt or outlines[-1].sections):
        outlines.pop()
    return tuple(outlines)


def _only(model: _Model, names: frozenset[str], **others: object) -> _Model:
    """Return a model with some of its fields alone: it is an error to read another one."""
    kept = {name: value for name, value in model.__dict__.items() if name in names}
    outline = model.model_copy()
    outline.__dict__.clear()
    outline.__dict__.update(kept | others)
    return outline
