"""The texts that the parts of a report print."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.report_facts import access_words
from boardpapers.document.numbering_groups import first_paragraph
from boardpapers.markdown.nodes import Blocks, NumberedParagraph, Strong, Text
from boardpapers.markdown.prose import Prose
from boardpapers.models import TextFile
from boardpapers.reader import DataPath
from boardpapers.styles import StylePart
from boardpapers.workspace import LinkedReport

Context = LayoutContext[LinkedReport]


class PartText(Struct, frozen=True):
    """A text of a part, and the recommendations that it gives the reasons for, if it does."""

    blocks: Blocks
    prose: Prose
    reasons_for: str = ""


def texts_of(context: Context, part: StylePart) -> list[PartText]:
    """Return the texts that a part prints; the style's own words if the report has none."""
    texts = [text for name in part.fields for text in _texts_of(context, name)]
    if texts or not part.empty:
        return texts
    return [_text(context, tuple(part.part.split(".")), part.empty)]


def _texts_of(context: Context, name: str) -> Iterator[PartText]:
    words = _words_of(context, name)
    path: DataPath = tuple(name.split("."))
    if isinstance(words, dict):
        for key, reason in words.items():
            yield _text(context, (*path, key), reason, key)
    elif words:
        yield _text(context, path, words)


def _text(context: Context, path: DataPath, words: str | TextFile, key: str = "") -> PartText:
    prose = context.prose_at(path, words)
    return PartText(context.blocks(prose), prose, key)


def has_text(context: Context, part: StylePart) -> bool:
    """Tell whether a part prints anything."""
    return bool(part.empty) or any(_words_of(context, name) for name in part.fields)


def _words_of(context: Context, name: str) -> str | TextFile | dict[str, str] | None:
    """Return the Markdown of a field, the file that contains it, or reasons by recommendation."""
    if name == "access":
        return access_words(context.linked.access, context.style)
    words: str | TextFile | dict[str, str] | None = context.linked.report.value_of(name)
    return words or None


def recommendations_of(context: Context) -> list[tuple[Blocks, Prose]]:
    """Return the texts of the recommendations, each with its place in the file."""
    return [
        (context.blocks(prose), prose)
        for index, text in enumerate(context.linked.report.recommendations)
        for prose in [context.prose(("recommendations", index), text)]
    ]


def note_recommendations(context: Context, numbered: Blocks) -> None:
    """Record the numbers of recommendations, for the reasons that are given for each of them."""
    context.recommendations += (
        each.cited for each in numbered if isinstance(each, NumberedParagraph)
    )


def with_heading_inside(text: PartText, label: str, form: str) -> PartText:
    """Return a text that begins with its heading, in the format of the style."""
    before, _, after = form.partition("{label}")
    first, rest = first_paragraph(text.blocks)
    space = (Text(" "),) if first.content else ()
    opening = (Text(before),) if before else ()
    closing = (Text(after),) if after else ()
    words = (*opening, Strong((Text(label),)), *closing, *space, *first.content)
    return PartText((replace(first, content=words), *rest), text.prose, text.reasons_for)


def reason(context: Context, text: PartText) -> NumberedParagraph:
    """Return a reason under the numbers of its recommendations: `2-3.`."""
    first, rest = first_paragraph(context.numbering.unnumbered(text.blocks, text.prose))

    def printed(found: re.Match[str]) -> str:
        index, recommendations = int(found[0]) - 1, context.recommendations
        return recommendations[index] if index < len(recommendations) else found[0]

    numbers = re.sub(r"\d+", printed, text.reasons_for)
    form = context.style.numbers.dotted if "." in numbers else context.style.numbers.paragraph
    number = form.replace("{number}", numbers)
    address = context.numbering.addresses.new(f"reason {text.reasons_for}")
    return NumberedParagraph(number, address, first.content, rest)
