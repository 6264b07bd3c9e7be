"""What the property tests share: how much they try, papers made from parts, what a page shows."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import yaml
from cmarkgfm import cmark  # type: ignore[import-untyped]  # it has no annotations
from hypothesis import strategies as st

from boardpapers.build.destination import Destination
from boardpapers.build.render_paper import render
from boardpapers.diagnostics import Diagnostic
from boardpapers.reader import decode
from boardpapers.reader.source import FORBIDDEN_CHARACTER
from boardpapers.workspace import Workspace

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/**/*.yaml"))
MARKDOWN_EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/**/*.md"))
NOWHERE = Path("/nowhere")

CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]).filter(
    lambda character: not FORBIDDEN_CHARACTER.search(character)
)
SPECIALS = st.sampled_from(list("*_`[]()<>|\\#!&;:+-=.~^$@{}\"'1a é"))


def line_of_text(maximum: int = 30) -> st.SearchStrategy[str]:
    """Any words in one line, many of them meaning something to Markdown."""
    characters = st.one_of(SPECIALS, SPECIALS, CHARACTERS)
    return st.text(characters, min_size=1, max_size=maximum).filter(lambda text: text.strip() != "")


def as_yaml(data: Any, style: str | None = '"') -> bytes:
    """Write data as YAML, every scalar in quotes."""
    text: str = yaml.safe_dump(data, default_style=style, allow_unicode=True, sort_keys=False)
    return text.encode("utf-8")


def report(**fields: Any) -> dict[str, Any]:
    """Make the data of a report that has what its house style asks for."""
    return {
        "kind": "report",
        "title": "Title",
        "purpose": "For information.",
        "recommendations": ["Note the report."],
        "contacts": [{"name": "Alex Example"}],
        "sections": [{"heading": "Background", "text": "Words."}],
        **fields,
    }


def pages(data: dict[str, Any]) -> tuple[dict[str, str], list[Diagnostic]]:
    """Render a report; return its pages by their format."""
    workspace = Workspace(NOWHERE)
    paper = workspace.add(decode(NOWHERE / "paper.yaml", as_yaml(data)))
    rendered, diagnostics = render(workspace, paper, ["md", "html"], Destination(NOWHERE))
    return {each.path.suffix[1:]: each.content.decode() for each in rendered}, diagnostics


Token = tuple[str, ...]

_STARTS = {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "td",
    "th",
    "table",
}
_TYPED_MARK = re.compile(r"\s*\(?\w+[.)]\s")
_INLINE = {"a", "em", "strong", "code", "sup", "sub", "del", "span", "img"}


def shown_by_html(page: str) -> list[Token]:
    """Return what a page of our own shows between its `main` tags."""
    return _shown(html5lib.parse(page, namespaceHTMLElements=False), "main")


def shown_by_markdown(page: str) -> list[Token]:
    """Return what a page of Markdown shows once it is rendered by somebody else."""
    unsafe = cmark.Options.CMARK_OPT_UNSAFE
    html = cmark.markdown_to_html_with_extensions(page, unsafe, ["table"])
    return _shown(html5lib.parse(html, namespaceHTMLElements=False), "body")


def _shown(page: Element, top: str) -> list[Token]:
    """Return words, each with its markup, and the beginnings of blocks."""
    element = page.find(f".//{top}")
    assert element is not None
    page_of_words = _Words()
    for text, mark in _pieces(element, ()):
        page_of_words.read(text, mark)
    return page_of_words.tokens


class _Words:
    """Joins the pieces of a word, and parts words where a page does."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.word = ""
        self.marks: set[str] = set()

    def read(self, text: str | None, marks: Token) -> None:
        for part in re.split(r"(\s+)", " " if text is None else text):
            if part.strip():
                self.word += part
                self.marks |= set(marks)
            elif part and self.word:
                self.tokens.append((self.word, *sorted(self.marks)))
                self.word, self.marks = "", set()
        if text is None and marks:
            self.tokens.append(("", *marks))


