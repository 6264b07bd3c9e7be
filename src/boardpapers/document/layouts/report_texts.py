"""The texts that the parts of a report print."""

import re
from collections.abc import Iterator
from operator import add

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
        (each.number, each.cited) for each in numbered if isinstance(each, NumberedParagraph)
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
    address = context.numbering.addresses.new(f"reason {text.reasons_for}")
    return NumberedParagraph(_numbers(context, text.reasons_for), address, first.content, rest)


def _numbers(context: Context, key: str) -> str:
    """Return numbers of recommendations as the style prints them: `2-3.` for `2.` and `3.`."""
    numbers = [_recommendation_number(context, int(number)) for number in re.findall(r"\d+", key)]
    printed, cited = numbers[0]
    before, _, after = printed.partition(cited)
    separators = re.split(r"\d+", key)[1:-1]
    rest = "".join(map(add, separators, (own for _, own in numbers[1:])))
    return f"{before}{cited}{rest}{after}"


def _recommendation_number(context: Context, number: int) -> tuple[str, str]:
    """Return the number of a recommendation, and the same as citations give it."""
    if number <= len(context.recommendations):
        return context.recommendations[number - 1]
    return context.style.number_scheme.recommendations.written((number,))
