"""Where blocks of a kind stand in the texts of a report, as their author wrote them."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from boardpapers.diagnostics import Place
from boardpapers.markdown.outline import stretches
from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext


class Stretch(Struct, frozen=True):
    """A block of a text, from its first line to its last."""

    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        """The block as it was written."""
        return self.prose.text[self.start : self.end]

    def find(self, pattern: str) -> list[re.Match[str]]:
        """Return where a pattern occurs in the block; counted from the start of the prose."""
        return list(re.compile(pattern).finditer(self.prose.text, self.start, self.end))

    def at(self, found: re.Match[str], group: int = 0) -> Place:
        """Return the place of what was found."""
        return self.prose.at(*found.span(group))


def blocks_of(subject: ReportContext, kind: str, proses: Iterable[Prose]) -> Iterator[Stretch]:
    """Yield the blocks of a kind, `paragraph` or `table`, of some texts."""
    for prose in proses:
        for start, end in subject.once(_stretches, prose.text)[kind]:
            yield Stretch(prose, start, end)


def _stretches(_subject: ReportContext, text: str) -> dict[str, list[tuple[int, int]]]:
    return stretches(text)
