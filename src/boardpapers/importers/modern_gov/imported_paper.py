"""A paper made of records, and what is said about it."""

from datetime import time

from msgspec import Struct

from boardpapers.importers.modern_gov.records import Record
from boardpapers.importers.modern_gov.source_text import Fields
from boardpapers.models import Kind, StrictModel


class ImportedPaper(Struct, frozen=True):
    """A paper: its kind, its id, its fields in the order of the contract, and its comments."""

    kind: Kind[StrictModel]
    id: str
    fields: Fields
    comments: tuple[str, ...] = ()


def remarks(record: Record, *names: str) -> tuple[str, ...]:
    """Return the fields of a record that papers do not have, as comments.

    `names` are fields of its model to be repeated among them, if they have a value.
    """
    own = [(name, _plain(value)) for name in names if (value := getattr(record, name)) is not None]
    return tuple(f"{name}: {value}" for name, value in (*own, *record.others))


def _plain(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
