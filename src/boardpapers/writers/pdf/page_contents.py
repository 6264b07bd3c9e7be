"""The content of a page of another PDF, in the place of a placeholder on a page of ours."""

from collections.abc import Iterator
from typing import Any

_CLOSED_BY = {"q": "Q", "BMC": "EMC", "BDC": "EMC"}


def insert_figure(pdf: Any, page: Any, name: str, source: Any) -> None:
    """Replace a placeholder with a page without tags: it is a figure, as the placeholder is."""
    import pikepdf

    form = pdf.copy_foreign(source.as_form_xobject())
    form.Matrix = pikepdf.Array(_fitted(form).shorthand)
    _without_marks(form, set())
    page.resources.XObject[name] = form


def insert_content(pdf: Any, page: Any, name: str, source: Any, stamps: bytes) -> Any:
    """Make the content of a page with tags that of our page, in the place of a placeholder.

    `stamps` is drawn over it. What else is on our page, its number, comes last. Returns the matrix
    that takes places of the page to those of ours.
    """
    import pikepdf

    original = source.as_form_xobject()
    content = _balanced(original) + b"\n" + stamps
    form = pdf.copy_foreign(original)
    ours = list(pikepdf.parse_content_stream(page))
    matrix = _fitted(form) @ _place_of(ours, name)
    rest = _without_mark_around(ours, name)
    resources = pikepdf.Dictionary(form.get("/Resources", {}))
    overlay = _added(resources, _as_form(pdf, page, name, rest))
    left, bottom, width, height = _rectangle(form.BBox)
    clipped = f"{left} {bottom} {width} {height} re W n".encode("ascii")
    lines = (b"q", matrix.encode() + b" cm", clipped, content, b"Q", f"{overlay} Do".encode())
    page.obj.Contents = pdf.make_stream(b"\n".join(lines))
    page.obj.Resources = resources
    if "/Group" in form:
        page.obj.Group = form.Group
    return matrix


def _fitted(form: Any) -> Any:
    """Return the matrix by which a page as a form fills the unit square, as an image does."""
    import pikepdf

    matrix = pikepdf.Matrix(form.get("/Matrix", pikepdf.Matrix()))
    shown = matrix.transform(pikepdf.Rectangle(form.BBox))
    a, b, c, d, e, f = matrix.shorthand
    width, height, left, bottom = shown.width, shown.height, shown.llx, shown.lly
    return pikepdf.Matrix(
        *(a / width, b / height, c / width, d / height),
        *((e - left) / width, (f - bottom) / height),
    )


def _rectangle(box: Any) -> tuple[float, float, float, float]:
    """Return a box as left, bottom, width and height."""
    import pikepdf

    box = pikepdf.Rectangle(box)
    return box.llx, box.lly, box.width, box.height


def _balanced(form: Any) -> bytes:
    """Return the content of a page, with all closed that it opens, so that it ends as it began."""
    import pikepdf

    kept: list[Any] = []
    # Marks and states of drawing may cross: each kind is counted on its own.
    opened = {"EMC": 0, "Q": 0}
    for instruction in pikepdf.parse_content_stream(form):
        operator = str(instruction.operator)
        if closing := _CLOSED_BY.get(operator):
            opened[closing] += 1
        elif operator in opened:
            if not opened[operator]:
                continue
            opened[operator] -= 1
        kept.append(instruction)
    content: bytes = pikepdf.unparse_content_stream(kept)
    endings = (f"\n{operator}" * count for operator, count in opened.items())
    return content + "".join(endings).encode("ascii")


def _place_of(instructions: list[Any], name: str) -> Any:
    """Return the matrix by which the unit square of a placeholder is placed on its page."""
    import pikepdf

    for instruction, matrix in with_matrices(instructions):
        if str(instruction.operator) == "Do" and str(instruction.operands[0]) == name:
            return matrix
    return pikepdf.Matrix()


def with_matrices(instructions: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield each instruction with the matrix by which it draws on its page."""
    import pikepdf

    states: list[Any] = []
    matrix = pikepdf.Matrix()
    for instruction in instructions:
        match str(instruction.operator):
            case "q":
                states.append(matrix)
            case "Q":
                matrix = states.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, instruction.operands)) @ matrix
        yield instruction, matrix


def _without_mark_around(instructions: list[Any], name: str) -> list[Any]:
    """Return instructions without a placeholder, the mark of structure around it and all in it."""
    kept: list[Any] = []
    starts: list[int] = []
    has_it = False
    for instruction in instructions:
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            starts.append(len(kept))
        kept.append(instruction)
        has_it |= operator == "Do" and str(instruction.operands[0]) == name
        if operator == "EMC":
            start = starts.pop()
            if has_it:
                del kept[start:]
                has_it = False
    return kept


def _as_form(pdf: Any, page: Any, name: str, instructions: list[Any]) -> Any:
    """Return instructions of a page as a form, with the resources of the page but one."""
    import pikepdf

    resources = pikepdf.Dictionary(page.resources)
    resources.XObject = pikepdf.Dictionary(
        {key: value for key, value in resources.XObject.items() if key != name}
    )
    return pdf.make_stream(
        pikepdf.unparse_content_stream(instructions),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=page.mediabox,
        Resources=resources,
    )


def _added(resources: Any, form: Any) -> str:
    """Add a form to resources, in a dictionary that no other page shares; return its new name."""
    import pikepdf

    xobjects = dict(resources.get("/XObject", {}).items())
    name = next(each for n in range(len(xobjects) + 1) if (each := f"/Rest{n}") not in xobjects)
    resources.XObject = pikepdf.Dictionary({**xobjects, name: form})
    return name


def _without_marks(form: Any, seen: set[tuple[int, int]]) -> None:
    """Remove the marks of structure from a form and those inside it: they lead to no structure."""
    import pikepdf

    form.write(pikepdf.unparse_content_stream(list(_unmarked(form))))
    for key in ("/StructParents", "/StructParent", "/PieceInfo"):
        if key in form:
            del form[key]
    for inner in form.get("/Resources", {}).get("/XObject", {}).values():
        if inner.get("/Subtype") == "/Form" and inner.objgen not in seen:
            seen.add(inner.objgen)
            _without_marks(inner, seen)


def _unmarked(form: Any) -> Iterator[Any]:
    """Yield the instructions of a form without the marks of structure; those of layers are kept."""
    import pikepdf

    are_kept: list[bool] = []
    for instruction in pikepdf.parse_content_stream(form):
        operator = str(instruction.operator)
        is_kept = operator not in ("MP", "DP")
        if operator in ("BMC", "BDC"):
            is_kept = str(instruction.operands[0]) == "/OC"
            are_kept.append(is_kept)
        elif operator == "EMC":
            is_kept = are_kept.pop() if are_kept else False
        if is_kept:
            yield instruction
