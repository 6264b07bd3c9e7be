"""Formats as they are where the extra that they need is not installed."""

import pytest
from msgspec.structs import replace

from boardpapers.writers import FORMATS


def without_its_extra(monkeypatch: pytest.MonkeyPatch, format: str) -> None:
    """Let a format need a module that is not there."""
    lacking = replace(FORMATS[format], requires=("there_is_no_such_module",))
    monkeypatch.setitem(FORMATS, format, lacking)
