"""A register as a document in the workspace's house style, for the formats that print documents."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from boardpapers.document.addresses import Addresses
from boardpapers.document.dates import print_date
from boardpapers.document.tree import Document, DocumentSection, Part
from boardpapers.markdown.nodes import (
    Block,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    Strong,
    Table,
    Text,
)
from boardpapers.registers.register import Register, Row
from boardpapers.styles import DEFAULT, HouseStyle, Style, load_style
from boardpapers.workspace import Workspace

LANGUAGE = "en-GB"
"""The language of the headings of registers."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def register_document(workspace: Workspace, register: Register) -> tuple[Document, HouseStyle]:
    """Return a register as a document, and its house style.

    Raises BoardpapersError: the workspace's house style has errors.
    """
    house_style = load_style(workspace, workspace.settings.style or DEFAULT, LANGUAGE)
    style = house_style.style
    title = register.title or register.name
    organisation = style.organisation or workspace.settings.name or ""
    notes = tuple(Paragraph(_words(note, style)) for note in register.notes)
    document = Document(
        id=register.name,
        title=title,
        language=LANGUAGE,
        organisation=organisation,
        header=(title,),
        access="public",
        marking="",
        masthead=(),
        cover=(Part("notes", "", "notes", notes),) if notes else (),
        body=tuple(_body(register, style)),
        footnotes=(),
        title_words=(Text(title),),
        organisation_words=(Text(organisation),) if organisation else (),
        versions=(),
        number_columns=(),
        cover_alone=False,
        title_again=False,
        title_in_cover=False,
        skip="Skip to the register",
    )
    return document, house_style


def _body(register: Register, style: Style) -> Iterator[DocumentSection]:
    addresses = Addresses()
    if register.heading:
        yield from _groups(register, style, addresses)
        return
    count = len(register.rows)
    heading = f"{count} {'entry' if count == 1 else 'entries'}"
    blocks = (_table(register, style),) if count else ()
    yield DocumentSection((Text(heading),), 2, addresses.new("entries"), blocks)


def _table(register: Register, style: Style) -> Table:
    keys = register.used_columns
    head = tuple((Text(register.columns[key]),) for key in keys)
    rows = (tuple(_words(row[key], style) for key in keys) for row in register.rows)
    return Table(("",) * len(keys), head, tuple(rows))


def _groups(register: Register, style: Style, addresses: Addresses) -> Iterator[DocumentSection]:
    """Yield a section for each group of entries, with a section for each entry."""
    if not register.rows:
        yield DocumentSection((Text("No entries"),), 2, addresses.new("entries"), ())
    for values, rows in groupby(register.rows, lambda row: [row[key] for key in register.groups]):
        heading = ": ".join(_printed(value, style) for value in values if value)
        address = addresses.new(heading)
        entries = tuple(_entry(register, row, style, addresses) for row in rows)
        yield DocumentSection((Text(heading),), 2, address, (), entries)


def _entry(register: Register, row: Row, style: Style, addresses: Addresses) -> DocumentSection:
    """Return an entry under its own heading: each value with its label."""
    heading = row[register.heading]
    own = {register.heading, *register.groups}
    blocks: list[Block] = [
        Paragraph((Strong((Text(f"{label}:"),)), Text(" "), *_words(row[key], style)))
        for key, label in register.columns.items()
        if row[key] and key not in own
    ]
    return DocumentSection((Text(heading),), 3, addresses.new(heading), tuple(blocks))


def _words(value: str, style: Style) -> Inlines:
    words: list[Inline] = []
    for line in value.splitlines():
        words += [*([LineBreak()] if words else []), Text(_printed(line, style))]
    return tuple(words)


def _printed(value: str, style: Style) -> str:
    """Return a value as it is printed: days in the house style's format."""
    if not _DAY.fullmatch(value):
        return value
    return print_date(date.fromisoformat(value), style.date, LANGUAGE)
