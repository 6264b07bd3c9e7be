"""Render a template: the program's own here, those of a workspace within limits."""

from pathlib import Path

from boardpapers.styles import HouseStyle, templates_dir
from boardpapers.templating.environment import trusted_environment
from boardpapers.templating.failures import failure_of, template_error
from boardpapers.templating.templates import Filters, Template

# Files of a house style that are not Jinja templates.
_OTHER_FILES = (".yaml", ".yml", ".typ", ".docx")


def render_template(style: HouseStyle, form: Template, **values: object) -> str:
    """Render a template of a house style with the style's data and the given values.

    Raises BoardpapersError, BP903: a template that does not compile, uses an undefined name, does
    what the sandbox forbids, or does not finish; with the template's file and line.
    """
    values["style"] = style.style
    if files := _own_files(style):
        from boardpapers.templating.template_process import render_within_bounds

        return render_within_bounds(style, files, form, values)
    own = style.own_folders
    trusted = tuple(each for each in style.folders if each not in own)
    try:
        return trusted_environment(trusted, form).get_template(form.template).render(values)
    except Exception as problem:  # a style may lack words that the templates print
        failure = failure_of(problem, trusted, style.id)
        raise template_error(failure, style, form.template) from None


def render_own(name: str, filters: Filters, **values: object) -> str:
    """Render one of the program's own pages, by its path below `templates/`."""
    form = Template(name, filters, autoescape=True, names=tuple(values))
    return trusted_environment((templates_dir(),), form).get_template(name).render(values)


def _own_files(style: HouseStyle) -> tuple[Path, ...]:
    """Return a style's own files that may be templates: all without another known purpose."""
    files = (path for folder in style.own_folders for path in sorted(folder.rglob("*")))
    return tuple(path for path in files if path.suffix not in _OTHER_FILES)
