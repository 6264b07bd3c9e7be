"""One report spelt twice, in YAML and in Markdown: what comes out is the same, byte for byte."""

import re
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from boardpapers.build.destination import Destination
from boardpapers.build.render_paper import render
from boardpapers.diagnostics import Diagnostic
from boardpapers.models import Report
from boardpapers.models.markdown_headings import field_under
from boardpapers.reader import compose, decode, read_source
from boardpapers.reader.hidden_comments import without_comments
from boardpapers.workspace import Workspace
from boardpapers.writers import DEFAULT_FORMATS
from tests.support.markdown_strategies import BLOCKS
from tests.support.paper_strategies import EXAMPLES, NOWHERE, as_yaml, line_of_text, report

REPORTS = [path for path in EXAMPLES if path.parent.name == "reports"]

_NAMED = re.compile(r" \{#[^\s{}#]+\}$")
PROSE = ("purpose", "summary", "recommendations", "urgency", "reasons", "options", "consultation",
         "action", "sections", "implications", "background_papers", "appendices")  # fmt: skip
"""The fields that are written as prose; what is left is front matter."""


def as_markdown(data: dict[str, Any]) -> str:
    """Spell the data of a report in Markdown."""
    fields = {name: value for name, value in data.items() if name not in PROSE}
    front = yaml.safe_dump(fields, default_style='"', allow_unicode=True, sort_keys=False)
    parts = [
        f"## {escaped(heading)}\n\n{text or ''}\n"
        for name in PROSE
        for heading, text in _headed(name, data.get(name))
    ]
    return "\n".join([f"---\n{front}---\n", *parts])


def _headed(name: str, value: Any) -> list[tuple[str, str]]:
    """Return the headings of a field, with the text under each."""
    if not value:
        return []
    if name == "sections":
        return [(each["heading"] + named(each), _with_sections(each, "###")) for each in value]
    if name == "implications":
        return [(f"{key.replace('_', ' ')} implications", text) for key, text in value.items()]
    if name == "appendices":
        return [(f"Appendix: {each['title']}", each["text"]) for each in value]
    if name == "recommendations":
        return [(name, "\n\n".join(f"{n}. {indented(v)}" for n, v in enumerate(value, 1)))]
    if name == "background_papers":
        papers = [value] if isinstance(value, str) else value
        return [("Background papers", "\n".join(f"- {escaped(each)}" for each in papers))]
    return [(name, value)]


def _with_sections(section: dict[str, Any], mark: str) -> str:
    """Return a section's text, with the sections inside it under headings of their own."""
    below = [
        f"{mark} {escaped(each['heading'] + named(each))}\n\n{_with_sections(each, mark + '#')}"
        for each in section.get("sections", ())
    ]
    return "\n\n".join([section.get("text") or "", *below])


def named(section: dict[str, Any]) -> str:
    return f" {{#{section['id']}}}" if "id" in section else ""


def escaped(words: str) -> str:
    """Write words so that Markdown takes them for words; a name at their end stays one."""
    found = _NAMED.search(words)
    end = found.start() if found else len(words)
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words[:end]) + words[end:]


def indented(text: str) -> str:
    return re.sub(r"\n(?=.)", "\n   ", text)


def spelt(name: str, raw: bytes) -> tuple[list[bytes], list[tuple[str, str]]]:
    """Return what comes of a paper: its pages in every format, and what is said of it, once."""
    workspace = Workspace(NOWHERE)
    paper = workspace.add(decode(NOWHERE / name, raw))
    rendered, found = render(workspace, paper, DEFAULT_FORMATS, Destination(NOWHERE))
    return [each.content for each in rendered], said(found)


def said(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    """Return codes and messages, but those of YAML fields that would be Markdown elsewhere."""
    found = {(each.code, each.message) for each in diagnostics}
    return sorted(each for each in found if not each[1].endswith(": this field is not Markdown"))


_END = "## the end of it all"


def _stands_alone(text: str) -> bool:
    """Tell whether a text can stand before a heading: it has none so high, nor an open end.

    Code that only the end of its list ends hides the comments of further parts of a paper.
    """
    if without_comments(f"{text}\n\n<!-- -->").endswith("-->"):
        return False
    tokens = MarkdownIt("commonmark").parse(f"{text}\n\n{_END}")
    high = [
        inline.content
        for token, inline in pairwise(tokens)
        if token.tag in ("h1", "h2") and token.nesting == 1 and token.level == 0
    ]
    return high == [_END.lstrip("# ")]


def _is_section(words: str) -> bool:
    known = " ".join(words.lower().split())
    return not field_under(Report, known) and known[:8] != "appendix"


TEXTS = BLOCKS.map(lambda text: text.strip(" \n")).filter(lambda text: text and _stands_alone(text))
HEADINGS = line_of_text().filter(_is_section)
SECTIONS = st.fixed_dictionaries({"heading": HEADINGS}, optional={"text": TEXTS})
INDENTED = st.sampled_from(["That:\n\n```\n  a\n```", "That:\n\n- a\n\n      b", "    a\n     b"])
REPORT = st.fixed_dictionaries(
    {
        "title": line_of_text(),
        "purpose": TEXTS,
        "recommendations": st.lists(st.one_of(TEXTS, INDENTED), min_size=1, max_size=3),
    },
    optional={
        "summary": TEXTS,
        "action": TEXTS,
        "options": TEXTS,
        "sections": st.lists(SECTIONS, min_size=1, max_size=3),
        "implications": st.dictionaries(st.sampled_from(["financial", "legal", "wales"]), TEXTS),
        "background_papers": st.lists(line_of_text(), min_size=1, max_size=3),
        "appendices": st.lists(
            st.fixed_dictionaries({"title": line_of_text(), "text": TEXTS}), max_size=2
        ),
    },
).map(lambda fields: report(**fields))


@settings(max_examples=25)
@given(data=REPORT)
def test_any_report(data: dict[str, Any]) -> None:
    markdown = as_markdown(data)
    assert spelt("paper.md", markdown.encode()) == spelt("paper.yaml", as_yaml(data)), markdown


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_examples(path: Path, tmp_path: Path) -> None:
    data: Any = compose(read_source(path)).data
    for section in data["sections"]:  # in Markdown `##` would begin another section
        section["text"] = re.sub(r"^## ", "### ", section["text"], flags=re.MULTILINE)
    pages = []
    for ending, text in ((".yaml", path.read_text(encoding="utf-8")), (".md", as_markdown(data))):
        folder = Path(copytree(path.parents[1], tmp_path / ending))
        file = folder / "reports" / path.name
        file.unlink()
        file.with_suffix(ending).write_text(text, encoding="utf-8")
        workspace = Workspace(folder)
        paper = workspace.paper(file.with_suffix(ending))
        whole = Destination(folder / "build", private=True)  # an exempt report has no other version
        rendered, found = render(workspace, paper, DEFAULT_FORMATS, whole)
        assert not found
        pages.append({each.path.name: each.content for each in rendered})
    assert len(pages[0]) == len(DEFAULT_FORMATS)
    assert pages[0] == pages[1]
