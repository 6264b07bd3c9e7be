"""Read a PDF: by its tags, if its pages have them, else by the places of its words."""

import ctypes
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from boardpapers.diagnostics import BoardpapersError
from boardpapers.importers.line_joining import join_lines, size_of_title
from boardpapers.importers.page_furniture import without_furniture
from boardpapers.importers.passages import Piece, Reading, Remark
from boardpapers.importers.pdf_fragments import NO_TAG, Fragment, fragments_of, joints_of
from boardpapers.importers.pdf_joining import join_pages
from boardpapers.importers.pdf_lines import lines_of_page
from boardpapers.importers.pdf_tagged_pieces import TagReader
from boardpapers.importers.pdf_tagged_words import TaggedPage
from boardpapers.importers.pdf_tags import Tag, numbers_in, read_tags
from boardpapers.importers.printed_lines import PrintedLine, clean, known_words
from boardpapers.importers.source_file import SourceFile

MOST_PAGES = 3000
_MOST_FRAGMENTS = 1_000_000
# Of the words of a page; the others are at its top and foot.
_FEWEST_TAGGED = 0.6


def read_pdf(source: SourceFile, labels: frozenset[str]) -> Reading:
    """Return the pieces of a PDF; `labels` are the keys of labels.

    Raises BoardpapersError: BP950 it is damaged, BP951 encrypted, BP952 without text, BP954 too
    long.
    """
    from pypdfium2 import PdfiumError  # type: ignore[import-untyped]  # no types

    pdf = _open(source)
    try:
        return _PdfReader(source, pdf).reading(labels)
    except PdfiumError:  # of a page
        raise _damaged(source) from None
    finally:
        pdf.close()


def _damaged(source: SourceFile) -> BoardpapersError:
    sentence = f"`{source.path.name}` is damaged, or not a PDF"
    return source.refused("BP950", sentence, "open it, and print it as PDF again")


def _open(source: SourceFile) -> Any:
    from pypdfium2 import PdfDocument, PdfiumError

    name = source.path.name
    try:
        pdf = PdfDocument(source.content)
        pages = len(pdf)
    except PdfiumError as problem:
        if "password" in str(problem).lower():
            help = "open it with its password, and save it without one"
            raise source.refused("BP951", f"`{name}` is encrypted", help) from None
        raise _damaged(source) from None
    if pages > MOST_PAGES:
        pdf.close()
        sentence = f"`{name}` has {pages} pages; at most {MOST_PAGES} can be imported"
        raise source.refused("BP954", sentence, "split it, and import the parts")
    return pdf


