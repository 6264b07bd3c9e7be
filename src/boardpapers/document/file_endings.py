"""The endings of files: of rendered ones, and of PDF files that are taken in."""

FILE_ENDINGS = ("md", "html", "pdf", "docx")
"""One for each format, in the order in which messages list them.

Their writers are on a higher floor.
"""


def is_pdf(name: str) -> bool:
    """Tell whether the name of a file is that of a PDF."""
    return name.lower().endswith(".pdf")
