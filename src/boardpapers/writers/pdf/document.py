"""Documents as PDF, typeset by Typst: tagged, PDF/UA-1 and PDF/A-2a, the same bytes each time."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from boardpapers.diagnostics import Diagnostic
from boardpapers.document.tree import Document
from boardpapers.markdown.nodes import Image
from boardpapers.styles import HouseStyle
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.typesetting import (
    Bounds,
    Typeset,
    is_image,
    typeset,
    typeset_within_bounds,
)
from boardpapers.writers.pdf.typst_data import StyledReport, TypstData, typst_data
from boardpapers.writers.pdf.typst_messages import (
    broken_images,
    long_links,
    own_templates,
    read_template,
    refusal,
)

# What own templates may take: far more than a long report does, and than each further one does.
SECONDS = 20
SECONDS_MORE = 1
# A pack of fifty reports takes a seventh of it.
MEGABYTES = 2_000


def write_pdf(document: Document, style: HouseStyle, links: Links) -> bytes:
    """Return the document as PDF; fonts and images are inside it. Raises as `write_pdf_of`."""
    return write_pdf_of([(document, style)], document.title, links)


def write_pdf_of(reports: Sequence[StyledReport], title: str, links: Links) -> bytes:
    """Return reports as one PDF of that title, one after another; of each id there is but one.

    Pages are counted through all of them. A report is set by its own style's data, and in its
    language; but templates are those of the first report's style.

    Raises BoardpapersError, BP903: a template that cannot be typeset; BP930 a
    character that no font has, BP931 an image that is damaged, BP932 blocks too deep in others,
    BP933 a link that is too long.
    """
    _, style = reports[0]
    data = typst_data(reports, title, links)
    with TemporaryDirectory(prefix="boardpapers-") as name:
        folder = Path(name)
        _lay_out(folder, style, data.images)
        done = _typeset(folder, json.dumps(data.paper), style, len(reports))
        if done.message:
            raise refusal(done.message, done.told, style, _unprintable(folder, data))
        return done.pdf


def _unprintable(folder: Path, data: TypstData) -> Iterator[Diagnostic]:
    """Return what no template could print in the reports; it takes time to look for."""
    broken = (image for name, image in data.images.items() if not is_image(folder, name))
    return chain(broken_images(broken), long_links(data.links))


def _lay_out(folder: Path, style: HouseStyle, images: dict[str, Image]) -> None:
    """Put templates and images where Typst finds them, and nothing else; nearer templates win."""
    for source in reversed(style.folders):
        for path in sorted(source.glob("*.typ")):
            (folder / path.name).write_bytes(read_template(path))
    for name, image in images.items():
        (folder / name).write_bytes(image.data)


def _typeset(folder: Path, paper: str, style: HouseStyle, count: int) -> Typeset:
    if not own_templates(style):
        return typeset(folder, paper)
    bounds = Bounds(SECONDS + (count - 1) * SECONDS_MORE, MEGABYTES)
    return typeset_within_bounds(folder, paper, bounds)
