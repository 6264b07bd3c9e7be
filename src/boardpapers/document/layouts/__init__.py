"""Layouts: from a linked paper of a kind and its house style to a document."""
