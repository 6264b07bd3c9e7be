"""Documents as Word files, made with python-docx. Word itself numbers their paragraphs."""

from boardpapers.document.pack import Pack
from boardpapers.document.tree import Document
from boardpapers.styles import HouseStyle
from boardpapers.writers.links import Links


def write_docx(document: Document, style: HouseStyle, links: Links) -> bytes:
    """Return the document as a Word file, in the styles of the house style's `reference.docx`.

    Raises BoardpapersError: BP218 a picture that Word cannot show; BP911 a reference that cannot
    be used.
    """
    from boardpapers.writers.docx.document import compose

    return compose(Pack(document.id, document.title, ((document, style),)), links)


def write_docx_pack(pack: Pack, links: Links) -> bytes:
    """Return a pack as one Word file, each document in a section. Raises as `write_docx`.

    Pages are numbered through all of them; paragraphs, captions and footnotes in each on its own.
    Each document has its own style's numbers and its own language, but the styles of paragraphs
    and the reference file are those of the first one's house style.
    """
    from boardpapers.writers.docx.document import compose

    return compose(pack, links)
