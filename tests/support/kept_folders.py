"""Folders for files that several tests read, made once."""

from pathlib import Path
from tempfile import TemporaryDirectory

_KEPT: list[TemporaryDirectory[str]] = []


def kept_folder() -> Path:
    """Return a new folder, which is removed when the tests have ended."""
    _KEPT.append(TemporaryDirectory())
    return Path(_KEPT[-1].name)
