"""Political balance in every format: tables for people with pictures, and rows for programs."""

from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.document.addresses import Addresses
from boardpapers.document.tree import DocumentSection
from boardpapers.law.political_balance import PRINCIPLES
from boardpapers.markdown.nodes import Block, BulletList, ListItem, Paragraph, Text
from boardpapers.registers.balance import CouncilBalance, balance_register
from boardpapers.registers.balance_picture import seats_picture
from boardpapers.registers.balance_tables import balance_notes, balance_tables
from boardpapers.registers.formats import write_register
from boardpapers.registers.outputs import write_document
from boardpapers.registers.register_document import (
    load_register_style,
    plain_document,
    register_table,
)
from boardpapers.styles import HouseStyle
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS

_TITLE = "Political balance"
_WITH_PICTURES = ("html", "pdf")


def balance_text(found: CouncilBalance) -> str:
    """Return political balance as text: aligned tables with bars."""
    tables = (
        f"{table.title}\n\n{write_register(table, 'text').rstrip()}"
        for table in balance_tables(found)
    )
    return "\n\n".join((*balance_notes(found), *tables)) + "\n"


def write_balance(
    workspace: Workspace, found: CouncilBalance, format: str, style: str | None = None
) -> bytes:
    """Return political balance in one of the formats of registers.

    Raises BoardpapersError: the house style has errors, or the format cannot show it.
    """
    if format not in FORMATS:
        return write_register(balance_register(found), format).encode("utf-8")
    house_style = load_register_style(workspace, style)
    body = tuple(_sections(found, house_style, has_pictures=format in _WITH_PICTURES))
    document = plain_document(workspace, "balance", _TITLE, balance_notes(found), body, house_style)
    return write_document(document, house_style, format)


def _sections(
    found: CouncilBalance, house_style: HouseStyle, *, has_pictures: bool
) -> Iterator[DocumentSection]:
    addresses = Addresses()
    for table in balance_tables(found):
        blocks: list[Block] = []
        if "bar" in table.columns and has_pictures:
            blocks.append(Paragraph((seats_picture(table),)))
        shown = replace(table, for_programs=frozenset({"bar"}))
        blocks.append(register_table(shown, house_style.style))
        yield DocumentSection((Text(table.title),), 2, addresses.new(table.title), tuple(blocks))
    items = (f"({letter}) {words}" for letter, words in PRINCIPLES.items())
    principles = BulletList(tuple(ListItem((Paragraph((Text(each),)),)) for each in items))
    heading = "The principles of section 15(5), in their order"
    yield DocumentSection((Text(heading),), 2, addresses.new(heading), (principles,))
