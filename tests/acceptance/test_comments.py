"""No byte of any output has the words of a comment, or differs because of one."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.paper_cases import DATA
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

FORMATS = ("md", "html", "pdf", "docx")
PAPERS = {
    "comments-are-never-printed": "comments-are-never-printed.yaml",
    "comments-in-markdown-reports": "report.md",
}


@pytest.mark.parametrize("name", PAPERS)
def test_no_file_has_the_words_of_a_comment(name: str, tmp_path: Path) -> None:
    within = DATA / "valid" / name
    ran = boardpapers(
        "render", PAPERS[name], "--to", ",".join(FORMATS), "-o", str(tmp_path), within=within
    )
    assert ran.code == 0, ran.everything
    for path in sorted(tmp_path.iterdir()):
        assert b"SECRET" not in everything(path)


def everything(path: Path) -> bytes:
    """Return the bytes of a file; of a Word file, those of all its parts."""
    if path.suffix != ".docx":
        return path.read_bytes()
    with ZipFile(path) as package:
        return b"".join(map(package.read, package.namelist()))


def test_every_format_is_as_without_comments(tmp_path: Path) -> None:
    plain = report(text="The cost is £4m.\n\n- a\n- b", extra="summary: Short words.\n")
    commented = report(
        "Cycle parking <!-- SECRET -->",
        "The cost <!-- SECRET -->is £4m.\n\n<!-- SECRET\n\nmore -->\n- a\n- <!-- SECRET -->\n- b",
        "summary: Short <!-- SECRET --> words.\n",
    )
    outputs = [rendered(text, tmp_path / name) for name, text in (("a", plain), ("b", commented))]
    assert len(outputs[0]) == len(FORMATS)
    assert outputs[0] == outputs[1]


def rendered(text: str, within: Path) -> dict[str, bytes]:
    write(within / "paper.yaml", text)
    ran = boardpapers("render", "paper.yaml", "--to", ",".join(FORMATS), "-o", "out", within=within)
    assert ran.code == 0, ran.everything
    return {path.name: path.read_bytes() for path in (within / "out").iterdir()}
