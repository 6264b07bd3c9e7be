"""The accessibility of PDF files that come from elsewhere: what has tags, and what they claim."""

from typing import Any

_DRAWS_WORDS_OR_IMAGES = frozenset(("Tj", "TJ", "'", '"', "Do", "INLINE IMAGE"))


def pages_without_tags(pdf: Any) -> tuple[int, ...]:
    """Return the pages, counted from 1, whose words and images no tag can reach."""
    parents = parents_by_number(pdf)
    pages = enumerate(pdf.pages, 1)
    return tuple(
        number for number, page in pages if not marks_of(page, parents) and _is_drawn_on(page)
    )


def claims_to_be_accessible(pdf: Any) -> bool:
    """Tell whether a PDF says that it is PDF/UA-1."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        return str(metadata.get("pdfuaid:part", "")) == "1"


def parents_by_number(pdf: Any) -> Any:
    """Return the lists of tags to which the content of pages belongs, or nothing."""
    import pikepdf

    tree = pdf.Root.get("/StructTreeRoot", {}).get("/ParentTree")
    return {} if tree is None else pikepdf.NumberTree(tree)


def marks_of(page: Any, parents: Any) -> int:
    """Return how many marks the content of a page has that lead to tags."""
    number = int(page.obj.get("/StructParents", -1))
    elements = parents.get(number) if number >= 0 else None
    return 0 if elements is None else len(elements)


def _is_drawn_on(page: Any) -> bool:
    import pikepdf

    try:
        instructions = pikepdf.parse_content_stream(page)
    except pikepdf.PdfError:
        return True
    return any(str(each.operator) in _DRAWS_WORDS_OR_IMAGES for each in instructions)
