"""Documents as Word files, made with python-docx. Word itself numbers their paragraphs."""

from boardpapers.document.tree import Document
from boardpapers.styles import HouseStyle
from boardpapers.writers.links import Links


def write_docx(document: Document, style: HouseStyle, links: Links) -> bytes:
    """Return the document as a Word file, in the styles of the house style's `reference.docx`.

    Raises BoardpapersError: BP218 a picture that Word cannot show; BP911 a reference that cannot
    be used.
    """
    from boardpapers.writers.docx.document import compose

    return compose(document, style, links)
