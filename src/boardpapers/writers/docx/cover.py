"""The first page: title, facts, the parts of the cover, contacts."""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from boardpapers.document.tree import Contacts, Document, Fact, Facts, Part
from boardpapers.markdown.nodes import Inlines
from boardpapers.writers.docx.blocks import blocks
from boardpapers.writers.docx.inlines import inlines, linked
from boardpapers.writers.docx.markup import PLAIN, TAB, Look, bookmark, paragraph, words
from boardpapers.writers.docx.state import Setting, Writing
from boardpapers.writers.docx.tables import label_setting, label_table

TITLE = "Heading1"
_LINK = Look("Hyperlink")


def cover(document: Document, writing: Writing, setting: Setting) -> str:
    """Return the first page."""
    written = ""
    if document.organisation:
        named = worded(document.organisation_words, document.organisation, writing)
        written += paragraph("Organisation", named)
    for version in document.versions:
        name = words(version.name, Look("Hyperlink", language=version.language))
        written += paragraph("BodyText", linked(f"{quote(version.document)}.docx", name, writing))
    if "title" not in writing.style.facts:
        title = worded(document.title_words, document.title, writing)
        written += paragraph(TITLE, title, top=not written)
    if document.marking:
        written += marking(document.marking)
    return written + "".join(_parts(document, writing, setting))


def marking(text: str) -> str:
    """Return the words that say that something is not public."""
    return paragraph("Marking", words(text))


def worded(content: Inlines, text: str, writing: Writing, look: Look = PLAIN) -> str:
    """Return words with their phrases of other languages, if there are any."""
    return inlines(content, writing, Setting(0), look) if content else words(text, look)


def _parts(document: Document, writing: Writing, setting: Setting) -> Iterator[str]:
    """Yield the parts, each under its heading; or all that follow each other in one table."""
    in_table = writing.style.cover_as == "table"
    for is_table, parts in groupby(
        document.cover, lambda part: in_table and not isinstance(part, Facts)
    ):
        if is_table:
            inner = label_setting(setting, "BodyText")
            yield label_table("CoverTable", (_row(each, writing, inner) for each in parts), setting)
            continue
        for part in parts:
            if isinstance(part, Facts):
                yield _facts(part, writing, setting)
            else:
                yield "".join(_row(part, writing, setting))


def _row(part: Facts | Part | Contacts, writing: Writing, setting: Setting) -> tuple[str, str]:
    """Return the heading of a part, and what stands under it or beside it."""
    if isinstance(part, Facts):
        return "", ""
    heading, place = "", bookmark(part.address, next(writing.ids))
    if part.label:
        style = "CoverLabel" if writing.style.cover_as == "table" else "CoverHeading"
        heading = paragraph(style, place + words(part.label))
    if isinstance(part, Contacts):
        return heading, _officers(part, writing)
    return heading, blocks(part.blocks, writing, setting)


def _facts(part: Facts, writing: Writing, setting: Setting) -> str:
    style = f"Facts{writing.style.facts_as.capitalize()}"
    rows = (
        (paragraph("FactLabel", words(fact.label)), _fact(fact, writing)) for fact in part.facts
    )
    return label_table(style, rows, setting)


def _fact(fact: Fact, writing: Writing) -> str:
    return paragraph("FactTitle" if fact.key == "title" else "Fact", fact_value(fact, writing))


def fact_value(fact: Fact, writing: Writing) -> str:
    """Return what is known, linked where it can be."""
    if not fact.link:
        return worded(fact.words, fact.value, writing)
    return linked(fact.link, worded(fact.words, fact.value, writing, _LINK), writing)


def _officers(part: Contacts, writing: Writing) -> str:
    """Return the officers, parted from one another, and from a text that no heading ends."""
    return "".join(
        _officer(facts, writing, apart=bool(index) or not part.label)
        for index, facts in enumerate(part.officers)
    )


def _officer(facts: tuple[Fact, ...], writing: Writing, *, apart: bool) -> str:
    """Return what is known of an officer, a line each, on one page."""
    lines = (words(f"{fact.label}:") + TAB + fact_value(fact, writing) for fact in facts)
    last = len(facts) - 1
    return "".join(
        paragraph("Contact" if index or not apart else "FirstContact", line, keep=index < last)
        for index, line in enumerate(lines)
    )
