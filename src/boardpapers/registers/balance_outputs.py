"""Political balance in every format: tables for people with pictures, and rows for programs."""

from collections.abc import Iterator

from msgspec.structs import replace

from boardpapers.document import workspace_style
from boardpapers.document.addresses import Addresses
from boardpapers.document.tree import DocumentSection
from boardpapers.markdown.nodes import Block, BulletList, ListItem, Paragraph, Text
from boardpapers.registers.balance import CouncilBalance, balance_register
from boardpapers.registers.balance_picture import seats_picture
from boardpapers.registers.balance_tables import balance_notes, balance_tables
from boardpapers.registers.formats import write_register
from boardpapers.registers.outputs import write_document, write_output
from boardpapers.registers.register import ENGLISH, Filter, style_for
from boardpapers.registers.register_document import plain_document, register_table
from boardpapers.styles import Style
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS

_WITH_PICTURES = ("html", "pdf")


def balance_text(workspace: Workspace, found: CouncilBalance, wanted: Filter) -> str:
    """Return political balance as text: aligned tables with bars. Raises BoardpapersError."""
    style = style_for(workspace, wanted)
    tables = (
        f"{table.title}\n\n{write_register(table, 'text').rstrip()}"
        for table in balance_tables(found, style)
    )
    return "\n\n".join((*balance_notes(found, style), *tables)) + "\n"


def write_balance(
    workspace: Workspace, found: CouncilBalance, format: str, wanted: Filter
) -> bytes:
    """Return political balance in one of the formats of registers.

    Raises BoardpapersError: the house style has errors, or the format cannot show it.
    """
    house_style = workspace_style(workspace, wanted.style, wanted.language or ENGLISH)
    register = balance_register(found, house_style.style, wanted)
    if format not in FORMATS:
        return write_output(workspace, register, format)
    register = replace(register, notes=tuple(balance_notes(found, house_style.style)))
    body = tuple(_sections(found, house_style.style, has_pictures=format in _WITH_PICTURES))
    return write_document(
        plain_document(workspace, register, body, house_style), house_style, format
    )


def _sections(
    found: CouncilBalance, style: Style, *, has_pictures: bool
) -> Iterator[DocumentSection]:
    addresses, words = Addresses(), style.registers.balance
    for table in balance_tables(found, style):
        blocks: list[Block] = []
        if "bar" in table.columns and has_pictures:
            blocks.append(Paragraph((seats_picture(table, words.bar),)))
        shown = replace(table, for_programs=frozenset({"bar"}))
        blocks.append(register_table(shown))
        yield DocumentSection((Text(table.title),), 2, addresses.new(table.title), tuple(blocks))
    items = (f"({letter}) {each}" for letter, each in words.principles)
    principles = BulletList(tuple(ListItem((Paragraph((Text(each),)),)) for each in items))
    heading = words.principles_heading
    yield DocumentSection((Text(heading),), 2, addresses.new(heading), (principles,))
