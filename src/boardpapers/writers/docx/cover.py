"""The first page: title, facts, the parts of the cover, contacts."""

from collections.abc import Iterator
from itertools import groupby
from typing import TypeAlias

from msgspec.structs import replace

from boardpapers.document.font_metrics import BOLD
from boardpapers.document.tree import (
    Contacts,
    CoverPart,
    Document,
    Fact,
    Facts,
    LabelledPart,
    LogoImage,
    Organisation,
    Title,
    Version,
)
from boardpapers.markdown.nodes import Inlines
from boardpapers.styles import CONTACTS
from boardpapers.writers.docx.blocks import blocks
from boardpapers.writers.docx.inlines import inlines, linked
from boardpapers.writers.docx.markup import (
    PLAIN,
    TAB,
    Look,
    bookmark,
    link_within,
    paragraph,
    run,
    words,
)
from boardpapers.writers.docx.pictures import picture
from boardpapers.writers.docx.state import BlockContext, WriterState
from boardpapers.writers.docx.tables import LABELS, label_context, label_table
from boardpapers.writers.docx.word_style import GAP

TITLE = "Heading1"
_LINK = Look("Hyperlink")
_TWIPS_IN_MILLIMETRES = 57
_CORNER = 4600
"""The least width of a small box at the right."""
_EM = 220

Unlabelled: TypeAlias = LogoImage | Organisation | Title
"""The parts of a first page that have no label."""


def cover(document: Document, state: WriterState, context: BlockContext) -> str:
    """Return the first page."""
    written = "".join(_unlabelled(part, state, context) for part in document.masthead)
    for version in document.versions:
        written += paragraph("BodyText", _version(version, state))
    if not document.title_in_cover:
        written += _title(state, top=not written)
    if document.marking:
        written += marking(document.marking)
    return written + "".join(_parts(document, state, context))


def _version(version: Version, state: WriterState) -> str:
    name = words(version.name, Look("Hyperlink", language=version.language))
    if version.address:
        return link_within(version.address, name)
    return linked(state.links.to_document(version.document), name, state)


def _title(state: WriterState, *, top: bool = False) -> str:
    document = state.document
    shown = worded(document.title_words, document.title, state, state.look("title"))
    return paragraph(TITLE, _place(state) + shown, top=top)


def _place(state: WriterState) -> str:
    """Return the bookmark for links to the document, if it is in a pack."""
    address = state.document.address
    return bookmark(address, next(state.ids)) if address else ""


def _unlabelled(part: Unlabelled, state: WriterState, context: BlockContext) -> str:
    """Return the logo, the organisation's name, or the title."""
    document = state.document
    match part:
        case LogoImage(image=image, height=height):
            highest = height * _TWIPS_IN_MILLIMETRES
            return paragraph("Logo", run(picture(image, state, context.width, highest)))
        case Organisation():
            look = state.look("organisation")
            named = worded(document.organisation_words, document.organisation, state, look)
            return paragraph("Organisation", named)
    return _title(state)


def marking(text: str) -> str:
    """Return the line that marks a paper or section as not public."""
    return paragraph("Marking", words(text))


def worded(content: Inlines, text: str, state: WriterState, look: Look = PLAIN) -> str:
    """Return words with their phrases in other languages, if there are any."""
    return inlines(content, state, BlockContext(0), look) if content else words(text, look)


def _parts(document: Document, state: WriterState, context: BlockContext) -> Iterator[str]:
    """Yield the parts, each under its heading, or consecutive parts in one table."""
    pieces = list(_pieces(document, state))
    body_begins = bool(document.body) and not document.title_again
    for index, (is_table, parts) in enumerate(pieces):
        following = pieces[index + 1 :]
        before_heading = _begins_with_heading(*following[0]) if following else body_begins
        own = replace(context, before_heading=before_heading)
        if is_table:
            inner = label_context(context, "BodyText")
            rows = (row for each in parts for row in _rows(each, state, inner))
            yield label_table("CoverTable", rows, own)
        elif isinstance(parts[0], Facts):
            yield _facts(parts[0], state, own)
        elif isinstance(parts[0], Unlabelled):
            yield _unlabelled(parts[0], state, own)
        else:
            yield "".join(_row(parts[0], state, own))


