"""Any answer of Modern.Gov, and any HTML in it, becomes papers or a plain message."""

import re
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from boardpapers.diagnostics import Place
from boardpapers.importers.modern_gov.answered_papers import AnswerPapers, papers_of_answers
from boardpapers.importers.modern_gov.html_fields import to_markdown
from boardpapers.markdown.nodes import CodeBlock, Heading, Separator, Table
from boardpapers.markdown.parser import Footnotes, parse
from boardpapers.markdown.prose import Prose
from boardpapers.markdown.walk import blocks_below, plain_text
from boardpapers.models.values import is_identifier
from boardpapers.reader import decode
from boardpapers.reader.source import FORBIDDEN_CHARACTER
from boardpapers.rules.catalogue import catalogue
from boardpapers.workspace import load_as
from boardpapers.writers.source.paper_files import write_yaml

ANSWERS = Path(__file__).parents[1] / "data" / "modern_gov" / "answers"
# Brackets are left out: a letter in them becomes the mark of a list, which a tree has no words for.
_WORDS = st.text(
    st.sampled_from("ab1 .-+*_#[]{}<>&|\\`~^$:;!=/'\"é\n\tiIxX•·\u00a0")
    | st.characters(exclude_characters="()"),
    max_size=12,
)
_INLINE = st.sampled_from(["b", "i", "em", "strong", "span", "u", "o:p", "a", "font", "sup", "s"])
_BLOCK = st.sampled_from(["p", "div", "ul", "ol", "li", "h3", "table", "tr", "td", "blockquote"])


@st.composite
def html(draw: st.DrawFn, depth: int = 3) -> str:
    """Draw HTML whose elements may be nested in any way, and may not be closed."""
    pieces = []
    for _ in range(draw(st.integers(0, 3))):
        if depth and draw(st.booleans()):
            tag = draw(_INLINE | _BLOCK)
            closing = f"</{tag}>" if draw(st.integers(0, 5)) else ""
            pieces.append(f"<{tag}>{draw(html(depth - 1))}{closing}")
        else:
            pieces.append(draw(st.just("<br>") | _WORDS.map(escape)))
    return "".join(pieces)


def shown_words(markdown: str) -> str:
    """Return the words that a Markdown text shows, without white space."""
    prose = Prose((), markdown, lambda words, _: Place(Path(), 1, 1, 1, words))
    words: list[str] = []
    for block in blocks_below(parse(prose, Footnotes(), lambda *_: "an image")):
        assert not isinstance(block, CodeBlock | Heading | Separator), markdown
        if isinstance(block, Table):
            words += map(plain_text, (*block.head, *(cell for row in block.rows for cell in row)))
        words.append(plain_text(getattr(block, "content", ())))
    return _without_bullets("".join(words))


def _without_bullets(words: str) -> str:
    return "".join(re.sub("[•·▪●◦\uf0b7\uf0a7§]", "", words).split())


@given(html())
def test_html_shows_the_same_words_as_markdown(text: str) -> None:
    words = unescape(re.sub(r"</?[a-z][a-z0-9:]*>", "", text))
    expected = _without_bullets(FORBIDDEN_CHARACTER.sub("", words))
    shown = shown_words(to_markdown(text))
    # Words of a table that are in no cell come before it.
    assert (sorted(shown) == sorted(expected)) if "<t" in text else shown == expected


def import_one(raw: bytes) -> AnswerPapers:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xml"
        path.write_bytes(raw)
        return papers_of_answers([path])


def check_papers(result: AnswerPapers) -> None:
    """Check that each paper is one of its kind, and that each problem has a manual."""
    for paper in result.papers:
        text = write_yaml(paper.kind, paper.data, "", paper.comments)
        loaded = load_as(decode(Path("a.yaml"), text.encode()), paper.kind.model)
        assert loaded.model is not None, (text, loaded.diagnostics)
        assert is_identifier(paper.name)
    assert {each.code for each in result.diagnostics} <= catalogue().keys()


MEETING = (ANSWERS / "GetMeeting-4001.xml").read_text()
FIELDS = sorted(set(re.findall(r"<(\w+)>[^<\n]*</", MEETING)))
ATTRIBUTES = sorted(set(re.findall(r'(?<= )(\w+)="', MEETING)))


def answer(texts: dict[str, str]) -> bytes:
    """Return the answer about a meeting, with texts in place of those of its fields."""
    text = MEETING
    for name, value in texts.items():
        for pattern, start, end in (
            (rf"<{name}>.*?</{name}>", f"<{name}>", f"</{name}>"),
            (rf'\b{name}="[^"]*"', f'{name}="', '"'),
        ):
            text = re.sub(pattern, f"{start}{escape(value)}{end}".replace("\\", r"\\"), text)
    return text.encode("utf-8", "surrogatepass")


@given(st.dictionaries(st.sampled_from(FIELDS + ATTRIBUTES), _WORDS, max_size=4))
def test_any_values_become_papers(texts: dict[str, str]) -> None:
    check_papers(import_one(answer(texts)))


@given(
    st.sampled_from(sorted(path.name for path in ANSWERS.glob("*.xml"))),
    st.integers(0, 6000), st.integers(0, 300), st.binary(max_size=20),
)  # fmt: skip
def test_damaged_answers(name: str, start: int, length: int, instead: bytes) -> None:
    raw = (ANSWERS / name).read_bytes()
    check_papers(import_one(raw[:start] + instead + raw[start + length :]))


@given(
    st.binary(max_size=300)
    | st.text(max_size=100).map(lambda text: f"<meeting>{text}".encode("utf-8", "replace"))
)
def test_any_bytes(raw: bytes) -> None:
    check_papers(import_one(raw))
