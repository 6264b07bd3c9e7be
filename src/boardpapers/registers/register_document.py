"""A register as a document in the workspace's house style, for the formats that print documents."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TypeAlias

from msgspec.structs import replace

from boardpapers.document import workspace_style
from boardpapers.document.addresses import Addresses
from boardpapers.document.dates import print_date
from boardpapers.document.tree import Document, DocumentSection, Organisation, Part
from boardpapers.markdown.nodes import (
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    Phrase,
    Strong,
    Table,
    Text,
)
from boardpapers.registers.paper_references import workspace_name
from boardpapers.registers.register import TEXT_LANGUAGE, Register, Row
from boardpapers.styles import HouseStyle, Style
from boardpapers.workspace import Workspace

_SHORT = 60
Value: TypeAlias = tuple[str, str, Inlines]
"""The label of a value, the value, and its words as they are printed."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def register_document(workspace: Workspace, register: Register) -> tuple[Document, HouseStyle]:
    """Return a register as a document, and its house style.

    Raises BoardpapersError: the house style does not exist or has errors.
    """
    house_style = workspace_style(workspace, register.style, register.language)
    body = tuple(_body(_with_printed_days(register, house_style.style), house_style.style))
    return plain_document(workspace, register, body, house_style), house_style


def plain_document(
    workspace: Workspace,
    register: Register,
    body: tuple[DocumentSection, ...],
    house_style: HouseStyle,
) -> Document:
    """Return a document of a register, whose notes come before its sections."""
    style, title, language = house_style.style, register.title, register.language
    organisation = style.organisation or workspace_name(workspace, language)
    paragraphs = tuple(Paragraph((Text(note),)) for note in register.notes)
    return Document(
        id=register.name,
        title=title,
        language=language,
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
        skip=style.registers.skip,
    )


def _with_printed_days(register: Register, style: Style) -> Register:
    """Return a register with its days in the house style's format."""

    def printed(line: str) -> str:
        is_day = _DAY.fullmatch(line)
        return (
            print_date(date.fromisoformat(line), style.date, register.language) if is_day else line
        )

    def with_days(values: Mapping[str, str]) -> dict[str, str]:
        return {key: "\n".join(map(printed, each.splitlines())) for key, each in values.items()}

    rows = tuple(map(with_days, register.rows))
    return replace(register, columns=with_days(register.columns), rows=rows)


def _body(register: Register, style: Style) -> Iterator[DocumentSection]:
    """Yield a section for each group of entries: a table, or a section for each entry."""
    addresses = Addresses()
    if not register.rows:
        yield DocumentSection((Text(style.registers.no_entries),), 2, addresses.new("entries"), ())
    for values, rows in groupby(register.rows, lambda row: [row[key] for key in register.groups]):
        group = replace(register, rows=tuple(rows))
        heading = ": ".join(filter(None, values)) or style.registers.entries
        address = addresses.new(heading)
        if register.heading:
            entries = tuple(_entry(register, row, addresses) for row in group.rows)
            yield DocumentSection((Text(heading),), 2, address, (), entries)
        else:
            yield DocumentSection((Text(heading),), 2, address, (register_table(group),))


def register_table(register: Register) -> Table:
    """Return the entries of one group as a table."""
    left_out = {*register.groups, *register.for_programs}
    keys = [key for key in register.used_columns if key not in left_out]
    head = tuple((Text(register.columns[key]),) for key in keys)
    rows = (tuple(_marked(register, row, key) for key in keys) for row in register.rows)
    return Table(("",) * len(keys), head, tuple(rows))


def _entry(register: Register, row: Row, addresses: Addresses) -> DocumentSection:
    """Return an entry under its own heading: each value with its label."""
    heading = row[register.heading]
    above = {row[key] for key in register.groups}
    known = [
        (f"{label}:", row[key], _marked(register, row, key))
        for key, label in register.columns.items()
        if row[key]
        and key not in (register.heading, *register.for_programs)
        and row[key] not in above
    ]
    blocks = [
        Paragraph(tuple(_lines(values)))
        for _, run in groupby(known, lambda each: _is_short(each[1]))
        for values in _paragraphs(list(run))
    ]
    return DocumentSection((Text(heading),), 3, addresses.new(heading), tuple(blocks))


def _is_short(value: str) -> bool:
    return len(value) <= _SHORT and "\n" not in value


def _paragraphs(run: list[Value]) -> list[list[Value]]:
    """Return short values as the lines of one paragraph, and each long one as a paragraph."""
    return [run] if _is_short(run[0][1]) else [[each] for each in run]


def _lines(values: list[Value]) -> Iterator[Inline]:
    for index, (label, _, words) in enumerate(values):
        if index:
            yield LineBreak()
        yield from (Strong((Text(label),)), Text(" "), *words)


def _marked(register: Register, row: Row, key: str) -> Inlines:
    """Return a value, marked with its language if that is not the register's."""
    language = row.get(TEXT_LANGUAGE, register.language)
    words = _words(row[key])
    is_other = key in register.texts and language != register.language and words
    return (Phrase(language, words),) if is_other else words


def _words(value: str) -> Inlines:
    words: list[Inline] = []
    for line in value.splitlines():
        words += [*([LineBreak()] if words else []), Text(line)]
    return tuple(words)
