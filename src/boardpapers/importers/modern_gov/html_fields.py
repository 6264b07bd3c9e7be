"""The HTML in the fields of answers, as Markdown with the same words.

A field is a fragment, often broken, as word processors and web editors write it. It is one text of
a paper, so all its words are kept: no label, number or running header is recognised in it.
`importers.html_file` reads whole pages, in which these are. It needs lxml, which the answers do
not: they can be imported without the extra.
"""

import re
from html.parser import HTMLParser
from itertools import groupby
from typing import TypeAlias
from urllib.parse import urlsplit

from msgspec import Struct, field
from msgspec.structs import replace

from boardpapers.importers.modern_gov.html_field_words import Run, markdown_of
from boardpapers.reader.source import FORBIDDEN_CHARACTER

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
    "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
})  # fmt: skip
_SKIPPED = frozenset({"head", "script", "style", "title", "xml"})
# An open one of these ends where another begins, up to the element that holds both.
_ENDED_BY = {"p": _BLOCKS, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"},
             "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "tr": {"tr"}}  # fmt: skip
_HOLDERS = frozenset({"ul", "ol", "table", "dl", "blockquote", "div", ""})
# Word's conditions and namespaces, and document types.
_DECLARATION = re.compile(
    r"<!\[[^\[\]<>]{0,100}\](?:--)?>|<\?[^<>]{0,300}>|<!doctype[^<>]{0,300}>", re.IGNORECASE
)
_TAG_START = re.compile(r"<(?!/?[a-zA-Z][^<>]*>)")
_NOT_WORDS = re.compile(r"<(?:script|style)\b[^<>]*>", re.IGNORECASE)
_ENDS = re.compile(r"</(?:script|style)\b", re.IGNORECASE)
_DEEPEST = 40
_BULLET = re.compile(r"[·•▪●◦\uf0b7\uf0a7§][\s\xa0]+|o[\s]*\xa0[\s\xa0]+")
_ROWS, _CELLS = frozenset({"tr", "td", "th"}), frozenset({"td", "th"})
# Markdown has these looks too, in tags of their own.
_TAGS = {"sup": "sup", "sub": "sub", "s": "del", "strike": "del", "del": "del"}
_HEADING = re.compile("h[1-6]")


class HtmlNode(Struct):
    """An element of HTML; a text is an element without a name."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["HtmlNode"] = field(default_factory=list)
    text: str = ""


Blocks: TypeAlias = list[str]


def to_markdown(html: str) -> str:
    """Return HTML as Markdown; a text without tags keeps its lines."""
    html = FORBIDDEN_CHARACTER.sub("", html).strip()
    if not html:
        return ""
    if "<" not in html:
        html = html.replace("\n\n", "<p>").replace("\n", "<br>")
    tags = _only_tags(html)
    tree = _Tree(frozenset(each for each in _SKIPPED if f"</{each}" in tags.lower()))
    tree.feed(tags)
    tree.close()
    return "\n\n".join(_blocks(tree.root)).strip()


def _only_tags(html: str) -> str:
    """Return HTML without comments and declarations, in which each `<` begins a whole tag.

    The parser takes very long over many that do not, and would leave out what is after some.
    """
    kept, position = [], 0
    while (start := html.find("<!--", position)) >= 0:
        end = html.find("-->", start)
        if end < 0:
            break
        kept.append(html[position:start])
        position = end + len("-->")
    rest = "".join([*kept, html[position:]])
    tags = _TAG_START.sub("&lt;", _DECLARATION.sub("", rest))
    # To the parser, all after one of these that is not closed is part of it.
    return tags if _ENDS.search(tags) else _NOT_WORDS.sub("", tags)


class _Tree(HTMLParser):
    """Builds the elements of HTML, and closes those that are left open."""

    def __init__(self, skippable: frozenset[str]) -> None:
        """Make a tree without what is in `skippable` elements, which must be closed."""
        super().__init__(convert_charrefs=True)
        self.skippable = skippable
        self.root = HtmlNode("")
        self.open = [self.root]
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = tag.rpartition(":")[2]
        if tag in self.skippable:
            self.skipped += 1
            return
        self._end_what_ends(tag)
        node = HtmlNode(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID and len(self.open) < _DEEPEST:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag.rpartition(":")[2] not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in self.skippable:
            self.skipped = max(0, self.skipped - 1)
            return
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].name == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.open[-1].children.append(HtmlNode("", text=data))

    def _end_what_ends(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            name = self.open[depth].name
            if tag in _ENDED_BY.get(name, ()):
                del self.open[depth:]
            elif name in _HOLDERS:
                return


def _blocks(node: HtmlNode) -> Blocks:
    """Return the blocks in an element, each as Markdown; words between them are paragraphs."""
    blocks: Blocks = []
    for is_block, group in groupby(_flattened(node), key=lambda each: each.name in _BLOCKS):
        children = list(group)
        if is_block:
            for bulleted, several in groupby(children, key=_is_typed_bullet):
                nodes = list(several)
                blocks += _typed_list(nodes) if bulleted else _several(nodes)
        else:
            blocks += _paragraph(children)
    return blocks


def _flattened(node: HtmlNode) -> list[HtmlNode]:
    """Return what is in an element; words around blocks give way to the blocks in them."""
    found: list[HtmlNode] = []
    for child in node.children:
        if child.name and child.name not in _BLOCKS and _has_block(child):
            found += _flattened(child)
        elif child.name or child.text.strip() or found:
            found.append(child)
    return found


def _has_block(node: HtmlNode) -> bool:
    return any(each.name in _BLOCKS or _has_block(each) for each in node.children)


def _several(nodes: list[HtmlNode]) -> Blocks:
    return [block for node in nodes for block in _block(node)]


def _block(node: HtmlNode) -> Blocks:
    if node.name in ("ul", "ol"):
        return ["\n".join(items)] if (items := _list(node)) else []
    if node.name == "table":
        return _table(node)
    if node.name == "blockquote":
        return [_indented("> ", "> ", "\n\n".join(inside))] if (inside := _blocks(node)) else []
    if node.name == "hr":
        return []
    if _HEADING.fullmatch(node.name) or node.name == "dt":
        # A bold paragraph: the headings of a paper are those of its items.
        return _blocks(node) if _has_block(node) else _paragraph(node.children, strong=True)
    return _blocks(node)


def _paragraph(nodes: list[HtmlNode], *, strong: bool = False) -> Blocks:
    """Return the words of elements as paragraphs: two line breaks end one."""
    text = markdown_of([run for node in nodes for run in _runs(node, Run("", strong))])
    return [each for each in text.split("\n\n") if each.strip()]


def _runs(node: HtmlNode, like: Run) -> list[Run]:
    """Return the words in an element, each with its looks."""
    if not node.name:
        return [replace(like, text=node.text)]
    if node.name == "br":
        return [Run("\n")]
    if node.name == "img":
        return _image(node, like)
    inside = replace(
        like,
        strong=like.strong or node.name in ("b", "strong"),
        emphasis=like.emphasis or node.name in ("i", "em", "cite"),
        link=like.link or (_target(node.attributes.get("href", "")) if node.name == "a" else ""),
        tag=_TAGS.get(node.name, like.tag),
    )
    return [run for child in node.children for run in _runs(child, inside)]


def _target(url: str) -> str:
    """Return the address of a link, if it is of the web or of mail."""
    url = "".join(url.split("\n")).strip()
    try:
        return url if urlsplit(url).scheme.lower() in ("http", "https", "mailto", "tel") else ""
    except ValueError:
        return ""


def _image(node: HtmlNode, like: Run) -> list[Run]:
    """Return an image as its alternative text, linked to it: images are not taken over."""
    words = node.attributes.get("alt", "").strip() or "image"
    link = like.link or _target(node.attributes.get("src", ""))
    return [replace(like, text=f"[{words}]", link=link)]


def _list(node: HtmlNode) -> list[str]:
    """Return the items of a list; what is between them belongs to the item before."""
    lines: list[str] = []
    number = int(start) if (start := node.attributes.get("start", "")).isdecimal() else 1
    ordered, letters = node.name == "ol", node.attributes.get("type", "1")
    for child in node.children:
        if not child.name and not child.text.strip():
            continue
        inside = _blocks(child) if child.name == "li" else _blocks(HtmlNode("", children=[child]))
        if not inside:
            continue
        if child.name != "li" and lines:
            lines.append(_indented("   ", "   ", "\n".join(inside)))
            continue
        mark = _mark(number, letters) if ordered else "- "
        number += 1
        lines.append(_indented(mark, " " * len(mark), _tight(inside)))
    return lines


def _tight(blocks: Blocks) -> str:
    """Join the blocks of an item: a list follows its words at once, a paragraph after a line."""
    text = blocks[0]
    for block in blocks[1:]:
        text += ("\n" if re.match(r"- |\w{1,3}\. ", block) else "\n\n") + block
    return text


def _mark(number: int, kind: str) -> str:
    if kind in ("a", "A") and number <= 26:
        return f"{chr(ord(kind) + number - 1)}. "
    return f"{number}. "


def _indented(first: str, others: str, text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        (f"{first if n == 0 else others}{line}").rstrip(" ") if line or others.strip() else ""
        for n, line in enumerate(lines)
    )


def _is_typed_bullet(node: HtmlNode) -> bool:
    return node.name in ("p", "div") and not _has_block(node) and bool(
        _BULLET.match(_words(node).lstrip(" \n\r\t"))
    )  # fmt: skip


def _words(node: HtmlNode) -> str:
    return node.text + "".join(map(_words, node.children))


def _typed_list(nodes: list[HtmlNode]) -> Blocks:
    """Return paragraphs that begin with a typed bullet as one list."""
    items = []
    for node in nodes:
        runs = _runs(node, Run(""))
        text = "".join(run.text for run in runs)
        bullet = _BULLET.match(text.lstrip(" \n\r\t"))
        left = len(text) - len(text.lstrip(" \n\r\t")) + (bullet.end() if bullet else 0)
        items.append(_indented("- ", "  ", markdown_of(_without(runs, left))))
    return ["\n".join(items)]


def _without(runs: list[Run], length: int) -> list[Run]:
    """Return runs without a number of characters at their start."""
    kept = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        kept.append(replace(run, text=run.text[cut:]))
    return kept


def _table(node: HtmlNode) -> Blocks:
    """Return a table, after the words in it that are in no cell.

    A table of a single row or column is only there for its looks: its cells become paragraphs.
    Merged cells are followed by empty ones.
    """
    rows = [_below(row, _CELLS) if row.name == "tr" else [row] for row in _below(node, _ROWS)]
    outside = _paragraph(_outside_cells(node))
    cells = [_cells(row) for row in rows if row]
    width = max(map(len, cells), default=0)
    if width < 2 or len(cells) < 2:
        return [*outside, *(block for row in rows for cell in row for block in _blocks(cell))]
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in cells]
    return [*outside, "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])]


def _below(node: HtmlNode, names: frozenset[str]) -> list[HtmlNode]:
    """Return the nearest elements of some names below another, in order."""
    found = []
    for child in node.children:
        found += [child] if child.name in names else _below(child, names)
    return found


def _outside_cells(node: HtmlNode) -> list[HtmlNode]:
    """Return the texts in a table that are in no cell."""
    if node.name in _CELLS:
        return []
    inside = [text for child in node.children for text in _outside_cells(child)]
    return [node, *inside] if node.text.strip() else inside


def _cells(row: list[HtmlNode]) -> list[str]:
    cells: list[str] = []
    for cell in row:
        runs = [run for child in cell.children for run in (*_runs(child, Run("")), Run(" "))]
        cells.append(" ".join(markdown_of(runs).replace("\\\n", " ").split()))
        span = cell.attributes.get("colspan", "")
        cells += [""] * (min(int(span), 50) - 1 if span.isdecimal() else 0)
    return cells
