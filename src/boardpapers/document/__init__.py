"""The document: a paper laid out once, numbered and linked, for all writers."""

from typing import TYPE_CHECKING

from boardpapers.document.file_endings import FILE_ENDINGS
from boardpapers.document.layouts import (
    LAYOUTS,
    NEEDED,
    OTHER_DOCUMENTS,
    is_rendered,
    lay_out,
    makes_documents,
)
from boardpapers.document.style_choice import style_of, workspace_style
from boardpapers.document.tree import Document
from boardpapers.document.unfinished_document import UnfinishedDocument
from boardpapers.system.lazy_exports import lazy_exports

if TYPE_CHECKING:
    from boardpapers.document.layouts.meeting_items import link_item

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

if not TYPE_CHECKING:  # so that a type checker refuses any other name
    __getattr__ = lazy_exports(__name__, {"link_item": "layouts.meeting_items"})
