"""A picture of seats by group: a bar for each, beside its exact share."""

from html import escape

from boardpapers.document.printed_names import filled_text
from boardpapers.markdown.nodes import Image
from boardpapers.registers.register import Register

_ROW, _LABEL, _WIDTH = 30, 220, 640
_ROOM_FOR_NUMBERS = 150


def seats_picture(table: Register, numbers: str) -> Image:
    """Return the bars of a table as a picture; its words are in the table, so it has none.

    `numbers` are the words beside a bar.
    """
    most = max(map(_length, table.rows), default=1) or 1
    unit = (_WIDTH - _LABEL - _ROOM_FOR_NUMBERS) / most
    bars = "".join(_bar(index, row, unit, numbers) for index, row in enumerate(table.rows))
    height = _ROW * len(table.rows)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" font-family="Arimo, Arial, sans-serif" '
        f'font-size="15">{bars}</svg>'
    )
    return Image("seats.svg", "", "", "image/svg+xml", svg.encode())


def _length(row: dict[str, str]) -> float:
    return max(float(row["seats"]), float(row["share_decimal"]))


def _bar(index: int, row: dict[str, str], unit: float, numbers: str) -> str:
    top = index * _ROW
    length = float(row["seats"]) * unit
    share = _LABEL + float(row["share_decimal"]) * unit
    words = filled_text(numbers, seats=row["seats"], share=row["share_decimal"])
    return (
        f'<text x="0" y="{top + 20}">{escape(_short(row["group"]))}</text>'
        f'<rect x="{_LABEL}" y="{top + 5}" width="{length:.1f}" height="20" fill="#2b5c8a"/>'
        f'<rect x="{share - 1:.1f}" y="{top + 1}" width="2" height="28" fill="#000"/>'
        f'<text x="{max(_LABEL + length, share) + 8:.1f}" y="{top + 20}">{escape(words)}</text>'
    )


def _short(name: str) -> str:
    return name if len(name) <= 27 else f"{name[:26]}…"
