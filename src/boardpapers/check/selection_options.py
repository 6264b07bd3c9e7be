"""The rules that a command selects or ignores, by codes or the beginnings of codes."""

from collections.abc import Iterable

from boardpapers.check.ignores import Selection, can_be_ignored
from boardpapers.diagnostics import CallError, Severity


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


def _check_known(code: str) -> None:
    if not _severities(code):
        from boardpapers.rules.catalogue import suggest_rule

        hint = suggest_rule(code) or "write codes or their beginnings, like BP3,BP501"
        raise CallError(f"`{code}` is not a rule; {hint}")


def _codes(values: Iterable[str]) -> tuple[str, ...]:
    codes = (code.strip().upper() for value in values for code in value.split(","))
    return tuple(code for code in codes if code)


def _severities(beginning: str) -> dict[str, Severity]:
    """Return the codes that begin so, with their severities."""
    from boardpapers.rules.catalogue import catalogue

    return {
        code: manual.severity for code, manual in catalogue().items() if code.startswith(beginning)
    }
