"""Fix mistakes that can be fixed safely in files, and keep every other byte."""

import codecs
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from difflib import diff_bytes, unified_diff
from pathlib import Path

from msgspec import Struct

from boardpapers.check.inputs import STANDARD_INPUT, Inputs
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Edit, has_errors
from boardpapers.files import rewrite, unwritable
from boardpapers.models import Settings
from boardpapers.reader import Source, decode
from boardpapers.reader.character_fixes import lenient
from boardpapers.reader.source import read_bytes
from boardpapers.styles import STYLE
from boardpapers.styles.style_file import StyleFile
from boardpapers.workspace import SETTINGS, load_as
from boardpapers.workspace.loading import load_paper

# One mistake in the YAML hides the next, so each needs its own pass.
PASSES = 200

Read = Callable[[Source], Iterable[Diagnostic]]
_LINE_END = re.compile("\r\n?|\n")


class FixedFile(Struct, frozen=True):
    """A file before and after its mistakes were fixed, and the number of mistakes."""

    path: Path
    before: bytes
    after: bytes
    count: int

    def diff(self, name: str) -> bytes:
        """Return the difference as a patch, with a name for the file."""
        before, after = (re.findall(rb"[^\n]*\n|[^\n]+", raw) for raw in (self.before, self.after))
        encoded = name.encode("utf-8", "surrogateescape")
        lines = diff_bytes(unified_diff, before, after, encoded, encoded)
        return b"".join(
            line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"
            for line in lines
        )


def fix_inputs(
    inputs: Inputs, diagnostics: Iterable[Diagnostic], standard_input: bytes = b""
) -> list[FixedFile]:
    """Fix in memory what a check of the inputs has found; return the files that change."""
    fixed: list[FixedFile] = []
    for path in _fixable_files(inputs, diagnostics):
        with suppress(BoardpapersError):  # it no longer exists, which the next check reports
            raw = standard_input if path == STANDARD_INPUT else _read_inside(inputs, path)
            fixed.append(fix_file(path, raw, _reader(path)))
    return [each for each in fixed if each.count]


def _read_inside(inputs: Inputs, path: Path) -> bytes:
    """Read a file of a workspace, unless it is a link out of it."""
    for workspace, _ in inputs.by_workspace:
        if path.is_relative_to(workspace.root):
            workspace.boundary.check(path)
    return read_bytes(path)


def _fixable_files(inputs: Inputs, diagnostics: Iterable[Diagnostic]) -> list[Path]:
    """Return the files of the workspaces with mistakes that can be fixed.

    Each is there once, by the first of its names.
    """
    roots = [workspace.root for workspace, _ in inputs.by_workspace]
    paths = dict.fromkeys(each.place.path for each in diagnostics if each.fix)
    found = [
        each for each in paths if each == STANDARD_INPUT or any(map(each.is_relative_to, roots))
    ]
    by_file = {_file_of(path): path for path in reversed(found)}
    return [path for path in found if by_file[_file_of(path)] == path]


def _file_of(path: Path) -> object:
    """Return what is the same for all names of a file, by links of both kinds."""
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return path


def _reader(path: Path) -> Read:
    """Return the function that reads a file: as a paper, settings, a style or plain text."""
    if path.name == SETTINGS:
        return lambda source: load_as(source, Settings).diagnostics
    if path.name == STYLE or path.with_name(STYLE).is_file():
        return lambda source: load_as(source, StyleFile).diagnostics
    is_paper = path == STANDARD_INPUT or path.suffix.lower() in (".yaml", ".yml", ".md")
    return _read_paper if is_paper else lambda _source: ()


def _read_paper(source: Source) -> Iterable[Diagnostic]:
    return load_paper(source).diagnostics


def fix_file(path: Path, raw: bytes, read: Read) -> FixedFile:
    """Fix the mistakes in a file's bytes, until no more can be fixed.

    A fix after which the file does not read back as intended is left out.
    """
    now, count = _attempt(path, raw, read), 0
    for _ in range(PASSES):
        better = _better(path, now, read)
        if better is None:
            break
        now, fixed = better
        count += fixed
    return FixedFile(path, raw, now.raw, count)


