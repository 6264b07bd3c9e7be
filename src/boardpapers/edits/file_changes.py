"""Changes to files: made in memory, shown as a patch, and written all or not at all."""

import os
import re
from bisect import bisect_left
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from difflib import diff_bytes, unified_diff
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.files import rewrite, unwritable
from boardpapers.paths import reason, relative
from boardpapers.reader.source import read_bytes


class Splice(Struct, frozen=True, order=True):
    """Characters of a text from one offset to another, and their replacement.

    The offsets are those of a source's text, whose line ends are LF.
    """

    start: int
    end: int
    replacement: str


class Change(Struct, frozen=True):
    """A file before and after a change, and its new path if it gets another name.

    `left_out` are the fields that are no longer in any file.
    """

    path: Path
    before: bytes
    after: bytes
    new_path: Path
    left_out: tuple[str, ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Tell whether the file gets another name."""
        return self.new_path != self.path

    def diff(self) -> bytes:
        """Return the change as a patch, with the paths from the current folder."""
        old, new = relative(self.path), relative(self.new_path)
        names = os.fsencode(old), os.fsencode(new)
        header = b"rename from %s\nrename to %s\n" % names if self.is_renamed else b""
        before, after = (re.findall(rb"[^\n]*\n|[^\n]+", raw) for raw in (self.before, self.after))
        lines = diff_bytes(unified_diff, before, after, *names)
        return header + b"".join(
            line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"
            for line in lines
        )


def spliced(raw: bytes, splices: Iterable[Splice]) -> bytes:
    """Return a file's bytes with some characters replaced, and every other byte unchanged.

    New lines end as the first line of the file does. The file is UTF-8, and no splices overlap.
    """
    mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    text = raw[len(mark) :].decode("utf-8")
    pairs = [found.start() - index for index, found in enumerate(re.finditer("\r\n", text))]
    line_end = (re.search("\r\n|\r|\n", text) or ["\n"])[0]
    pieces: list[str] = []
    done = 0
    for each in sorted(splices):
        start, end = (offset + bisect_left(pairs, offset) for offset in (each.start, each.end))
        pieces += [text[done:start], each.replacement.replace("\n", line_end)]
        done = end
    return mark + "".join([*pieces, text[done:]]).encode("utf-8")


def write_changes(changes: Sequence[Change]) -> None:
    """Write changes, all of them or none.

    Raises CallError: a file has changed in between, or a new name is taken. Raises
    BoardpapersError, BP000: a file cannot be written.
    """
    for each in changes:
        _check(each)
    done: list[Change] = []
    try:
        for each in changes:
            done.append(each)
            _write(each.path, each.new_path, each.before, each.after)
    except BaseException:
        for each in reversed(done):
            _undo(each)
        raise


def _check(change: Change) -> None:
    if read_bytes(change.path) != change.before:
        raise CallError(f"`{relative(change.path)}` has changed in the meantime: try again")
    if change.is_renamed and _is_taken(change.new_path, change.path):
        raise CallError(f"there is already a file `{relative(change.new_path)}`")
    if not os.access(change.path, os.W_OK):
        raise BoardpapersError(unwritable(change.path, "it is read-only"))


def _is_taken(path: Path, by_another_than: Path) -> bool:
    """Tell whether there is a file, unless it is the same in other letters: `A.yaml`, `a.yaml`."""
    if not os.path.lexists(path):
        return False
    return not (path.exists() and path.samefile(by_another_than))


def _write(path: Path, new_path: Path, before: bytes, after: bytes) -> None:
    if after != before:
        rewrite(path.resolve(), after)
    if new_path != path:
        try:
            path.rename(new_path)
        except OSError as problem:
            raise BoardpapersError(unwritable(new_path, reason(problem))) from None


def _undo(change: Change) -> None:
    """Undo a change that was made, or begun."""
    path = change.path
    if change.is_renamed and not os.path.lexists(path):
        change.new_path.rename(path)
    if read_bytes(path) != change.before:
        rewrite(path.resolve(), change.before)
