"""Read plain text, as programs extract it from PDF."""

from boardpapers.importers.line_joining import join_lines
from boardpapers.importers.page_furniture import without_furniture
from boardpapers.importers.passages import Reading
from boardpapers.importers.printed_lines import PrintedLine, clean

_SPACES_OF_A_GAP = "   "


def read_text(text: str, labels: frozenset[str]) -> Reading:
    """Return the passages of a text; `labels` are the keys of labels."""
    body = without_furniture(_lines(text))
    passages = tuple(join_lines(body.lines, labels))
    return Reading(passages, body.running, remarks=body.remarks)


def _lines(text: str) -> list[PrintedLine]:
    found: list[PrintedLine] = []
    blanks = page = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        page += line.count("\f")
        words = clean(line.replace("\f", ""))
        if not words.strip():
            blanks += 1
            continue
        indent = len(words.expandtabs()) - len(words.expandtabs().lstrip())
        place = f"line {number}"
        found.append(PrintedLine(_with_gaps(words), place, blanks, indent, page=page))
        blanks = 0
    return found


def _with_gaps(words: str) -> str:
    """Return words with a tab for each wide gap, one space for each other."""
    gaps = words.strip().replace("\t", _SPACES_OF_A_GAP).split(_SPACES_OF_A_GAP)
    return "\t".join(" ".join(each.split()) for each in gaps if each.strip())
