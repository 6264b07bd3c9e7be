"""What is left out of a check: by option, by `boardpapers.yaml`, by a comment in the paper.

A comment `# boardpapers: ignore BP305` counts for its own line; alone on a line, for the line
below it. Where that line begins a text of several lines, it counts for the whole text. In the
prose of a Markdown file, `<!-- boardpapers: ignore BP305 -->` alone on a line counts for what
stands below it, up to the next empty line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from itertools import accumulate

from msgspec import Struct

from boardpapers.diagnostics import Diagnostic, Severity, warning
from boardpapers.models.settings import PathIgnore
from boardpapers.reader import Source
from boardpapers.reader.front_matter import is_markdown, split_front_matter
from boardpapers.reader.markdown_comments import comment_lines
from boardpapers.workspace import AnyPaper, Workspace

_COMMENT = re.compile(r"#[ \t]*boardpapers:[ \t]*ignore\b[ \t]*((?:BP\d{1,3}[ \t,]*)*)")


class Selection(Struct, frozen=True):
    """Which rules are applied, by their codes or the beginnings of codes; empty: all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, code: str) -> bool:
        """Tell whether a rule is applied."""
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )


EVERYTHING = Selection()


class _Comment(Struct, frozen=True):
    codes: tuple[str, ...]
    lines: range
    start: int
    length: int


def without_ignored(
    workspace: Workspace,
    paper: AnyPaper,
    diagnostics: Iterable[Diagnostic],
    selection: Selection,
) -> list[Diagnostic]:
    """Leave out what is ignored; a comment that ignores nothing is a warning, BP015.

    Only findings of rules, and warnings, can be ignored: without what a reader or a model asks
    for, there is no paper.
    """
    codes = tuple(_ignored_by_settings(workspace, paper))
    selection = Selection(selection.select, selection.ignore + codes)
    kept = [d for d in diagnostics if selection.wants(d.code) or not _can_be_ignored(d)]
    comments = list(_comments(paper)) if "boardpapers:" in paper.source.text else []
    return _without_commented(paper, kept, comments, selection) if comments else kept


def _without_commented(
    paper: AnyPaper,
    kept: list[Diagnostic],
    comments: list[_Comment],
    selection: Selection,
) -> list[Diagnostic]:
    by_line: dict[int, list[_Comment]] = {}
    for comment in comments:
        for line in comment.lines:
            by_line.setdefault(line, []).append(comment)
    covered = [(each, _covering(by_line.get(each.place.line, ()), paper, each)) for each in kept]
    rest = [each for each, comment in covered if comment is None]
    # The rules see no paper that has errors: what a comment in it would ignore is not known.
    if paper.model:
        used = {comment for _, comment in covered}
        unused = (each for each in comments if each not in used)
        rest += [_unused(paper, e) for e in unused if all(map(selection.wants, e.codes))]
    return rest


def _can_be_ignored(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is Severity.WARNING or diagnostic.code[2] in "345"


def _ignored_by_settings(workspace: Workspace, paper: AnyPaper) -> Iterator[str]:
    """Yield the codes that `boardpapers.yaml` ignores for a paper."""
    for each in workspace.settings.ignore:
        if not isinstance(each, PathIgnore):
            yield each
        elif paper.path.is_relative_to(workspace.root):
            path = paper.path.relative_to(workspace.root).as_posix()
            pattern = each.path.rstrip("/")
            if fnmatchcase(path, pattern) or path.startswith(f"{pattern}/"):
                yield from each.rules


def _comments(paper: AnyPaper) -> Iterator[_Comment]:
    """Yield the comments that ignore something."""
    source = paper.source
    if not is_markdown(source.path):
        yield from _comments_of_fields(paper, len(source.text))
        return
    prose = split_front_matter(source).prose
    yield from _comments_of_fields(paper, prose)
    yield from _comments_of_prose(source, prose)


def _comments_of_fields(paper: AnyPaper, end: int) -> Iterator[_Comment]:
    """Yield the comments before an offset; a `#` inside a value is not one."""
    text = paper.source.text
    line_of = paper.source.line
    spans = [s for s in paper.positions.spans.values.values() if s.end > s.start + 1]
    spans.sort(key=lambda span: span.start)
    starts = [span.start for span in spans]
    ends = {line_of(span.start): line_of(span.end) for span in spans}
    for found in _COMMENT.finditer(text, 0, end):
        start = found.start()
        before = bisect_right(starts, start) - 1
        inside = before >= 0 and start < spans[before].end
        if inside and text.find("\n", starts[before], start) >= 0:
            continue  # on a text's first line it may stand beside the `|`
        line = line_of(start)
        alone = not text[text.rfind("\n", 0, start) + 1 : start].strip()
        first = line + 1 if alone else line
        last = max(first, ends.get(first, first))
        yield _Comment(_codes(found[1]), range(line, last + 1), start, len(found[0].rstrip()))


def _comments_of_prose(source: Source, start: int) -> Iterator[_Comment]:
    """Yield the comments from an offset on, each for the block of lines that follows it."""
    lines = source.text[start:].split("\n")
    first_line = source.line(start)
    starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
    for number in comment_lines(source.text[start:]):
        below = range(number + 1, len(lines))
        first = next((n for n in below if lines[n].strip()), len(lines))
        last = next((n for n in below if n > first and not lines[n].strip()), len(lines))
        codes = _codes(lines[number])
        covered = range(first_line + number, first_line + last)
        yield _Comment(codes, covered, starts[number], len(lines[number]))


def _codes(comment: str) -> tuple[str, ...]:
    return tuple(re.findall(r"BP\d+", comment))


def _covering(
    comments: Iterable[_Comment], paper: AnyPaper, diagnostic: Diagnostic
) -> _Comment | None:
    if diagnostic.place.path != paper.path or not _can_be_ignored(diagnostic):
        return None
    return next((each for each in comments if diagnostic.code in each.codes), None)


def _unused(paper: AnyPaper, comment: _Comment) -> Diagnostic:
    sentence = f"nothing here is at odds with {' or '.join(comment.codes)}"
    if not comment.codes:
        sentence = "a comment that ignores no rule"
    place = paper.source.place(comment.start, comment.length)
    help = "delete the comment, or write it on the line that it is about, or on the one above"
    return warning("BP015", place, sentence, help)
