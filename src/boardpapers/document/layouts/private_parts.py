"""Parts of a public item's report that are not public: its appendices and sections."""

from collections.abc import Iterator

from msgspec import Struct

from boardpapers.document.layouts.meeting_items import LinkedItem
from boardpapers.document.style_choice import style_of
from boardpapers.models import Appendix
from boardpapers.models.report import Exemption
from boardpapers.styles import Style
from boardpapers.workspace import LinkedReport, ReportPart, Workspace, parts_of


class PrivatePart(Struct, frozen=True):
    """A private part in the words of the agenda, such as `Appendix 2`, and why it is private."""

    words: str
    access: str
    exempt: Exemption | None


def private_parts(workspace: Workspace, item: LinkedItem, style: Style) -> tuple[PrivatePart, ...]:
    """Return the private parts of a public item; those that say the same only once.

    Their titles are private too. `style` has the words for sections; appendices have the numbers
    that the report's own style gives them.
    """
    if item.report is None or item.access != "public":
        return ()
    withheld = [
        each for each in parts_of(item.report.report, "public")
        if each.around == "public" != each.access
    ]  # fmt: skip
    if not withheld:
        return ()
    labels = list(_labels(workspace, item.report))
    words = style.agenda.exclusion.section
    return tuple(dict.fromkeys(_private(each, labels, words) for each in withheld))


def _private(each: ReportPart, labels: list[str], section: str) -> PrivatePart:
    words = labels[int(each.path[1])] if isinstance(each.part, Appendix) else section
    return PrivatePart(words, each.access, each.part.exempt)


def _labels(workspace: Workspace, linked: LinkedReport) -> Iterator[str]:
    """Yield the words by which each appendix of a report is cited."""
    style = style_of(workspace, linked).style
    parts = (part for part in style.body_parts if part.part == "appendices")
    label = next((part.label_for(1) for part in parts), "")
    count = len(linked.report.appendices)
    for position in range(1, count + 1):
        yield f"{label} {style.number_scheme.appendix_number(position, count)}".rstrip()
