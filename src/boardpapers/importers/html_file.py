"""Read a web page, as saved from a council's site: its text, without what is around it.

What makes up a paper is found in its pieces later. The fields of Modern.Gov's answers, which are
fragments of HTML, are read by `modern_gov.html_fields`, word for word.
"""

import re
from collections.abc import Iterator
from typing import Any

from boardpapers.importers.html_footnotes import find_footnotes
from boardpapers.importers.html_images import HtmlImages
from boardpapers.importers.html_inlines import HtmlWords, words
from boardpapers.importers.html_lists import (
    LISTS,
    first_of_item,
    indent_of,
    is_item,
    is_list,
    typed_marks,
)
from boardpapers.importers.passages import BULLET, Grid, Passage, Piece, Reading, Remark
from boardpapers.importers.plain_words import as_words
from boardpapers.importers.source_file import SourceFile, decode
from boardpapers.importers.source_inlines import markdown_of, split_typed_mark
from boardpapers.markdown.counters import COUNTERS
from boardpapers.markdown.nodes import Inline, Strong, Text

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "p", "pre", "section", "summary", "table",
})  # fmt: skip
_LEFT_OUT = frozenset({
    "script", "style", "nav", "template", "noscript", "button", "select", "iframe", "head",
    "title", "link", "meta", "svg", "footer",
})  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TYPES = {"a": "letter", "A": "LETTER", "i": "roman", "I": "ROMAN"}
_DEEPEST = 150
_DEEPEST_READ = 1000
_MOST_MERGED = 100


def read_html(source: SourceFile) -> Reading:
    """Return the pieces of a web page. Raises BoardpapersError, BP950: it cannot be parsed."""
    return read_markup(source, decode(source))


def read_markup(source: SourceFile, markup: str) -> Reading:
    """Return the pieces of HTML. Raises as `read_html`."""
    from lxml import html  # type: ignore[import-untyped]  # lxml has no types
    from lxml.etree import LxmlError, ParserError  # type: ignore[import-untyped]  # lxml has no types

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\x00", "")
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True))
    except (LxmlError, ParserError, ValueError, AssertionError):
        sentence = f"`{source.path.name}` cannot be read as a web page"
        raise source.refused("BP950", sentence, "save it again from the browser") from None
    if _is_too_deep(root):
        sentence = f"`{source.path.name}` is nested too deeply to be read"
        raise source.refused("BP950", sentence, "save it again from the browser")
    return _HtmlReader(source, root).reading()


def _is_too_deep(root: Any) -> bool:
    """Tell whether elements are nested so deeply that the parser may have left some out."""
    from lxml.etree import iterwalk

    depth = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST_READ:
            return True
    return False


