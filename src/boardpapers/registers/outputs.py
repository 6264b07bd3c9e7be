"""Registers in the formats that are written to files: documents, and tables for programs."""

from boardpapers.document import Document
from boardpapers.registers.formats import write_register
from boardpapers.registers.register import Register
from boardpapers.registers.register_document import register_document
from boardpapers.styles import HouseStyle
from boardpapers.workspace import Workspace
from boardpapers.writers import FORMATS as DOCUMENT_FORMATS
from boardpapers.writers import Format
from boardpapers.writers.links import Links

OUTPUT_FORMATS: dict[str, Format] = {
    **DOCUMENT_FORMATS,
    "csv": Format("csv", "boardpapers.registers.formats:write_register"),
    "json": Format("json", "boardpapers.registers.formats:write_register"),
}
"""By name. Those of documents are written as a document in the workspace's house style."""

FOR_PROGRAMS = ("json",)
"""Those in which known values, such as `yes`, are the same in every language."""


CALENDAR = "ics"
DEADLINE_FORMATS: dict[str, Format] = {
    **OUTPUT_FORMATS,
    CALENDAR: Format(
        CALENDAR,
        "boardpapers.registers.icalendar_file:write_calendar",
        extra="calendar",
        requires=("icalendar",),
    ),
}
"""Those of a register that has deadlines."""


def write_output(workspace: Workspace, register: Register, format: str) -> bytes:
    """Return a register in one of its formats; in JSON, known values are not put in words.

    Raises BoardpapersError: the workspace's house style has errors, or the format cannot show it.
    """
    if format == CALENDAR:
        return _calendar(workspace, register)
    if format not in DOCUMENT_FORMATS:
        printed = register if format in FOR_PROGRAMS else register.in_words
        return write_register(printed, format).encode("utf-8")
    document, house_style = register_document(workspace, register.in_words)
    return write_document(document, house_style, format)


def _calendar(workspace: Workspace, register: Register) -> bytes:
    from boardpapers.registers.calendar_events import events_of
    from boardpapers.registers.icalendar_file import write_calendar

    return write_calendar(register.title, events_of(workspace, register))


def write_document(document: Document, house_style: HouseStyle, format: str) -> bytes:
    """Return a document in a format. Raises BoardpapersError: the format cannot show it."""
    written = DOCUMENT_FORMATS[format].writer(document, house_style, Links(format))
    return written.encode("utf-8") if isinstance(written, str) else written
