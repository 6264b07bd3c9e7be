"""Temporary files and folders, which the next run removes if the program was killed.

Each is locked by the process that works in it, and the system ends the lock with the process. A
file with such a name and no lock was left behind. Where there are no such locks (Windows, some
network drives), a process removes only its own files.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # as if the module were optional

_PREFIX, _FILE_PREFIX, _SUFFIX = "boardpapers-", ".boardpapers-", ".tmp"
_NAME = r"\.?boardpapers-[a-z0-9_]{8}\.tmp"


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Yield a new folder that is closed to others, and remove it afterwards."""
    remove_leftovers(Path(tempfile.gettempdir()))
    while True:
        folder = Path(tempfile.mkdtemp(_SUFFIX, _PREFIX))
        try:
            with _locked(folder) as is_ours:
                if is_ours:
                    yield folder
                    return
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def temporary_file(folder: Path) -> Iterator[tuple[Path, int]]:
    """Yield a new file in a folder, and its descriptor to write to; remove it afterwards.

    The caller closes the descriptor.
    """
    remove_leftovers(folder)
    while True:
        descriptor, name = tempfile.mkstemp(_SUFFIX, _FILE_PREFIX, folder)
        try:
            with _locked(Path(name)) as is_ours:
                if is_ours:
                    yield Path(name), descriptor
                    return
            os.close(descriptor)
        finally:
            Path(name).unlink(missing_ok=True)


@cache
def remove_leftovers(folder: Path) -> None:
    """Remove from a folder what killed runs have left there; once in the life of this process."""
    with suppress(OSError), os.scandir(folder) as found:
        ours = (each for each in found if _PREFIX in each.name)  # among thousands
        left = [Path(each.path) for each in ours if re.fullmatch(_NAME, each.name)]
        for path in left if fcntl else ():
            with suppress(OSError):
                _remove_if_left(path)


def _remove_if_left(path: Path) -> None:
    """Remove a file or folder if it is the user's own and not locked."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if os.fstat(descriptor).st_uid != os.getuid():
            return
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
    finally:
        os.close(descriptor)


@contextmanager
def _locked(path: Path) -> Iterator[bool]:
    """Hold a lock on a new file or folder.

    It is false if another run has removed it as left behind, before it was locked.
    """
    if fcntl is None:
        yield True
        return
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        yield False
        return
    try:
        with suppress(OSError):  # the drive has no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield path.exists()
    finally:
        os.close(descriptor)
