"""Ten papers of a council's year, typed as clerks type them, say the same in all four formats."""

from pathlib import Path

import pytest

from tests.acceptance.test_all_formats import compared
from tests.support.run_program import boardpapers
from tests.support.word_contents import convert

YEAR = Path(__file__).parents[1] / "data/year"
REPORTS = sorted(path.name.rpartition(".")[0] for path in (YEAR / "reports").iterdir())


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with each paper in each format; LibreOffice starts once."""
    folder = tmp_path_factory.mktemp("year")
    out = ["-o", str(folder / "eastmere")]
    formats = ["--to", "md,html,pdf,docx"]
    ran = boardpapers("render", str(YEAR), *formats, *out, within=folder)
    assert ran.code == 0, ran.everything
    private = boardpapers("render", f"{YEAR}/reports", "--private", *formats, *out, within=folder)
    assert private.code == 0, private.everything
    for word in sorted((folder / "eastmere").glob("*.docx")):
        word.rename(folder / f"eastmere--{word.name}")
    convert(folder.glob("*.docx"), "txt")
    return folder


def test_nothing_is_reported() -> None:
    ran = boardpapers("validate", str(YEAR), "--strict", within=YEAR)
    assert ran.code == 0, ran.everything


@pytest.mark.slow
@pytest.mark.needs("pdftotext")
@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("name", REPORTS)
def test_all_formats_say_the_same(rendered: Path, name: str) -> None:
    if not (rendered / f"eastmere/{name}.html").exists():
        name = f"{name}-private"  # the public may not have it
    for format, (theirs, ours) in compared(rendered, "eastmere", name):
        assert len(ours) > 100
        assert theirs == ours, format
