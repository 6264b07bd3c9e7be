"""Papers made of anything: each is read or refused, without a traceback, twice in the same way."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import boardpapers
from tests.support.small_reports import report

SEEDS = sorted(
    path.read_bytes()
    for folder in (EXAMPLES, Path(__file__).parents[1] / "data")
    for path in folder.rglob("*")
    if path.suffix in (".yaml", ".md") and path.stat().st_size < 6_000
)
"""Papers to begin from: good ones, and ones with mistakes."""

PIECES = [
    b"[", b"]", b"![", b"](", b"[^a]", b"[^a]: ", b"{#a}", b"](#a)", b"`", b"```\n", b"**", b"_",
    b"<!--", b"-->", b"<b>", b"|", b"|---|", b"\n\n", b"\n", b"\r", b"\r\n", b"\t", b"  ", b"- ",
    b"1. ", b"(a) ", b"> ", b"# ", b"## ", b"---\n", b"...\n", b"? ", b": ", b"&a ", b"*a",
    b"!t ", b"!!binary ", b"%YAML 1.1\n", b"|+2\n", b">-\n", b"\"", b"'", b"\\", b"\\x", b"{",
    b"}", b"[]", b"{}", b"~", b"null", b"yes", b"0x1F", b"1e999", b"-.inf", b"2026-02-30",
    b"\x00", b"\x85", b"\xe2\x80\xa8", b"\xe2\x80\x8e", b"\xef\xbb\xbf", b"\xff",
    b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"a\xcc\x81", b"\xd8\xb9", b"kind: meeting\n",
    b"id: a\n", b"sections:\n", b"  - heading: A\n", b"    text: |\n", b"translation_of: one\n",
    b"board: one\n", b"style: one\n", b"extends: one\n", b"meeting: one\n", b"report: one\n",
    b"file: one.yaml\n", b"file: ../a\n", b"Table: A\n\n", b"Figure: A\n\n", b"{lang=cy}",
    b"paragraph 3", b"Appendix A", b"# boardpapers: ignore BP311\n",
]  # fmt: skip
"""What means something to a reader, or to a part of it."""

NAMES = ["one.yaml", "one.md", "one.yml", "boardpapers.yaml", "templates/own/style.yaml"]


def _cut(paper: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(paper) + 1) for _ in range(2))
    return paper[:start] + paper[end:]


def _repeat(paper: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(paper) + 1) for _ in range(2))
    end = min(end, start + 200)
    return paper[:end] + paper[start:end] * chance.choice([1, 1, 2, 70]) + paper[end:]


def _insert(paper: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(paper) + 1)
    return paper[:at] + chance.choice(PIECES) * chance.choice([1, 1, 1, 3, 70]) + paper[at:]


def _flip(paper: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(paper) or 1)
    return paper[:at] + bytes([chance.randrange(256)]) + paper[at + 1 :]


def _splice(paper: bytes, chance: random.Random) -> bytes:
    other = chance.choice(SEEDS)
    return paper[: chance.randrange(len(paper) + 1)] + other[chance.randrange(len(other) + 1) :]


def _indent(paper: bytes, chance: random.Random) -> bytes:
    lines = paper.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = b" " * chance.randrange(9) + lines[at].lstrip()
    return b"\n".join(lines)


CHANGES: list[Callable[[bytes, random.Random], bytes]] = [
    _cut, _repeat, _insert, _insert, _insert, _flip, _splice, _indent, _indent,
]  # fmt: skip


def fuzzed(seed: int) -> tuple[str, bytes]:
    """Return a name for a file, and a paper that nobody would write."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    paper = chance.choice(SEEDS)
    for _ in range(chance.randrange(1, 8)):
        paper = chance.choice(CHANGES)(paper, chance)[:20_000]
    return chance.choice(NAMES), paper


def check(seed: int, within: Path) -> None:
    """Check, fix and render a fuzzed paper; the message of a failure has its seed."""
    name, paper = fuzzed(seed)
    for path in within.rglob("*"):
        if path.is_file():
            path.unlink()
    (within / "good.yaml").write_text(report(), encoding="utf-8")
    (within / name).parent.mkdir(parents=True, exist_ok=True)
    (within / name).write_bytes(paper)
    results = []
    for command in (
        ["validate", "."],
        ["validate", "."],
        ["validate", ".", "--diff"],
        ["render", ".", "--to", "md,html", "-o", "out"],
        ["render", "good.yaml", "--to", "md", "-o", "good.md"],
    ):
        ran = boardpapers(*command, within=within)
        assert ran.code in (0, 1, 2), (seed, command, ran.err)
        assert b"Traceback" not in ran.raw + ran.err.encode(), (seed, command)
        results.append(ran)
    assert results[0] == results[1], seed
    assert (within / name).read_bytes() == paper, (seed, "changed without --fix")
    if name.startswith("one"):
        assert (within / "good.md").is_file(), (seed, "another paper stops a good one")


@pytest.mark.parametrize("seed", range(60))
def test_anything(seed: int, tmp_path: Path) -> None:
    check(seed, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(0)
def test_anything_for_long(tmp_path: Path) -> None:
    for seed in range(1_000, 1_000 + int(os.environ.get("BOARDPAPERS_FUZZ", "1000"))):
        check(seed, tmp_path)
