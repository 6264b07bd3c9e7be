"""Whatever is edited, in whatever order: what was left alone is what would be rendered anew."""

import re
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.meetings_of_reports import EDITS, apply
from tests.support.missing_extras import without_its_extra
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write

STYLE = """name: Parks
cover: [{part: purpose}, {part: recommendations}, {part: contacts}]
body: [{part: sections}, {part: appendices}]
"""
BOARD = "kind: board\nname: Parks Board\n"
MEETING = "kind: meeting\nboard: parks\ndate: 2013-09-09\nitems:\n"
PEOPLE = "kind: members\nmembers:\n  - {id: alex-example, name: Alex Example, party: Green}\n"
A = report(
    title="Paths",
    text="See [](b#terms) and Councillor Alex Exampel. ![A map](map.png)",
    extra="appendix: {title: Terms, file: terms.md}\n",
)
B = report(title="Benches", text="The terms. {#terms}")
PNG = "\x89PNG\r\n\x1a\n"

VERSIONS: dict[str, list[str]] = {
    "boardpapers.yaml": ["name: Example\n", "style: parks\n", "ignore: [BP305]\n", "nam: x\n"],
    "boards/parks.yaml": [BOARD, BOARD + "style: parks\n", BOARD + "nme: x\n"],
    "more/parks.yaml": [BOARD],
    "more/named.yaml": ["kind: board\nid: parks\nname: Another\n", "id: b\n" + B],
    "meetings/first.yaml": [
        MEETING + "  - {report: a, number: 7}\n",
        MEETING + "  - {report: b, access: exempt}\n  - report: a\n",
        MEETING + "  - {title: Apologies}\n",
    ],
    "meetings/second.yaml": [MEETING.replace("09-09", "10-10") + "  - report: a\n"],
    "members/people.yaml": [PEOPLE, PEOPLE.replace("name: Alex Example", "name: Alex Exampel")],
    "reports/a.yaml": [A, A + "board: parks\n", A + "style: parks\n", A + "titel: x\n"],
    "reports/b.yaml": [B, B.replace("Benches", "Seats"), report(text="No terms."), "kind: repo\n"],
    "reports/c.yaml": [report(title="Lot #4"), report(extra="board: parks\nmeeting: first\n")],
    "terms.md": ["One.\n", "Two.\n", "See [](#terms).\n"],
    "map.png": [PNG + "1", PNG + "2", "none"],
    "templates/parks/style.yaml": [STYLE, STYLE + "item: '{item}'\n"],
    "templates/parks/report.md.j2": ["# {{ document.title }}\n", "{% include 'foot.j2' %}", "{{"],
    "templates/parks/foot.j2": ["Foot.\n", "Feet.\n"],
    "templates/lga/style.yaml": [STYLE],
    "build/a.md": ["By hand.\n"],
    "build/b.html": ["By hand.\n"],
}  # fmt: skip
FILE_EDITS = st.sampled_from(sorted(VERSIONS)).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from([*VERSIONS[name], None]))
)
FORMATS = st.sampled_from([(), ("--to", "md"), ("--style", "parks")])


def edit(folder: Path, name: str, text: str | None) -> None:
    path = folder / name
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="latin-1", newline="")


_LEFT_FROM_EARLIER = re.compile(r"warning\[BP388\].*\n(?: .*\n)*\n?")

_WRITTEN = re.compile(r"wrote |removed |\d+ [a-z]+ written")


def told(ran: Ran) -> tuple[int, list[str]]:
    """Return how it ended, and all it said but what it did and did not write.

    Only a run in a folder with earlier files can say that some are not public any more.
    """
    lines = _LEFT_FROM_EARLIER.sub("", ran.everything).splitlines()
    return ran.code, [line for line in lines if not _WRITTEN.match(line)]


def check(folder: Path, options: tuple[str, ...]) -> None:
    """Compare a run with one in a fresh folder."""
    ran = boardpapers("render", ".", *options, within=folder)
    with TemporaryDirectory() as fresh:
        whole = copytree(folder, Path(fresh) / "fresh", ignore=ignore_patterns("build"))
        expected = boardpapers("render", ".", "--force", *options, within=whole)
        assert told(ran) == told(expected)
        for path in whole.glob("build/*"):
            assert (folder / "build" / path.name).read_bytes() == path.read_bytes(), path.name


