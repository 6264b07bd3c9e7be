"""Papers without mistakes: what they look like as Markdown, and what they are warned of."""

from pathlib import Path

import pytest

from tests.conftest import Expect
from tests.support.paper_cases import Case, cases, rendered
from tests.support.run_program import boardpapers


@pytest.mark.parametrize("case", cases("valid"), ids=str)
def test_validates(case: Case, tmp_path: Path, expect: Expect) -> None:
    ran = boardpapers("validate", within=case.copy_to(tmp_path))
    expect(case.golden("txt"), ran.out)
    assert ran.code == 0


@pytest.mark.parametrize("case", cases("valid"), ids=str)
def test_renders(case: Case, expect: Expect) -> None:
    written = [text for name, text in rendered(case).items() if name.endswith(".md")]
    expect(case.golden("md"), "\n".join(written))
