"""What a tag says besides its role and its content: words, classes, layout, its id."""

from collections.abc import Iterator
from typing import Any

_WORDS = ("/Alt", "/ActualText", "/E", "/T", "/Lang")


class Attributes:
    """Take the attributes of another PDF's tags to ours; `prefix` makes their ids unique."""

    def __init__(self, pdf: Any, source: Any, prefix: str) -> None:
        self._pdf, self._source, self._prefix = pdf, source, prefix
        self._classes = source.Root.StructTreeRoot.get("/ClassMap", {})

    def take(self, element: Any, ours: Any, matrix: Any) -> None:
        """Give one of our tags the attributes of another; a matrix moves its box."""
        import pikepdf

        for key in _WORDS:
            if isinstance(element.get(key), pikepdf.String):
                ours[key] = pikepdf.String(str(element[key]))
        attributes = [self._attribute(each, matrix) for each in self._all(element)]
        if attributes:
            ours.A = pikepdf.Array(attributes)
        if isinstance(element.get("/ID"), pikepdf.String):
            self._name(ours, self._id(element.ID))
        elif ours.S == "/Note":
            self._name(ours, f"{self._prefix}note-{ours.objgen[0]}")

    def _all(self, element: Any) -> Iterator[Any]:
        """Yield the attributes of a tag, those of its classes first."""
        import pikepdf

        for name in _each(element.get("/C")):
            if isinstance(name, pikepdf.Name):
                yield from _each(self._classes.get(str(name)))
        yield from _each(element.get("/A"))

    def _attribute(self, attribute: Any, matrix: Any) -> Any:
        """Return a copy of attributes of one owner, with its box and the ids moved."""
        import pikepdf

        attribute = dict(attribute.items())
        if "/BBox" in attribute and matrix is not None:
            box = pikepdf.Rectangle(attribute["/BBox"])
            attribute["/BBox"] = matrix.transform(box).as_array()
        if "/Headers" in attribute:
            ids = (pikepdf.String(self._id(each)) for each in _each(attribute["/Headers"]))
            attribute["/Headers"] = pikepdf.Array(ids)
        made = self._source.make_indirect(pikepdf.Dictionary(attribute))
        return self._pdf.copy_foreign(made)

    def _id(self, id: Any) -> str:
        return f"{self._prefix}{bytes(id).hex()}"

    def _name(self, ours: Any, id: str) -> None:
        """Give a tag its id, and lead from the id to it."""
        import pikepdf

        root = self._pdf.Root.StructTreeRoot
        if "/IDTree" not in root:
            root.IDTree = pikepdf.NameTree.new(self._pdf).obj
        ours.ID = pikepdf.String(id)
        pikepdf.NameTree(root.IDTree)[id] = ours


def _each(values: Any) -> Iterator[Any]:
    """Yield a value, or those of an array, without the numbers of revisions."""
    import pikepdf

    every = values if isinstance(values, pikepdf.Array) else (values,)
    yield from (each for each in every if each is not None and not isinstance(each, int))
