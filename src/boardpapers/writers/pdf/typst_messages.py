"""Typst's messages as diagnostics about a paper, or about a template."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from boardpapers.diagnostics import BoardpapersError, Diagnostic, Place, error
from boardpapers.markdown.nodes import Image
from boardpapers.paths import inside
from boardpapers.styles import HouseStyle, templates_dir
from boardpapers.templating.templates import place_of_line
from boardpapers.writers.pdf.missing_letters import missing_letters
from boardpapers.writers.pdf.typesetting import TEMPLATE
from boardpapers.writers.refusals import unprintable

# Far more than any template needs.
_MAXIMUM_BYTES = 256_000
_NO_LETTER = re.compile(
    r'^(?:error: )?PDF\S+, PDF\S+ error: the text `"(.+?)"` could not be displayed', re.MULTILINE
)
# Typst's own limit, in bytes.
_LONGEST_URL = 8_000
_PLACE = re.compile(r"┌─ (?:.*/)?([^/\s]+\.typ):(\d+)")
# The folder of the templates while they are typeset.
_SEARCHED = re.compile(r" \(searched at [^()]*\)")
_TOO_DEEP = ("depth exceeded", "recursion limit exceeded")
_LOOKS = "looks.typ"
_WHOLE = (
    f"a style's `{_LOOKS}` replaces the built-in one, and must define everything that it defines"
    " (`boardpapers styles copy --templates` gives you a complete copy)"
)
_HELP = {
    "unknown font": "use Arimo, Libertinus Serif, New Computer Modern or DejaVu Sans Mono, or a "
    "font under `fonts:` in `boardpapers.yaml`; fonts installed on your computer are not used",
    "file not found": "templates can only read templates in their own folder",
    "maximum function call depth": "a function calls itself endlessly",
}
"""The help, by the words of Typst's message."""
_NO_PACKAGE = ("failed to download package", "package not found")


def own_templates(style: HouseStyle) -> list[Path]:
    """Return the templates that do not come with the program, nearest first."""
    return [path for folder in style.own_folders for path in sorted(folder.glob("*.typ"))]


def read_template(path: Path) -> bytes:
    """Read a template.

    Raises BoardpapersError, BP903: it is not a file, is outside its folder, is too large, or is not
    UTF-8.
    """
    try:
        return _read(path)
    except (
        OSError,
        RuntimeError,
    ) as problem:  # a link to itself raises one of them, depending on Python's version
        raise _broken(Place(path), f"`{path.name}` cannot be read: {problem}") from None


def _read(path: Path) -> bytes:
    if not inside(path.parent, path):
        raise _broken(Place(path), f"`{path.name}` is a link to a place outside its folder")
    if not path.is_file():  # reading a pipe could wait for ever
        raise _broken(Place(path), f"`{path.name}` is not a regular file")
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
    """Return the error for Typst's message, given in short and in full with its places.

    `in_paper` are the errors of the paper itself.
    """
    # Typst's own words begin its message: templates can write the same words, but not there.
    if _NO_LETTER.match(message):
        return BoardpapersError(*missing_letters(_NO_LETTER.findall(told)))
    if found := tuple(in_paper):
        return BoardpapersError(*found)
    told = told.partition(message)[2]
    place = _place(told, style)
    if any(words in message for words in _TOO_DEEP) and place.path not in own_templates(style):
        sentence = "lists, quotations or tables are nested too deeply for a PDF"
        return BoardpapersError(unprintable("BP932", "", sentence, "split them into sections"))
    if any(words in message for words in _NO_PACKAGE):
        return _broken(place, "templates cannot load packages")
    help = next((help for words, help in _HELP.items() if words in message), "")
    own = next((path for path in own_templates(style) if path.name == _LOOKS), None)
    if own and place.path.is_relative_to(templates_dir()):
        # The program's own templates are right: the style's looks must lack a definition.
        place = Place(own)
        help = help or _WHOLE
    return _broken(place, f"the template cannot be typeset: {_SEARCHED.sub('', message)}", help)


def broken_images(images: Iterable[Image]) -> Iterator[Diagnostic]:
    """Yield an error for each image; all of them are images that cannot be shown."""
    for image in images:
        sentence = f"a PDF cannot show `{image.source}`: it is damaged or unsuitable"
        yield unprintable("BP931", image.source, sentence, "save the image again, or as PNG")


def long_links(urls: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield an error for each link that is too long."""
    for url in urls:
        if len(url.encode("utf-8")) > _LONGEST_URL:
            sentence = f"a link has more than {_LONGEST_URL:,} characters: {url[:40]}…"
            yield unprintable("BP933", url, sentence, "link to a page with a shorter address")


def _place(told: str, style: HouseStyle) -> Place:
    """Return the place in Typst's message; if there is none, the nearest template."""
    found = _PLACE.search(told)
    if not found:
        return Place(next(iter(own_templates(style)), style.folders[0] / TEMPLATE))
    candidates = [folder / found[1] for folder in style.folders]
    path = next((path for path in candidates if path.is_file()), candidates[0])
    return place_of_line(path, int(found[2]))


def _broken(place: Place, sentence: str, help: str = "") -> BoardpapersError:
    return BoardpapersError(error("BP903", place, sentence, help))
