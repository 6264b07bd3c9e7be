"""Typst's messages as diagnostics about a paper, or about a template."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.markdown.nodes import Image
from boardpapers.paths import inside
from boardpapers.styles import HouseStyle, templates_dir
from boardpapers.templating.templates import place_of_line
from boardpapers.writers.pdf.typesetting import TEMPLATE
from boardpapers.writers.refusals import unprintable

# Far beyond any template.
_MAXIMUM_BYTES = 256_000
_NO_LETTER = re.compile(
    r'^(?:error: )?PDF\S+, PDF\S+ error: the text `"(.+?)"` could not be displayed', re.MULTILINE
)
# Typst's own bound, in bytes.
_LONGEST_URL = 8_000
_PLACE = re.compile(r"┌─ (?:.*/)?([^/\s]+\.typ):(\d+)")
# Where templates lie while they are typeset.
_SEARCHED = re.compile(r" \(searched at [^()]*\)")
_TOO_DEEP = ("depth exceeded", "recursion limit exceeded")
_LOOKS = "looks.typ"
_WHOLE = (
    f"a style's `{_LOOKS}` takes the place of the program's: it must define all that that one does"
    " (`boardpapers styles copy --templates` gives it whole)"
)
_HELP = {
    "unknown font": "the letters are Arimo, Libertinus Serif, New Computer Modern, DejaVu Sans "
    "Mono; no font of the machine is used",
    "file not found": "templates read templates of their folder, and no other files",
    "maximum function call depth": "something calls itself without end",
}
"""What to write, by what Typst says."""
_NO_PACKAGE = ("failed to download package", "package not found")


def own_templates(style: HouseStyle) -> list[Path]:
    """Return the templates that do not come with the program, nearest first."""
    return [path for folder in style.own_folders for path in sorted(folder.glob("*.typ"))]


def read_template(path: Path) -> bytes:
    """Read a template.

    Raises BoardpapersError, BP903: it is no file, lies elsewhere, is too large, or is not UTF-8.
    """
    try:
        return _read(path)
    except (OSError, RuntimeError) as problem:  # a link to itself is either, by Python's version
        raise _broken(Place(path), f"`{path.name}` cannot be read: {problem}") from None


def _read(path: Path) -> bytes:
    if not inside(path.parent, path):
        raise _broken(Place(path), f"`{path.name}` is a link that leads out of its folder")
    if not path.is_file():  # a pipe would be waited for without end
        raise _broken(Place(path), f"`{path.name}` is not a file that can be read")
    if path.stat().st_size > _MAXIMUM_BYTES:
        raise _broken(Place(path), f"`{path.name}` is larger than {_MAXIMUM_BYTES // 1000} kB")
    raw = path.read_bytes()
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _broken(Place(path), f"`{path.name}` is not UTF-8", "save it as UTF-8") from None
    return raw


def refusal(
    message: str, told: str, style: HouseStyle, in_paper: Iterable[Diagnostic]
) -> BoardpapersError:
    """Return the error for what Typst says: in short, and in full with its places.

    `in_paper` are the errors of the paper itself.
    """
    # Its own words begin what it says: templates can say the same, but not there.
    if _NO_LETTER.match(message):
        return BoardpapersError(*map(_no_letter, dict.fromkeys(_NO_LETTER.findall(told))))
    if found := tuple(in_paper):
        return BoardpapersError(*found)
    told = told.partition(message)[2]
    place = _place(told, style)
    if any(words in message for words in _TOO_DEEP) and place.path not in own_templates(style):
        sentence = "lists, quotations or tables stand too deep in one another for a PDF"
        return BoardpapersError(unprintable("BP932", "", sentence, "part them into sections"))
    if any(words in message for words in _NO_PACKAGE):
        return _broken(place, "packages cannot be used: nothing is loaded from elsewhere")
    help = next((help for words, help in _HELP.items() if words in message), "")
    own = next((path for path in own_templates(style) if path.name == _LOOKS), None)
    if own and place.path.is_relative_to(templates_dir()):
        # The program's own templates are right: what they lack is not in the style's looks.
        place = Place(own)
        help = help or _WHOLE
    return _broken(place, f"the template cannot be typeset: {_SEARCHED.sub('', message)}", help)


def _no_letter(letters: str) -> Diagnostic:
    names = " ".join(unicodedata.name(each, f"U+{ord(each):04X}").lower() for each in letters)
    sentence = f"the letters of a PDF have no `{letters}` ({names})"
    return unprintable("BP930", letters, sentence, "write it in words, or put it into an image")


def broken_images(images: Iterable[Image]) -> Iterator[Diagnostic]:
    """Yield an error for each image, none of which can be shown."""
    for image in images:
        sentence = f"`{image.source}` is damaged, or unfit for a PDF: it cannot be shown"
        yield unprintable("BP931", image.source, sentence, "save the image anew, or as PNG")


def long_links(urls: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield an error for each link that is too long."""
    for url in urls:
        if len(url.encode("utf-8")) > _LONGEST_URL:
            sentence = f"a link has more than {_LONGEST_URL:,} characters: {url[:40]}…"
            yield unprintable("BP933", url, sentence, "link to a page that leads there")


def _place(told: str, style: HouseStyle) -> Place:
    """Return the place that Typst names; if it names none, the nearest template."""
    found = _PLACE.search(told)
    if not found:
        return Place(next(iter(own_templates(style)), style.folders[0] / TEMPLATE))
    candidates = [folder / found[1] for folder in style.folders]
    path = next((path for path in candidates if path.is_file()), candidates[0])
    return place_of_line(path, int(found[2]))


def _broken(place: Place, sentence: str, help: str = "") -> BoardpapersError:
    return BoardpapersError(error("BP903", place, sentence, help))
