"""Write files completely or not at all."""

import os
import shutil
from io import FileIO
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.paths import reason
from boardpapers.system.temporary_files import temporary_file


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
        raise BoardpapersError(unwritable(path, reason(problem))) from None


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


def unwritable(path: Path, why: str) -> Diagnostic:
    """Report a file that cannot be written."""
    return error("BP000", Place(path), f"cannot write `{path.name}`: {why}")


def rewrite(path: Path, content: bytes) -> None:
    """Write a file that people keep: its owner, its mode and all its names stay.

    The file is replaced in one step, unless another file could not have these: one with several
    names (hard links), or of another owner. That is written in place, and gets its old content back
    if the new cannot be written.

    Raises BoardpapersError, BP000: it cannot be written.
    """
    try:
        found = path.stat()
        if found.st_nlink > 1 or not _would_be_the_same(found):
            _write_in_place(path, content)
        else:
            _replace(path, content)
    except OSError as problem:
        raise BoardpapersError(unwritable(path, reason(problem))) from None


def _would_be_the_same(found: os.stat_result) -> bool:
    """Tell whether a new file of this process would have the same owner and group."""
    return not hasattr(os, "getuid") or (found.st_uid, found.st_gid) == (os.geteuid(), os.getegid())


def _write_in_place(path: Path, content: bytes) -> None:
    with path.open("r+b", buffering=0) as file:
        before = file.read()
        try:
            _overwrite(file, content)
        except OSError:
            _overwrite(file, before)
            raise


def _overwrite(file: FileIO, content: bytes) -> None:
    file.seek(0)
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]
    file.truncate()


def _replace(path: Path, content: bytes) -> None:
    with temporary_file(path.parent) as (temporary, descriptor):
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        if path.exists():
            shutil.copystat(path, temporary)
            os.utime(temporary)
        else:
            temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
