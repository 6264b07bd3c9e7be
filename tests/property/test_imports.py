"""Any text, page or Word file imports, or is refused with a plain message; no words are lost."""

import io
import re
import tempfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from boardpapers.build.destination import Destination
from boardpapers.build.render_paper import render
from boardpapers.diagnostics import BoardpapersError
from boardpapers.importers import FoundPaper, ImportContext, find_papers
from boardpapers.importers.destinations import paper_text
from boardpapers.importers.printed_lines import clean
from boardpapers.reader import decode
from boardpapers.workspace import Workspace, load_data
from tests.support.html_words import fragment, words
from tests.support.imports import document_of, numbers, shown
from tests.support.paper_strategies import CHARACTERS, SPECIALS, as_yaml, report

PLACE = Path("reports/paper.yaml")
TYPICAL = (
    "Purpose of report", "For information.", "Summary", "Recommendation", "1. That it be agreed.",
    "2. Noted", "Background", "1. A paragraph of words that goes on.", "1.1 Dotted words",
    "(a) first", "(b) second", "• bullet words", "Contact officer: Alex Example",
    "Phone no: 020 7946 0123", "Item 4", "09 September 2013", "Page 1", "12", "", "",
    "A | B | C", "Financial Implications", "None", "Appendix A: Terms", "Date: 5 May 2020",
    "Agenda", "Present: Cllr Ann Other", "see paragraph 1.", "wrap-", "ped word here and",
)  # fmt: skip
LINE = st.one_of(st.sampled_from(TYPICAL), st.text(st.one_of(SPECIALS, CHARACTERS), max_size=40))
WORD = re.compile(r"[^\W\d_]{2,}")
# Words of labels and facts become fields, and are not printed as they were.
BECOME_FIELDS = re.sub(r"\W", "", "".join(TYPICAL).lower()) + "septembermay"


@pytest.fixture(scope="module")
def context() -> Iterator[ImportContext]:
    with tempfile.TemporaryDirectory() as folder:
        yield ImportContext(Workspace(Path(folder)))


def imported(name: str, content: bytes, context: ImportContext) -> list[FoundPaper]:
    path = context.workspace.root / name
    path.write_bytes(content)
    codes: set[str] = set()
    papers: list[FoundPaper] = []
    try:
        papers = find_papers(path, context)
    except BoardpapersError as refused:
        codes = {each.code[:4] for each in refused.diagnostics}
    assert codes <= {"BP95"}
    return papers


