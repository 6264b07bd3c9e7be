"""BP328: footnote marks without a footnote."""

from collections.abc import Iterator

from boardpapers.markdown.prose import Prose
from boardpapers.rules.contexts import ReportContext
from boardpapers.rules.rule import Finding


def missing_footnotes(context: ReportContext) -> Iterator[Finding]:
    """A footnote mark has no footnote in the same text.

    The mark will be printed as text, brackets and all. A footnote belongs to the text that has its
    mark: the same field or, in a Markdown file, the text under the same `##`. Under
    recommendations, it belongs to the same recommendation.

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
            f"`{mark}` will be printed as text: its footnote is in another text",
            "move the footnote below this paragraph, in the same text",
            (("the footnote", other.locate(f"{mark}:", None)),),
        )
    return Finding(
        place,
        f"`{mark}` has no footnote and will be printed as text",
        f"write `{mark}: the note` below, in the same text; or, to print the mark as text, write a "
        "backslash before the `[`",
    )
