"""Formats for programs: whatever stands in a paper or its name, what reads them gets it whole."""

import json
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from junitparser import JUnitXml

from boardpapers.diagnostics import Diagnostic, Place, Severity
from boardpapers.paths import relative
from boardpapers.reporters import FOR_PROGRAMS, Checked
from boardpapers.reporters.styled_text import printable
from tests.support.github_commands import workflow_commands
from tests.support.paper_cases import TESTS

HOSTILE = (
    "100%, a: b,c::error::d\r\n::warning::%0A%25%3A \x1b]0;title\x07 \x00\x7f\x9b1m \"'<&]]>\\u0041"
    " \u2028\u202e \udce9 \ud83d \N{PILE OF POO} “Café” ##[error]"
)
NAME = HOSTILE.replace("\ud83d", "").replace("\0", "")  # of a file that can be there
SCHEMA = Draft4Validator(
    json.loads((TESTS / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
)

TEXTS = st.text(st.characters(), max_size=40)
NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1).map(
    lambda name: Path.cwd() / "papers" / name.replace("..", "")
)
PLACES = st.builds(
    Place, NAMES, st.integers(0, 99), st.integers(1, 99), st.integers(1, 99), TEXTS
).map(lambda place: place if place.line else Place(place.path))
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.sampled_from(["BP002", "BP301", "BP302"]),
    st.sampled_from(Severity),
    TEXTS,
    PLACES,
    TEXTS,
    st.lists(st.tuples(TEXTS, PLACES), max_size=2).map(tuple),
)
FOUND = st.lists(DIAGNOSTICS, max_size=4)
WORST = Diagnostic(
    "BP301", Severity.ERROR, HOSTILE, Place(Path.cwd() / NAME, 1, 3, 5, HOSTILE), HOSTILE,
    ((HOSTILE, Place(Path("/elsewhere") / NAME, 2, 1, 1, HOSTILE)),),
)  # fmt: skip


def written(format: str, found: list[Diagnostic]) -> str:
    return FOR_PROGRAMS[format](Checked([each.place.path for each in found], found))


def well_formed(text: str) -> str:
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in text)


@given(FOUND)
@example([WORST, WORST])
def test_json(found: list[Diagnostic]) -> None:
    text = written("json", found)
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    for each, read in zip(found, json.loads(text)["diagnostics"], strict=True):
        assert read["message"] == well_formed(each.message)
        assert (read["help"] or "") == well_formed(each.help)
        assert read["file"] == well_formed(relative(each.place.path))
        assert (read["line"] or 0) == each.place.line
        assert [other["message"] for other in read["related"]] == [
            well_formed(said) for said, _ in each.related
        ]


@given(FOUND)
@example([WORST, WORST])
def test_github(found: list[Diagnostic]) -> None:
    text = written("github", found)
    assert all(each.isprintable() or each in "\t\n" for each in text)
    for each, command in zip(found, workflow_commands(text), strict=True):
        message, _, help = command.data.partition("\nhelp: ")
        if "\nhelp: " not in each.message:
            assert message == shown_by_github(each.message)
            assert help == shown_by_github(each.help)
        assert command.name == each.severity
        assert command.properties["file"] == shown_by_github(relative(each.place.path))
        assert command.properties["title"].startswith(each.code)


def shown_by_github(text: str) -> str:
    return "".join(each if each in "\r\n" else printable(each) for each in text)


@given(FOUND)
@example([WORST, WORST])
def test_gitlab(found: list[Diagnostic]) -> None:
    issues = json.loads(written("gitlab", found))
    for each, issue in zip(found, issues, strict=True):
        assert issue["description"].startswith(well_formed(each.message))
        assert issue["location"]["path"] == well_formed(relative(each.place.path))
        assert issue["location"]["lines"]["begin"] == max(1, each.place.line)
    assert len({issue["fingerprint"] for issue in issues}) == len(found)


@given(FOUND)
@example([WORST, WORST])
def test_sarif(found: list[Diagnostic]) -> None:
    log = json.loads(written("sarif", found))
    SCHEMA.validate(log)
    for each, result in zip(found, log["runs"][0]["results"], strict=True):
        location = result["locations"][0]["physicalLocation"]
        uri = location["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not set(uri) & set(' "<>\\^`{|}:#?')
        raw = relative(each.place.path).encode("utf-8", "surrogateescape")
        assert unquote_to_bytes(uri) == raw


@given(FOUND)
@example([WORST, WORST])
def test_junit(found: list[Diagnostic]) -> None:
    text = written("junit", found)
    assert text.isascii()
    failed = {each.place.path for each in found if each.severity is Severity.ERROR}
    (suite,) = JUnitXml.fromstring(text.encode())
    assert suite.tests == len({each.place.path for each in found})
    assert suite.failures == len(failed) == sum(bool(case.result) for case in suite)
    everything = "".join(suite._elem.itertext())
    for each in found:
        assert f"{each.severity}[{each.code}]: {printable(each.message)}" in everything


@pytest.mark.parametrize("format", FOR_PROGRAMS)
def test_a_very_long_line(format: str) -> None:
    """No format repeats a line: a paragraph may be one, and be found fault with often."""
    place = Place(Path("long.yaml"), 1, 50_000, 4, "word " * 200_000)
    found = Diagnostic("BP301", Severity.ERROR, "no good", place)
    assert len(written(format, [found] * 20)) < 50_000
