"""Markdown to nodes: the only parser of prose, and what is read inside it."""