@settings(max_examples=12)
@given(
    start=st.sets(st.sampled_from(sorted(VERSIONS))),
    edits=st.lists(st.tuples(st.lists(FILE_EDITS, min_size=1, max_size=2), FORMATS), max_size=5),
)
def test_like_a_run_that_does_all(
    start: set[str], edits: list[tuple[list[tuple[str, str | None]], tuple[str, ...]]]
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path in [*VERSIONS, "reports/a.yaml"]:
            if path not in start or path == "reports/a.yaml":
                edit(folder, path, VERSIONS[path][0])
        for changes, options in [([], ()), *edits, ([], ())]:
            for change in changes:
                edit(folder, *change)
            check(folder, options)


COMMANDS: dict[str, list[tuple[str, ...]]] = {
    "build": [
        ("render", ".", "--to", "md,html"),
        ("render", ".", "--as", "decisions", "--to", "md"),
        ("render", ".", "--private", "--to", "md"),
        ("pack", ".", "--to", "md"),
        ("pack", ".", "--private", "--to", "html"),
        ("pack", "march", "--supplement", "--to", "md"),
    ],
    "site": [("site", "--on", "2026-01-05")],
}


def check_all(folder: Path, edits: list[str]) -> None:
    """Make everything after some edits, and compare it with what a fresh folder has."""
    apply(folder, edits)
    with TemporaryDirectory() as fresh:
        whole = Path(fresh) / "fresh"
        apply(whole, edits)
        for place, commands in COMMANDS.items():
            for command in commands:
                ran = boardpapers(*command, within=folder)
                assert ran.code != 70, (command, edits, ran.everything)
                expected = boardpapers(*command, "--force", within=whole)
                assert told(ran) == told(expected), (command, edits)
            if place == "site" and expected.code:
                continue  # its lists have what was public before the errors
            for path in filter(Path.is_file, (whole / place).rglob("*")):
                same = folder / path.relative_to(whole)
                assert same.read_bytes() == path.read_bytes(), (same, edits)


_SEVERAL_EDITS = st.lists(st.sampled_from(sorted(EDITS)), max_size=3, unique=True)


def _check_meetings(steps: list[list[str]]) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        for format in ("pdf", "docx"):
            without_its_extra(patch, format)
        for edits in ([], *steps):
            check_all(Path(name), edits)


@settings(max_examples=1)
@given(st.lists(_SEVERAL_EDITS, min_size=2, max_size=2))
def test_meetings_like_a_run_that_does_all(steps: list[list[str]]) -> None:
    _check_meetings(steps)


@pytest.mark.slow
@settings(max_examples=12)
@given(st.lists(_SEVERAL_EDITS, min_size=4, max_size=8))
def test_many_edits_of_meetings_like_a_run_that_does_all(steps: list[list[str]]) -> None:
    _check_meetings(steps)


@pytest.mark.slow
def test_each_edit_of_a_meeting_by_itself() -> None:
    _check_meetings([[edit] for edit in EDITS])


@pytest.mark.slow
def test_each_edit_by_itself(tmp_path: Path) -> None:
    """Every file is seen to appear, to change and to go."""
    for path in ("boards/parks.yaml", "meetings/first.yaml", "reports/a.yaml", "reports/b.yaml",
                 "terms.md", "map.png"):  # fmt: skip
        edit(tmp_path, path, VERSIONS[path][0])
    edit(tmp_path, "reports/c.yaml", report(extra="board: parks\nmeeting: first\n"))
    write(tmp_path / "templates" / "parks" / "style.yaml", STYLE)
    check(tmp_path, ())
    for path, versions in VERSIONS.items():
        before = (tmp_path / path).read_bytes() if (tmp_path / path).exists() else None
        for version in [*versions, None]:
            edit(tmp_path, path, version)
            check(tmp_path, ())
        edit(tmp_path, path, None if before is None else before.decode("latin-1"))
