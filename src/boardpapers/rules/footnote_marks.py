"""BP328: marks of footnotes that have no footnote."""

from collections.abc import Iterator

from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding


def missing_footnotes(context: ReportContext) -> Iterator[Finding]:
    """The mark of a footnote has no note in its text.

    It is printed as it stands, brackets and all. A note belongs to the text that has its mark: the
    same field or, in a Markdown file, what stands under the same `##`; of recommendations, the
    same one.

    Fails:

        summary: |
          The plan adds forty stands.[^cost]

    Passes:

        summary: |
          The plan adds forty stands.[^cost]

          [^cost]: They cost £40 each.
    """
    proses = context.containing("[^")
    notes = {name: prose for prose in reversed(proses) for name in prose.unused_notes}
    for prose in proses:
        for name, line in dict.fromkeys(prose.bare_marks):
            yield _finding(prose, name, line, notes.get(name))


def _finding(prose: Prose, name: str, line: int | None, other: Prose | None) -> Finding:
    mark = f"[^{name}]"
    place = prose.locate(mark, line)
    if other:
        return Finding(
            place,
            f"`{mark}` is printed as it stands: its note stands in another text",
            "move the note below this paragraph, into the same text",
            (("its note", other.locate(f"{mark}:", None)),),
        )
    return Finding(
        place,
        f"`{mark}` refers to no footnote, and is printed as it stands",
        f"write `{mark}: the note` below, in the same text; or a backslash before the `[`",
    )
