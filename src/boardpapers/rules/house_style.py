"""BP3xx: what the house style asks of a report."""

from collections.abc import Iterator

from boardpapers.diagnostics import Diagnostic, error, warning
from boardpapers.models import Report
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedReport

# Fields that say what a report is and where it belongs; styles print them as facts, or not.
_NOT_PARTS = frozenset(
    {"kind", "id", "title", "board", "meeting", "item", "style", "language", "access", "exempt",
     "report_of", "wards", "key_decision", "sign_off"}
)  # fmt: skip


def required_parts(linked: LinkedReport, style: HouseStyle) -> Iterator[Diagnostic]:
    """BP301: a part that the house style requires is missing."""
    for part in (*style.style.cover, *style.style.body):
        field, _, key = part.part.partition(".")
        value = getattr(linked.report, field)
        if part.required and not (value.get(key) if key else value):
            label = part.label or field.replace("_", " ").capitalize()
            yield error(
                "BP301",
                linked.paper.key(field),
                f"`{part.part}` is missing: the house style `{style.id}` asks for it",
                f"it is printed as “{label}”",
            )


def unprinted_fields(linked: LinkedReport, style: HouseStyle) -> Iterator[Diagnostic]:
    """BP302: a field is filled in, and the house style has no place for it."""
    printed = {part.part.partition(".")[0] for part in (*style.style.cover, *style.style.body)}
    for field in Report.model_fields:
        if field not in printed | _NOT_PARTS and getattr(linked.report, field):
            yield warning(
                "BP302",
                linked.paper.key(field),
                f"`{field}` is not printed: the house style `{style.id}` has no place for it",
                "choose another house style, or move the text to a section",
            )
