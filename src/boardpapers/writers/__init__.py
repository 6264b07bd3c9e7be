"""Output formats. A format is one file here and one line in `FORMATS`."""

from collections.abc import Callable
from importlib.util import find_spec
from pkgutil import resolve_name
from typing import cast

from msgspec import Struct

from boardpapers.document import Document
from boardpapers.styles import HouseStyle
from boardpapers.templating.templates import Template
from boardpapers.writers.links import Links

Write = Callable[[Document, HouseStyle, Links], str | bytes]
"""Writes a document in a house style; text is written in UTF-8.

Raises BoardpapersError: the format cannot show what the document has (see `refusals`), or a
template or file of the house style has errors.
"""


class Format(Struct, frozen=True):
    """An output format; `name` is also the ending of its files.

    `write` and, for a format that is made by one, `template` are paths like `module:name`, which
    are loaded when they are used. `requires` are the modules that do not come with the program,
    but with its extra of the name `extra`.
    """

    name: str
    write: str
    extra: str = ""
    requires: tuple[str, ...] = ()
    template: str = ""

    @property
    def is_installed(self) -> bool:
        """True if the modules that it needs are there."""
        return all(map(find_spec, self.requires))

    @property
    def writer(self) -> Write:
        """The function that writes it."""
        return cast("Write", resolve_name(self.write))


_HERE = "boardpapers.writers"

FORMATS = {
    each.name: each
    for each in (
        Format("md", f"{_HERE}.markdown.document:write_markdown",
               template=f"{_HERE}.markdown.document:MARKDOWN"),
        Format("html", f"{_HERE}.html:write_html", template=f"{_HERE}.html:HTML"),
        Format("pdf", f"{_HERE}.pdf.document:write_pdf", "pdf", ("typst", "fontpkg_arimo")),
        Format("docx", f"{_HERE}.docx:write_docx", "docx", ("docx", "PIL")),
    )
}  # fmt: skip
"""By name, in the order in which they are listed."""

DEFAULT_FORMATS = ("md", "html")
"""The formats that are written where none is asked for: they need nothing but the program."""


def templates() -> list[Template]:
    """Return the templates of the formats that are made by one."""
    return [resolve_name(each.template) for each in FORMATS.values() if each.template]
