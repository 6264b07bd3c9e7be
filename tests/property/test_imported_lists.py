"""Lists in lists, with letters and numbers of any kind, come back whole from what is rendered."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.api import render
from boardpapers.importers import ImportContext, import_file
from boardpapers.markdown.counters import COUNTERS
from boardpapers.workspace import Workspace
from tests.support.paper_strategies import as_yaml
from tests.support.paper_strategies import report as report_data
from tests.support.report_fields import report_fields

WORDS = st.sampled_from(["the lease", "repairs of it", "up to £5,000", "Mae’r bwrdd", "signs"])
TABLE = "| Kind of sign | Cost |\n| --- | --- |\n| Wooden | £300 |"
# The form of a list's marks, and the values that its first one may have.
FORMS = {
    "({letter})": [1, 2, 5], "({roman})": [1, 2], "{letter}.": [1, 3], "{roman})": [1, 4],
    "({LETTER})": [1], "{LETTER}.": [1], "({number})": [1, 7], "{number}.": [5, 11], "-": [1],
}  # fmt: skip


def form_marks(form: str, start: int, count: int) -> list[str]:
    values = range(start, start + count)
    return [
        form.format(**{name: counter(value) for name, counter in COUNTERS.items()})
        for value in values
    ]


@st.composite
def listed(draw: st.DrawFn, forms: tuple[str, ...] = tuple(FORMS), depth: int = 1) -> str:
    """Return a list; a list inside an item has marks of another form."""
    form = draw(st.sampled_from(forms))
    others = tuple(each for each in forms if each != form)
    items = draw(st.lists(st.integers(0, 4), min_size=2, max_size=3))
    marks = form_marks(form, draw(st.sampled_from(FORMS[form])), len(items))
    return "\n\n".join(
        f"{mark} {_indented(_item(draw, kind, others, depth))}"
        for mark, kind in zip(marks, items, strict=True)
    )


def _item(draw: st.DrawFn, kind: int, forms: tuple[str, ...], depth: int) -> str:
    """Return the text of an item: words, or more below them."""
    inner = {2: lambda: draw(listed(forms, depth + 1)), 3: lambda: TABLE, 4: lambda: draw(WORDS)}
    more = inner.get(kind if kind != 2 or depth < 3 else 0)
    return f"{draw(WORDS)}:\n\n{more()}" if more else draw(WORDS)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n")).lstrip()


REPORT = st.builds(
    lambda above, below, style: report_data(
        title="The scheme of delegation",
        style=style,
        summary="Words.",
        action="Officers to act.",
        recommendations=[f"That the Director:\n\n{above}", "That the Board note it."],
        sections=[{"heading": "Background", "text": f"Officers may:\n\n{above}\n\nThey report."}],
        implications={"financial": "There are none."},
        appendices=[{"title": "Scheme", "text": f"The Board shall:\n\n{below}\n\nThe end."}],
    ),
    listed(),
    listed(),
    st.sampled_from(["lga", "lga-2013"]),
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "boardpapers.yaml").write_text("name: Wexbridge\n", encoding="utf-8")
        yield Path(name)


@pytest.mark.parametrize("format", ["md", "html", "docx"])
@settings(max_examples=15)
@given(data=REPORT)
def test_lists_in_lists_come_back(folder: Path, format: str, data: dict[str, object]) -> None:
    first, again = folder / "first.yaml", folder / "again.yaml"
    first.write_bytes(as_yaml(data))
    again.unlink(missing_ok=True)
    before = report_fields(first)
    (paper,) = render(first, format, output=folder / "rendered")
    (imported,) = import_file(paper.files[0].path, ImportContext(Workspace(folder)), again)
    assert imported.path is not None
    after = report_fields(imported.path)
    assert after == before
