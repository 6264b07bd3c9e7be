"""What rules see: a paper of any kind, a report that has been laid out, or the workspace."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property, lru_cache
from string import ascii_uppercase
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct

from boardpapers.document import Document
from boardpapers.markdown.prose import Prose
from boardpapers.models import Report
from boardpapers.models.kinds import Model
from boardpapers.styles import HouseStyle
from boardpapers.workspace import LinkedReport, Paper, PaperSummary, Workspace

Result = TypeVar("Result")

_A_FEW_LETTERS = 6
_CAPITALS_TO_A = bytes(ord("A" if chr(byte) in ascii_uppercase else " ") for byte in range(256))


class PaperContext(Struct, Generic[Model], frozen=True, dict=True):
    """A paper of any kind, which has no errors of reading, in its workspace.

    `proses` are the Markdown texts that are printed, in the order of print; none if the paper has
    not been laid out. Each has its `text`, the `blocks` that were made of it, and `locate`, the
    way back to the file.
    """

    workspace: Workspace
    paper: Paper[Model]
    proses: tuple[Prose, ...]

    @property
    def model(self) -> Model:
        """The content of the file."""
        return cast("Model", self.paper.model)


class ReportContext(PaperContext[Report], frozen=True):
    """A report that has been linked and laid out in its house style.

    `names` are those that the author gave to places in the texts, by address in the document.
    """

    linked: LinkedReport
    style: HouseStyle
    document: Document
    names: Mapping[str, str]

    @cached_property
    def text(self) -> str:
        """All Markdown texts in one piece, for a quick look at what occurs at all.

        Before each of its lines stands a line end.
        """
        return "\n\n".join(["", *(prose.text for prose in self.proses)])

    @cached_property
    def capitals(self) -> Counter[str]:
        """Where several capitals stand side by side in the texts, and how often.

        A rough and quick look: which acronyms may there be at all?
        """
        letters = self.text.encode("utf-8", "replace")
        runs = re.finditer(b"AA+", letters.translate(_CAPITALS_TO_A))
        return Counter([letters[run.start() : run.end()].decode("ascii") for run in runs])

    @property
    def is_english(self) -> bool:
        """Whether rules about English words apply."""
        return self.document.language.startswith("en")

    def containing(self, *marks: str) -> list[Prose]:
        """Return the texts in which one of the marks stands; quick where there is none."""
        there = [mark for mark in marks if occurs(mark, self.text)]
        if len(there) > 1:
            return [prose for prose in self.proses if any(map(prose.text.__contains__, there))]
        return [prose for prose in self.proses if there[0] in prose.text] if there else []

    def having(self, pattern: str) -> list[Prose]:
        """Return the texts in which a pattern is found.

        One look at all of them tells where there is none: the rarer what the pattern begins with,
        the quicker.
        """
        return self.once(_having, pattern)

    def with_lines(self, pattern: str) -> list[Prose]:
        """Return the texts in which a line begins with a pattern, which is not that of a letter."""
        if "\r" in self.text:
            return list(self.proses)  # a line may end otherwise: then each text is looked at
        search = re.compile(rf"\n{pattern}").search
        proses = self.proses if search(self._odd_lines) else ()
        return [prose for prose in proses if search(f"\n{prose.text}")]

    @cached_property
    def _odd_lines(self) -> str:
        """The few lines that begin with no letter, each with a line end before it."""
        return "".join(re.findall(r"\n[^A-Za-z\n][^\n]*", self.text))

    def once(self, work: Callable[..., Result], *about: Hashable) -> Result:
        """Return what some work makes of the report; it is done once, whichever rules ask."""
        key = (work, about)
        if key not in self._done:
            self._done[key] = work(self, *about)
        done: Result = self._done[key]
        return done

    @cached_property
    def _done(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def body_fields(self) -> frozenset[str]:
        """The fields that are printed after the first page, where headings may stand in texts."""
        return frozenset(part.part.partition(".")[0] for part in self.style.style.body_parts)

    @property
    def report(self) -> Report:
        """The content of the report's file."""
        return self.linked.report


class WorkspaceContext(Struct, frozen=True):
    """A workspace, and the summaries of all papers that are checked."""

    workspace: Workspace
    summaries: tuple[PaperSummary, ...]


def _having(subject: ReportContext, pattern: str) -> list[Prose]:
    search = re.compile(pattern).search
    return [each for each in subject.proses if search(each.text)] if search(subject.text) else []


def occurs(words: str, text: str) -> bool:
    """Tell whether some words stand in a text; quick where they have, or begin with, a rare letter.

    One letter is looked for forty times as fast as several; a few are found twice as fast as by
    `in` from first letter to first letter, as a pattern does, and many by the leaps of `in`.
    """
    if not 1 < len(words) <= _A_FEW_LETTERS:
        return words in text
    return all(map(text.__contains__, words)) and _search_for(words)(text) is not None


@lru_cache
def _search_for(words: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(re.escape(words)).search
