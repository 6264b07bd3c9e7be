"""The URLs in a document: to other documents, and to files of the workspace.

All writers get the names of files from here.
"""

from collections.abc import Mapping
from urllib.parse import quote

from msgspec import Struct


class Links(Struct, frozen=True):
    """The place of a document, to which its links are relative.

    `format` is the ending of all files. `workspace` is the relative URL from the document's folder
    to the workspace's, empty or with `/` at its end. `suffix` comes after the id in the name of
    every file. `pages` has the URLs of other documents that are pages of a site, by their ids; any
    other document is a file in the same folder. `members` has the URLs of the pages of members, by
    their ids.
    """

    format: str
    workspace: str = ""
    suffix: str = ""
    pages: Mapping[str, str] = {}
    members: Mapping[str, str] = {}

    def to_document(self, id: str, address: str = "") -> str:
        """Return the URL of a document, or of an address in it; this document if there is no id."""
        anchor = f"#{address}" if address else ""
        if not id:
            return anchor
        page = self.pages.get(id) or f"{quote(id, safe='')}{self.suffix}.{self.format}"
        return page + anchor

    def to_file(self, name: str) -> str:
        """Return the URL of a file of the workspace; its path is relative to the workspace."""
        return self.workspace + quote(name)