class _HtmlReader:
    """Walks the elements of a page in order; `buffer` has the words of the open paragraph."""

    def __init__(self, source: SourceFile, root: Any) -> None:
        self.source = source
        self.root = root
        self.images = HtmlImages(source.path)
        self.notes, names, self.skipped = find_footnotes(root)
        self.words = HtmlWords(names, self.images.name_of)
        self.buffer: list[Inline] = []

    def reading(self) -> Reading:
        body = self.root.find("body")
        mains = list(self.root.iter("main"))
        tops = [*_mastheads(self.root), mains[0]] if len(mains) == 1 else [body]
        pieces = tuple(piece for top in tops if top is not None for piece in self._block(top, 0, 0))
        notes = {name: markdown_of(self._note(element)) for name, element in self.notes.items()}
        left = [
            Remark("left", f"an image is not in the file: {each}") for each in self.images.missing
        ]
        return Reading(pieces, footnotes=notes, images=self.images.files, remarks=tuple(left))

    def _note(self, element: Any) -> list[Inline]:
        """Return the words of a footnote, without its number and the links back."""
        for back in list(element.iter("a")):
            if back.get("href", "").startswith("#"):
                for child in list(back):
                    back.remove(child)
                back.text = ""
        content = self.words.content(element)
        first = next((n for n, each in enumerate(content) if getattr(each, "text", "x").strip()), 0)
        content = content[first:]
        if content and isinstance(content[0], Text):
            content[0] = Text(re.sub(r"^\s*\[?\d{1,3}[\].]?\s+", "", content[0].text).lstrip())
        return content

    def _block(self, element: Any, depth: int, deep: int, quoted: bool = False) -> Iterator[Piece]:
        """Yield the pieces inside a block: its own words, and the blocks in it."""
        if element in self.skipped or _is_hidden(element):
            return
        if deep > _DEEPEST:
            self.buffer += words(element.text_content())
            return
        quoted = quoted or element.tag == "blockquote"
        self.buffer += words(element.text)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self._child(child, element, depth, deep + 1, quoted)
            self.buffer += words(child.tail)
        yield from self._flush(element, depth, quoted)

    def _child(
        self, child: Any, parent: Any, depth: int, deep: int, quoted: bool
    ) -> Iterator[Piece]:
        if child.tag not in _BLOCKS and child.tag not in LISTS and not _has_block(child):
            if not _is_hidden(child) and child not in self.skipped:
                self.buffer += self.words.element(child)
            return
        yield from self._flush(parent, depth, quoted)
        if child.tag in LISTS or is_list(child):
            yield from self._list(child, depth + 1, deep, quoted)
        elif child.tag == "table":
            yield from self._table(child, depth, deep)
        elif child.tag == "dl":
            yield from self._definitions(child)
        else:
            inside = depth + ("numbered" in _classes(child))
            yield from self._block(child, inside, deep, quoted)

    def _list(self, element: Any, depth: int, deep: int, quoted: bool) -> Iterator[Piece]:
        number = _whole(element.get("start"), 1)
        counter = COUNTERS[_TYPES.get(element.get("type", ""), "number")]
        bullet = BULLET if element.tag in LISTS else ""
        typed = iter(() if element.tag == "ol" else typed_marks(list(filter(is_item, element))))
        for item in element:
            if item.tag in LISTS:
                yield from self._list(item, depth + 1, deep + 1, quoted)
            if not is_item(item) or deep > _DEEPEST:
                continue
            number = _whole(item.get("value"), number)
            mark = f"{counter(number)}." if element.tag == "ol" and number > 0 else bullet
            own = next(typed, "")
            pieces = self._block(item, depth, deep + 1, quoted)
            first = next(pieces, None)
            if first:
                yield first_of_item(first, own, mark, depth)
            yield from pieces
            number += 1

    def _flush(self, element: Any, depth: int, quoted: bool) -> Iterator[Piece]:
        """Yield the words read so far as a passage of an element."""
        nodes, self.buffer = self.buffer, []
        heading = _HEADINGS.get(element.tag, 0)
        mark, content = split_typed_mark(_trimmed(nodes))
        if mark.isdigit() and not (heading or element.find_class("number")):
            mark, content = "", _trimmed(nodes)
        text = markdown_of(content)
        if not text.strip():
            return
        shown = [each for each in content if getattr(each, "text", "x").strip()]
        is_bold = not heading and all(isinstance(each, Strong) for each in shown)
        text = text.replace("**", "") if heading or is_bold else text
        place = f"line {element.sourceline}" if element.sourceline else ""
        indent = indent_of(depth, mark)
        yield Passage(text, place, mark, indent, heading, is_bold, is_quotation=quoted)

    def _table(self, table: Any, depth: int, deep: int) -> Iterator[Piece]:
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        for caption in table.iterchildren("caption"):
            yield from self._block(caption, depth, deep)
        cells = list(self._rows(rows))
        place = f"line {table.sourceline}"
        kept = [(row, own) for row, own in zip(rows, cells, strict=True) if any(own)]
        if (len(kept) == 1 and len(kept[0][1]) == 1) or _is_for_layout(table, kept):
            for cell in (each for row, _ in kept for each in row if each.tag in ("td", "th")):
                yield from self._block(cell, depth, deep)
            return
        if kept:
            head, last = kept[0][0], kept[-1][0]
            has_head = head.find("td") is None or table.find("thead") is not None
            alignments = tuple(_alignment(cell) for cell in last if cell.tag in ("td", "th"))
            yield Grid(tuple(own for _, own in kept), place, alignments, has_head)

    def _rows(self, rows: list[Any]) -> Iterator[tuple[str, ...]]:
        """Yield the cells of each row; a cell that is merged has its words in the first of them."""
        hanging: dict[int, int] = {}  # for each column, how many rows its cell from above goes on
        for row in rows:
            own = list(_hanging_at(0, hanging))
            for cell in row.iterchildren("td", "th"):
                width = max(1, min(_whole(cell.get("colspan"), 1), _MOST_MERGED))
                height = min(_whole(cell.get("rowspan"), 1), _MOST_MERGED)
                hanging |= {len(own) + n: height - 1 for n in range(width) if height > 1}
                own += [self._cell(cell), *[""] * (width - 1)]
                own += _hanging_at(len(own), hanging)
            yield tuple(own)

    def _cell(self, cell: Any) -> str:
        outer, self.buffer = self.buffer, []
        lines = []
        for piece in self._block(cell, 0, _DEEPEST - 20):
            if isinstance(piece, Passage):
                text = f"**{piece.text}**" if piece.is_bold else piece.text
                lines.append(f"{piece.mark} {text}".strip().replace("\\\n", "<br>"))
            else:
                lines += ["; ".join(row) for row in piece.rows]
        self.buffer = outer
        return "\n".join(lines)

    def _definitions(self, element: Any) -> Iterator[Piece]:
        """Yield a list of terms with their descriptions as a table of labels and values."""
        rows: list[tuple[str, str]] = []
        for each in element.iter("dt", "dd"):
            text = self._cell(each)
            if each.tag == "dt":
                rows.append((text, ""))
            elif rows:
                rows[-1] = (rows[-1][0], "\n".join(filter(None, (rows[-1][1], text))))
        if rows:
            yield Grid(tuple(rows), f"line {element.sourceline}", has_head=False)


