"""Join printed lines into paragraphs, list items and tables."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from boardpapers.importers.label_keys import label_key
from boardpapers.importers.passages import BULLET, Passage
from boardpapers.importers.plain_words import as_markdown
from boardpapers.importers.printed_lines import (
    PrintedLine,
    ends_sentence,
    join_all,
    known_words,
    split_mark,
)

# Lines of a text that is not wrapped are as long as its paragraphs.
_LONGEST_WRAPPED = 150
_SHORTEST_UNWRAPPED = 80
_FULL = 0.66
_PERCENTILE = 0.9


class _Open(Struct):
    """A paragraph that is being put together; `last` is its last line."""

    words: list[str]
    mark: str
    first: PrintedLine
    last: PrintedLine


def join_lines(lines: Sequence[PrintedLine], labels: frozenset[str]) -> Iterator[Passage]:
    """Yield the passages that lines make up.

    `labels` are the keys of labels, each of which begins a passage.
    """
    known, full = known_words(list(lines)), _full_length(lines)
    opened: _Open | None = None
    for line, following in zip(lines, [*lines[1:], None][: len(lines)], strict=True):
        mark, words = split_mark(line.text)
        is_heading = len(line.text) < full and _is_alone(line, following)
        if opened and not _begins(opened, line, mark, full, labels, is_heading=is_heading):
            opened.words.append(line.text)
            opened.last = line
            continue
        if opened:
            yield _passage(opened, known)
        opened = _Open([words], mark, line, line)
    if opened:
        yield _passage(opened, known)


def _passage(opened: _Open, known: frozenset[str]) -> Passage:
    first = opened.first
    return Passage(
        as_markdown(join_all(opened.words, known)),
        first.place,
        opened.mark,
        is_bold=first.is_bold and opened.last.is_bold,
        after_page=first.after_page,
    )


def _full_length(lines: Sequence[PrintedLine]) -> float:
    """Return the length of a line that is most likely followed by more of its paragraph."""
    lengths = sorted(len(line.text) for line in lines) or [0]
    usual = lengths[int(_PERCENTILE * (len(lengths) - 1))]
    return _SHORTEST_UNWRAPPED if usual > _LONGEST_WRAPPED else _FULL * usual


def _begins(
    opened: _Open,
    line: PrintedLine,
    mark: str,
    full: float,
    labels: frozenset[str],
    *,
    is_heading: bool,
) -> bool:
    """Tell whether a line begins a passage; else it continues the one before."""
    if _is_labelled(line.text, labels) or (mark and _is_likely_mark(opened, line, mark)):
        return True
    if _is_labelled(opened.last.text, labels) and opened.first is opened.last:
        return True
    if line.is_bold != opened.last.is_bold or line.size != opened.last.size:
        return True
    goes_on, is_full = not ends_sentence(opened.last.text), len(opened.last.text) >= full
    is_small = line.text[:1].islower()
    if line.after_page and is_full and not is_heading:
        return not (opened.mark or goes_on)
    if line.blanks or line.after_page:
        return not (goes_on and (is_full or is_small))
    return not (is_full or is_small)


def _is_alone(line: PrintedLine, following: PrintedLine | None) -> bool:
    """Tell whether a line looks like a heading: no sentence, and other text after it."""
    if ends_sentence(line.text) or line.text[:1].islower():
        return False
    return following is None or bool(following.blanks or split_mark(following.text)[0])


def _is_likely_mark(opened: _Open, line: PrintedLine, mark: str) -> bool:
    """Tell whether a mark is one, not a number or letter in the middle of a sentence."""
    if line.blanks or mark == BULLET or ends_sentence(opened.last.text):
        return True
    is_small = split_mark(line.text)[1][:1].islower()
    return not (is_small and mark[:1].isdigit())


def _is_labelled(text: str, labels: frozenset[str]) -> bool:
    words = split_mark(text)[1]
    label, colon, _ = words.partition(":")
    return label_key(words) in labels or bool(colon and label_key(label) in labels)
