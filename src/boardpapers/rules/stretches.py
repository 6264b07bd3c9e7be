"""Where blocks of a kind stand in the texts of a report, as their author wrote them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from boardpapers.diagnostics import Place
from boardpapers.document.prose import Prose
from boardpapers.reader.outline import stretches
from boardpapers.rules.rule import Subject


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of a text, from its first line to its last."""

    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        """The block as it was written."""
        return self.prose.text[self.start : self.end]

    def find(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Return where a pattern occurs in the block; counted from the start of the prose."""
        return list(pattern.finditer(self.prose.text, self.start, self.end))

    def at(self, found: re.Match[str], group: int = 0) -> Place:
        """Return the place of what was found."""
        return self.prose.at(*found.span(group))


def blocks_with(
    subject: Subject, kind: str, pattern: re.Pattern[str], *marks: str
) -> Iterator[Stretch]:
    """Yield the blocks of a kind, `paragraph` or `table`, of texts in which a pattern occurs.

    `marks` are what is rare in a text, of which the pattern has one: the search is quick.
    """
    for prose in subject.containing(*marks):
        for start, end in stretches(prose.text, kind) if pattern.search(prose.text) else ():
            yield Stretch(prose, start, end)
