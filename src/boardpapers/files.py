"""Write files completely or not at all."""

import os
import tempfile
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step: the old content stays until all the new content is written.

    Raises BoardpapersError, BP000: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        _replace(path, content)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise BoardpapersError(unwritable(path, reason)) from None


def write_together(files: dict[Path, bytes]) -> None:
    """Write new files, all of them or none. Raises BoardpapersError, BP000: one cannot be written.

    Folders that were made for them stay.
    """
    written: list[Path] = []
    try:
        for path, content in files.items():
            write_whole(path, content)
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def unwritable(path: Path, reason: str) -> Diagnostic:
    """Report a file that cannot be written."""
    return error("BP000", Place(path), f"cannot write `{path.name}`: {reason}")


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:50]}-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
