"""The URLs in a document: to other documents, and to files of the workspace.

No writer makes the name of a file: all ask here.
"""

from collections.abc import Mapping
from posixpath import relpath
from urllib.parse import quote

from msgspec import Struct


class Links(Struct, frozen=True):
    """The place of a document, to which its links are relative.

    `format` is the ending of all files. `workspace` is the relative URL from the document's folder
    to the workspace's, empty or with `/` at its end. `folder` is the document's own folder below
    that of the output, and `folders` has those of other documents, by their ids; where none is
    given, a document lies in the output folder itself.
    """

    format: str
    workspace: str = ""
    folder: str = ""
    folders: Mapping[str, str] = {}

    def to_document(self, id: str, address: str = "") -> str:
        """Return the URL of a document, or of an address in it; without an id, of this one."""
        anchor = f"#{address}" if address else ""
        if not id:
            return anchor
        # From a root of their own: a template's process may have no current folder to ask for.
        folder = relpath(f"/{self.folders.get(id, '')}", f"/{self.folder}")
        path = "" if folder == "." else f"{folder}/"
        return f"{quote(path)}{quote(id, safe='')}.{self.format}{anchor}"

    def to_file(self, name: str) -> str:
        """Return the URL of a file of the workspace, by its path from the workspace's folder."""
        return self.workspace + quote(name)
