"""What the property tests share: how much they try, papers made from parts, what a page shows."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import yaml
from cmarkgfm import cmark
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from boardpapers.diagnostics import Diagnostic
from boardpapers.reader import decode
from boardpapers.reader.source import FORBIDDEN_CHARACTER
from boardpapers.rendering import Destination, render
from boardpapers.workspace import Workspace

settings.register_profile(
    "bounded",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("bounded")

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/**/*.yaml"))
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

_STARTS = {"h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "table"}
_INLINE = {"a", "em", "strong", "code", "sup", "span", "img"}
_LEFT_OUT = {"style", "script", "head"}


def shown_by_html(page: str) -> list[Token]:
    """Return what a page of our own shows between its `main` tags."""
    main = html5lib.parse(page, namespaceHTMLElements=False).find(".//main")
    return list(_shown(main))


def shown_by_markdown(page: str) -> list[Token]:
    """Return what a page of Markdown shows once it is rendered by somebody else."""
    unsafe = cmark.Options.CMARK_OPT_UNSAFE
    html = cmark.markdown_to_html_with_extensions(page, unsafe, ["table"])
    body = html5lib.parse(html, namespaceHTMLElements=False).find("body")
    return list(_shown(body))


def _shown(top: Element) -> Iterator[Token]:
    """Yield words, each with its markup, and the beginnings of blocks."""
    word, marks = "", set[str]()
    for text, mark in _pieces(top, ()):
        if text is None:
            if word:
                yield (word, *sorted(marks))
            word, marks = "", set()
            if mark:
                yield ("", *mark)
            continue
        for part in re.split(r"(\s+)", text):
            if part.strip():
                word, marks = word + part, marks | set(mark)
            elif part and word:
                yield (word, *sorted(marks))
                word, marks = "", set()
    if word:
        yield (word, *sorted(marks))


def _pieces(element: Element, marks: Token) -> Iterator[tuple[str | None, Token]]:
    tag = str(element.tag)
    kind = element.get("class", "")
    if tag in _LEFT_OUT or (tag == "dl" and kind == "facts"):
        return
    inline = tag in _INLINE
    if not inline:
        yield None, (tag,) if tag in _STARTS else ()
    if tag == "img":
        yield None, ("img", element.get("alt", ""))
    if kind == "footnote-number":
        yield "".join(element.itertext()) + " ", ()
        return
    if tag == "pre":
        yield None, ("text", "".join(element.itertext()).strip("\n"))
        return
    marks = (*marks, *_marks(element, tag, kind))
    if element.text:
        yield element.text, marks
    for child in element:
        yield from _pieces(child, marks)
        if child.tail:
            yield child.tail, marks
    if not inline:
        yield None, ()


def _marks(element: Element, tag: str, kind: str) -> Token:
    if kind == "title-again":
        return ("strong",)
    if tag == "a":
        url = element.get("href", "")
        return ("a",) if url and kind != "number" else ()
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
