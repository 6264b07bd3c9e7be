"""BP317, BP318: implications, and other texts by their keys, that print as nobody means."""

from collections.abc import Iterator

from boardpapers.diagnostics import Place
from boardpapers.models.problems import suggest
from boardpapers.rules.rule import Finding, Subject
from boardpapers.styles import KEYED


def unlabelled_implications(subject: Subject) -> Iterator[Finding]:
    """The implications have a key for which the house style has no label.

    It is printed under its own name, after the others; and if another key was meant, that one
    is printed as empty.

    Fails, in the style `lga-2013`:

        implications:
          finance: The cost is met from the budget for 2013.

    Passes:

        implications:
          financial: The cost is met from the budget for 2013.
    """
    style = subject.style
    parts = (part.part for part in style.style.parts)
    labelled = [part.partition(".")[2] for part in parts if part.startswith("implications.")]
    for key, text in subject.report.implications.items():
        if text and labelled and key not in labelled and (hint := suggest(key, labelled)):
            yield Finding(
                subject.paper.key("implications", key),
                f"the house style `{style.id}` has no implications called `{key}`",
                hint,
            )


def empty_implications(subject: Subject) -> Iterator[Finding]:
    """An implication, or a detail, is named and says nothing.

    It is left out of the print, or the house style's own words stand in its place, as if nobody
    had thought of it. A comment on its line, after a `#`, says that it is meant so.

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
    required = {part.part for part in subject.style.style.parts if part.required}
    for field in KEYED:
        for key, text in getattr(subject.report, field).items():
            place = subject.paper.key(field, key)
            if not text and f"{field}.{key}" not in required and not _has_comment(place):
                yield Finding(
                    place,
                    f"`{key}` says nothing, and will not be printed as written by anybody",
                    "write what there is to say, `There are none.`, or leave it out",
                )


def _has_comment(place: Place) -> bool:
    return "#" in place.excerpt[place.column - 1 + place.length :]
