"""The one place that makes a Jinja environment: sandboxed, strict, and from the style's folders."""

import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from platformdirs import user_cache_path

from boardpapers import __version__
from boardpapers.diagnostics import BoardpapersError, Place, error
from boardpapers.styles import HouseStyle, templates_dir
from boardpapers.templating.metering import allow as allow_for
from boardpapers.templating.sandbox import Sandbox
from boardpapers.templating.templates import Filters, Form, place_of_line

__all__ = ["allow_for", "render_template"]

# Far beyond any template, and compiled in seconds.
_MAXIMUM_BYTES = 256_000


def render_template(style: HouseStyle, form: Form, **values: object) -> str:
    """Render a template of a house style; it sees the style's data, and the values given.

    Raises BoardpapersError, BP903: a template that does not compile, uses a name that nothing
    defines, tries what the sandbox forbids, or does not end; with the template's file and line.
    """
    environment = environment_of(style, form)
    environment.start()
    try:
        return environment.get_template(form.template).render(style=style.style, **values)
    except BoardpapersError:
        raise
    except Exception as problem:  # a template is a program of the style's owner: anything may come
        raise BoardpapersError(
            error("BP903", _place(style, form.template, problem), _sentence(style, problem))
        ) from None


def render_own(name: str, filters: Filters, **values: object) -> str:
    """Render a page of the program's own, by its name below `templates/`."""
    environment = _environment((templates_dir(),), filters, True)
    environment.start()
    return environment.get_template(name).render(**values)


def forget_templates() -> None:
    """Look for all templates anew: one that has come may stand before one that was there."""
    _environment.cache_clear()


def environment_of(style: HouseStyle, form: Form) -> Sandbox:
    """Return the environment in which a format's templates of a style are rendered."""
    return _environment(style.folders, form.filters, form.autoescape)


@cache
def _environment(folders: tuple[Path, ...], filters: Filters, autoescape: bool) -> Sandbox:
    environment = Sandbox(
        loader=_Templates(folders),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_compiled_templates(autoescape),
    )
    environment.add_filters(filters)
    return environment


class _Templates(FileSystemLoader):
    """Reads templates, none of which lies outside of its folder or is larger than any could be."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Read the first template of that name."""
        parts = split_template_path(template)
        candidates = ((Path(folder), Path(folder, *parts)) for folder in self.searchpath)
        for folder, path in candidates:
            if path.is_file():
                if not path.resolve().is_relative_to(folder.resolve()):
                    raise SecurityError(f"`{template}` is a link that leads out of its folder")
                if path.stat().st_size > _MAXIMUM_BYTES:
                    raise SecurityError(f"`{template}` is larger than {_MAXIMUM_BYTES // 1000} kB")
                break
        return super().get_source(environment, template)


class _CompiledTemplates(FileSystemBytecodeCache):
    """Keeps compiled templates for the next run; that it cannot is no reason to fail."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled_templates(autoescape: bool) -> _CompiledTemplates | None:
    """Return the cache of this version; what is compiled depends on the environment's options."""
    folder = user_cache_path("boardpapers") / f"templates-{__version__}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return _CompiledTemplates(
        str(folder), "escaped-bounded-%s" if autoescape else "plain-bounded-%s"
    )


def _sentence(style: HouseStyle, problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"the house style `{style.id}` has no template `{problem.name}`"
    if isinstance(problem, RecursionError):
        return "the template calls itself without end"
    if isinstance(problem, MemoryError):
        return "the template needs more memory than there is"
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
    return place_of_line(path, line)


def _file(style: HouseStyle, name: str) -> Path:
    candidates = [folder / name for folder in style.folders]
    return next((path for path in candidates if path.is_file()), candidates[0])
