"""One small workspace, in every format; and what reads a format takes what is written."""

import json
import os
import re
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from jsonschema import Draft4Validator
from junitparser import Failure, JUnitXml

from boardpapers import __version__
from boardpapers.reporters import FOR_PROGRAMS, FORMATS
from tests.conftest import Expect
from tests.support.github_commands import workflow_commands
from tests.support.paper_cases import TESTS, cases
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

(COUNCIL,) = cases("formats")
ENDINGS = {"json": "json", "gitlab": "gitlab.json", "sarif": "sarif", "junit": "xml"}
SARIF_SCHEMA = TESTS / "schemas" / "sarif-2.1.0-rtm.5.json"


@cache
def council(format: str) -> Ran:
    with patch.dict(os.environ, {"GITHUB_ACTIONS": ""}):
        return boardpapers("validate", "--format", format, within=COUNCIL.path)


@pytest.mark.parametrize("format", FORMATS)
def test_golden(format: str, expect: Expect) -> None:
    ran = council(format)
    text = ran.out.replace(f'"{__version__}"', '"VERSION"')
    expect(COUNCIL.golden(ENDINGS.get(format, f"{format}.txt")), text)
    assert (ran.code, ran.err) == (1, "5 papers checked: 4 errors, 1 warning\n")


@pytest.mark.parametrize("format", FORMATS)
def test_help_names_every_format(format: str, tmp_path: Path) -> None:
    shown = boardpapers("validate", "--help", within=tmp_path).out
    assert format in shown.partition("--format")[2].partition("--")[0]


def sample(format: str) -> str:
    """Return the first sample in the manual's section on a format."""
    manual = (TESTS.parent / "docs" / "formats.md").read_text(encoding="utf-8")
    section = manual.partition(f"\n## `{format}`\n")[2].partition("\n## ")[0]
    return section.partition("\n```")[2].partition("\n")[2].partition("\n```")[0]


@pytest.mark.parametrize("format", ["full", "concise", "github"])
def test_samples_of_lines_are_true(format: str) -> None:
    assert sample(format)
    assert f"{sample(format)}\n" in council(format).out


def test_samples_of_data_are_true() -> None:
    (diagnostic,) = json.loads(sample("json"))["diagnostics"]
    assert diagnostic in json.loads(council("json").out)["diagnostics"]
    assert json.loads(sample("gitlab"))[0] in json.loads(council("gitlab").out)
    assert json.loads(sample("sarif")) in json.loads(council("sarif").out)["runs"][0]["results"]
    (suite,) = JUnitXml.fromstring(sample("junit").encode())
    assert suite.failures == 1


@pytest.mark.parametrize("format", FOR_PROGRAMS)
def test_standard_output_has_nothing_else(format: str, tmp_path: Path) -> None:
    write(tmp_path / "good.yaml", report())
    ran = boardpapers("validate", "--format", format, within=tmp_path)
    nothing = {"github": "", "gitlab": "[]\n"}
    assert (ran.code, ran.err) == (0, "1 paper checked: no problems\n")
    assert ran.out == nothing.get(format, ran.out)


def test_json_has_what_the_text_has() -> None:
    written = json.loads(council("json").out)
    lines = [
        "{file}:{line}:{column}: {code} {severity}: {message}\n".format_map(each)
        for each in written["diagnostics"]
    ]
    text = council("concise").out
    assert "".join(lines) == re.sub("; the other place: .*", "", text)
    assert len(written["files"]) == 5


def test_sarif_is_what_its_schema_says() -> None:
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))
    written = json.loads(council("sarif").out)
    Draft4Validator.check_schema(schema)
    Draft4Validator(schema).validate(written)
    (run,) = written["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_gitlab_has_the_documented_fields() -> None:
    issues = json.loads(council("gitlab").out)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        path = issue["location"]["path"]
        assert (COUNCIL.path / path).is_file()
        assert not path.startswith(("/", "./"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_is_read_by_a_parser() -> None:
    read = JUnitXml.fromstring(council("junit").raw)
    (suite,) = read
    assert (suite.name, suite.tests, suite.failures, suite.errors) == ("boardpapers", 5, 3, 0)
    failed = {case.name: case.result for case in suite if case.result}
    assert set(failed) == {
        f"reports/{name}.yaml" for name in ("allotments", "bandstand", "cycle-parking")
    }
    for (failure,) in failed.values():
        assert isinstance(failure, Failure)
        assert failure.text.startswith(f"error[{failure.type}]: ")
    (bandstand,) = (case for case in suite if case.name == "reports/bandstand.yaml")
    assert bandstand.system_out.startswith("warning[BP011]")


def test_github_reads_every_command() -> None:
    commands = workflow_commands(council("github").out)
    assert [command.name for command in commands].count("error") == 4
    first = commands[0]
    assert first.data == "unknown field `sumary`\nhelp: did you mean `summary`?"
    assert first.properties.items() >= {
        "file": "reports/allotments.yaml", "line": "3", "col": "1", "endColumn": "7"
    }.items()  # fmt: skip


def fingerprints(format: str, within: Path) -> list[str]:
    written = json.loads(boardpapers("validate", "--format", format, within=within).out)
    if format == "gitlab":
        return [issue["fingerprint"] for issue in written]
    return [each["partialFingerprints"]["boardpapers/v1"] for each in written["runs"][0]["results"]]


@pytest.mark.parametrize("format", ["gitlab", "sarif"])
def test_fingerprints_stay_while_lines_move(format: str, tmp_path: Path) -> None:
    broken = report(extra="access: secret\nwards: [[], []]\nsumary: x\naccess: public\n")
    write(tmp_path / "broken.yaml", broken)
    before = fingerprints(format, tmp_path)
    write(tmp_path / "broken.yaml", f"# A comment,\n\n# and another.\n{broken}")
    assert fingerprints(format, tmp_path) == before
    assert len(set(before)) == len(before) >= 4


@pytest.fixture
def on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")


@pytest.mark.usefixtures("on_github")
@pytest.mark.parametrize("format", ["full", "concise"])
def test_annotations_come_after_the_text(format: str) -> None:
    ran = boardpapers("validate", "--format", format, within=COUNCIL.path)
    assert ran.out == council(format).out + council("github").out
    assert ran.err == council(format).err


@pytest.mark.usefixtures("on_github")
@pytest.mark.parametrize("format", FOR_PROGRAMS)
def test_formats_for_programs_are_the_same_on_github(format: str) -> None:
    ran = boardpapers("validate", "--format", format, within=COUNCIL.path)
    assert ran == council(format)


@pytest.mark.usefixtures("on_github")
def test_no_more_annotations_than_github_shows(tmp_path: Path) -> None:
    for number in range(12):
        write(tmp_path / f"{number}.yaml", report(title=f"Lot #{number}", extra="sumary: x\n"))
    ran = boardpapers("validate", "--format", "concise", within=tmp_path)
    text, commands = ran.out.split("\n::", 1)
    assert len(text.splitlines()) == 24
    names = [command.name for command in workflow_commands(f"::{commands}")]
    assert (names.count("error"), names.count("warning")) == (10, 10)
    assert ran.err == (
        "4 of 24 are not annotated: GitHub shows at most 10 errors and 10 warnings for a step\n"
        "12 papers checked: 12 errors, 12 warnings\n"
    )
