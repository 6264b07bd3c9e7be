"""The printed widths of words in Arial and in the font for code."""

import re
import unicodedata

from msgspec import Struct


class FontMetrics(Struct, frozen=True):
    """The widths of letters in thousandths of their size; `other` is for letters not listed."""

    widths: dict[str, int]
    other: int

    def width(self, text: str) -> int:
        """Return the width of a text on one line."""
        try:
            return sum(map(self.widths.__getitem__, text))  # several times as fast
        except KeyError:
            return sum(map(self._width, unicodedata.normalize("NFD", text)))

    def longest_piece(self, text: str, breaks: re.Pattern[str]) -> int:
        """Return the width of the longest piece of a text between breaks, like spaces."""
        return max(map(self.width, breaks.split(text)))

    def _width(self, letter: str) -> int:
        if letter in self.widths:
            return self.widths[letter]
        if unicodedata.combining(letter):
            return 0
        is_wide = unicodedata.east_asian_width(letter) in "WF"
        return _WIDE if is_wide else self.other


_WIDE = 1000
_CAPITAL = 722
"""Letters of other alphabets are hardly ever wider than most capitals."""


def _metrics(widths: dict[int, str]) -> FontMetrics:
    return FontMetrics({each: width for width, few in widths.items() for each in few}, _CAPITAL)


REGULAR = _metrics({
    191: "'", 222: "ijl\u2018’", 260: "|", 278: " \xa0!,./:;I[\\]ft", 333: "()-`r“”", 334: "{}",
    355: '"', 389: "*", 400: "°", 469: "^", 500: "Jcksvxyz",
    556: "0123456789#$?L_abdeghnopqu£€–§", 584: "+<=>~", 611: "FTZßø", 667: "&ABEKPSVXY",
    778: "GOQ", 833: "Mm", 889: "%æ", 944: "Wœ", 1000: "—…", 1015: "@", _CAPITAL: "CDHNRUw",
})  # fmt: skip
BOLD = _metrics({
    238: "'", 278: " \xa0,./I\\ijl\u2018’", 280: "|", 333: "!()-:;[]`ft", 389: "*r{}", 400: "°",
    474: '"', 500: "z“”", 556: "0123456789#$J_aceksvxy£€–§", 584: "+<=>^~",
    611: "?FLTZbdghnopqußø", 667: "EPSVXY", 778: "GOQw", 833: "M", 889: "%mæ", 944: "Wœ",
    975: "@", 1000: "—…", _CAPITAL: "&ABCDHKNRU",
})  # fmt: skip
MONOSPACED = FontMetrics({}, 600)
