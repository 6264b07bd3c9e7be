"""Papers nested too deep: one answer, whichever parser there is, and little work to get to it."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from boardpapers.diagnostics import BoardpapersError
from boardpapers.reader import compose, decode
from tests.support.growth import lines_run
from tests.support.run_program import boardpapers
from tests.support.small_reports import write
from tests.support.yaml_parsers import pure_python

LAST = 64
"""How many collections may be open."""

SHAPES: dict[str, tuple[Callable[[int], str], str]] = {
    "brackets": (lambda n: "[" * n, "1:65"),
    "brackets that are closed": (lambda n: "[" * n + "]" * n, "1:65"),
    "brackets in lines": (lambda n: "[\n" * n, "65:1"),
    "brackets and comments": (lambda n: "[ # a\n" * n, "65:1"),
    "brackets after values": (lambda n: "[a, " * n, "1:257"),
    "brackets with anchors": (lambda n: "&a [" * n, "1:257"),
    "a key of brackets": (lambda n: "[" * LAST + "]" * LAST + ": a\n" * n, "1:64"),
    "braces": (lambda n: "{" * n, "1:65"),
    "groups": (lambda n: "{a: " * n, "1:257"),
    "pairs": (lambda n: "[a: " * n, "1:129"),
    "brackets and braces": (lambda n: "[{" * (n // 2), "1:65"),
    "dashes": (lambda n: "- " * n, "1:129"),
    "question marks": (lambda n: "? " * n, "1:129"),
    "dashes and question marks": (lambda n: "- ? " * (n // 2), "1:129"),
    "question marks in brackets": (lambda n: "[? " * n, "1:97"),
    "block mappings": (
        lambda n: "".join(f"{' ' * level}a:\n" for level in range(n // 2)),
        "65:65",
    ),
    "brackets in a block": (lambda n: "a:\n  b:\n    - c: " + "[" * n, "3:70"),
    "brackets after dashes": (lambda n: "- " * 40 + "[" * n, "1:105"),
    "brackets after many fields": (
        lambda n: "".join(f"a{number}: b\n" for number in range(500)) + "c: " + "[" * n,
        "501:67",
    ),
}
"""Text by its depth, and the place where one too many opens."""

PARSERS: dict[str, Callable[[], AbstractContextManager[None]]] = {
    "libyaml": nullcontext,
    "pure Python": pure_python,
}


def reported(folder: Path, name: str, text: str) -> str:
    write(folder / name, text)
    return boardpapers("validate", "--format", "concise", name, within=folder).out


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("depth", [200, 1_500])
@pytest.mark.parametrize("shape", SHAPES)
def test_nesting_too_deep_is_reported_where_it_opens(
    tmp_path: Path, shape: str, depth: int, parser: str
) -> None:
    text, place = SHAPES[shape]
    with PARSERS[parser]():
        out = reported(tmp_path, "paper.yaml", text(depth))
    assert out == f"paper.yaml:{place}: BP008 error: nested more than 64 levels deep\n"


@pytest.mark.parametrize("parser", PARSERS)
def test_front_matter_nested_too_deep(tmp_path: Path, parser: str) -> None:
    text = f"---\nkind: report\ntitle: {'[' * 1_500}\n---\n\n## Purpose\n\nFor decision.\n"
    with PARSERS[parser]():
        out = reported(tmp_path, "paper.md", text)
    assert out == "paper.md:3:71: BP008 error: nested more than 64 levels deep\n"


@pytest.mark.parametrize("parser", PARSERS)
def test_the_deepest_that_is_allowed(tmp_path: Path, parser: str) -> None:
    with PARSERS[parser]():
        assert "BP008" not in reported(tmp_path, "paper.yaml", "[" * LAST + "]" * LAST)
        assert "BP008" in reported(tmp_path, "paper.yaml", "[" * (LAST + 1) + "]" * (LAST + 1))


def test_a_mistake_that_both_parsers_meet_first_is_reported_first(tmp_path: Path) -> None:
    for depth in (70, 1_010):
        for parser in PARSERS.values():
            with parser():
                out = reported(tmp_path, "paper.yaml", "[" * depth + "@")
            assert out.startswith(f"paper.yaml:1:{depth + 1}: BP002 error")


@pytest.mark.slow
@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("depth", [225, 1_500])
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_depth_is_at_most_four_times_the_work(
    shape: str, depth: int, parser: str
) -> None:
    text, _ = SHAPES[shape]

    def compose_to(levels: int) -> int:
        source = decode(Path("paper.yaml"), text(levels).encode())

        def refused() -> None:
            with pytest.raises(BoardpapersError):
                compose(source)

        return lines_run(refused)

    with PARSERS[parser]():
        compose_to(3 * LAST)  # imports, and what else is done once
        assert compose_to(4 * depth) < 4.5 * compose_to(depth)
