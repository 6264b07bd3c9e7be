"""Registers as text for a person, and as JSON and CSV for programs."""

import csv
import json
import re
from collections.abc import Callable
from io import StringIO

from boardpapers.registers.register import Register

_NUMBER = re.compile(r"[+-]\d+(\.\d+)?", re.ASCII)


def write_register(register: Register, format: str) -> str:
    """Return a register in one of the `FORMATS`."""
    return FORMATS[format](register)


def _text(register: Register) -> str:
    """Return aligned columns, without those that are empty."""
    keys = register.columns_as_text
    if not keys:
        return f"{register.none}\n"
    lines = [[register.columns[key] for key in keys]]
    lines += [[" ".join(row[key].split("\n")) for key in keys] for row in register.rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )


def _json(register: Register) -> str:
    rows = [{key: row[key] or None for key in register.columns} for row in register.rows]
    return json.dumps({register.name: rows}, ensure_ascii=False, indent=2) + "\n"


def _csv(register: Register) -> str:
    written = StringIO()
    writer = csv.DictWriter(
        written, list(register.columns), extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows({key: _harmless(value) for key, value in row.items()} for row in register.rows)
    return written.getvalue()


def _harmless(value: str) -> str:
    """Return a value that a spreadsheet does not take for a formula; a number is none."""
    is_formula = value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{value}" if is_formula and not _NUMBER.fullmatch(value) else value


FORMATS: dict[str, Callable[[Register], str]] = {"text": _text, "json": _json, "csv": _csv}
"""By name."""
