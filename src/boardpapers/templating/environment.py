"""Strict Jinja environments for the folders of a style, in a sandbox unless trusted."""

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path

from boardpapers.paths import inside, reason
from boardpapers.templating.compiled_templates import compiled_templates
from boardpapers.templating.sandbox import Sandbox
from boardpapers.templating.templates import Filters, Template

# Far more than any template needs, and still compiled in seconds.
_MAXIMUM_BYTES = 256_000


def trusted_environment(folders: tuple[Path, ...], form: Template) -> Environment:
    """Return the environment for the program's own templates, which are in these folders."""
    return _environment(Environment, folders, form.filters, form.autoescape, ())


def sandboxed_environment(
    folders: tuple[Path, ...], form: Template, files: tuple[Path, ...] = ()
) -> Environment:
    """Return the environment for templates of a workspace.

    It is cached with the places of its templates: other `files` need another environment.
    """
    return _environment(Sandbox, folders, form.filters, form.autoescape, files)


@lru_cache(maxsize=32)
def _environment(
    kind: type[Environment],
    folders: tuple[Path, ...],
    filters: Filters,
    autoescape: bool,
    _files: tuple[Path, ...],
) -> Environment:
    escaping = "escaped" if autoescape else "plain"
    environment = kind(
        loader=(_Templates if kind is Sandbox else FileSystemLoader)(folders),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=compiled_templates(f"{kind.__name__}-{escaping}".lower()),
    )
    environment.filters.update(filters)
    return environment


class _Templates(FileSystemLoader):
    """Load templates of a workspace, but none that is outside its folder or too large."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Read the first template with that name."""
        parts = split_template_path(template)
        candidates = ((Path(folder), Path(folder, *parts)) for folder in self.searchpath)
        for folder, path in candidates:
            if os.path.lexists(path):
                _check(folder, path, template)
                break
        return super().get_source(environment, template)


def _check(folder: Path, path: Path, template: str) -> None:
    """Raise SecurityError if a template cannot be read, is outside its folder, or too large."""
    if not inside(folder, path):
        raise SecurityError(f"`{template}` is a link to a place outside its folder")
    try:
        size = path.stat().st_size
    except OSError as problem:
        raise SecurityError(f"cannot read `{template}`: {reason(problem)}") from None
    if size > _MAXIMUM_BYTES:
        raise SecurityError(f"`{template}` is larger than {_MAXIMUM_BYTES // 1000} kB")
