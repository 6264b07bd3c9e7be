"""What a rule is, what it sees, and what it says."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from inspect import cleandoc
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any, TypeVar, cast

from msgspec import Struct

from boardpapers.diagnostics import Place, Severity
from boardpapers.document import Document
from boardpapers.document.prose import Prose
from boardpapers.models import Report
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedReport, Paper, Workspace

MOST_FINDINGS = 100
"""A rule tells of this many places in one report: nobody mends more at a time, and each costs."""

Result = TypeVar("Result")

_SMALL_LETTERS = ascii_lowercase.encode()
_TO_SPACES = bytes(byte if chr(byte) in ascii_uppercase else ord(" ") for byte in range(256))


class Subject(Struct, frozen=True, dict=True):
    """A report as rules see it: linked, laid out, and its Markdown texts with their places.

    `proses` are in the order of print; each has its `text`, the `blocks` that were made of it,
    and `locate`, the way back to the file. `names` has what the author named in them, by its
    address in the document.
    """

    workspace: Workspace
    linked: LinkedReport
    style: HouseStyle
    document: Document
    proses: tuple[Prose, ...]
    names: Mapping[str, str]

    @cached_property
    def text(self) -> str:
        """All Markdown texts in one piece, for a quick look at what occurs at all."""
        return "\n\n".join(prose.text for prose in self.proses)

    @cached_property
    def capitals(self) -> Counter[str]:
        """The words' capitals of the whole file, where a word has several: `PCCs` has `PCC`.

        A rough and quick look: which acronyms may there be at all?
        """
        files = (prose.text for prose in self.proses if prose.path[-1] == "file")
        letters = "\n".join((self.paper.source.text, *files)).encode("utf-8", "replace")
        words = letters.translate(_TO_SPACES, _SMALL_LETTERS).decode("ascii").split()
        return Counter([word for word in words if len(word) > 1])

    @property
    def with_digits(self) -> Sequence[Prose]:
        """The texts in which a digit stands; all of them, where it may be of another script."""
        return self.containing(*digits) if self.text.isascii() else self.proses

    @property
    def is_english(self) -> bool:
        """Whether rules about English words apply."""
        return self.document.language.startswith("en")

    def containing(self, *marks: str) -> list[Prose]:
        """Return the texts in which one of the marks stands; quick where there is none."""
        return self.once(_containing, marks)

    def once(self, work: Callable[..., Result], *about: Hashable) -> Result:
        """Return what some work makes of the report; it is done once, whichever rules ask."""
        key = (work, about)
        if key not in self._done:
            self._done[key] = work(self, *about)
        return cast("Result", self._done[key])

    @cached_property
    def _done(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def body_fields(self) -> frozenset[str]:
        """The fields that are printed after the first page, where headings may stand in texts."""
        return frozenset(part.part.partition(".")[0] for part in self.style.style.body_parts)

    @property
    def report(self) -> Report:
        """What the report's file says."""
        return self.linked.report

    @property
    def paper(self) -> Paper[Report]:
        """The report's file, which knows the place of every field."""
        return self.linked.paper


def _containing(subject: Subject, marks: tuple[str, ...]) -> list[Prose]:
    there = [mark for mark in marks if occurs(mark, subject.text)]
    if len(there) > 1:
        return [prose for prose in subject.proses if any(map(prose.text.__contains__, there))]
    return [prose for prose in subject.proses if there[0] in prose.text] if there else []


def occurs(words: str, text: str) -> bool:
    """Tell whether some words stand in a text; quick where they have, or begin with, a rare letter.

    One letter is looked for forty times as fast as several; and several four times as fast from
    first letter to first letter, as a pattern does, than as `in` does.
    """
    if len(words) == 1:
        return words in text
    return all(map(text.__contains__, words)) and _search_for(words)(text) is not None


@lru_cache
def _search_for(words: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(re.escape(words)).search


class Finding(Struct, frozen=True):
    """What a rule has found: where, one sentence, and what to write instead."""

    place: Place
    message: str
    help: str = ""
    related: tuple[tuple[str, Place], ...] = ()


Check = Callable[[Subject], Iterable[Finding]]


class Rule(Struct, frozen=True):
    """A rule by its name; its code is its key in the registry.

    A rule that the reader, the models or the workspace apply has no `check`, only its manual.
    """

    name: str
    severity: Severity
    check: Check | None = None
    text: str = ""

    @property
    def manual(self) -> str:
        """What the rule wants and why, with a failing and a passing example, as Markdown."""
        return cleandoc(self.text or self.check.__doc__ or "")
