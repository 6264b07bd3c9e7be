"""The home page."""

from collections.abc import Iterator

from boardpapers.site.contents import Contents, SiteFile
from boardpapers.templating.rendering import render_template
from boardpapers.templating.templates import Template

_NAMES = ("name", "pages", "style_id")


def home_page(contents: Contents) -> Iterator[SiteFile]:
    """Yield the home page."""
    settings = contents.workspace.settings
    style = contents.style(settings.language)
    values = {"name": settings.name, "pages": contents.pages, "style_id": style.id}
    html = render_template(style, Template("site/home.html.j2", (), True, _NAMES), **values)
    yield SiteFile("index.html", html.encode())