class _PdfReader:
    """Reads the pages of a PDF one after another."""

    def __init__(self, source: SourceFile, pdf: Any) -> None:
        self.source = source
        self.pdf = pdf
        self.images: dict[str, bytes] = {}
        self.footnotes: dict[str, str] = {}
        self.remarks: list[Remark] = []

    def reading(self, labels: frozenset[str]) -> Reading:
        pages = list(self._fragments())
        self._check_text(pages)
        lines = [line for n, each in enumerate(pages) for line in lines_of_page(each, n)]
        title = clean(self.pdf.get_metadata_value("Title")).strip()
        if tags := self._tags(pages):
            known = known_words(lines)
            pieces, running = self._tagged(pages, tags, known, size_of_title(lines))
            self._note_pictures(tagged=True)
            return Reading(pieces, running, self.footnotes, self.images, title, tuple(self.remarks))
        body = without_furniture(lines)
        pieces = tuple(join_lines(body.lines, labels))
        self._note_pictures(tagged=False)
        remarks = (*body.remarks, *self.remarks)
        return Reading(pieces, body.running, title=title, remarks=remarks)

    def _fragments(self) -> Iterator[list[Fragment]]:
        count = 0
        for number in range(len(self.pdf)):
            page = self.pdf[number]
            found = fragments_of(page)
            page.close()
            count += len(found)
            if count > _MOST_FRAGMENTS:
                sentence = f"`{self.source.path.name}` has more words than any paper"
                raise self.source.refused("BP954", sentence, "split it, and import the parts")
            yield found

    def _check_text(self, pages: list[list[Fragment]]) -> None:
        """Raise BoardpapersError, BP952, if no page has text; remark on single ones."""
        empty = [n for n, each in enumerate(pages, 1) if not any(f.text.strip() for f in each)]
        if len(empty) == len(pages):
            sentence = f"`{self.source.path.name}` has no text, only pictures of its pages"
            help = "scan it again with text recognition (OCR), or ask for the original"
            raise self.source.refused("BP952", sentence, help)
        for number in empty:
            self.remarks.append(Remark("left", "a page without text is left out", f"page {number}"))

    def _tags(self, pages: list[list[Fragment]]) -> list[Tag] | None:
        """Return the tags of all pages; None if they do not have most of the words."""
        found: list[Tag] = []
        tagged = total = 0
        for number, fragments in enumerate(pages):
            page = self.pdf[number]
            tag = read_tags(page)
            page.close()
            found.append(tag or Tag("Document"))
            named = set(numbers_in(found[-1]))
            total += sum(len(each.text) for each in fragments)
            tagged += sum(len(each.text) for each in fragments if each.tag in named)
        return found if total and tagged / total > _FEWEST_TAGGED else None

    def _tagged(
        self,
        pages: list[list[Fragment]],
        tags: list[Tag],
        known: frozenset[str],
        title_size: float,
    ) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
        running: dict[str, None] = {}
        joints = joints_of(pages, known)
        by_page: list[list[Piece]] = []
        for number, (fragments, tag) in enumerate(zip(pages, tags, strict=True)):
            page = self.pdf[number]
            by_tag: dict[int, list[Fragment]] = {}
            named = set(numbers_in(tag))
            for each in fragments:
                by_tag.setdefault(each.tag if each.tag in named else NO_TAG, []).append(each)
            around = lines_of_page(by_tag.pop(NO_TAG, []), number)
            running |= dict.fromkeys(line.text for line in around if _is_said(line))
            looks = TaggedPage(
                f"page {number + 1}",
                by_tag,
                _LinksOf(page).at,
                self._picture_of(page),
                title_size,
            )
            reader = TagReader(looks, joints)
            by_page.append(list(reader.read(tag)))
            self.footnotes |= reader.footnotes
            page.close()
        return tuple(join_pages(by_page, known)), tuple(running)

    def _picture_of(self, page: Any) -> Any:
        """Return a function that saves the picture with one of some tags, and returns its name."""
        from pypdfium2 import raw

        images = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=15))

        def save(numbers: list[int]) -> str:
            for image in images:
                if raw.FPDFPageObj_GetMarkedContentID(image.raw) in numbers:
                    return self._save(image)
            return ""

        return save

    def _save(self, image: Any) -> str:
        """Keep a picture as a file; return its name, empty if it cannot be read."""
        from importlib.util import find_spec

        if not find_spec("PIL"):
            self.remarks.append(Remark("left", "a picture is left out: `pillow` is not installed"))
            return ""
        buffer = BytesIO()
        picture = image.get_bitmap(render=False).to_pil()
        picture.save(buffer, "PNG")
        name = f"image-{len(self.images) + 1}.png"
        self.images[name] = buffer.getvalue()
        return name

    def _note_pictures(self, *, tagged: bool) -> None:
        """Remark on pictures without a tag: nothing says where in the text they belong."""
        from pypdfium2 import raw

        for number in range(len(self.pdf)):
            page = self.pdf[number]
            images = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            ids = (raw.FPDFPageObj_GetMarkedContentID(image.raw) for image in images)
            count = sum(id == NO_TAG or not tagged for id in ids)
            page.close()
            if count:
                words = "a picture is" if count == 1 else f"{count} pictures are"
                self.remarks.append(Remark("left", f"{words} left out", f"page {number + 1}"))


class _LinksOf:
    """The links of a page, by where they are."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def at(self, fragment: Fragment) -> str:
        """Return the URL of the link at some words; empty if it leads nowhere else."""
        from pypdfium2 import raw

        x, y = fragment.left + 1, fragment.middle
        link = raw.FPDFLink_GetLinkAtPoint(self.page.raw, x, y)
        action = raw.FPDFLink_GetAction(link) if link else None
        if not action:
            return ""
        length = raw.FPDFAction_GetURIPath(self.page.pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 1))
        raw.FPDFAction_GetURIPath(self.page.pdf.raw, action, buffer, length)
        return buffer.value.decode("utf-8", errors="replace")


def _is_said(line: PrintedLine) -> bool:
    """Tell whether a line around the text says something, besides the number of a page."""
    body = without_furniture([line])
    return bool(body.lines or body.running)
