"""Files that make the next run faster, in folders of the user that are closed to others.

What another user may have written, or what is damaged, counts as missing.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError
from boardpapers.files import write_whole

_DIGEST_BYTES = 32
_OF_OTHERS = 0o077


def read_cached(path: Path) -> bytes:
    """Return the content of a file of the cache; empty if it cannot be relied on."""
    with suppress(OSError):
        if _make_private(path.parent):
            kept = _read_own(path)
            digest, content = kept[:_DIGEST_BYTES], kept[_DIGEST_BYTES:]
            return content if sha256(content).digest() == digest else b""
    return b""


def write_cached(path: Path, content: bytes) -> None:
    """Write a file of the cache after its digest; if this cannot be done, do nothing."""
    with suppress(BoardpapersError):
        if _make_private(path.parent):
            write_whole(path, sha256(content).digest() + content)


def cache_folder(name: str, about: str) -> Path | None:
    """Return a folder of the cache about something; None if it would not be the user's alone."""
    from platformdirs import user_cache_path

    folder = (
        user_cache_path("boardpapers")
        / name
        / sha256(about.encode("utf-8", "replace")).hexdigest()[:32]
    )
    return folder if _make_private(folder) else None


def _make_private(folder: Path) -> bool:
    """Make a folder for the user alone; tell whether it is the user's own, and closed to others."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    # On Windows, the folder is in the user's profile.
    return _is_own(found) and (not hasattr(os, "getuid") or not found.st_mode & _OF_OTHERS)


def _read_own(path: Path) -> bytes:
    """Return a file; empty if it is not the user's own, in a folder that was put there since."""
    with path.open("rb") as file:
        return file.read() if _is_own(os.fstat(file.fileno())) else b""


def _is_own(found: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()
