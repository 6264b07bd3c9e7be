"""The words of a Word paragraph, with their formatting, links, images and footnotes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from boardpapers.importers.source_inlines import footnote_mark, is_footnote_mark, linked
from boardpapers.importers.word_xml import (
    MC,
    RUN,
    WP,
    A,
    Element,
    M,
    Properties,
    R,
    W,
    is_on,
    local_name,
    properties_of,
    value,
)
from boardpapers.markdown.nodes import (
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Strong,
    StruckOut,
    Subscript,
    Superscript,
    Text,
)

if TYPE_CHECKING:
    from docx.opc.part import Part

_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_RUN, _HYPERLINK, _SIMPLE_FIELD = f"{W}r", f"{W}hyperlink", f"{W}fldSimple"
_EQUATION, _FRACTION = f"{M}oMath", f"{M}f"
_DELETED = (f"{W}del", f"{W}moveFrom")
_INSERTED = (f"{W}ins", f"{W}moveTo")
_LEFT_OUT = frozenset(f"{W}{each}" for each in ("pPr", "rPr", "sectPr", "instrText", "delText"))
_MOST_IMAGES = 500


@dataclass(slots=True)
class WordWords:
    """Reads the words of a part of a document; counts what it leaves out.

    `images` are the files of images by name. `field` is the instruction of the field that is open.
    """

    part: "Part"
    images: dict[str, bytes] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    boxes: list[Element] = field(default_factory=list)
    _fields: list[str] = field(default_factory=list)
    _in_result: list[bool] = field(default_factory=list)

    def read(self, paragraph: Element) -> list[Inline]:
        """Return the words of a paragraph."""
        return list(self._children(paragraph))

    def _children(self, element: Element) -> Iterator[Inline]:
        for child in element:
            yield from self._child(child)

    def _child(self, child: Element) -> Iterator[Inline]:
        tag = child.tag
        if tag == _RUN:
            yield from self._run(child)
        elif tag in _DELETED:
            self.note("deletion")
        elif tag in _INSERTED:
            self.note("insertion")
            yield from self._children(child)
        elif tag == _HYPERLINK:
            yield from self._hyperlink(child)
        elif tag == _EQUATION:
            self.note("equation")
            yield Text(_equation(child))
        elif tag == _SIMPLE_FIELD:
            yield from self._simple_field(child)
        elif tag not in _LEFT_OUT and isinstance(tag, str):
            yield from self._children(child)

    def note(self, what: str) -> None:
        """Count something that is reported."""
        self.counts[what] = self.counts.get(what, 0) + 1

    def _hyperlink(self, element: Element) -> Iterator[Inline]:
        content = list(self._children(element))
        relation = self.part.rels.get(element.get(f"{R}id", ""))
        url = relation.target_ref if relation is not None and relation.is_external else ""
        yield from linked(url, content)

    def _simple_field(self, element: Element) -> Iterator[Inline]:
        if element.get(f"{W}instr", "").split()[:1] not in [[each] for each in _PAGE_FIELDS]:
            yield from self._children(element)

    def _run(self, run: Element) -> Iterator[Inline]:
        properties = properties_of(run, RUN)
        if is_on(properties.get(f"{W}vanish")):
            self.note("hidden text")
            return
        content = [each for child in run for each in self._in_run(child)]
        if content and self._is_shown():
            yield from _formatted(content, properties)

    def _is_shown(self) -> bool:
        """Tell whether words are shown here: not in the instruction of a field."""
        return all(self._in_result) and not any(
            each.split()[:1] in [[page] for page in _PAGE_FIELDS] for each in self._fields
        )

    def _in_run(self, child: Element) -> Iterator[Inline]:
        tag = local_name(child)
        if single := _SINGLE.get(tag):
            yield from single(child)
        elif tag in ("drawing", "pict", "object"):
            yield from self._drawing(child)
        elif tag == "ruby":
            yield from self._ruby(child)
        elif child.tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            yield from self._alternate(child if choice is None else choice)
        elif tag in ("fldChar", "instrText"):
            self._field(child, tag)

    def _ruby(self, element: Element) -> Iterator[Inline]:
        """Yield words, and in brackets what is printed small above them."""
        base, above = element.find(f"{W}rubyBase"), element.find(f"{W}rt")
        yield from self._children(base if base is not None else ())
        if above is not None:
            yield from (Text(" ("), *self._children(above), Text(")"))

    def _alternate(self, element: Element) -> Iterator[Inline]:
        for child in element:
            yield from self._in_run(child)

    def _field(self, child: Element, tag: str) -> None:
        """Follow a field: its instruction is not shown, its result is."""
        if tag == "instrText":
            if self._fields:
                self._fields[-1] += child.text or ""
            return
        kind = child.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append("")
            self._in_result.append(False)
        elif kind == "separate" and self._in_result:
            self._in_result[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._in_result.pop()

    def _drawing(self, element: Element) -> Iterator[Inline]:
        boxes = list(element.iter(f"{W}txbxContent"))
        self.boxes += boxes
        if not boxes and next(element.iter(f"{A}blip"), None) is None:
            self.note("drawing")
        for blip in element.iter(f"{A}blip"):
            relation = self.part.rels.get(blip.get(f"{R}embed", ""))
            if relation is None or relation.is_external or len(self.images) >= _MOST_IMAGES:
                self.note("image that is not in the file")
                continue
            described = next(element.iter(f"{WP}docPr"), None)
            words = (described.get("descr") or "") if described is not None else ""
            yield Image(self._file_of(relation.target_part), words, "", "", b"")

    def _file_of(self, image: "Part") -> str:
        content = image.blob
        for name, own in self.images.items():
            if own == content:
                return name
        ending = image.partname.rpartition(".")[2].lower()
        name = f"image-{len(self.images) + 1}.{ending.replace('jpeg', 'jpg')}"
        self.images[name] = content
        return name


def _equation(element: Element) -> str:
    """Return the words of an equation on one line, with a stroke in each fraction."""
    inside = [_equation(each) for each in element]
    if element.tag == _FRACTION:
        return "/".join(filter(None, inside))
    return (element.text or "") if element.tag == f"{M}t" else "".join(inside)


def _formatted(content: list[Inline], properties: Properties) -> Iterable[Inline]:
    """Return the words of a run with its formatting; blanks at its ends are outside of it."""
    words = "".join(each.text for each in content if isinstance(each, Text))
    if not properties or not words.strip() or is_footnote_mark(words):
        return content
    nodes: tuple[Inline, ...] = tuple(content)
    for kind in _formats(properties):
        nodes = (kind(nodes),)
    return nodes


def _formats(properties: Properties) -> Iterator[type[Emphasis]]:
    raised = value(properties.get(f"{W}vertAlign"))
    kinds = (
        (raised == "superscript", Superscript),
        (raised == "subscript", Subscript),
        (is_on(properties.get(f"{W}strike")), StruckOut),
        (is_on(properties.get(f"{W}i")), Emphasis),
        (is_on(properties.get(f"{W}b")), Strong),
    )
    yield from (kind for is_on, kind in kinds if is_on)  # type: ignore[misc]  # each holds words


def _break(element: Element) -> tuple[Inline, ...]:
    """Return a line break; a page or a column that ends is none."""
    return () if element.get(f"{W}type") in ("page", "column") else (LineBreak(),)


_SINGLE: dict[str, Callable[[Element], tuple[Inline, ...]]] = {
    "t": lambda element: (Text(element.text or ""),),
    "tab": lambda _: (Text("\t"),),
    "ptab": lambda _: (Text("\t"),),
    "br": _break,
    "cr": _break,
    "noBreakHyphen": lambda _: (Text("-"),),
    "sym": lambda element: (Text(_symbol(element)),),
    "footnoteReference": lambda element: (footnote_mark(element.get(f"{W}id", "")),),
    "endnoteReference": lambda element: (footnote_mark(f"end-{element.get(f'{W}id', '')}"),),
}
"""The words of those parts of a run that have nothing inside."""


def _symbol(element: Element) -> str:
    code = element.get(f"{W}char", "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
