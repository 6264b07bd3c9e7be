"""New papers keep any title as it was typed."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers import validate
from boardpapers.models import Report
from boardpapers.models.ids import LONGEST, slug
from boardpapers.reader import read_source
from boardpapers.reader.source import FORBIDDEN_CHARACTER
from boardpapers.workspace import load_as
from tests.support.run_program import boardpapers

odd = st.sampled_from(
    ["- dash", "? mark", ": colon", "a: b", "#1", "a # b", "'", '"', "{{ x }}", "{% if %}", "[x]",
     "&a", "*a", "!!str", "%", "@", "`", "|", ">", "null", "~", "yes", "2013-09-09", "010", "1e3",
     "🚲", "tŷ", "\u00a0", "\\", "---", "...", "<b>"]
)  # fmt: skip
titles = (
    st.lists(odd | st.text(max_size=12), min_size=1, max_size=5)
    .map(" ".join)
    .map(str.strip)
    .filter(lambda title: title and not FORBIDDEN_CHARACTER.search(title))
    .filter(lambda title: slug(title, ""))
    .filter(lambda title: not {"\n", "\r", "\t"} & set(title) and not title.startswith("-"))
)


@settings(max_examples=30)
@given(titles)
def test_any_title(title: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, place = Path(name), Path(name, "report.yaml")
        ran = boardpapers("new", "report", "--title", title, "-o", place.name, within=folder)
        assert ran.code == 0, ran.everything
        paper = load_as(read_source(place), Report)
        assert paper.model
        assert paper.model.title == title
        assert {each.code for each in validate(place)} - {"BP330"} == {"BP306"}


@given(st.text())
def test_any_title_gives_an_id(title: str) -> None:
    id = slug(title, "report")
    assert 0 < len(id) <= LONGEST
    assert slug(id, "report") == id
