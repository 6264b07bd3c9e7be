"""Whatever a file holds, the program answers: with a page, or with a diagnostic inside the file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from boardpapers.build.destination import Destination
from boardpapers.build.render_paper import render
from boardpapers.build.write_documents import Rendered
from boardpapers.check.inputs import find_inputs
from boardpapers.check.papers import check
from boardpapers.cli.app import app
from boardpapers.diagnostics import Diagnostic
from boardpapers.styles.printable import BODY_PARTS, COVER_PARTS, FACTS, OFFICER_FACTS
from boardpapers.workspace import Workspace
from tests.support.markdown_strategies import BLOCKS, SOUP
from tests.support.paper_cases import DATA
from tests.support.paper_strategies import (
    EXAMPLES,
    MARKDOWN_EXAMPLES,
    as_yaml,
    line_of_text,
    mutated,
    places_inside,
    report,
)
from tests.support.small_reports import write

LGA = Path(__file__).parents[2] / "examples" / "lga"

VALUES = st.recursive(
    st.one_of(
        st.sampled_from(["", "x", "2013-09-09", "yes", "4", "public", "lga", "../x", "a/b", None]),
        st.sampled_from(["report", "board", "paper", "safer-and-stronger-communities", "\n", "%"]),
        SOUP,
        BLOCKS,
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["name", "heading", "text", "title", "file", "date", "id", "x"]),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=5,
)
FIELDS = st.sampled_from(
    ["kind", "id", "title", "board", "meeting", "item", "style", "language", "access", "exempt",
     "report_of", "wards", "ward", "key_decision", "purpose", "summary", "recommendations",
     "recommendation", "action", "reasons", "options", "details", "portfolio_holder", "contacts",
     "contact", "sections", "implications",
     "background_papers", "appendices", "appendix", "sign_off", "members", "items", "nothing"]
)  # fmt: skip
RETYPED = st.dictionaries(FIELDS, VALUES, min_size=1, max_size=4).map(
    lambda fields: as_yaml(report(**fields)).decode()
)


@pytest.fixture(scope="module")
def workspace_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the example's papers; a test spoils one file of it."""
    return copytree(LGA, tmp_path_factory.mktemp("workspace") / "lga")


@contextmanager
def spoilt(folder: Path, name: str, text: str) -> Iterator[Path]:
    """Put a text in the place of a paper for a while."""
    path = folder / name
    before = path.read_bytes()
    path.write_text(text, encoding="utf-8", newline="")
    try:
        yield path
    finally:
        path.write_bytes(before)


def outcome(folder: Path, file: Path) -> tuple[list[Diagnostic], list[Rendered]]:
    """Check a whole folder, and render one of its files."""
    inputs = find_inputs([str(folder)])
    diagnostics = [each for found in inputs.by_workspace for each in check(*found)]
    workspace = Workspace(folder)
    to = Destination(folder / "build")
    rendered, found = render(workspace, workspace.paper(file), ["md", "html"], to)
    return [*inputs.diagnostics, *diagnostics, *found], rendered


def lines(path: Path) -> list[str]:
    text = path.read_bytes().decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


PAPERS = st.one_of(
    mutated(EXAMPLES + MARKDOWN_EXAMPLES), RETYPED, st.text(max_size=40).map(str.strip)
)
IN_LGA = [path for path in EXAMPLES + MARKDOWN_EXAMPLES if path.is_relative_to(LGA)]
NAMES = st.sampled_from([path.relative_to(LGA).as_posix() for path in IN_LGA])


@settings(max_examples=25)
@given(name=NAMES, text=PAPERS)
def test_check_and_render_answer(workspace_folder: Path, name: str, text: str) -> None:
    if any("\ud800" <= character <= "\udfff" for character in text):
        return
    with spoilt(workspace_folder, name, text) as file:
        diagnostics, rendered = outcome(workspace_folder, file)
        again = outcome(workspace_folder, file)
        files = {path: lines(path) for path in workspace_folder.rglob("*.*")}
    assert again == (diagnostics, rendered)
    in_files = [each for each in diagnostics if each.place.path in files]
    assert places_inside(in_files, files) == []
    assert diagnostics or rendered or name.partition("/")[0] != "reports"


@settings(max_examples=25)
@given(name=NAMES, text=PAPERS)
def test_the_command_line_answers(workspace_folder: Path, name: str, text: str) -> None:
    if any("\ud800" <= character <= "\udfff" for character in text):
        return
    with spoilt(workspace_folder, name, text) as file:
        for call in (
            ["validate", str(workspace_folder)],
            ["validate", "--format", "concise", str(file)],
            ["render", str(file), "--to", "md", "-o", "-"],
        ):
            result = CliRunner().invoke(app(call), call)
            assert result.exit_code in (0, 1, 2), result.output
            assert result.exception is None or isinstance(result.exception, SystemExit)


LABEL = line_of_text()


def parts(*names: str) -> st.SearchStrategy[list[Any]]:
    """Parts that may stand in a place."""
    part = st.fixed_dictionaries(
        {"part": st.sampled_from([*names, "implications.legal", "details.x"]), "label": LABEL},
        optional={
            "label_of_many": LABEL,
            "required": st.sampled_from(["yes", "no"]),
            "limit": st.sampled_from(["0", "1000"]),
            "empty": LABEL,
        },
    )
    group = st.builds(
        lambda label: {
            "part": "implications",
            "label": label,
            "parts": [{"part": "implications.financial", "label": "Money"}],
        },
        LABEL,
    )
    either: st.SearchStrategy[Any] = st.one_of(part, group) if "implications" in names else part
    return st.lists(either, max_size=6, unique_by=lambda each: each["part"])


FACT_KEYS = st.sampled_from([*FACTS, *OFFICER_FACTS, "details.x"])
NUMBER = st.sampled_from(["{number}", "({number})", "# {number}", "{number}", "*{number}*"])
STYLES = st.fixed_dictionaries(
    {"name": st.just("Parks")},
    optional={
        "numbering": st.sampled_from(["continuous", "per-section", "none"]),
        "numbers": st.dictionaries(st.sampled_from(["heading", "paragraph", "dotted"]), NUMBER),
        "facts": st.dictionaries(FACT_KEYS, LABEL),
        "facts_as": st.sampled_from(["lines", "table", "box"]),
        "cover_as": st.sampled_from(["headings", "table"]),
        "header": st.lists(st.sampled_from(FACTS), max_size=3),
        "page": st.fixed_dictionaries({}, optional={"footer": LABEL, "title_again": st.just("no")}),
        "cover": parts(*COVER_PARTS),
        "body": parts(*BODY_PARTS),
        "councillor": LABEL,
    },
)


@settings(max_examples=30)
@given(style=STYLES)
def test_any_house_style_gives_a_page_or_a_diagnostic(
    tmp_path_factory: pytest.TempPathFactory, style: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("styles")
    write(folder / "templates/parks/style.yaml", as_yaml(style).decode())
    everything = (DATA / "valid/council-report-with-every-part.yaml").read_text(encoding="utf-8")
    without_names = re.sub(r" \{#\w+\}|\[\]\(#\w+\)", "", everything)
    write(folder / "paper.yaml", without_names.replace("style: council", "style: parks"))
    diagnostics, rendered = outcome(folder, folder / "paper.yaml")
    assert diagnostics or rendered
    assert not any(each.code == "BP903" for each in diagnostics)
