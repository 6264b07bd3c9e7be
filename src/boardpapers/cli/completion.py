"""Completion in the shell: what can follow the letters typed so far.

A mistake in a paper or in the settings must not print anything in the middle of somebody's command
line: then there is nothing to complete.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boardpapers.workspace import Workspace


def _complete(begun: str, names: Callable[[], Iterable[str]]) -> list[str]:
    """Return the names that begin with the last of the words, with the words before it.

    Capitals do not matter.
    """
    last = begun.rpartition(",")[2]
    try:
        begins = (name for name in names() if name.lower().startswith(last.lower()))
        # The shell drops what does not begin with the letters as they were typed.
        return [begun + name[len(last) :] for name in begins]
    except Exception:
        return []


def complete_formats(begun: str) -> list[str]:
    """Complete the names of output formats."""
    return _complete(begun, _formats)


def complete_document(begun: str) -> list[str]:
    """Complete the names of other documents that papers can be rendered as."""
    return _complete(begun, _documents)


def complete_register_formats(begun: str) -> list[str]:
    """Complete the names of formats for registers."""
    return _complete(begun, _register_formats)


def complete_reporters(begun: str) -> list[str]:
    """Complete the names of formats for problems."""
    return _complete(begun, _reporters)


def complete_kind(begun: str) -> list[str]:
    """Complete the kinds of papers."""
    return _complete(begun, _kinds)


def complete_schema(begun: str) -> list[str]:
    """Complete the names of JSON Schemas."""
    return _complete(begun, _schemas)


def complete_board(begun: str) -> list[str]:
    """Complete the ids of boards."""
    return _complete(begun, _boards)


def complete_meeting(begun: str) -> list[str]:
    """Complete the ids of meetings."""
    return _complete(begun, _meetings)


def complete_regime(begun: str) -> list[str]:
    """Complete the laws on meetings and papers."""
    return _complete(begun, _regimes)


def complete_notice(begun: str) -> list[str]:
    """Complete the notices before a meeting."""
    return _complete(begun, _notices)


def complete_style(begun: str) -> list[str]:
    """Complete the ids of house styles."""
    return _complete(begun, _styles)


def complete_code(begun: str) -> list[str]:
    """Complete the codes of rules."""
    return _complete(begun, _codes)


def complete_rule(begun: str) -> list[str]:
    """Complete the codes and names of rules."""
    return _complete(begun, _rules)


def complete_language(begun: str) -> list[str]:
    """Complete the languages of registers."""
    return _complete(begun, _languages)


def complete_register(begun: str) -> list[str]:
    """Complete the names of lists."""
    return _complete(begun, _registers)


def _documents() -> Iterable[str]:
    from boardpapers.document import OTHER_DOCUMENTS

    return OTHER_DOCUMENTS


def _registers() -> Iterable[str]:
    from boardpapers.registers import REGISTERS

    return REGISTERS


def _languages() -> Iterable[str]:
    from boardpapers.models.languages import LANGUAGES

    return LANGUAGES


def _formats() -> Iterable[str]:
    from boardpapers.writers import FORMATS

    return FORMATS


def _register_formats() -> Iterable[str]:
    from boardpapers.registers.outputs import OUTPUT_FORMATS

    return OUTPUT_FORMATS


def _reporters() -> Iterable[str]:
    from boardpapers.reporters import FORMATS

    return FORMATS


def _kinds() -> Iterable[str]:
    from boardpapers.models import KINDS

    return KINDS


def _schemas() -> Iterable[str]:
    from boardpapers.scaffold.schemas import SCHEMAS

    return SCHEMAS


def _boards() -> Iterable[str]:
    from boardpapers.models import BOARD

    return _workspace().ids(BOARD)


def _meetings() -> Iterable[str]:
    from boardpapers.models import MEETING

    return _workspace().ids(MEETING)


def _regimes() -> Iterable[str]:
    from boardpapers.law.regimes import BODIES

    return BODIES


def _notices() -> Iterable[str]:
    from boardpapers.law.notice_periods import NOTICES

    return NOTICES


def _workspace() -> "Workspace":
    from boardpapers.workspace import Workspace, find_root

    return Workspace(find_root(Path()))


def _styles() -> Iterable[str]:
    from boardpapers.styles import style_ids
    from boardpapers.workspace import find_root

    return style_ids(find_root(Path()))


def _codes() -> Iterable[str]:
    from boardpapers.rules.catalogue import catalogue

    return catalogue()


def _rules() -> Iterable[str]:
    from boardpapers.rules.catalogue import codes_and_names

    return codes_and_names()
