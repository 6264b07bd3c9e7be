"""The document: a paper laid out once, numbered and linked, for all writers."""

from boardpapers.document.layouts.report import Built, build_document, finish_document, style_of
from boardpapers.document.tree import Document

__all__ = ["Built", "Document", "build_document", "finish_document", "style_of"]
