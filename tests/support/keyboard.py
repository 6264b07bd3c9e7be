"""A page that is used by keyboard alone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_WANTED = (
    "[...document.querySelectorAll('a[href], input, select, button, summary, [tabindex]')]"
    ".filter(each => each.checkVisibility() && !each.disabled && each.tabIndex >= 0)"
    ".map(each => each.outerHTML)"
)
_FOCUS = """() => {
    const here = document.activeElement;
    return [here.outerHTML, getComputedStyle(here).outlineStyle !== "none"];
}"""


def unreachable(page: "Page", url: str) -> list[str]:
    """Return what is wrong for somebody who goes through a page with the Tab key.

    Each link and field has to be reached once, in the order of the page, the link past the menu
    first, and be seen to be.
    """
    page.goto(url)
    said: list[str] = []
    for number, wanted in enumerate(page.evaluate(_WANTED)):
        page.keyboard.press("Tab")
        reached, is_seen = page.evaluate(_FOCUS)
        if number == 0 and 'class="skip"' not in reached:
            said.append(f"the first is {reached}")
        if reached != wanted:
            return [*said, f"{wanted} is not reached, but {reached}"]
        if not is_seen:
            said.append(f"{reached} has no outline")
    return said
