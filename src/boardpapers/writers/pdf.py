"""Documents as PDF, typeset by Typst: tagged, PDF/UA-1 and PDF/A-2a, the same bytes each time."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from boardpapers.document.tree import Document, Image
from boardpapers.styles import HouseStyle
from boardpapers.writers.typst_data import StyledReport, typst_data
from boardpapers.writers.typst_messages import read_template, refusal

if TYPE_CHECKING:
    from typst import Fonts

TEMPLATE = "report.typ"
"""The template that is typeset; it may import others, `*.typ`, of the style's folders."""

STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
# PDF/A needs a time, and that of writing would make other bytes of the same paper.
TIME = 946_684_800


def write_pdf(document: Document, style: HouseStyle, _way_to_workspace: str) -> bytes:
    """Return the document as PDF; fonts and images are inside it. Raises as `write_pdf_of`."""
    return write_pdf_of([(document, style)], document.title)


def write_pdf_of(reports: Sequence[StyledReport], title: str) -> bytes:
    """Return reports as one PDF of that title, one after another; of each id there is but one.

    Pages are counted through all of them. A report is set by its own style's data, and in its
    language; but templates are those of the first report's style.

    Raises BoardpapersError, BP903: a template that cannot be typeset; UnprintableError: BP930 a
    character that no font has, BP931 an image that is damaged, BP932 blocks too deep in others.
    """
    _, style = reports[0]
    data = typst_data(reports, title)
    with TemporaryDirectory(prefix="boardpapers-") as name:
        folder = Path(name)
        _lay_out(folder, style, data.images)
        return _typeset(folder, json.dumps(data.paper), style, data.images)


def _lay_out(folder: Path, style: HouseStyle, images: dict[str, Image]) -> None:
    """Put templates and images where Typst finds them, and nothing else; nearer templates win."""
    for source in reversed(style.folders):
        for path in sorted(source.glob("*.typ")):
            (folder / path.name).write_bytes(read_template(path))
    for name, image in images.items():
        (folder / name).write_bytes(image.data)


def _typeset(folder: Path, paper: str, style: HouseStyle, images: dict[str, Image]) -> bytes:
    import typst

    try:
        written, warnings = typst.compile_with_warnings(
            str(folder / TEMPLATE),
            root=str(folder),
            font_paths=_fonts(),
            sys_inputs={"paper": paper},
            pdf_standards=[*STANDARDS],
            timestamp=TIME,
        )
    except typst.TypstError as problem:
        broken = _broken_images(folder, images)
        raise refusal(problem.message, problem.diagnostic, style, broken) from None
    for warning in warnings:  # an unknown font, which another would silently replace
        raise refusal(warning.message, warning.diagnostic, style, ())
    return written


def _broken_images(folder: Path, images: dict[str, Image]) -> Iterator[Image]:
    """Yield the images that Typst cannot show, each tried by itself."""
    import typst

    page = folder / "image.typ"
    for name, image in images.items():
        page.write_text(f'#image("{name}")', encoding="utf-8")
        try:
            typst.compile(str(page), root=str(folder), font_paths=_fonts())
        except typst.TypstError:
            yield image


@cache
def _fonts() -> "Fonts":
    from importlib.resources import files

    from typst import Fonts

    arimo = files("fontpkg_arimo") / "files"
    return Fonts(include_system_fonts=False, font_paths=[str(arimo)])