def as_read(value: Any) -> Any:
    """Return data as it is read from a file: all values are texts."""
    if isinstance(value, dict):
        return {key: as_read(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_read(each) for each in value]
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value.rstrip("\n")


def check(found: FoundPaper, context: ImportContext) -> str:
    """Check that a paper reads as it was written; return its text and what was remarked."""
    text = paper_text(found, context.workspace.root / PLACE, context, "yaml")
    data = load_data(decode(PLACE, text.encode())).data
    assert isinstance(data, dict)
    assert as_read(data) == {"kind": found.kind.name, **as_read(found.data)}
    return text + "".join(remark.sentence for remark in found.remarks)


@given(st.lists(LINE, max_size=25))
def test_no_word_of_a_text_is_lost(context: ImportContext, lines: list[str]) -> None:
    text = "\n".join(lines)
    for found in imported("paper.txt", text.encode("utf-8", "replace"), context):
        kept = re.sub(r"\W", "", check(found, context).lower()) + BECOME_FIELDS
        for word in WORD.findall(clean(text)):
            assert re.sub(r"\W", "", word.lower()) in kept, word


@settings(max_examples=15)
@given(st.binary(max_size=300))
def test_any_bytes(context: ImportContext, content: bytes) -> None:
    for name in ("a.txt", "a.docx", "a.pdf", "a.html", "a.md"):
        for found in imported(name, content, context):
            check(found, context)


TAGS = st.sampled_from([
    "p", "h1", "h2", "ul", "ol", "li", "table", "tr", "td", "th", "b", "em", "sup", "a", "br",
    "div", "blockquote", "dl", "dt", "dd", "main", "nav", "pre",
])  # fmt: skip
HTML = st.recursive(
    st.text(st.one_of(SPECIALS, CHARACTERS), max_size=12),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=20,
)


@settings(max_examples=30)
@given(HTML)
def test_any_page(context: ImportContext, page: str) -> None:
    for found in imported("a.html", f"<html><body>{page}".encode("utf-8", "replace"), context):
        check(found, context)


WORDS = st.sampled_from(
    ["benches", "trees", "paths", "gates", "drains", "hedges", "ponds", "lamps"]
)
SENTENCE = st.lists(WORDS, min_size=4, max_size=9).map(lambda words: f"The {' '.join(words)}.")
ITEMS = st.lists(SENTENCE, min_size=2, max_size=3)


def listed(marks: str) -> st.SearchStrategy[str]:
    def write(items: list[str]) -> str:
        pairs = zip(marks.split(), items, strict=False)
        return "\n".join(f"{mark} {item}" for mark, item in pairs)

    return ITEMS.map(write)


PARAGRAPH = st.one_of(
    SENTENCE,
    SENTENCE.map(lambda words: words.replace("The", "The **bold**").replace(".", " and *slim*.")),
    st.builds("{}\n\n{}".format, SENTENCE, listed("1. 2. 3.")),
    st.builds("{}\n\n{}".format, SENTENCE, listed("(a) (b) (c)")),
    st.builds("{}\n\n{}".format, SENTENCE, listed("- - -")),
    st.builds("{0}\n\n| Kind | Cost |\n| --- | --- |\n| {0} | 4 |".format, SENTENCE),
)
SECTION = st.builds(
    lambda heading, texts: {"heading": heading, "text": "\n\n".join(texts)},
    st.lists(WORDS, min_size=1, max_size=4).map(lambda words: " ".join(words).capitalize()),
    st.lists(PARAGRAPH, min_size=1, max_size=4),
)
REPORT = st.builds(
    report,
    title=st.lists(WORDS, min_size=2, max_size=4).map(lambda words: f"About {' '.join(words)}"),
    summary=SENTENCE,
    action=SENTENCE,
    style=st.sampled_from(["lga", "lga-2013"]),
    recommendations=ITEMS,
    sections=st.lists(SECTION, min_size=1, max_size=3, unique_by=lambda each: each["heading"]),
    implications=st.fixed_dictionaries({"financial": SENTENCE}),
    item=st.sampled_from(["4", "5.1", "CC9(c)"]),
    meeting=st.just({"date": "2031-03-14"}),
    board=st.just({"name": "Parks Board"}),
)


@pytest.mark.parametrize("format", ["docx", "html", "md"])
@settings(max_examples=15)
@given(data=REPORT)
def test_what_is_rendered_imports_again(
    context: ImportContext, format: str, data: dict[str, Any]
) -> None:
    folder = context.workspace.root
    first = folder / "first.yaml"
    first.write_bytes(as_yaml(data))
    workspace = Workspace(folder)
    rendered, _ = render(workspace, workspace.paper(first), [format], Destination(folder))
    (found,) = imported(f"first.{format}", rendered[0].content, context)
    again = folder / "again.yaml"
    again.write_text(paper_text(found, again, context, "yaml"), encoding="utf-8")
    before, after = document_of(first), document_of(again)
    assert shown(after) == shown(before)
    assert numbers(after) == numbers(before)
    unchanged = {
        name for name in data if name in found.data and as_read(found.data[name]) == data[name]
    }
    assert data.keys() - unchanged <= {"kind", "style", "sections"}


# Each of them means something in our Markdown, or in the plain fields of a paper.
MEANINGFUL = st.sampled_from([
    "<!-- note -->", "<!-- open", "--> end", "[^1]", "[^1]: note", "{#name}", "{.name}",
    "Table: costs", "Figure: map", "2^nd^", "H~2~O", "~~gone~~", "*slim*", "_u_", "**bold**",
    "# one", "> two", "`code`", "&amp;", "&#65;", "$x$", "a | b",
    "[](#p-1)",
    "[x](y.md)", "![x](y)",
    "[x]: y", "<b>bold</b>", "<div>", "https://example.org/a_b_c", "C:\\\\files", "x\\", "::: box",
    "```x```", "{{x}}", "[[x]]", "(a) one",
])  # fmt: skip
SWALLOWED = st.builds(
    "{}{} {}".format, st.sampled_from(["", "The plan ", "The plan, "]), MEANINGFUL, SENTENCE
)
HEAD = (
    ("Purpose of report", "For decision."), ("Summary", "It is short."),
    ("Recommendation", "That it be agreed."),
)  # fmt: skip


def as_text(title: str, texts: list[str]) -> bytes:
    head = "".join(f"{label}\n{value}\n\n" for label, value in HEAD)
    body = "\n\n".join(texts)
    head += "Contact officer: A B\n\n"
    return f"Title: {title}\n\n{head}Background\nIt is.\n\n{body}".encode()


def as_page(title: str, texts: list[str]) -> bytes:
    head = "".join(f"<h2>{label}</h2><p>{value}</p>" for label, value in HEAD)
    body = "".join(
        f"<p>{escape(each)}</p><p><b>Bold</b> {escape(each)}</p><p>{escape(each)} <b>bold</b>.</p>"
        for each in texts
    )
    return (
        f"<h1>{escape(title)}</h1>{head}<p>Contact officer: A B</p><h2>Background</h2>{body}"
    ).encode()


def as_word(title: str, texts: list[str]) -> bytes:
    document = docx.Document()
    document.add_heading(title, 1)
    for label, value in HEAD:
        document.add_heading(label, 2)
        document.add_paragraph(value)
    document.add_paragraph("Contact officer: A B")
    document.add_heading("Background", 2)
    for each in texts:
        document.add_paragraph(each)
        document.add_paragraph(f"{each} ").add_run("bold.").bold = True
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("ending", "write"), [("txt", as_text), ("html", as_page), ("docx", as_word)]
)
@settings(max_examples=15)
@given(mark=MEANINGFUL, texts=st.lists(SWALLOWED, min_size=1, max_size=3))
def test_words_that_mean_something_in_markdown_stay_words(
    context: ImportContext, ending: str, write: Callable[[str, list[str]], bytes], mark: str,
    texts: list[str],
) -> None:  # fmt: skip
    folder = context.workspace.root
    title = f"About {mark} benches"
    (found,) = imported(f"words.{ending}", write(title, texts), context)
    path = folder / "words.yaml"
    path.write_text(paper_text(found, path, context, "yaml"), encoding="utf-8")
    workspace = Workspace(folder)
    rendered, _ = render(workspace, workspace.paper(path), ["html", "md"], Destination(folder))
    pages = [rendered[0].content.decode(), MarkdownIt().render(rendered[1].content.decode())]
    for page in pages:
        seen = "".join(words(fragment(page)))
        for each in (title, *texts):
            assert "".join(each.split()) in seen, each
