"""Diagnostics as text, for people and for programs. A format is one file and one line."""

from collections.abc import Callable, Iterable

from boardpapers.diagnostics import Diagnostic
from boardpapers.reporters.concise import concise
from boardpapers.reporters.full import full
from boardpapers.reporters.styled import Styled, plain

REPORTERS: dict[str, Callable[[Iterable[Diagnostic]], list[Styled]]] = {
    "full": full,
    "concise": concise,
}
"""By the format's name; each gives pieces of text, each piece with a name for its looks."""

__all__ = ["REPORTERS", "Styled", "plain"]
