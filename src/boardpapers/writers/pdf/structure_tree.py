"""The tags of another PDF, made part of those of a PDF that takes its pages in.

Every tag is built again with the attributes that are safe to take: its role becomes a standard
one, its classes become attributes, and its id becomes one that no other tag has.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from boardpapers.writers.pdf.page_annotations import ReplacedPage, placed_annotations
from boardpapers.writers.pdf.structure_attributes import Attributes
from boardpapers.writers.pdf.structure_parents import Parents
from boardpapers.writers.pdf.structure_roles import HEADINGS, SECTIONS, role_of

_LOWEST_HEADING = 6


class _Waiting(Struct, frozen=True):
    """A tag of the other PDF whose children are still to be taken in, and ours for it.

    `page` is where its content is, `depth` the number of sections that it is in.
    """

    element: Any
    ours: Any
    page: ReplacedPage | None
    depth: int


def graft_structure(pdf: Any, source: Any, pages: Sequence[ReplacedPage], title: str) -> None:
    """Put the tags of pages in the place of the figures that kept it, as a part with a title."""
    figures = [_figure_of(pdf, each.page) for each in pages]
    for figure in figures[1:]:
        del figure.P.K[_position(figure)]
    _forget_numbers(source)
    _Graft(pdf, source, pages, figures[0]).replace_figure(title)


def _figure_of(pdf: Any, page: Any) -> Any:
    """Return the tag of the placeholder of a page, the only one that has content on it."""
    import pikepdf

    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    return parents[int(page.obj.StructParents)][0]


def _position(element: Any) -> int:
    """Return the position of a tag among those of its parent."""
    return next(n for n, each in enumerate(element.P.K) if _number(each) == element.objgen)


def _number(value: Any) -> Any:
    return getattr(value, "objgen", None)


def _forget_numbers(source: Any) -> None:
    """Remove from all objects of a PDF what leads from their content to its tags."""
    import pikepdf

    for each in source.objects:
        if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            for key in ("/StructParents", "/StructParent"):
                if key in each:
                    del each[key]


class _Graft:
    """Build the tags of another PDF again, in the place of a figure.

    `_base` is the level of the heading that the figure is under, `_heading` that of the last one.
    """

    def __init__(self, pdf: Any, source: Any, pages: Sequence[ReplacedPage], figure: Any) -> None:
        self._pdf, self._source, self._figure = pdf, source, figure
        self._pages = {each.source.obj.objgen: each for each in pages}
        self._annotations = placed_annotations(pdf, source, self._pages)
        self._root = source.Root.StructTreeRoot
        self._attributes = Attributes(pdf, source, f"inserted-{figure.objgen[0]}-")
        self._parents = Parents()
        self._base = self._heading = _level_above(figure)

    def replace_figure(self, title: str) -> None:
        """Put all tags in the place of the figure, and lead from content and links to them."""
        import pikepdf

        part = self._element("Part", self._figure.P)
        part.T = pikepdf.String(title)
        if "/Lang" in self._source.Root:
            part.Lang = pikepdf.String(str(self._source.Root.Lang))
        self._figure.P.K[_position(self._figure)] = part
        self._take_in(_Waiting(self._root, part, None, 0))
        self._add_untagged(part)
        self._parents.write(self._pdf)

    def _take_in(self, start: _Waiting) -> None:
        """Take in the tags below one in the order in which they are read, however deep they are."""
        waiting, seen = [start], {start.element.objgen}
        while waiting:
            now = waiting.pop()
            if now is not start:
                self._describe(now)
            below = []
            for kid in _kids(now.element):
                if (each := self._kid(kid, now)) and each.element.objgen not in seen:
                    seen.update({each.element.objgen} if each.element.is_indirect else ())
                    now.ours.K.append(each.ours)
                    below.append(each)
            waiting.extend(reversed(below))

    def _kid(self, kid: Any, now: _Waiting) -> _Waiting | None:
        """Take in a child of a tag if it is content; return it if it is a tag."""
        import pikepdf

        if isinstance(kid, int):
            self._add_mark(now.ours, now.page, kid)
        if not isinstance(kid, pikepdf.Dictionary):
            return None
        page = self._pages.get(kid.Pg.objgen) if "/Pg" in kid else now.page
        if "/S" in kid:
            is_section = str(kid.S).lstrip("/") in SECTIONS
            return _Waiting(kid, self._element("Div", now.ours), page, now.depth + is_section)
        if "/MCID" in kid:
            self._add_mark(now.ours, page, int(kid.MCID), kid.get("/Stm"))
        elif "/Obj" in kid:
            self._add_object(now.ours, kid.Obj)
        return None

    def _element(self, role: str, parent: Any) -> Any:
        """Return a new tag without content, which its parent does not have yet."""
        import pikepdf

        return self._pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.StructElem,
                S=pikepdf.Name(f"/{role}"),
                P=parent,
                K=pikepdf.Array(),
            )
        )

    def _describe(self, now: _Waiting) -> None:
        """Give one of our tags the role and the attributes of the other PDF's."""
        import pikepdf

        is_leaf = any(isinstance(each, int) for each in _kids(now.element))
        role = role_of(now.element, self._root.get("/RoleMap", {}), is_leaf=is_leaf)
        if role in HEADINGS:
            own = int(role[1:] or max(now.depth, 1))
            # No level is skipped, and the headings go on from those of the paper.
            self._heading = min(self._base + own, self._heading + 1, _LOWEST_HEADING)
            role = f"H{self._heading}"
        now.ours.S = pikepdf.Name(f"/{role}")
        if now.page:
            now.ours.Pg = now.page.page.obj
        self._attributes.take(now.element, now.ours, now.page.matrix if now.page else None)

    def _add_mark(
        self, ours: Any, page: ReplacedPage | None, number: int, form: Any = None
    ) -> None:
        """Make a mark in the content of a page, or of a form on it, a child of a tag."""
        import pikepdf

        if page is None:
            return
        container = page.page.obj if form is None else self._pdf.copy_foreign(form)
        if self._parents.add_mark(container, number, ours):
            kid = pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page.page.obj, MCID=number)
            if form is not None:
                kid.Stm = container
            ours.K.append(kid)

    def _add_object(self, ours: Any, found: Any) -> None:
        """Make a link a child of a tag, or the mark of what is drawn on the page instead."""
        key = getattr(found, "objgen", None)
        if key in self._annotations.links:
            self._add_link(ours, *self._annotations.links.pop(key))
        elif key in self._annotations.drawn:
            self._add_mark(ours, *self._annotations.drawn.pop(key))
            _make_words(ours)

    def _add_link(self, ours: Any, page: Any, link: Any) -> None:
        import pikepdf

        ours.K.append(pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Pg=page, Obj=link))
        self._parents.objects.append((link, ours))

    def _add_untagged(self, part: Any) -> None:
        """Add what no tag of the other PDF has, stamps and links, so that it can be reached."""
        for drawn in self._annotations.drawn.values():
            self._add_mark(self._last_child("P", part), *drawn)
        for link in self._annotations.links.values():
            self._add_link(self._last_child("Link", part), *link)

    def _last_child(self, role: str, part: Any) -> Any:
        part.K.append(self._element(role, part))
        return part.K[-1]


def _kids(element: Any) -> Iterator[Any]:
    import pikepdf

    kids = element.get("/K", ())
    yield from kids if isinstance(kids, pikepdf.Array) else (kids,)


def _make_words(element: Any) -> None:
    """Make a tag of a field or comment one of words: what it had is drawn, and is not one now."""
    import pikepdf

    if element.S in ("/Form", "/Annot"):
        element.S = pikepdf.Name.Span


def _level_above(element: Any) -> int:
    """Return the level of the heading that a tag is under, by the tags before it."""
    while "/P" in element and "/K" in element.P and "/S" in element.P:
        before = list(element.P.K)[: _position(element)]
        for each in reversed(before):
            role = str(getattr(each, "S", ""))
            if role[:2] == "/H" and role[2:].isdecimal():
                return int(role[2:])
        element = element.P
    return 0
