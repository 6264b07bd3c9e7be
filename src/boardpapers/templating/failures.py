"""Failures of a template, as plain data that a rendering process can send."""

import os
from collections.abc import Sequence
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError
from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, error
from boardpapers.styles import HouseStyle
from boardpapers.templating.templates import place_of_line


class TemplateFailure(Struct, frozen=True):
    """A sentence and the line of the template; no path if it concerns the template as a whole."""

    sentence: str
    path: str = ""
    line: int = 0


def failure_of(problem: Exception, folders: Sequence[Path], style_id: str) -> TemplateFailure:
    """Turn an exception raised while rendering into a failure."""
    return TemplateFailure(_sentence(problem, style_id), *_line(problem, folders))


def template_error(failure: TemplateFailure, style: HouseStyle, template: str) -> BoardpapersError:
    """Return the error for a failure, BP903, with the template's file and line."""
    path, line = Path(failure.path), failure.line
    if not any(
        path.is_relative_to(each) for each in style.folders
    ):  # the path comes from a process that is not trusted
        path, line = _file(style, template), 0
    return BoardpapersError(error("BP903", place_of_line(path, line), failure.sentence))


def _sentence(problem: Exception, style_id: str) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"the house style `{style_id}` has no template `{problem.name}`"
    if isinstance(problem, RecursionError):
        return "the template calls itself endlessly"
    if isinstance(problem, MemoryError):
        return "the template needs too much memory"
    return f"the template cannot be rendered: {problem}"


def _line(problem: Exception, folders: Sequence[Path]) -> tuple[str, int]:
    """Return the line of a template, which Jinja adds to the traceback as if it were code."""
    if isinstance(problem, TemplateSyntaxError):
        return problem.filename or "", problem.lineno
    lines = [(frame.f_code.co_filename, line) for frame, line in walk_tb(problem.__traceback__)]
    of_templates = [
        (path, line) for path, line in lines if any(Path(path).is_relative_to(f) for f in folders)
    ]
    return of_templates[-1] if of_templates else ("", 0)


def _file(style: HouseStyle, template: str) -> Path:
    candidates = [folder / template for folder in style.folders]
    return next(filter(os.path.lexists, candidates), candidates[0])
