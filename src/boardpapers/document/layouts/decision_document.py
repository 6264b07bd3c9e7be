"""The document of one decision: its facts, then its texts under headings."""

from collections.abc import Iterable, Iterator
from datetime import date

from boardpapers.document.contacts import contact_paragraphs
from boardpapers.document.context import LayoutContext
from boardpapers.document.layouts.report_facts import print_value
from boardpapers.document.layouts.unnumbered_document import unnumbered_document
from boardpapers.document.printed_names import named
from boardpapers.document.tree import CoverPart, Document, DocumentSection, Fact, Facts
from boardpapers.document.withheld_words import by_paragraphs
from boardpapers.markdown.nodes import (
    Blocks,
    BulletList,
    Inlines,
    ListItem,
    OrderedList,
    Paragraph,
    Strong,
    Text,
)
from boardpapers.markdown.phrases import one_line, read_phrases
from boardpapers.markdown.walk import plain_text
from boardpapers.models import Contact
from boardpapers.models.report import Exemption
from boardpapers.reader import DataPath
from boardpapers.styles import Style
from boardpapers.workspace import LinkedOfficerDecision, LinkedPlanEntry

LinkedDecision = LinkedPlanEntry | LinkedOfficerDecision
Context = LayoutContext[LinkedDecision]


def decision_document(
    context: Context,
    id: str,
    title: Inlines,
    cover: Iterable[CoverPart],
    body: tuple[DocumentSection, ...],
    skip: str,
    marking: tuple[str, str] = ("public", ""),
) -> Document:
    """Return the document; `marking` is its access and the words that say so."""
    linked, style = context.linked, context.style
    board = plain_text(named(linked, linked.board, "name"))
    return unnumbered_document(
        context,
        id,
        title,
        header=(board,) if board and "board" in style.header else (),
        cover=cover,
        body=body,
        skip=skip,
        marking=marking,
    )


def facts(
    context: Context, known: Iterable[tuple[str, str, Inlines | str | date | bool | None]]
) -> Facts:
    """Return the facts that are known, each with its key and label.

    They are in a box: there are too many of them for one row of a table.
    """
    found = []
    for key, label, value in known:
        words = value if isinstance(value, tuple) else _words(context, value)
        if words:
            found.append(Fact(key, label, plain_text(words), words=words))
    return Facts(tuple(found), "box")


def _words(context: Context, value: str | date | bool | None) -> Inlines:
    return read_phrases(print_value(value, context.style, context.linked.language))


def text(context: Context, path: DataPath, words: str | None) -> Blocks:
    """Return the blocks of a Markdown text of the paper."""
    prose = context.prose(path, words or "")
    return context.numbering.unnumbered(context.blocks(prose), prose)


def texts(context: Context, field: str, words: tuple[str, ...]) -> Blocks:
    """Return one text as it is, and several as a numbered list."""
    each = [text(context, (field, index), one) for index, one in enumerate(words)]
    return each[0] if len(each) == 1 else (OrderedList(1, tuple(map(ListItem, each))),)


def bullets(lines: Iterable[str]) -> Blocks:
    """Return a list of lines; a single one is a paragraph."""
    found = tuple(Paragraph(read_phrases(one_line(line))) for line in lines)
    if len(found) <= 1:
        return found
    return (BulletList(tuple(ListItem((each,)) for each in found)),)


def labelled(label: str, blocks: Blocks) -> Blocks:
    """Return a text with its label in bold before the first paragraph."""
    words = Strong((Text(f"{label}:"),))
    if blocks and isinstance(first := blocks[0], Paragraph):
        return (Paragraph((words, Text(" "), *first.content)), *blocks[1:])
    return (Paragraph((words,)), *blocks)


def section(
    context: Context, heading: str, blocks: Blocks, access: str = "public"
) -> Iterator[DocumentSection]:
    """Yield a section under a heading, if it has any text."""
    if blocks:
        address = context.numbering.addresses.new(heading)
        yield DocumentSection((Text(heading),), 2, address, blocks, access=access)


def contact_section(
    context: Context, heading: str, contacts: tuple[Contact, ...]
) -> Iterator[DocumentSection]:
    """Yield the officers to contact, those of the board if the paper names none."""
    board = context.linked.board
    officers = contacts or (board.contacts if board else ())
    yield from section(context, heading, contact_paragraphs(officers, context.style.contact_labels))


def with_paragraphs(sentence: str, access: str, exempt: Exemption | None, style: Style) -> Blocks:
    """Return a sentence, with the paragraphs of Schedule 12A under which a decision is exempt."""
    if exempt and access == "exempt":
        sentence = f"{sentence.removesuffix('.')} {by_paragraphs(exempt, style)}."
    return (Paragraph((Text(sentence),)),)
