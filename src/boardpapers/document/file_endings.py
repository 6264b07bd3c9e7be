"""The endings of rendered files: one for each format that a document is written in."""

FILE_ENDINGS = ("md", "html", "pdf", "docx")
"""In the order in which messages list the formats. Their writers are on a higher floor."""
