"""What is left out of a check: by option, by the settings, by a comment."""

from pathlib import Path

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

PLACEHOLDER = "summary: The cost is TODO.\n"


def codes(folder: Path, *options: str) -> tuple[int, list[str]]:
    """Return the exit code, and the codes that a check of a folder finds."""
    ran = boardpapers("validate", ".", "--format", "concise", *options, within=folder)
    return ran.code, [line.split(" ")[1] for line in ran.out.splitlines()]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), (0, ["BP306"])),
        (("--strict",), (1, ["BP306"])),
        (("--ignore", "BP306"), (0, [])),
        (("--ignore", "bp3,BP5", "--strict"), (0, [])),
        (("--select", "BP306"), (0, ["BP306"])),
        (("--select", "BP5"), (0, [])),
    ],
)
def test_options(tmp_path: Path, options: tuple[str, ...], expected: tuple[int, list[str]]) -> None:
    write(tmp_path / "cycle-parking.yaml", report() + PLACEHOLDER)
    assert codes(tmp_path, *options) == expected


@pytest.mark.parametrize("code", ["TODO", "BP999", "BP8"])
def test_an_option_that_names_no_rule(tmp_path: Path, code: str) -> None:
    write(tmp_path / "cycle-parking.yaml", report())
    ran = boardpapers("validate", ".", "--ignore", code, within=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert f"`{code}` is not a rule" in ran.err


def test_errors_of_reading_cannot_be_ignored(tmp_path: Path) -> None:
    write(tmp_path / "cycle-parking.yaml", report() + "sumary: Short.\n")
    assert codes(tmp_path, "--ignore", "BP1") == (1, ["BP102"])


@pytest.mark.parametrize("ignore", ["BP102", "bp1", "BP305,BP102"])
def test_says_what_cannot_be_ignored(tmp_path: Path, ignore: str) -> None:
    write(tmp_path / "cycle-parking.yaml", report() + "sumary: Short.\n")
    ran = boardpapers("validate", ".", "--ignore", ignore, within=tmp_path)
    code = ignore.upper().split(",")[-1]
    assert ran.code == 1
    assert f"\n{code} cannot be ignored: " in f"\n{ran.err}"
    assert ran.err.endswith("\n1 paper checked: 1 error\n")


@pytest.mark.parametrize(
    ("code", "known"), [("BP30l", "BP301"), ("unknown-field", "BP102"), ("placeholder", "BP306")]
)
def test_suggests_a_code(tmp_path: Path, code: str, known: str) -> None:
    for option in ("--ignore", "--select"):
        ran = boardpapers("validate", ".", option, code, within=tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert f"`{code.upper()}` is not a rule; did you mean `{known}`?" in ran.err


def test_options_add_up(tmp_path: Path) -> None:
    write(tmp_path / "cycle-parking.yaml", report(title="Lot #4") + PLACEHOLDER)
    assert codes(tmp_path) == (0, ["BP011", "BP306"])
    assert codes(tmp_path, "--ignore", "BP011", "--ignore", "BP306") == (0, [])
    assert codes(tmp_path, "--select", "BP011", "--select", "BP306") == (0, ["BP011", "BP306"])


@pytest.mark.parametrize(
    ("ignore", "expected"),
    [
        ("[BP306]", []),
        ("{path: old, rules: [BP3]}", ["BP306"]),
        ("{path: 'o*/*.yaml', rule: BP306}", ["BP306"]),
        ("{path: elsewhere, rules: [BP306]}", ["BP306", "BP306"]),
    ],
)
def test_settings(tmp_path: Path, ignore: str, expected: list[str]) -> None:
    write(tmp_path / "boardpapers.yaml", f"ignore: {ignore}\n")
    write(tmp_path / "old" / "benches.yaml", report() + PLACEHOLDER)
    write(tmp_path / "new" / "stands.yaml", report() + PLACEHOLDER)
    assert codes(tmp_path) == (0, expected)


@pytest.mark.parametrize(
    ("ignore", "said"),
    [
        ("BP102", ":1:9: BP025 warning: `BP102` cannot be ignored"),
        ("[BP306, BP1]", ":1:17: BP025 warning: `BP1` cannot be ignored"),
        ("[BP999]", ":1:10: BP025 warning: `BP999` is not a rule"),
        ("{path: old, rule: BP003}", "`BP003` cannot be ignored"),
    ],
)
def test_settings_without_effect(tmp_path: Path, ignore: str, said: str) -> None:
    write(tmp_path / "boardpapers.yaml", f"ignore: {ignore}\n")
    write(tmp_path / "benches.yaml", report())
    ran = boardpapers("validate", "--format", "concise", within=tmp_path)
    assert (ran.code, ran.out.count("BP025")) == (0, 1)
    assert said in ran.out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# boardpapers: ignore BP306\nsummary: The cost is TODO.\n", []),
        ("summary: The cost is TODO. # boardpapers: ignore BP306\n", []),
        ("summary: |  # boardpapers: ignore BP306\n  One.\n\n  The cost is TODO.\n", []),
        ("# boardpapers: ignore BP311\nsummary: The cost is TODO.\n", ["BP015", "BP306"]),
        ("# boardpapers: ignore BP306\naction: Act.\nsummary: TODO now.\n", ["BP015", "BP306"]),
        ("summary: |\n  Not a comment.\n\n  `# boardpapers: ignore BP306` TODO\n", ["BP306"]),
    ],
)
def test_comments(tmp_path: Path, text: str, expected: list[str]) -> None:
    write(tmp_path / "cycle-parking.yaml", report() + text)
    code, found = codes(tmp_path)
    assert (code, sorted(found)) == (0, expected)
