"""Compiled templates, kept for the next run in a private folder of the user."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from platformdirs import user_cache_path

from boardpapers import __version__
from boardpapers.diagnostics import BoardpapersError
from boardpapers.files import write_whole

_DIGEST_BYTES = 32
_OF_OTHERS = 0o077


class CompiledTemplates(BytecodeCache):
    """Compiled templates in the files of a folder, each after its digest.

    `prefix` separates the templates of environments with different options. Files are executable
    code: a damaged one counts as missing, and so does one that cannot be read or written.
    """

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template that was compiled before."""
        with suppress(OSError):
            kept = self._file(bucket).read_bytes()
            digest, code = kept[:_DIGEST_BYTES], kept[_DIGEST_BYTES:]
            if sha256(code).digest() == digest:
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a compiled template."""
        code = bucket.bytecode_to_string()
        with suppress(BoardpapersError):
            write_whole(self._file(bucket), sha256(code).digest() + code)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{self._prefix}-{bucket.key}"


def compiled_templates(prefix: str) -> CompiledTemplates | None:
    """Return the compiled templates of this version; None if the folder is not the user's own."""
    folder = user_cache_path("boardpapers") / f"templates-{__version__}"
    return CompiledTemplates(folder, prefix) if _is_private(folder) else None


def _is_private(folder: Path) -> bool:
    """Create a folder; tell whether it is the user's own, and closed to others."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    if not hasattr(os, "getuid"):  # on Windows, the folder is in the user's profile
        return True
    return found.st_uid == os.getuid() and not found.st_mode & _OF_OTHERS
