"""The document: a paper laid out once, numbered and linked, for all writers."""

from boardpapers.document.layout import Layout
from boardpapers.document.layouts import LAYOUTS, is_rendered, lay_out, makes_documents
from boardpapers.document.style_choice import style_of
from boardpapers.document.tree import Document

__all__ = ["LAYOUTS", "Document", "Layout", "is_rendered", "lay_out", "makes_documents", "style_of"]
