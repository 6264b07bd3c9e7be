"""One line a diagnostic: `file:line:column: BP102 error: message`."""

from collections.abc import Iterable

from boardpapers.diagnostics import Diagnostic
from boardpapers.reporters.styled_text import Styled, printable, where


def concise(diagnostics: Iterable[Diagnostic]) -> list[Styled]:
    """Return a line for each diagnostic."""
    pieces: list[Styled] = []
    for each in diagnostics:
        pieces.append((f"{where(each.place)}: ", ""))
        pieces.append((f"{each.code} {each.severity}", each.severity.value))
        related = "".join(f"; {said}: {where(place)}" for said, place in each.related)
        pieces.append((f": {printable(each.message + related)}\n", ""))
    return pieces
