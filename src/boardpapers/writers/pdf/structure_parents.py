"""The way from the content of a PDF to its tags: its parent tree."""

from dataclasses import dataclass, field
from typing import Any

HIGHEST_MARK = 100_000


@dataclass(slots=True)
class Parents:
    """Tags by the objects that have their content, and there by the numbers of the marks."""

    marks: dict[tuple[int, int], tuple[Any, dict[int, Any]]] = field(default_factory=dict)
    objects: list[tuple[Any, Any]] = field(default_factory=list)

    def add_mark(self, container: Any, number: int, element: Any) -> bool:
        """Say that a mark of a page or form belongs to a tag; false if it cannot."""
        _, elements = self.marks.setdefault(container.objgen, (container, {}))
        if not 0 <= number <= HIGHEST_MARK or number in elements:
            return False
        elements[number] = element
        return True

    def write(self, pdf: Any) -> None:
        """Number the objects and put their tags into the parent tree of a PDF."""
        import pikepdf

        root = pdf.Root.StructTreeRoot
        tree = pikepdf.NumberTree(root.ParentTree)
        following = int(root.get("/ParentTreeNextKey", max(tree.keys(), default=-1) + 1))
        for container, elements in self.marks.values():
            if "/StructParents" not in container:
                container.StructParents, following = following, following + 1
            ordered = [elements.get(number) for number in range(max(elements, default=-1) + 1)]
            tree[int(container.StructParents)] = pdf.make_indirect(pikepdf.Array(ordered))
        for each, element in self.objects:
            each.StructParent, following = following, following + 1
            tree[int(each.StructParent)] = element
        root.ParentTreeNextKey = following
