"""The rules that options and settings select or ignore, by codes or the beginnings of codes."""

from collections.abc import Iterable, Iterator

from boardpapers.check.ignores import FAMILIES_TO_IGNORE, Selection, can_be_ignored
from boardpapers.diagnostics import CallError, Diagnostic, Severity, warning
from boardpapers.models import Settings
from boardpapers.models.settings import PathIgnore
from boardpapers.reader import DataPath
from boardpapers.workspace import Workspace

CAN_BE_IGNORED = "warnings, and errors that begin with BP3, BP4 or BP5,"


def choose_rules(select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """Return the selection for the values of `--select` and `--ignore`.

    Each value may be several codes, with commas between. Raises CallError: a code is unknown.
    """
    selection = Selection(_codes(select), _codes(ignore))
    for code in (*selection.select, *selection.ignore):
        _check_known(code)
    return selection


def never_ignored(selection: Selection) -> list[str]:
    """Return the codes to ignore that no paper can ignore."""
    return [
        code
        for code in selection.ignore
        if not any(can_be_ignored(*each) for each in _severities(code).items())
    ]


def ignored_without_effect(workspace: Workspace) -> Iterator[Diagnostic]:
    """Report codes under `ignore` in the settings that do not exist or cannot be ignored. BP025."""
    paper, help = workspace.settings_paper, f"only {CAN_BE_IGNORED} can be ignored"
    for path, code in _codes_in(workspace.settings):
        if paper is None or code.startswith(FAMILIES_TO_IGNORE):
            continue  # without loading the manuals
        if not _severities(code):
            yield warning("BP025", paper.value(*path), f"`{code}` is not a rule", _suggest(code))
        elif never_ignored(Selection(ignore=(code,))):
            yield warning("BP025", paper.value(*path), f"`{code}` cannot be ignored", help)


def _codes_in(settings: Settings) -> Iterator[tuple[DataPath, str]]:
    """Yield the codes under `ignore`, each with its path."""
    for index, each in enumerate(settings.ignore):
        if isinstance(each, PathIgnore):
            yield from ((("ignore", index, "rules", n), code) for n, code in enumerate(each.rules))
        else:
            yield ("ignore", index), each


def _check_known(code: str) -> None:
    if not _severities(code):
        hint = _suggest(code) or "write codes or their beginnings, like BP3,BP501"
        raise CallError(f"`{code}` is not a rule; {hint}")


def _codes(values: Iterable[str]) -> tuple[str, ...]:
    codes = (code.strip().upper() for value in values for code in value.split(","))
    return tuple(code for code in codes if code)


def _suggest(code: str) -> str:
    from boardpapers.rules.catalogue import suggest_rule  # a check needs no manuals

    return suggest_rule(code)


def _severities(beginning: str) -> dict[str, Severity]:
    """Return the codes that begin so, with their severities."""
    from boardpapers.rules.catalogue import catalogue  # a check needs no manuals

    return {
        code: manual.severity for code, manual in catalogue().items() if code.startswith(beginning)
    }
