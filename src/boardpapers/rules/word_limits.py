"""BP307, BP356: parts with more or fewer words than the house style asks for."""

from collections.abc import Iterator

from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.styles import StylePart


def parts_too_long(context: ReportContext) -> Iterator[Finding]:
    """A part of the report, usually the summary, is longer than the house style allows.

    Members read the summary if they have no time to read the whole report.

    Fails:

        summary: |
          We will tell members what was done in each of the twelve months, and where, and
          by whom, and at what cost. We will tell members what was done in each of the
          twelve months, and where, and by whom, and at what cost. We will tell members
          what was done in each of the twelve months, and where, and by whom, and at what
          cost. We will tell members what was done in each of the twelve months, and
          where, and by whom, and at what cost. We will tell members what was done in each
          of the twelve months, and where, and by whom, and at what cost. We will tell
          members what was done in each of the twelve months, and where, and by whom, and
          at what cost. We will tell members what was done in each of the twelve months,
          and where, and by whom, and at what cost. We will tell members what was done in
          each of the twelve months, and where, and by whom, and at what cost.

    Passes:

        summary: Members are told how far the work has come, and asked to agree the next steps.
    """
    style = context.style
    for part in style.style.parts:
        if part.limit and (words := _words_in(context, part)) > part.limit:
            yield Finding(
                context.paper.key(*part.part.split(".")),
                f"`{part.part}` has {words} words, but the house style `{style.id}` allows "
                f"{part.limit}",
                "keep what members need for their decision, and move the rest to a section",
            )


def parts_too_short(context: ReportContext) -> Iterator[Finding]:
    """A part of the report, usually the summary, is shorter than the house style asks for.

    A part that is missing is not too short: the style says whether it is required.

    Fails:

        style: parks
        summary: The stands are full.
        # file: templates/parks/style.yaml
        name: Parks
        cover:
          - {part: purpose}
          - {part: summary, at_least: 8, limit: 150}
          - {part: recommendations}
        body: [{part: sections}]

    Passes:

        style: parks
        summary: The stands are full on every market day of the year.
        # file: templates/parks/style.yaml
        name: Parks
        cover:
          - {part: purpose}
          - {part: summary, at_least: 8, limit: 150}
          - {part: recommendations}
        body: [{part: sections}]
    """
    style = context.style
    for part in style.style.parts:
        if part.at_least and 0 < (words := _words_in(context, part)) < part.at_least:
            yield Finding(
                context.paper.key(*part.part.split(".")),
                f"`{part.part}` has {words} words, but the house style `{style.id}` asks for "
                f"at least {part.at_least}",
                "say what members need for their decision: what is proposed, why, and the cost",
            )


def _words_in(context: ReportContext, part: StylePart) -> int:
    paths = [tuple(name.split(".")) for name in part.fields if context.report.value_of(name)]
    texts = (
        prose.text for path in paths for prose in context.proses if prose.path[: len(path)] == path
    )
    return sum(len(text.split()) for text in texts)
