"""The one place that makes a Jinja environment: sandboxed, strict, and from the style's folders."""

import traceback
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.document import Document
from boardpapers.reader import Source
from boardpapers.styles import HouseStyle

Filters = Mapping[str, Callable[..., Any]]


def render_template(
    style: HouseStyle, name: str, document: Document, filters: Filters, *, autoescape: bool
) -> str:
    """Render a template of a house style; it sees `document` and the `style`'s data.

    Raises BoardpapersError, BP903: a template that does not compile, uses a name that nothing
    defines, or tries what the sandbox forbids; with the template's file and line.
    """
    environment = _environment(style.folders, autoescape)
    environment.filters.update(filters)
    try:
        return environment.get_template(name).render(document=document, style=style.style)
    except BoardpapersError:
        raise
    except Exception as problem:  # a template is a program of the style's owner: anything may come
        raise BoardpapersError(
            error("BP903", _place(style, name, problem), _sentence(style, problem))
        ) from None


@cache
def _environment(folders: tuple[Path, ...], autoescape: bool) -> ImmutableSandboxedEnvironment:
    """Make an environment, once: compiling the templates takes longer than rendering a paper."""
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _sentence(style: HouseStyle, problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"the house style `{style.id}` has no template `{problem.name}`"
    if isinstance(problem, RecursionError):
        return "the template calls itself without end"
    return f"the template cannot be rendered: {problem}"


def _place(style: HouseStyle, name: str, problem: Exception) -> Place:
    """Return the line of the template, which Jinja puts into the traceback as if it were code."""
    path, line = _file(style, name), 0
    if isinstance(problem, TemplateSyntaxError):
        path, line = Path(problem.filename or path), problem.lineno
    else:
        for frame in traceback.extract_tb(problem.__traceback__):
            if Path(frame.filename).parent in style.folders:
                path, line = Path(frame.filename), frame.lineno or 0
    if line and path.is_file():
        source = Source(path, path.read_text(encoding="utf-8"))
        place = source.words("", line - 1)
        return Place(path, line, 1, len(place.excerpt) or 1, place.excerpt)
    return Place(path)


def _file(style: HouseStyle, name: str) -> Path:
    candidates = [folder / name for folder in style.folders]
    return next((path for path in candidates if path.is_file()), candidates[0])
