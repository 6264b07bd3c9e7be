"""Pages about the site itself: accessibility, rights and notices, and for an unknown address."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import Diagnostic, Place, warning
from boardpapers.markdown.nodes import Blocks
from boardpapers.models.accessibility_statement import Accessibility
from boardpapers.site.contents import Contents, SiteFile
from boardpapers.site.edition import Edition
from boardpapers.site.pages.markdown_blocks import markdown_blocks
from boardpapers.site.pages.page_layout import layout_of, list_page, render_page
from boardpapers.workspace.peek import SETTINGS

ACCESSIBILITY = "about/accessibility/"
_YEAR = 366


class StatementText(Struct, frozen=True):
    """A text of the statement, and its language if it is another than that of the page."""

    blocks: Blocks
    language: str


def accessibility_pages(contents: Contents) -> Iterator[SiteFile]:
    """Yield the accessibility statement in each edition."""
    said = contents.workspace.settings.accessibility
    for edition in contents.editions:
        content: dict[str, object] = {"organisation": _organisation(edition, said), "said": said}
        if said:
            content["texts"] = _texts(contents, edition, said)
            content["dates"] = _dates(edition, said)
        title = edition.words.accessibility.title
        yield list_page(edition, "accessibility", ACCESSIBILITY, title, content=content)


def _organisation(edition: Edition, said: Accessibility | None) -> str:
    return (said and _words(edition, said, "organisation")) or edition.name


def _words(edition: Edition, said: Accessibility, field: str) -> Any:
    """Return words of the statement in the language of an edition, else in that of the site."""
    translation = getattr(said.translations.get(edition.language), field, None)
    return translation or getattr(said, field)


def _texts(
    contents: Contents, edition: Edition, said: Accessibility
) -> dict[str, list[StatementText]]:
    """Return the texts of the statement by their fields, none where there are no words."""
    found: dict[str, list[StatementText]] = {}
    for field in ("problems", "burden", "exempt", "improvements"):
        words, own = _words(edition, said, field), getattr(said, field)
        language = edition.unless_own(contents.workspace.settings.language)
        texts = (words,) if isinstance(words, str) else words or ()
        found[field] = [
            StatementText(markdown_blocks(each), language if words is own else "") for each in texts
        ]
    return found


def _dates(edition: Edition, said: Accessibility) -> list[str]:
    words = edition.words.accessibility
    days = (
        (words.prepared, said.prepared),
        (words.reviewed, said.reviewed),
        (words.tested, said.tested),
    )
    sentences = [text.replace("{date}", edition.short_date(day)) for text, day in days if day]
    if tester := _words(edition, said, "tested_by"):
        sentences.append(words.tested_by.replace("{tester}", tester))
    return sentences


def statement_problems(contents: Contents) -> Iterator[Diagnostic]:
    """Yield what the law asks of the accessibility statement, and the settings do not say.

    Codes: BP986 there are no facts for it, BP988 it was last reviewed more than a year ago.
    """
    workspace = contents.workspace
    settings, said = workspace.settings_paper, workspace.settings.accessibility
    if said is None:
        place = Place(workspace.root / SETTINGS) if settings else Place(workspace.root)
        sentence = "the site has no accessibility statement, because there are no facts for it"
        help = (
            "add `accessibility:` to `boardpapers.yaml`, with `email`, `compliance` and `prepared`"
        )
        yield warning("BP986", place, sentence, help)
        return
    last = max(filter(None, (said.prepared, said.reviewed)))
    if settings and (contents.on - last).days > _YEAR:
        field = "reviewed" if said.reviewed else "prepared"
        sentence = f"the accessibility statement was last reviewed on {last}, over a year ago"
        help = "review it, and write the day under `reviewed`"
        yield warning("BP988", settings.value("accessibility", field), sentence, help)


def not_found_page(contents: Contents) -> Iterator[SiteFile]:
    """Yield the page for an unknown address, which may be at any depth below the site's."""
    edition = contents.editions[0]
    layout = layout_of(edition, "404.html", edition.words.not_found.title)
    root = urlsplit(edition.url).path or "/"
    html = render_page(edition, "not-found", replace(layout, root=root, url=""))
    yield SiteFile("404.html", html.encode())
