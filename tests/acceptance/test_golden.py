"""The examples, whole, in every format: `pytest --golden` rewrites what is expected."""

from pathlib import Path

import pytest

from tests.conftest import Expect
from tests.support.paper_cases import TESTS, WORKSPACES, Case, rendered
from tests.support.run_program import boardpapers

GOLDEN = TESTS / "golden"
STYLE_SHEETS = [TESTS.parent / "templates" / "base" / name for name in ("report.css", "print.css")]


def without_style_sheets(html: str) -> str:
    """Return a page with the names of the style sheets that all pages have, in their place."""
    for sheet in STYLE_SHEETS:
        text = sheet.read_text(encoding="utf-8")
        assert not html.startswith("<!DOCTYPE") or text in html, sheet.name
        html = html.replace(text, f"/* {sheet.name} */\n")
    return html


@pytest.mark.parametrize("example", WORKSPACES, ids=str)
def test_examples_validate(example: Case, tmp_path: Path) -> None:
    ran = boardpapers("validate", within=example.copy_to(tmp_path))
    assert ran.out == ""
    assert ran.code == 0


@pytest.mark.parametrize(
    ("example", "name"), [(example, name) for example in WORKSPACES for name in rendered(example)]
)
def test_examples_look_the_same(example: Case, name: str, expect: Expect) -> None:
    golden = GOLDEN / str(example) / name
    golden.parent.mkdir(parents=True, exist_ok=True)
    expect(golden, without_style_sheets(rendered(example)[name]))


def test_no_golden_file_is_left_over() -> None:
    expected = {GOLDEN / str(each) / name for each in WORKSPACES for name in rendered(each)}
    assert {path for path in GOLDEN.rglob("*") if path.is_file()} == expected
