"""The style sheets of a site: one for each house style of its pages."""

from collections.abc import Iterator

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.styles import load_style
from boardpapers.templating.rendering import render_template
from boardpapers.writers.site_templates import STYLE_SHEET


def style_sheets(contents: Contents) -> Iterator[SiteFile]:
    """Yield the style sheet of each house style."""
    for id in contents.styles:
        style = load_style(contents.workspace, id)
        css = render_template(style, STYLE_SHEET)
        yield SiteFile(f"styles/{id}.css", css.encode())
