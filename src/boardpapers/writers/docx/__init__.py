"""Documents as Word files, with python-docx, whose numbers Word goes on counting."""

from importlib.util import find_spec

from boardpapers.diagnostics import CallError
from boardpapers.document.tree import Document
from boardpapers.styles import HouseStyle


def write_docx(document: Document, style: HouseStyle, _way_to_workspace: str) -> bytes:
    """Return the document as a Word file, in the styles of the house style's `reference.docx`.

    Raises CallError: python-docx is not installed; BoardpapersError: BP218 a picture that Word
    cannot show, BP911 a reference that cannot be used.
    """
    if find_spec("docx") is None or find_spec("PIL") is None:
        raise CallError("`--to docx` needs an extra: pip install 'boardpapers[docx]'")
    from boardpapers.writers.docx.document import compose

    return compose(document, style)