def _mastheads(root: Any) -> list[Any]:
    """Return the short headers of a page that are not for finding the way around a site."""
    headers = (each for each in root.iter("header") if not list(each.iter("nav", "a", "form")))
    return [each for each in headers if len(as_words(each.text_content())) < 200][:1]


def _is_hidden(element: Any) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    is_skip = element.tag == "a" and "skip" in _classes(element)
    return is_skip or element.get("hidden") is not None or "display:none" in style


def _classes(element: Any) -> list[str]:
    return str(element.get("class", "")).split()


def _has_block(element: Any) -> bool:
    return any(each.tag in _BLOCKS or each.tag in LISTS for each in element.iterdescendants())


def _is_for_layout(table: Any, rows: list[tuple[Any, tuple[str, ...]]]) -> bool:
    """Tell whether a table only places what is in it: it has headings or whole lists."""
    inside = any(True for _ in table.iter("h1", "h2", "h3", "table") if _ is not table)
    return inside or (table.get("role") == "presentation" and len(rows) <= 2)


def _trimmed(nodes: list[Inline]) -> list[Inline]:
    """Return words without blanks at the beginning."""
    start = 0
    while start < len(nodes) and isinstance(nodes[start], Text):
        text = nodes[start].text.lstrip()  # type: ignore[union-attr]  # mypy does not narrow items
        if text:
            return [Text(text), *nodes[start + 1 :]]
        start += 1
    return nodes[start:]


def _hanging_at(column: int, hanging: dict[int, int]) -> Iterator[str]:
    """Yield an empty cell for each one from above that goes on at a column, and those after it."""
    while hanging.get(column, 0) > 0:
        hanging[column] -= 1
        column += 1
        yield ""


def _alignment(cell: Any) -> str:
    style = cell.get("style", "").replace(" ", "")
    classes = {*_classes(cell), cell.get("align", "")}
    for side in ("right", "center"):
        if side in classes or f"text-align:{side}" in style:
            return side
    return ""


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,4}", text) else otherwise
