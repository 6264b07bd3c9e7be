"""Output formats. A format is one file or package here and one entry in `FORMATS`."""

from collections.abc import Callable
from importlib.util import find_spec
from pkgutil import resolve_name
from typing import cast

from msgspec import Struct

from boardpapers.document import Document
from boardpapers.document.pack import Pack
from boardpapers.styles import HouseStyle
from boardpapers.templating.templates import Template
from boardpapers.writers.links import Links

Write = Callable[[Document, HouseStyle, Links], str | bytes]
"""Write a document in a house style; text is written in UTF-8.

Raises BoardpapersError: the format cannot show a part of the document (see `refusals`), or a
template or file of the house style has errors.
"""


WritePack = Callable[[Pack, Links], str | bytes]
"""Write a pack. Raises the same as `Write`."""


class Format(Struct, frozen=True):
    """An output format; `name` is also the ending of its files.

    `write`, `write_pack` and, for a format made from templates, `template` and `pack_template` are
    paths like `module:name`, which are loaded when they are used; so is `own_files`, a function
    that returns the files that a house style has for a format that is not made from templates.
    `write_pack` is empty for a format of registers alone. `requires` are modules that are not
    installed with the program, but with its extra named `extra`. If it `takes_in_files`, the PDF
    files of a document are part of it, and other formats link to copies of them.
    """

    name: str
    write: str
    write_pack: str = ""
    extra: str = ""
    requires: tuple[str, ...] = ()
    template: str = ""
    own_files: str = ""
    pack_template: str = ""
    takes_in_files: bool = False

    @property
    def is_installed(self) -> bool:
        """True if the modules that it needs are installed."""
        return all(map(find_spec, self.requires))

    def is_changed_by(self, style: HouseStyle) -> bool:
        """Tell whether a house style that does not come with the program has files for it."""
        return bool(self.template or (self.own_files and resolve_name(self.own_files)(style)))

    @property
    def writer(self) -> Write:
        """The function that writes the format."""
        return cast("Write", resolve_name(self.write))

    @property
    def pack_writer(self) -> WritePack:
        """The function that writes packs in the format."""
        return cast("WritePack", resolve_name(self.write_pack))


_HERE = "boardpapers.writers"

FORMATS = {
    each.name: each
    for each in (
        Format("md", f"{_HERE}.markdown.document:write_markdown",
               f"{_HERE}.markdown.document:write_markdown_pack",
               template=f"{_HERE}.markdown.document:MARKDOWN",
               pack_template=f"{_HERE}.markdown.document:MARKDOWN_PACK"),
        Format("html", f"{_HERE}.html:write_html", f"{_HERE}.html:write_html_pack",
               template=f"{_HERE}.html:HTML", pack_template=f"{_HERE}.html:HTML_PACK"),
        Format("pdf", f"{_HERE}.pdf.document:write_pdf", f"{_HERE}.pdf.document:write_pdf_pack",
               "pdf", ("typst", "fontpkg_arimo", "pikepdf"), takes_in_files=True,
               own_files=f"{_HERE}.pdf.typst_messages:own_templates"),
        Format("docx", f"{_HERE}.docx:write_docx", f"{_HERE}.docx:write_docx_pack",
               "docx", ("docx", "PIL"),
               own_files=f"{_HERE}.docx.reference_file:own_references"),
    )
}  # fmt: skip
"""By name, in the order in which messages list them."""

DEFAULT_FORMATS = ("md", "html")
"""The formats to write by default; they need no extra."""


def installed_formats() -> tuple[str, ...]:
    """Return the formats to write packs in by default: all that are installed."""
    return tuple(name for name, each in FORMATS.items() if each.is_installed)


def templates() -> list[Template]:
    """Return the templates of formats, of their packs, and of a site."""
    names = (name for each in FORMATS.values() for name in (each.template, each.pack_template))
    of_site = resolve_name(f"{_HERE}.site_templates:site_templates")
    return [*(resolve_name(name) for name in names if name), *of_site()]
