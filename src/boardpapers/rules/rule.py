"""A rule and its findings."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import cached_property
from pkgutil import resolve_name
from typing import Any, TypeAlias, cast

from msgspec import Struct

from boardpapers.diagnostics import Place, Severity
from boardpapers.models import Kind, StrictModel

MOST_FINDINGS = 100
"""The most findings of a rule in one paper: people fix a few at a time, and each takes time."""


class Finding(Struct, frozen=True):
    """A problem that a rule found: its place, what is wrong, and what to write instead."""

    place: Place
    message: str
    help: str = ""
    related: tuple[tuple[str, Place], ...] = ()


def two_places(message: str, help: str, place: Place, other: Place) -> Finding:
    """Make a finding that names two places, one of which has to change."""
    return Finding(place, message, help, related=(("the other place", other),))


def has_no(subject: str, parts: list[str]) -> str:
    """Return the sentence that a subject has none of some parts: `it has no a, b or c`."""
    *others, last = parts
    return (
        f"{subject} has no {', '.join(others)} or {last}" if others else f"{subject} has no {last}"
    )


class Scope(Enum):
    """The scope of a rule that is not about one kind of paper."""

    ANY_PAPER = "any paper"
    WORKSPACE = "workspace"


About: TypeAlias = Kind[StrictModel] | Scope | tuple[Kind[StrictModel], ...]
"""A kind of paper, several kinds, any paper, or the workspace as a whole."""

Check: TypeAlias = Callable[[Any], Iterable[Finding]]
"""A function that takes the context of what its rule is about.

A rule about reports takes a `ReportContext`, one about other kinds or any paper a `PaperContext`,
one about the workspace a `WorkspaceContext`.
"""


class Rule(Struct, frozen=True, dict=True):
    """A rule. Its code is its key in `RULES`.

    `function` is the module and name of the function that applies it, loaded when used.
    """

    name: str
    severity: Severity
    about: About
    function: str

    def is_about(self, about: Kind[StrictModel] | Scope) -> bool:
        """Tell whether it is about a kind, any paper or the workspace."""
        return about in self.about if isinstance(self.about, tuple) else about == self.about

    @cached_property
    def check(self) -> Check:
        """The function that applies it, whose docstring is its manual."""
        return cast("Check", resolve_name(f"{__package__}.{self.function}"))
