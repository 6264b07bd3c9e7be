"""The text layer of a PDF: readers find the characters that were typed, in their order."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.acceptance.test_packs import council, packed
from tests.support.pdf_contents import faults
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

FONTS = Path(__file__).parents[1] / "support" / "fonts"
LATIN = ["x̂", "q̣̇", "e\u0301e\u0301", "w\u0302yr", "Tiê\u0301ng"]
BENGALI = ["বৃ", "বৃবৃ", "র্বার্বা", "ক্ষুদ্র", "কোষ", "র্দি", "বাঁ", "কুকু"]
HEBREW = ["שָׁלוֹם", "שלם תבע", "בְּתוֹ", "בְּבְּ", "מֵעַל", "שלום", "לא"]
RIGHT_TO_LEFT_PAGE = "\n\n".join(["שלום על מלא אבא"] * 60)
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e]")


def rendered(folder: Path, texts: list[str]) -> Path:
    """Return the PDF of a report, each text a paragraph of its own."""
    for font in ("bengali-marks.ttf", "hebrew.ttf"):
        shutil.copy(FONTS / font, folder)
    write(folder / "boardpapers.yaml", "name: E\nfonts: [bengali-marks.ttf, hebrew.ttf]\n")
    write(folder / "paper.yaml", report(text="\n\n".join(texts)))
    ran = boardpapers("render", "paper.yaml", "--to", "pdf", "-o", ".", within=folder)
    assert ran.code == 0, ran.everything
    return folder / "paper.pdf"


def by_poppler(pdf: Path) -> str:
    ran = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return ran.stdout.decode("utf-8")


def by_pdfium(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


READERS = pytest.mark.parametrize("read", [by_poppler, by_pdfium])
pytestmark = pytest.mark.needs("pdftotext")


def lines(text: str) -> list[str]:
    """Return the lines of a text, without the numbers of paragraphs and marks of directions."""
    plain = (_DIRECTIONS.sub("", line) for line in text.splitlines())
    return [re.sub(r"^\s*\d+\.\s+|\s+\d+\.\s*$", "", line).strip() for line in plain]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = [*LATIN, *BENGALI, f"In {BENGALI[3]}, {BENGALI[2]} and {LATIN[1]} (24)."]
    return rendered(tmp_path_factory.mktemp("marks"), texts)


@pytest.fixture(scope="module")
def hebrew_paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hebrew")
    return rendered(folder, [*HEBREW, " ".join(HEBREW), RIGHT_TO_LEFT_PAGE])


@READERS
def test_marks_are_read_once_with_their_letters(paper: Path, read: object) -> None:
    assert callable(read)
    found = lines(read(paper))
    assert [each for each in [*LATIN, *BENGALI] if each not in found] == []
    assert f"In {BENGALI[3]}, {BENGALI[2]} and {LATIN[1]} (24)." in found


@READERS
def test_letters_from_right_to_left_keep_their_marks(hebrew_paper: Path, read: object) -> None:
    assert callable(read)
    found = lines(read(hebrew_paper))
    assert [each for each in [*HEBREW, " ".join(HEBREW)] if each not in found] == []


@pytest.mark.slow
@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_a_pdf_with_marks_passes_the_validator(
    paper: Path, hebrew_paper: Path, standard: str
) -> None:
    assert faults(standard, [paper, hebrew_paper]) == {paper: [], hebrew_paper: []}


def test_the_bytes_are_the_same_each_time(paper: Path, tmp_path: Path) -> None:
    texts = [*LATIN, *BENGALI, f"In {BENGALI[3]}, {BENGALI[2]} and {LATIN[1]} (24)."]
    assert rendered(tmp_path, texts).read_bytes() == paper.read_bytes()


@READERS
def test_a_pack_is_read_as_typed(tmp_path: Path, read: object) -> None:
    assert callable(read)
    shutil.copy(FONTS / "bengali-marks.ttf", tmp_path)
    council(tmp_path)
    write(tmp_path / "boardpapers.yaml", "name: E\nfonts: bengali-marks.ttf\n")
    for name, words in (("paths", BENGALI), ("benches", LATIN)):
        text = "\n\n".join(words) + "\n\nThey are oak. {#cost}"
        write(tmp_path / f"reports/{name}.yaml", report(title=name, text=text))
    packed(tmp_path, "may", "--to", "pdf")
    found = lines(read(tmp_path / "build" / "may-pack.pdf"))
    assert [each for each in [*LATIN, *BENGALI] if each not in found] == []


CONSONANTS = st.sampled_from("বকরদষ")
SYLLABLES = st.tuples(
    st.lists(CONSONANTS, min_size=1, max_size=2, unique=True).map("্".join),
    st.sampled_from(["", *"ািীুূৃেো"]),
    st.sampled_from(["", "ঁ"]),
).map("".join)
LETTERS = st.tuples(
    st.sampled_from("xqwb"), st.sampled_from(["", "\u0301", "\u0302", "\u0323", "\u0323\u0302"])
).map("".join)
WORDS = st.lists(SYLLABLES | LETTERS, min_size=1, max_size=6).map("".join)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=20, max_size=20))
def test_any_letters_and_marks_are_read_as_typed(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    pdf = rendered(tmp_path_factory.mktemp("any"), words)
    for read in (by_poppler, by_pdfium):
        found = lines(read(pdf))
        assert [each for each in words if each not in found] == []
