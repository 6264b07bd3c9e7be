"""A register as a document in the workspace's house style, for the formats that print documents."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from msgspec.structs import replace

from boardpapers.document.addresses import Addresses
from boardpapers.document.dates import print_date
from boardpapers.document.tree import Document, DocumentSection, Organisation, Part
from boardpapers.markdown.nodes import (
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

_SHORT = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def register_document(
    workspace: Workspace, register: Register, style: str | None = None
) -> tuple[Document, HouseStyle]:
    """Return a register as a document, and its house style: the one chosen, or the workspace's.

    Raises BoardpapersError: the house style does not exist or has errors.
    """
    house_style = load_register_style(workspace, style)
    body = tuple(_body(register, house_style.style))
    title = register.title or register.name
    document = plain_document(workspace, register.name, title, register.notes, body, house_style)
    return document, house_style


def load_register_style(workspace: Workspace, style: str | None) -> HouseStyle:
    """Return a house style by its id, else that of the workspace. Raises BoardpapersError."""
    return load_style(workspace, style or workspace.settings.style or DEFAULT, LANGUAGE)


def plain_document(
    workspace: Workspace,
    id: str,
    title: str,
    notes: Iterable[str],
    body: tuple[DocumentSection, ...],
    house_style: HouseStyle,
) -> Document:
    """Return a document that is made from no single paper; `notes` come before its sections."""
    style = house_style.style
    organisation = style.organisation or workspace.settings.name or ""
    paragraphs = tuple(Paragraph(_words(note, style)) for note in notes)
    return Document(
        id=id,
        title=title,
        language=LANGUAGE,
        organisation=organisation,
        header=(title,),
        access="public",
        marking="",
        masthead=(Organisation(),) if organisation else (),
        cover=(Part("notes", "", "notes", paragraphs),) if paragraphs else (),
        body=body,
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


def _body(register: Register, style: Style) -> Iterator[DocumentSection]:
    """Yield a section for each group of entries: a table, or a section for each entry."""
    addresses = Addresses()
    if not register.rows:
        yield DocumentSection((Text("No entries"),), 2, addresses.new("entries"), ())
    for values, rows in groupby(register.rows, lambda row: [row[key] for key in register.groups]):
        group = replace(register, rows=tuple(rows))
        heading = ": ".join(_printed(value, style) for value in values if value) or "Entries"
        address = addresses.new(heading)
        if register.heading:
            entries = tuple(_entry(register, row, style, addresses) for row in group.rows)
            yield DocumentSection((Text(heading),), 2, address, (), entries)
        else:
            yield DocumentSection((Text(heading),), 2, address, (register_table(group, style),))


def register_table(register: Register, style: Style) -> Table:
    """Return the entries of one group as a table."""
    left_out = {*register.groups, *register.for_programs}
    keys = [key for key in register.used_columns if key not in left_out]
    head = tuple((Text(_printed(register.columns[key], style)),) for key in keys)
    rows = (tuple(_words(row[key], style) for key in keys) for row in register.rows)
    return Table(("",) * len(keys), head, tuple(rows))


def _entry(register: Register, row: Row, style: Style, addresses: Addresses) -> DocumentSection:
    """Return an entry under its own heading: each value with its label."""
    heading = row[register.heading]
    above = {row[key] for key in register.groups}
    known = [
        (f"{label}:", row[key])
        for key, label in register.columns.items()
        if row[key]
        and key not in (register.heading, *register.for_programs)
        and row[key] not in above
    ]
    blocks = [
        Paragraph(tuple(_lines(values, style)))
        for _, run in groupby(known, lambda each: _is_short(each[1]))
        for values in _paragraphs(list(run))
    ]
    return DocumentSection((Text(heading),), 3, addresses.new(heading), tuple(blocks))


def _is_short(value: str) -> bool:
    return len(value) <= _SHORT and "\n" not in value


def _paragraphs(run: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Return short values as the lines of one paragraph, and each long one as a paragraph."""
    return [run] if _is_short(run[0][1]) else [[each] for each in run]


def _lines(values: list[tuple[str, str]], style: Style) -> Iterator[Inline]:
    for index, (label, value) in enumerate(values):
        if index:
            yield LineBreak()
        yield from (Strong((Text(label),)), Text(" "), *_words(value, style))


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
