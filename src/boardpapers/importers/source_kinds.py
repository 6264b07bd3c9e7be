"""The kinds of files that can be imported, in one table."""

from collections.abc import Callable
from pkgutil import resolve_name
from typing import TYPE_CHECKING, cast

from msgspec import Struct

if TYPE_CHECKING:
    from boardpapers.importers.found_papers import FoundPaper, ImportContext
    from boardpapers.importers.source_file import SourceFile

    Import = Callable[[SourceFile, ImportContext], list[FoundPaper]]

_HERE = "boardpapers.importers"


class SourceKind(Struct, frozen=True):
    """A kind of file. `import_` is the path, like `module:name`, of the function that reads it.

    `requires` are modules that are not installed with the program, but with the extra `import`.
    """

    import_: str
    requires: tuple[str, ...] = ()

    @property
    def importer(self) -> "Import":
        """The function that turns a file into papers."""
        return cast("Import", resolve_name(self.import_))


IMPORTERS = {
    ".docx": SourceKind(f"{_HERE}.prose_papers:import_word", ("docx", "lxml")),
    ".pdf": SourceKind(f"{_HERE}.prose_papers:import_pdf", ("pypdfium2",)),
    ".html": SourceKind(f"{_HERE}.prose_papers:import_html", ("lxml",)),
    ".md": SourceKind(f"{_HERE}.prose_papers:import_markdown", ("lxml",)),
    ".txt": SourceKind(f"{_HERE}.prose_papers:import_text"),
}
"""By the usual ending of their names."""
