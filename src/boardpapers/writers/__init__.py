"""Output formats. A format is one file here and one line in `WRITERS`."""

from collections.abc import Callable
from importlib.util import find_spec
from pkgutil import resolve_name
from typing import cast

from boardpapers.document import Document
from boardpapers.styles import HouseStyle

Write = Callable[[Document, HouseStyle, str], str | bytes]
"""Document, house style, and the relative URL from the output to the workspace, to what is written.

Text is written in UTF-8. Raises UnprintableError: the format cannot show what the document has.
"""

WRITERS = {
    "md": "boardpapers.writers.markdown.document:write_markdown",
    "html": "boardpapers.writers.html:write_html",
    "pdf": "boardpapers.writers.pdf.document:write_pdf",
    "docx": "boardpapers.writers.docx:write_docx",
}
"""By the format's name, which is also the ending of its files; each is loaded when it is used."""

EXTRAS: dict[str, tuple[str, ...]] = {
    "pdf": ("typst", "fontpkg_arimo"),
    "docx": ("docx", "PIL"),
}
"""What a format needs that does not come with the program, but with its extra of that name."""

DEFAULT_FORMATS = ("md", "html")
"""What is written where no format is asked for: what needs nothing but the program itself."""


def writer(format: str) -> Write:
    """Return what writes a format."""
    return cast("Write", resolve_name(WRITERS[format]))


def is_installed(format: str) -> bool:
    """Tell whether what a format needs is there."""
    return all(map(find_spec, EXTRAS.get(format, ())))
