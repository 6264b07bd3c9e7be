"""Footnotes that no mark refers to: only all texts of a report together tell where it stands."""

from collections.abc import Sequence

from boardpapers.diagnostics import Place
from boardpapers.markdown.prose import Prose


def note_unused_footnotes(proses: Sequence[Prose]) -> None:
    """Note in each text its footnotes that are not printed. BP012."""
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
