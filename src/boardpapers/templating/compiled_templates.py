"""Compiled templates, kept for the next run in a private folder of the user."""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from platformdirs import user_cache_path

from boardpapers import __version__
from boardpapers.system.private_cache import read_cached, write_cached


class CompiledTemplates(BytecodeCache):
    """Compiled templates in the files of a folder.

    `prefix` separates the templates of environments with different options. Files are executable
    code: a damaged one counts as missing, and so does one that cannot be read or written.
    """

    def __init__(self, folder: Path, prefix: str) -> None:
        self._folder = folder
        self._prefix = prefix

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template that was compiled before."""
        if code := read_cached(self._file(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a compiled template."""
        write_cached(self._file(bucket), bucket.bytecode_to_string())

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{self._prefix}-{bucket.key}"


def compiled_templates(prefix: str) -> CompiledTemplates:
    """Return the templates that this version has compiled."""
    return CompiledTemplates(user_cache_path("boardpapers") / f"templates-{__version__}", prefix)
