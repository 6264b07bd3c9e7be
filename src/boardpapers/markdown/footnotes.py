"""Footnotes that are not printed: two with one name, and those that no mark refers to. BP012."""

from collections.abc import Iterator, Sequence

from boardpapers.diagnostics import Place
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.tokenizer import Environment


def note_repeated_footnotes(prose: Prose, environment: Environment) -> None:
    """Note each footnote of a text that has the name of an earlier one."""
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
        sentence = "this footnote will not be printed: its mark is in another text"
        help = f"move the footnote below the paragraph that has `{mark}`, in the same text"
        prose.error("BP012", f"{mark}:", None, sentence, help, (("its mark", elsewhere),))
    else:
        sentence = f"no mark refers to the footnote `{mark}`"
        help = f"write `{mark}` after the words it belongs to, in the same text, or delete it"
        prose.error("BP012", f"{mark}:", None, sentence, help)
