"""Read one file: from bytes to plain data, with the line and column of each part."""

from boardpapers.reader.composer import Composition, DataPath, Plain, compose
from boardpapers.reader.positions import Positions
from boardpapers.reader.source import Source, decode, read_source

__all__ = [
    "Composition",
    "DataPath",
    "Plain",
    "Positions",
    "Source",
    "compose",
    "decode",
    "read_source",
]
