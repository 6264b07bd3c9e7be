"""Documents as tagged PDF (PDF/UA-1 and PDF/A-2a), typeset by Typst, the same bytes each time."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from boardpapers.diagnostics import Diagnostic
from boardpapers.document.pack import Pack
from boardpapers.document.tree import Document
from boardpapers.markdown.nodes import Image
from boardpapers.styles import HouseStyle
from boardpapers.system.temporary_files import temporary_folder
from boardpapers.templating import ended_templates
from boardpapers.writers.direction import may_be_misread
from boardpapers.writers.links import Links
from boardpapers.writers.pdf.inserted_pages import insert_pages
from boardpapers.writers.pdf.typesetting import (
    FONTS,
    Bounds,
    Typeset,
    is_image,
    typeset,
    typeset_within_bounds,
)
from boardpapers.writers.pdf.typst_data import TypstData, typst_data
from boardpapers.writers.pdf.typst_messages import (
    broken_images,
    long_links,
    own_templates,
    read_template,
    refusal,
)

# Limits for a style's own templates: far more than a long report needs, and for each further one.
SECONDS = 10
SECONDS_MORE = 1
# A pack of fifty reports needs a seventh of it.
MEGABYTES = 2_000


def write_pdf(document: Document, style: HouseStyle, links: Links) -> bytes:
    """Return the document as PDF, with its fonts and images.

    Raises BoardpapersError: BP903 a template that cannot be typeset, BP930 a character that no
    font has, BP931 an image that is damaged, BP932 blocks that are nested too deeply, BP933 a link
    that is too long, BP941 an appendix whose pages or tags are damaged.
    """
    return _write(Pack(document.id, document.title, ((document, style),)), links)


def write_pdf_pack(pack: Pack, links: Links) -> bytes:
    """Return a pack as one PDF, each document on new pages. Raises the same as `write_pdf`.

    Pages are numbered through all of them. Each document has its own style's data and its own
    language, but the templates are those of the first one's style.
    """
    return _write(pack, links)


def _write(pack: Pack, links: Links) -> bytes:
    _, style = pack.parts[0]
    data = typst_data(pack, links)
    paper = json.dumps(data.paper, ensure_ascii=False)
    with temporary_folder() as folder:
        _lay_out(folder, style, data.images)
        done = _typeset(folder, paper, style, len(pack.parts))
        if done.message:
            raise refusal(done.message, done.told, style, _unprintable(folder, data))
    pdf = _with_typed_text(done.pdf, paper)
    return insert_pages(pdf, data.inserted) if data.inserted else pdf


def _with_typed_text(pdf: bytes, paper: str) -> bytes:
    """Return the PDF of a paper in whose text layer is what was typed."""
    if not may_be_misread(paper):
        return pdf
    from boardpapers.writers.pdf.text_layer.typed_text import restore_typed_text

    return restore_typed_text(pdf)


def _unprintable(folder: Path, data: TypstData) -> Iterator[Diagnostic]:
    """Return errors for what no template could print in the documents; this takes time."""
    broken = (image for name, image in data.images.items() if not is_image(folder, name))
    return chain(broken_images(broken), long_links(data.links))


def _lay_out(folder: Path, style: HouseStyle, images: dict[str, Image]) -> None:
    """Put only templates, images and fonts in the folder that Typst reads; nearer templates win."""
    for source in reversed(style.folders):
        for path in sorted(source.glob("*.typ")):
            (folder / path.name).write_bytes(read_template(path))
    for name, image in images.items():
        (folder / name).write_bytes(image.data)
    for index, font in enumerate(style.fonts):
        place = folder / FONTS / str(index)
        place.mkdir(parents=True)
        (place / f"font{font.path.suffix}").symlink_to(font.path)


def _typeset(folder: Path, paper: str, style: HouseStyle, count: int) -> Typeset:
    if not own_templates(style):
        return typeset(folder, paper)
    endings: list[Typeset] = ended_templates.endings(
        ended_templates.key_of("pdf", own_templates(style))
    )
    if len(endings) >= ended_templates.TRIES:
        return endings[0]
    bounds = Bounds(SECONDS + (count - 1) * SECONDS_MORE, MEGABYTES)
    done = typeset_within_bounds(folder, paper, bounds)
    endings.extend([done] if done.is_ended else ())
    return done
