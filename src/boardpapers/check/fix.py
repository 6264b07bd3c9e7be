"""Mistakes that need no judgement, mended in the files themselves; every other byte stays."""

import codecs
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from difflib import diff_bytes, unified_diff
from pathlib import Path

from msgspec import Struct

from boardpapers.check.ignores import EVERYTHING, Selection
from boardpapers.check.inputs import STANDARD_INPUT, find_inputs
from boardpapers.check.papers import check, check_styles
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Edit, has_errors
from boardpapers.files import unwritable, write_whole
from boardpapers.models import Settings
from boardpapers.reader import Source, decode
from boardpapers.reader.source import read_bytes
from boardpapers.reader.stray_characters import lenient
from boardpapers.styles import STYLE, Style
from boardpapers.workspace import SETTINGS, Workspace, load_as
from boardpapers.workspace.loading import load_paper

# One mistake in the YAML hides the next, so that each takes a pass of its own.
PASSES = 200

Read = Callable[[Source], Iterable[Diagnostic]]
_LINE_END = re.compile("\r\n?|\n")


class Mended(Struct, frozen=True):
    """A file as it was and as it is to be, and how many mistakes lie between the two."""

    path: Path
    before: bytes
    after: bytes
    count: int

    def diff(self, name: str) -> bytes:
        """Return the difference as a patch, in which the file has a name."""
        before, after = (re.findall(rb"[^\n]*\n|[^\n]+", raw) for raw in (self.before, self.after))
        encoded = name.encode("utf-8", "surrogateescape")
        lines = diff_bytes(unified_diff, before, after, encoded, encoded)
        return b"".join(
            line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"
            for line in lines
        )


def mend_inputs(
    paths: Iterable[str], standard_input: bytes = b"", selection: Selection = EVERYTHING
) -> list[Mended]:
    """Mend what a check of these paths finds, in memory; return the files that change."""
    inputs = find_inputs(paths, standard_input)
    mended = [
        mend(STANDARD_INPUT, standard_input, _read_paper)
        for each in inputs.diagnostics
        if each.fix and each.place.path == STANDARD_INPUT
    ]
    styles = check_styles(inputs, selection)
    for workspace, files in inputs.by_workspace:
        found = check(workspace, files, selection) + styles
        for path in _mendable(workspace, found):
            with suppress(BoardpapersError):  # gone by now; who reads it next will say so
                raw = standard_input if path == STANDARD_INPUT else read_bytes(path)
                mended.append(mend(path, raw, _reading(path)))
    return [each for each in mended if each.count]


def _mendable(workspace: Workspace, diagnostics: Iterable[Diagnostic]) -> list[Path]:
    """Return the files in which something can be mended: the workspace's, no others."""
    paths = dict.fromkeys(each.place.path for each in diagnostics if each.fix)
    return [each for each in paths if each == STANDARD_INPUT or each.is_relative_to(workspace.root)]


def _reading(path: Path) -> Read:
    """Return how a file is read: as a paper, as settings, as a style, or as mere text."""
    if path.name == SETTINGS:
        return lambda source: load_as(source, Settings).diagnostics
    if path.name == STYLE or path.with_name(STYLE).is_file():
        return lambda source: load_as(source, Style).diagnostics
    is_paper = path == STANDARD_INPUT or path.suffix.lower() in (".yaml", ".yml", ".md")
    return _read_paper if is_paper else lambda _source: ()


def _read_paper(source: Source) -> Iterable[Diagnostic]:
    return load_paper(source).diagnostics


def mend(path: Path, raw: bytes, read: Read) -> Mended:
    """Mend a file's bytes until nothing more can be mended.

    A fix after which the file does not read back as intended is left out.
    """
    now, count = _attempt(path, raw, read), 0
    for _ in range(PASSES):
        better = _better(path, now, read)
        if better is None:
            break
        now, mended = better
        count += mended
    return Mended(path, raw, now.raw, count)


class _Attempt(Struct, frozen=True):
    """A file's bytes, the stage that reading them came to, and all that was said on the way."""

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
    """Mend all that can be mended at once, or else the first mistake that can be by itself."""
    mendable = _apart([each for each in now.diagnostics if each.fix])
    for chosen in [mendable, *([each] for each in mendable)] if mendable else ():
        raw = apply_edits(now.raw, [edit for each in chosen for edit in each.fix])
        then = _attempt(path, raw, read)
        if _is_better(now, then, chosen):
            return then, len(chosen)
    return None


def _is_better(now: _Attempt, then: _Attempt, mended: list[Diagnostic]) -> bool:
    """Tell whether reading comes further, or says no more what was mended, and nothing new."""
    if then.stage != now.stage:
        return then.stage > now.stage
    if now.stage < _DECODED:
        return then.diagnostics[0].message != now.diagnostics[0].message
    if now.stage == _DECODED:
        return _farthest(then) > _farthest(now)
    said = {(each.code, each.message) for each in mended}
    left = [sum((each.code, each.message) in said for each in a.diagnostics) for a in (now, then)]
    return left[1] <= left[0] - len(mended) and _reading_errors(then) <= _reading_errors(now)


def _farthest(attempt: _Attempt) -> tuple[int, int]:
    return max((each.place.line, each.place.column) for each in attempt.diagnostics)


def _reading_errors(attempt: _Attempt) -> int:
    return sum(each.code < "BP1" and has_errors([each]) for each in attempt.diagnostics)


def _apart(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return those diagnostics whose edits do not touch those of the ones before."""
    chosen: list[Diagnostic] = []
    taken: set[tuple[int, int]] = set()
    for each in diagnostics:
        wanted = {(edit.line, edit.column + n) for edit in each.fix for n in range(edit.length)}
        if taken.isdisjoint(wanted):
            taken |= wanted
            chosen.append(each)
    return chosen


def apply_edits(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file's bytes with edits made and every other byte as it was.

    Raises ValueError: edits that overlap, or that lie outside of their line.
    """
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = lenient(raw)
    lines = [0, *(found.end() for found in _LINE_END.finditer(text))]
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column)):
        start = lines[edit.line - 1] + edit.column - 1
        end = start + edit.length
        if start < done or _LINE_END.search(text, start, end) or end > len(text):
            raise ValueError(f"an edit that overlaps another, or leaves its line: {edit}")
        pieces += [text[done:start], edit.replacement]
        done = end
    return mark + "".join([*pieces, text[done:]]).encode("utf-8", "surrogateescape")


def write(mended: Mended) -> None:
    """Write a file as it is to be. Raises BoardpapersError, BP000: it cannot be written."""
    if not os.access(mended.path, os.W_OK):
        raise BoardpapersError(unwritable(mended.path, "it is read-only"))
    write_whole(mended.path.resolve(), mended.after)