def _pieces(element: Element, marks: Token) -> Iterator[tuple[str | None, Token]]:
    """Yield texts with their markup, and None with its name where a block begins or ends."""
    tag, kind = str(element.tag), element.get("class", "")
    if tag == "table" and (caption := element.find("caption")) is not None:
        yield from _pieces(caption, marks)  # Markdown has it above the table
        element.remove(caption)
    tag = _tag_as_read(element, tag)
    if tag in _STARTS:
        yield None, (tag, element.get("start", "")) if tag == "ol" else (tag,)
    elif tag not in _INLINE:
        yield None, ()
    if special := _special(element, tag, kind):
        yield from special
        return
    marks = (*marks, *_marks(element, tag, kind))
    yield element.text or "", marks
    for child in element:
        yield from _pieces(child, marks)
        yield child.tail or "", marks
    if tag not in _INLINE:
        yield None, ()


def _tag_as_read(element: Element, tag: str) -> str:
    """Return the tag for which an element counts, whatever Markdown has to make of it."""
    if tag == "th" and not "".join(element.itertext()).strip() and element.find(".//img") is None:
        return "td"  # the head of no column, in HTML
    return "div" if _has_typed_mark(element, tag) else tag


def _has_typed_mark(element: Element, tag: str) -> bool:
    """Tell whether an item shows a mark of its own, or whether all items of a list do.

    Markdown has no other marks than numbers and bullets, so others follow a bullet there.
    """
    if tag == "ul":
        return all(_has_typed_mark(each, "li") for each in element)
    return tag == "li" and bool(_TYPED_MARK.match("".join(element.itertext())))


def _special(element: Element, tag: str, kind: str) -> list[tuple[str | None, Token]]:
    """Return what is not read word by word."""
    if tag == "dl" and kind == "facts":
        return [(None, ())]
    if tag == "img":
        return [(None, ("img", element.get("alt", "")))]
    if kind == "footnote-number":
        return [("".join(element.itertext()) + " ", ())]
    if tag == "pre":
        return [(None, ("text", "".join(element.itertext()).strip("\n")))]
    return []


def _marks(element: Element, tag: str, kind: str) -> Token:
    if kind == "title-again" or tag == "caption":
        return ("strong",)
    if tag == "a":
        return ("a",) if element.get("href") and kind != "number" else ()
    return (tag,) if tag in ("em", "strong", "code") else ()


def difference(data: dict[str, Any]) -> str:
    """Render a report; say where its pages part, or nothing."""
    written, _ = pages(data)
    if not written:
        return ""
    one, other = shown_by_html(written["html"]), shown_by_markdown(written["md"])
    for index in count():
        a, b = one[index : index + 1], other[index : index + 1]
        if a != b:
            around = slice(max(0, index - 3), index + 4)
            return f"HTML {one[around]}\nMarkdown {other[around]}\n{written['md']}"
        if not a:
            return ""
    return ""


def places_inside(
    diagnostics: Iterable[Diagnostic], files: Mapping[Path, list[str]]
) -> list[Diagnostic]:
    """Return the diagnostics whose place is not in the file that they name."""
    return [each for each in diagnostics if not _is_inside(each, files.get(each.place.path, []))]


def _is_inside(diagnostic: Diagnostic, lines: list[str]) -> bool:
    place = diagnostic.place
    if place.line == 0:
        return place.column == 0
    if not 1 <= place.line <= len(lines):
        return False
    line = lines[place.line - 1]
    return 1 <= place.column <= len(line) + 1 and place.excerpt == line


@st.composite
def mutated(draw: st.DrawFn, files: list[Path]) -> str:
    """Take a paper; cut, swap, double or spoil parts of it."""
    text = draw(st.sampled_from(files)).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 2, 10, 200, 5000])))
        piece = draw(st.one_of(st.sampled_from(_SPOILERS), st.just(text[start:end] * 2)))
        text = text[:start] + piece + text[end:]
    return text


_SPOILERS = [
    "", "", "\t", "\r", "\n", "\n\n", ":", ": ", "- ", "#", " #x", "'", '"', "|", ">", "&a ", "*a",
    "!x ", "[", "]", "{", "}", "---\n", "...\n", "é", "\ufeff", "\u202e", "\x00", "title: x\n",
    "  ", "~", "null", "kind: board\n", "<<: ", "? ", "{#a}", "[](#b)", "[^1]", "```\n", "**", "`",
]  # fmt: skip
