"""Output formats. A format is one file here and one line in `WRITERS`."""

from collections.abc import Callable
from importlib.util import find_spec

from boardpapers.document import Document
from boardpapers.styles import HouseStyle
from boardpapers.templating.forms import Form
from boardpapers.writers.docx import write_docx
from boardpapers.writers.html import HTML, write_html
from boardpapers.writers.markdown import MARKDOWN, write_markdown
from boardpapers.writers.pdf import write_pdf

Write = Callable[[Document, HouseStyle, str], str | bytes]
"""Document, house style, and the relative URL from the output to the workspace, to what is written.

Text is written in UTF-8. Raises UnprintableError: the format cannot show what the document has.
"""

WRITERS: dict[str, Write] = {
    "md": write_markdown,
    "html": write_html,
    "pdf": write_pdf,
    "docx": write_docx,
}
"""By the format's name, which is also the ending of its files."""

EXTRAS: dict[str, tuple[str, ...]] = {
    "pdf": ("typst", "fontpkg_arimo"),
    "docx": ("docx", "PIL"),
}
"""What a format needs that does not come with the program, but with its extra of that name."""

DEFAULT_FORMATS = ("md", "html")
"""What is written where no format is asked for: what needs nothing but the program itself."""


def is_installed(format: str) -> bool:
    """Tell whether what a format needs is there."""
    return all(map(find_spec, EXTRAS.get(format, ())))


FORMS: dict[str, Form] = {
    "md": MARKDOWN,
    "html": HTML,
}
"""What a format's templates are, and what they may see; by the format's name."""
