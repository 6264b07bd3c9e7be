"""The URLs in a document: to other documents, and to files of the workspace.

All writers get the names of files from here.
"""

from collections.abc import Mapping
from posixpath import relpath
from urllib.parse import quote

from msgspec import Struct


class Links(Struct, frozen=True):
    """The place of a document, to which its links are relative.

    `format` is the ending of all files. `workspace` is the relative URL from the document's folder
    to the workspace's, empty or with `/` at its end. `folder` is the document's own folder below
    the output folder, and `folders` has those of other documents, by their ids; a document without
    one is in the output folder itself. `suffix` comes after the id in the name of every file.
    """

    format: str
    workspace: str = ""
    folder: str = ""
    folders: Mapping[str, str] = {}
    suffix: str = ""

    def to_document(self, id: str, address: str = "") -> str:
        """Return the URL of a document, or of an address in it; this document if there is no id."""
        anchor = f"#{address}" if address else ""
        if not id:
            return anchor
        # From an artificial root: a template's process may have no current folder.
        folder = relpath(f"/{self.folders.get(id, '')}", f"/{self.folder}")
        path = "" if folder == "." else f"{folder}/"
        return f"{quote(path)}{quote(id, safe='')}{self.suffix}.{self.format}{anchor}"

    def to_file(self, name: str) -> str:
        """Return the URL of a file of the workspace; its path is relative to the workspace."""
        return self.workspace + quote(name)
