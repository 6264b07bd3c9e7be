"""The document: a paper laid out once, numbered and linked, for all writers."""

from boardpapers.document.file_endings import FILE_ENDINGS
from boardpapers.document.layouts import (
    LAYOUTS,
    NEEDED,
    OTHER_DOCUMENTS,
    is_rendered,
    lay_out,
    makes_documents,
)
from boardpapers.document.layouts.meeting_items import link_item
from boardpapers.document.style_choice import style_of, workspace_style
from boardpapers.document.tree import Document
from boardpapers.document.unfinished_document import UnfinishedDocument

__all__ = [
    "FILE_ENDINGS",
    "LAYOUTS",
    "NEEDED",
    "OTHER_DOCUMENTS",
    "Document",
    "UnfinishedDocument",
    "is_rendered",
    "lay_out",
    "link_item",
    "makes_documents",
    "style_of",
    "workspace_style",
]
