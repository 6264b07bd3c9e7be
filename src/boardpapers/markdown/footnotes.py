"""Footnotes that are not printed: two of one name, and those that no mark refers to. BP012."""

from collections.abc import Iterator, Sequence

from boardpapers.diagnostics import Place
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.tokenizer import Environment


def note_repeated_footnotes(prose: Prose, environment: Environment) -> None:
    """Note each footnote of a text whose name another one has."""
    first: dict[str, int | None] = {}
    for label, line in environment["notes"]:
        if label in first:
            mark, sentence = f"[^{label}]:", f"two footnotes have the name `{label}`"
            other = ("the other footnote", prose.locate(mark, first[label]))
            prose.error("BP012", mark, line, sentence, "give one of them another name", (other,))
        first.setdefault(label, line)


def unused_footnotes(environment: Environment) -> Iterator[str]:
    """Yield the names of the footnotes that no mark in their text refers to."""
    footnotes = environment.get("footnotes")
    if isinstance(footnotes, dict):
        for label, number in footnotes.get("refs", {}).items():
            if number < 0:
                yield label.removeprefix(":")


def note_unused_footnotes(proses: Sequence[Prose]) -> None:
    """Note the unused footnotes of each text of a report; the mark may be in another text."""
    if not any(prose.unused_notes for prose in proses):
        return
    first = {
        name: (prose, line) for prose in reversed(proses) for name, line in prose.bare_marks[::-1]
    }
    for prose in proses:
        for name in prose.unused_notes:
            other, line = first.get(name, (None, None))
            _note(prose, f"[^{name}]", other.locate(f"[^{name}]", line) if other else None)


def _note(prose: Prose, mark: str, elsewhere: Place | None) -> None:
    if elsewhere:
        sentence = "this footnote is not printed: its mark stands in another text"
        help = f"move the note below the paragraph that has `{mark}`, into the same text"
        prose.error("BP012", f"{mark}:", None, sentence, help, (("its mark", elsewhere),))
    else:
        help = "refer to it in the same text, or delete it"
        prose.error("BP012", f"{mark}:", None, "nothing refers to this footnote", help)
