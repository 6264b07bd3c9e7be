"""Render a template: the program's own here, those of a workspace within bounds."""

from pathlib import Path

from boardpapers.styles import HouseStyle, templates_dir
from boardpapers.templating.environment import trusted_environment
from boardpapers.templating.failures import failure_of, template_error
from boardpapers.templating.templates import Filters, Template

# Files of a house style that are not templates of Jinja.
_OTHER_FILES = (".yaml", ".yml", ".typ", ".docx")


def render_template(style: HouseStyle, form: Template, **values: object) -> str:
    """Render a template of a house style; it sees the style's data, and the values given.

    Raises BoardpapersError, BP903: a template that does not compile, uses a name that nothing
    defines, tries what the sandbox forbids, or does not end; with the template's file and line.
    """
    values["style"] = style.style
    if files := _own_files(style):
        from boardpapers.templating.template_process import render_within_bounds

        return render_within_bounds(style, files, form, values)
    trusted = tuple(each for each in style.folders if each not in style.own_folders)
    try:
        return trusted_environment(trusted, form).get_template(form.template).render(values)
    except Exception as problem:  # a style may lack what the templates print
        failure = failure_of(problem, trusted, style.id)
        raise template_error(failure, style, form.template) from None


def render_own(name: str, filters: Filters, **values: object) -> str:
    """Render a page of the program's own, by its name below `templates/`."""
    form = Template(name, filters, autoescape=True, names=tuple(values))
    return trusted_environment((templates_dir(),), form).get_template(name).render(values)


def _own_files(style: HouseStyle) -> tuple[Path, ...]:
    """Return the files of a style's own that may be templates: all that are for nothing else."""
    files = (path for folder in style.own_folders for path in sorted(folder.rglob("*")))
    return tuple(path for path in files if path.suffix not in _OTHER_FILES)
