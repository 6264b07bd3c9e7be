"""Papers with mistakes: the whole of what `validate` says about each is golden."""

from pathlib import Path

import pytest

from tests.conftest import Expect
from tests.support.paper_cases import Case, cases
from tests.support.run_program import boardpapers


@pytest.mark.parametrize("case", cases("invalid"), ids=str)
def test_says_what_is_wrong(case: Case, tmp_path: Path, expect: Expect) -> None:
    ran = boardpapers("validate", within=case.copy_to(tmp_path))
    expect(case.golden("txt"), ran.everything)
    assert ran.code == 1


@pytest.mark.parametrize("case", [c for c in cases("invalid") if c.path.is_file()], ids=str)
def test_is_not_rendered(case: Case, tmp_path: Path) -> None:
    within = case.copy_to(tmp_path)
    ran = boardpapers("render", case.path.name, "-o", "out", within=within)
    assert ran.code == 1
    assert not (within / "out").exists()
