"""BP317, BP318: implications and other texts with keys that are unknown, or empty."""

from collections.abc import Iterator

from boardpapers.diagnostics import Place
from boardpapers.models import Report
from boardpapers.models.name_suggestions import suggest
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.styles import KEYED, HouseStyle


def unlabelled_implications(context: ReportContext) -> Iterator[Finding]:
    """The house style has no label for a key of the implications.

    The key itself is printed as the label, after the other implications. If you meant another key,
    that one is printed as empty.

    Fails, in the style `lga-2013`:

        implications:
          finance: The cost is met from the budget for 2013.

    Passes:

        implications:
          financial: The cost is met from the budget for 2013.
    """
    style = context.style
    for key, text in context.report.implications.items():
        is_labelled = f"implications.{key}" in style.style.printed
        if text and not is_labelled and (hint := _suggested(key, style)):
            yield Finding(
                context.paper.key("implications", key),
                f"the house style `{style.id}` has no implications called `{key}`",
                hint,
            )


def _suggested(key: str, style: HouseStyle) -> str:
    parts = (part.part for part in style.style.parts)
    labelled = [part.partition(".")[2] for part in parts if part.startswith("implications.")]
    return suggest(key, labelled) if labelled else ""


def empty_implications(context: ReportContext) -> Iterator[Finding]:
    """An implication or a detail has no text.

    It is left out, or the house style prints its own words, and readers cannot tell whether anyone
    considered it. If you mean to leave it empty, say so in a comment on its line, after a `#`.

    Fails:

        implications:
          financial: The cost is met from the budget for 2013.
          risk:

    Passes:

        implications:
          financial: The cost is met from the budget for 2013.
          risk: There are none.
          legal: # the solicitor is asked
    """
    for field, key in _empty(context.report):
        parts = {part.part: part for part in context.style.style.parts}
        place, part = context.paper.key(field, key), parts.get(f"{field}.{key}")
        if not _has_comment(place) and not (part and part.required):
            instead = "the house style's own words" if part and part.empty else "nothing"
            yield Finding(
                place,
                f"`{key}` is empty: {instead} will be printed for it",
                "write a text, such as “There are none.”; or leave out the key, or add a comment "
                "after a `#`",
            )


def _empty(report: Report) -> Iterator[tuple[str, str]]:
    for field in KEYED:
        yield from ((field, key) for key, text in report.value_of(field).items() if not text)


def _has_comment(place: Place) -> bool:
    return "#" in place.excerpt[place.column - 1 + place.length :]
