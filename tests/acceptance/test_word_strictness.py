"""Word files as strict as Word is about them: Microsoft's Open XML SDK finds nothing."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write
from tests.support.word_validator import (
    STYLES,
    every_meeting,
    every_paper,
    open_xml_problems,
)

pytestmark = pytest.mark.needs("open xml sdk")


def test_every_paper_is_valid(tmp_path: Path) -> None:
    """Every example, samples of every house style, and the nasty papers; the SDK starts once."""
    words = every_paper(tmp_path)
    assert len(words) > 25
    assert open_xml_problems(words) == {path: [] for path in words}


@pytest.mark.parametrize("style", STYLES)
def test_agendas_minutes_and_packs_are_valid(style: str, tmp_path: Path) -> None:
    words = every_meeting(tmp_path, style)
    assert len(words) > 5
    assert open_xml_problems(words) == {path: [] for path in words}


SPOILT = {
    "word/document.xml": ("<w:b/><w:bCs/><w:i/><w:iCs/>", "<w:i/><w:iCs/><w:b/><w:bCs/>"),
    "word/numbering.xml": ("</w:num></w:numbering>", "</w:num><w:abstractNum/></w:numbering>"),
    "word/styles.xml": ("<w:qFormat/><w:pPr>", "<w:pPr/><w:qFormat/><w:pPr>"),
}
"""For each part, words in it, and what would be wrong in their place."""


def test_bad_files_fail(tmp_path: Path) -> None:
    write(tmp_path / "paper.yaml", report(text="***Both*** at once."))
    ran = boardpapers("render", "paper.yaml", "-o", "good.docx", within=tmp_path)
    assert ran.code == 0, ran.everything
    bad = [spoil(tmp_path / "good.docx", part, *SPOILT[part]) for part in SPOILT]
    found = open_xml_problems(bad)
    for path, part in zip(bad, SPOILT, strict=True):
        assert any(each.startswith(f"/{part}: ") for each in found[path]), part


def spoil(good: Path, part: str, right: str, wrong: str) -> Path:
    """Return a copy of a Word file that has something else in one of its parts."""
    bad = good.with_name(f"{Path(part).stem}.docx")
    with ZipFile(good) as parts, ZipFile(bad, "w") as copied:
        for name in parts.namelist():
            content = parts.read(name).decode()
            if name == part:
                assert right in content
                content = content.replace(right, wrong)
            copied.writestr(name, content)
    return bad
