"""The texts that the parts of a report print."""

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.report_facts import access_words
from boardpapers.markdown.nodes import Blocks
from boardpapers.markdown.prose import Prose
from boardpapers.models import TextFile
from boardpapers.styles import StylePart
from boardpapers.workspace import LinkedReport

Context = LayoutContext[LinkedReport]


def text_of(context: Context, part: StylePart) -> tuple[Blocks, Prose] | None:
    """Return the text that a part prints; the style's own words if the report has none."""
    text = words_of(context, part)
    if text is None:
        return None
    prose = context.prose_at(tuple(part.part.split(".")), text)
    return context.blocks(prose), prose


def words_of(context: Context, part: StylePart) -> str | TextFile | None:
    """Return the Markdown that a part prints, or the file that contains it, if there is any."""
    if part.part == "access":
        return access_words(context.linked.access, context.style)
    text: str | TextFile | None = context.linked.report.value_of(part.part) or part.empty
    return text


def recommendations_of(context: Context) -> list[tuple[Blocks, Prose]]:
    """Return the texts of the recommendations, each with its place in the file."""
    return [
        (context.blocks(prose), prose)
        for index, text in enumerate(context.linked.report.recommendations)
        for prose in [context.prose(("recommendations", index), text)]
    ]
