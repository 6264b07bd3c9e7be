"""The widths of letters, beside those of a font that is as wide as Arial."""

from pathlib import Path

import pytest
from PIL import ImageFont

from boardpapers.document.breaks import WORDS
from boardpapers.document.font_metrics import BOLD, REGULAR, FontMetrics

ASCII = [chr(code) for code in range(0x20, 0x7F)]
OTHERS = list("£€–—…’“”°ßøœæéŵÂŶ\xa0")


@pytest.mark.parametrize(("letters", "weight"), [(REGULAR, 400), (BOLD, 700)])
def test_letters_are_as_wide_as_those_of_arimo(letters: FontMetrics, weight: int) -> None:
    arimo = pytest.importorskip("fontpkg_arimo")
    font = ImageFont.truetype(Path(arimo.__path__[0], "files", "Arimo[wght].ttf"), 2048)
    font.set_variation_by_axes([weight])
    narrow = {
        each: (letters.width(each), font.getlength(each) / 2.048)
        for each in ASCII + OTHERS
        if letters.width(each) < font.getlength(each) / 2.048 - 1
    }
    assert narrow == {}


def test_a_line_ends_at_spaces_that_do_not_hold_words_together() -> None:
    assert REGULAR.longest_piece("£1.2\xa0m of it", WORDS) == REGULAR.width("£1.2\xa0m")
    assert REGULAR.longest_piece("", WORDS) == 0
