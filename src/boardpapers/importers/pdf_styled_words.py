"""Words of a PDF with what their letters look like: bold, italic, raised, lowered."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from boardpapers.importers.pdf_fragments import Fragment, Joints, joined_parts
from boardpapers.importers.printed_lines import split_mark
from boardpapers.markdown.nodes import Emphasis, Inline, Strong, Subscript, Superscript, Text

# Of the size of the letters before.
_SMALL = 0.86
# Of the size of those letters: by how much raised or lowered ones are apart from them.
_RAISED, _LOWERED = 0.2, 0.3


class _Look(Struct, frozen=True):
    """How letters look; `position` is 1 for raised ones, -1 for lowered ones."""

    is_bold: bool = False
    is_italic: bool = False
    position: int = 0


def styled_words(fragments: Sequence[Fragment], joints: Joints, *, is_bold: bool) -> list[Inline]:
    """Return words with their emphasis; with `is_bold`, all of them are bold, which is none."""
    parts = joined_parts(fragments, joints)
    looks = _looks(parts, is_bold=is_bold)
    runs = groupby(zip(looks, parts, strict=True), key=lambda each: each[0])
    return [
        node for look, run in runs for node in _nodes(look, "".join(text for _, (_, text) in run))
    ]


def _looks(parts: Sequence[tuple[Fragment, str]], *, is_bold: bool) -> Iterator[_Look]:
    """Yield the look of each part; blanks and the mark of a list are like what is before them."""
    usual = max((each.size for each, _ in parts), default=0)
    look = _Look()
    line: Fragment | None = None
    for number, (each, text) in enumerate(parts):
        is_mark = not number and bool(split_mark(f"{text.strip()} x")[0])
        if text.strip() and not is_mark:
            position = _position(each, line) if each.size < _SMALL * usual else 0
            look = _Look(each.is_bold and not is_bold, each.is_italic, position)
        if each.size >= _SMALL * usual:
            line = each
        yield look


def _position(each: Fragment, line: Fragment | None) -> int:
    """Return where small letters are, beside those of usual size before them on the line."""
    if line is None or abs(line.middle - each.middle) > line.size:
        return 0
    if each.bottom > line.bottom + _RAISED * line.size:
        return 1
    return -1 if each.top < line.top - _LOWERED * line.size else 0


def _nodes(look: _Look, text: str) -> Iterator[Inline]:
    """Yield words with their look; blanks at their ends have none."""
    words = text.strip()
    before, _, after = text.partition(words) if words else (text, "", "")
    node: Inline = Text(words)
    for kind, has in (
        (Superscript, look.position > 0),
        (Subscript, look.position < 0),
        (Emphasis, look.is_italic),
        (Strong, look.is_bold),
    ):
        node = kind((node,)) if has else node
    yield from (each for each in (Text(before), node, Text(after)) if each != Text(""))
