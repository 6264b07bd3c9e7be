"""The templates of what a site adds to documents, and of its own pages."""

from boardpapers.templating.templates import Template
from boardpapers.writers.html import FILTERS

FRAME_PARTS = ("head", "top", "downloads", "foot", "search-facts")
"""The parts around a document, in the order of a page."""

PAGES = (
    "home", "boards", "board", "board-year", "meetings", "meeting", "people", "person", "registers",
    "forward-plan", "decisions", "actions", "attendance", "interests", "accessibility", "notices",
    "data", "not-found", "former", "search",
)  # fmt: skip
"""The pages that list documents, by the names of their templates."""

_NAMES = ("site", "words", "links", "content")
_FRAME_NAMES = ("site", "words", "links", "files", "context", "page", "publication", "found")


def site_template(name: str) -> Template:
    """Return the template of a part around a document, or of a page."""
    names = _FRAME_NAMES if name in FRAME_PARTS else _NAMES
    return Template(f"site/{name}.html.j2", FILTERS, autoescape=True, names=names)


STYLE_SHEET = Template("site/style.css.j2", (), autoescape=False, names=())
"""The template of the style sheet of a site."""


SEARCH_SCRIPT = Template("site/search.js", (), autoescape=False, names=())
"""The template of the script of the search page."""


def site_templates() -> list[Template]:
    """Return all of them, and those of the style sheet and the search."""
    return [*map(site_template, (*FRAME_PARTS, *PAGES)), STYLE_SHEET, SEARCH_SCRIPT]