def _pieces(document: Document, state: WriterState) -> Iterator[tuple[bool, tuple[CoverPart, ...]]]:
    """Yield the parts of each table, or a single part, and whether they form a table."""
    in_table = state.style.cover_as == "table"
    for is_table, group in groupby(document.cover, lambda part: in_table and _is_in_table(part)):
        parts = tuple(group)
        yield from [(True, parts)] if is_table else [(False, (each,)) for each in parts]


def _is_in_table(part: CoverPart) -> bool:
    return isinstance(part, LabelledPart) or (isinstance(part, Facts) and part.look == "table")


def _begins_with_heading(is_table: bool, parts: tuple[CoverPart, ...]) -> bool:
    if isinstance(parts[0], LabelledPart):
        return not is_table and bool(parts[0].label)
    return isinstance(parts[0], Title)


def _rows(part: CoverPart, state: WriterState, context: BlockContext) -> Iterator[tuple[str, str]]:
    if isinstance(part, Facts):
        yield from _fact_rows(part, state)
    else:
        yield _row(part, state, context)


def _row(part: CoverPart, state: WriterState, context: BlockContext) -> tuple[str, str]:
    """Return the heading of a part, with the text under or beside it."""
    if not isinstance(part, LabelledPart):
        return "", ""
    heading, place = "", bookmark(part.address, next(state.ids))
    if part.label:
        style = "CoverLabel" if state.style.cover_as == "table" else "CoverHeading"
        heading = paragraph(style, place + words(part.label, state.look("headings")))
    if isinstance(part, Contacts):
        return heading, _officers(part, state)
    return heading, blocks(part.blocks, state, context)


def _facts(part: Facts, state: WriterState, context: BlockContext) -> str:
    look = part.look.capitalize()
    rows = _fact_rows(part, state)
    if part.look == "corner":
        room = _room_of_corner(part, context)
        context = replace(context, width=room, indent=context.width - room)
    return label_table(f"Facts{look}", rows, context)


def _room_of_corner(part: Facts, context: BlockContext) -> int:
    """Return the width of a box at the right: room for each value on one line, if there is."""
    longest = max(BOLD.width(fact.value) for fact in part.facts) * _EM // 1000
    return min(max(_CORNER, LABELS + longest + 2 * GAP), context.width)


def _fact_rows(part: Facts, state: WriterState) -> Iterator[tuple[str, str]]:
    """Yield labels and values; labels are bold in a table, elsewhere the values are."""
    kind = "Table" if part.look == "table" else ""
    for fact in part.facts:
        style = "FactTable" if kind or fact.key == CONTACTS else "Fact"
        label = words(fact.label, state.look("labels"))
        yield paragraph(f"Fact{kind}Label", label), _fact(fact, style, state)


def _fact(fact: Fact, style: str, state: WriterState) -> str:
    if fact.key == "title":
        shown = worded(fact.words, fact.value, state, state.look("title"))
        return paragraph("FactTitle", _place(state) + shown)
    return paragraph(style, fact_value(fact, state))


def fact_value(fact: Fact, state: WriterState) -> str:
    """Return the value of a fact, with its link if it has one."""
    if not fact.link:
        return worded(fact.words, fact.value, state)
    return linked(fact.link, worded(fact.words, fact.value, state, _LINK), state)


def _officers(part: Contacts, state: WriterState) -> str:
    """Return the officers, separated from each other and from the text before them."""
    return "".join(
        _officer(facts, state, apart=bool(index) or not part.label)
        for index, facts in enumerate(part.officers)
    )


def _officer(facts: tuple[Fact, ...], state: WriterState, *, apart: bool) -> str:
    """Return the facts about an officer, one a line, kept on one page."""
    lines = (words(f"{fact.label}:") + TAB + fact_value(fact, state) for fact in facts)
    last = len(facts) - 1
    return "".join(
        paragraph("Contact" if index or not apart else "FirstContact", line, keep=index < last)
        for index, line in enumerate(lines)
    )
