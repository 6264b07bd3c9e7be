"""Leave out diagnostics that an option, `boardpapers.yaml` or a comment in the paper ignores.

Only warnings, and errors of some families of rules, can be ignored: an error in reading, in a
field or in a reference means that there is no paper to print.
"""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from itertools import groupby

from msgspec import Struct

from boardpapers.check.ignore_comments import IgnoreComment, ignore_comments
from boardpapers.diagnostics import Diagnostic, Severity, warning
from boardpapers.models.settings import PathIgnore
from boardpapers.rules import RULES, Scope
from boardpapers.workspace import AnyPaper, Workspace

FAMILIES_TO_IGNORE = ("BP3", "BP4", "BP5")


class Selection(Struct, frozen=True):
    """The rules to apply, by their codes or the beginnings of codes; all if empty."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, code: str) -> bool:
        """Tell whether a code is selected and not ignored."""
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )

    def includes(self, code: str, severity: Severity) -> bool:
        """Tell whether a code is reported: it is wanted, or cannot be ignored."""
        return self.wants(code) or not can_be_ignored(code, severity)


EVERYTHING = Selection()


def without_ignored(
    workspace: Workspace,
    paper: AnyPaper,
    diagnostics: Iterable[Diagnostic],
    selection: Selection,
    *,
    is_complete: bool = True,
) -> list[Diagnostic]:
    """Leave out what is ignored in a paper, and add a warning for each comment without effect.

    Code: BP015. If the rules were not applied, the diagnostics are not complete and the effect of
    comments is not known; there are then no such warnings.
    """
    codes = tuple(_ignored_by_settings(workspace, paper))
    selection = Selection(selection.select, selection.ignore + codes)
    kept = [each for each in diagnostics if selection.includes(each.code, each.severity)]
    comments = ignore_comments(paper)
    if not comments:
        return kept
    by_line = _by_line(comments)
    effective = {each: _comment_on(by_line, paper, each) for each in kept}
    kept = [each for each in kept if effective[each] is None]
    if is_complete:
        used = set(effective.values())
        unused = (each for each in comments if each not in used)
        kept += [_unused(paper, each) for each in unused if _is_judged(each, selection)]
    return kept


def without_ignored_of_workspace(
    workspace: Workspace, diagnostics: Iterable[Diagnostic], selection: Selection
) -> Iterator[Diagnostic]:
    """Leave out diagnostics of the workspace that are ignored in the papers they point to."""
    in_order = sorted(diagnostics, key=lambda each: each.place.path)
    for path, found in groupby(in_order, key=lambda each: each.place.path):
        paper = workspace.paper(path)
        yield from without_ignored(workspace, paper, found, selection, is_complete=False)


def can_be_ignored(code: str, severity: Severity) -> bool:
    """Tell whether a diagnostic can be ignored: a warning, or an error of some families."""
    return severity is Severity.WARNING or code.startswith(FAMILIES_TO_IGNORE)


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


def _by_line(comments: Iterable[IgnoreComment]) -> dict[int, list[IgnoreComment]]:
    by_line: dict[int, list[IgnoreComment]] = {}
    for comment in comments:
        for line in comment.lines:
            by_line.setdefault(line, []).append(comment)
    return by_line


def _comment_on(
    by_line: dict[int, list[IgnoreComment]], paper: AnyPaper, diagnostic: Diagnostic
) -> IgnoreComment | None:
    """Return the comment that ignores a diagnostic, if there is one."""
    code, place = diagnostic.code, diagnostic.place
    if place.path != paper.path or not can_be_ignored(code, diagnostic.severity):
        return None
    return next((each for each in by_line.get(place.line, ()) if code in each.codes), None)


def _is_judged(comment: IgnoreComment, selection: Selection) -> bool:
    """Tell whether all rules that a comment ignores have been applied to its paper."""
    return all(selection.wants(code) and not _is_of_workspace(code) for code in comment.codes)


def _is_of_workspace(code: str) -> bool:
    rule = RULES.get(code)
    return bool(rule and rule.about is Scope.WORKSPACE and can_be_ignored(code, rule.severity))


def _unused(paper: AnyPaper, comment: IgnoreComment) -> Diagnostic:
    sentence = f"there is no {' or '.join(comment.codes)} to ignore here"
    if not comment.codes:
        sentence = "this comment names no rule to ignore"
    place = paper.source.place(comment.start, comment.length)
    help = "delete the comment, or move it to the line it is about or the line above"
    return warning("BP015", place, sentence, help)