class _Attempt(Struct, frozen=True):
    """A file's bytes, the stage that reading them reached, and the diagnostics so far."""

    raw: bytes
    stage: int
    diagnostics: tuple[Diagnostic, ...]


_DECODED, _COMPOSED = 2, 3


def _attempt(path: Path, raw: bytes, read: Read) -> _Attempt:
    try:
        diagnostics = tuple(read(decode(path, raw)))
    except BoardpapersError as problem:
        is_utf8 = all(each.code != "BP001" for each in problem.diagnostics)
        return _Attempt(raw, int(is_utf8), problem.diagnostics)
    halted = any(each.code in ("BP002", "BP006", "BP008") for each in diagnostics)
    return _Attempt(raw, _DECODED if halted else _COMPOSED, diagnostics)


def _better(path: Path, now: _Attempt, read: Read) -> tuple[_Attempt, int] | None:
    """Fix all mistakes at once, or else the first one that can be fixed alone."""
    fixable = _apart([each for each in now.diagnostics if each.fix])
    for chosen in [fixable, *([each] for each in fixable)] if fixable else ():
        raw = apply_edits(now.raw, [edit for each in chosen for edit in each.fix])
        then = _attempt(path, raw, read)
        if _is_better(now, then, chosen):
            return then, len(chosen)
    return None


def _is_better(now: _Attempt, then: _Attempt, fixed: list[Diagnostic]) -> bool:
    """Tell whether reading gets further, or no longer finds the fixed mistakes nor any new ones."""
    if then.stage != now.stage:
        return then.stage > now.stage
    if now.stage < _DECODED:
        return then.diagnostics[0].message != now.diagnostics[0].message
    if now.stage == _DECODED:
        return _farthest(then) > _farthest(now)
    said = {(each.code, each.message) for each in fixed}
    left = [sum((each.code, each.message) in said for each in a.diagnostics) for a in (now, then)]
    return left[1] <= left[0] - len(fixed) and _reading_errors(then) <= _reading_errors(now)


def _farthest(attempt: _Attempt) -> tuple[int, int]:
    return max((each.place.line, each.place.column) for each in attempt.diagnostics)


def _reading_errors(attempt: _Attempt) -> int:
    return sum(each.code < "BP1" and has_errors([each]) for each in attempt.diagnostics)


def _apart(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics whose edits do not touch the edits of earlier ones."""
    chosen: list[Diagnostic] = []
    taken: set[tuple[int, int]] = set()
    for each in diagnostics:
        wanted = {(edit.line, edit.column + n) for edit in each.fix for n in range(edit.length)}
        if taken.isdisjoint(wanted):
            taken |= wanted
            chosen.append(each)
    return chosen


def apply_edits(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file's bytes with edits made and every other byte unchanged.

    Raises ValueError: edits overlap, or are outside their line.
    """
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = lenient(raw)
    lines = [0, *(found.end() for found in _LINE_END.finditer(text))]
    pieces: list[str] = []
    done = 0

    def add(piece: str) -> None:
        """Add a piece, with a space between a CR and an LF that would become one line end."""
        if piece[:1] == "\n" and pieces and pieces[-1][-1] == "\r":
            pieces.append(" ")
        pieces.extend([piece] if piece else ())

    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column)):
        start = lines[edit.line - 1] + edit.column - 1
        end = start + edit.length
        if start < done or _LINE_END.search(text, start, end) or end > len(text):
            raise ValueError(f"an edit that overlaps another, or leaves its line: {edit}")
        add(text[done:start])
        add(edit.replacement)
        done = end
    add(text[done:])
    return mark + "".join(pieces).encode("utf-8", "surrogateescape")


def write_fixed(fixed: FixedFile) -> None:
    """Write a fixed file. Raises BoardpapersError, BP000: it cannot be written."""
    if not os.access(fixed.path, os.W_OK):
        raise BoardpapersError(unwritable(fixed.path, "it is read-only"))
    rewrite(fixed.path.resolve(), fixed.after)
