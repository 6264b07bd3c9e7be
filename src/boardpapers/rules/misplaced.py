"""BP327: sections of a Markdown report that seem to be meant as parts."""

import re
from collections.abc import Iterator

from boardpapers.models import Report
from boardpapers.models.markdown_headings import heading_of
from boardpapers.reader.front_matter import is_markdown
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding
from boardpapers.styles import StylePart

_NAME = r"\s*\{#[^{}]*\}$"


def misplaced_parts(context: ReportContext) -> Iterator[Finding]:
    """A section of a Markdown file has the heading that the house style prints for a part.

    The heading of a part is the name of its field, such as `## Action`, whichever house style
    prints the report. A heading in the words that the house style prints, such as “Next steps”,
    makes it a section, and the part stays empty.

    Fails:

        # file: tree-planting.md
        ---
        kind: report
        title: Tree planting
        style: lga
        contact: {name: Alex Example}
        purpose: For decision.
        recommendations: That the plan be agreed.
        ---

        ## Background

        There are forty trees.

        ## Next steps

        Officers will plant ten more.

    Passes:

        # file: tree-planting.md
        ---
        kind: report
        title: Tree planting
        style: lga
        contact: {name: Alex Example}
        purpose: For decision.
        recommendations: That the plan be agreed.
        ---

        ## Background

        There are forty trees.

        ## Action

        Officers will plant ten more.
    """
    for name, found in misplaced(context).items():
        if not any(part.part == name and part.required for part in context.style.style.parts):
            yield found


def misplaced(context: ReportContext) -> dict[str, Finding]:
    """Return, for each part that a Markdown report lacks, the section that seems to be it."""
    report, paper = context.report, context.paper
    if not is_markdown(paper.path):
        return {}
    missing: dict[str, StylePart] = {}
    for part in context.style.style.parts:
        if not report.value_of(part.part):
            missing.update(dict.fromkeys(_labels(part), part))
    found: dict[str, Finding] = {}
    for index, section in enumerate(report.sections):
        heading = re.sub(_NAME, "", section.heading)
        if meant := missing.get(_folded(heading)):
            place = paper.value("sections", index, "heading")
            found.setdefault(meant.part, Finding(place, *_words(context, meant, heading)))
    return found


def _labels(part: StylePart) -> list[str]:
    return [_folded(label) for label in (part.label, part.label_of_many) if label]


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _words(context: ReportContext, part: StylePart, heading: str) -> tuple[str, str]:
    """Return the message and the help for a section that has the heading of a part."""
    sentence = (
        f"`{heading}` is a section here, but the house style `{context.style.id}` prints "
        f"`{part.part}` under this heading"
    )
    field, *_ = path = tuple(part.part.split("."))
    way = heading_of(Report, path)
    return sentence, f"write `{way}`" if way else f"write it in the front matter, as `{field}:`"
