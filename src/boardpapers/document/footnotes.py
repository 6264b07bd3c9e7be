"""Footnotes that no mark refers to: only all texts of a report together tell where it stands."""

from collections.abc import Sequence

from boardpapers.document.prose import Prose


def note_unused_footnotes(proses: Sequence[Prose]) -> None:
    """Note in each text its footnotes that are not printed. BP012."""
    for prose in proses:
        for name in prose.unused_notes:
            _note(prose, name, proses)


def _note(prose: Prose, name: str, proses: Sequence[Prose]) -> None:
    mark = f"[^{name}]"
    sentence, help = "nothing refers to this footnote", "refer to it in the same text, or delete it"
    marks = (
        ("its mark", each.locate(mark, line))
        for each in proses
        for other, line in each.bare_marks
        if other == name
    )
    related = tuple(marks)[:1]
    if related:
        sentence = "this footnote is not printed: its mark stands in another text"
        help = f"move the note below the paragraph that has `{mark}`, into the same text"
    prose.error("BP012", f"{mark}:", None, sentence, help, related)
