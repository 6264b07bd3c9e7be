"""Lists with letters in Markdown files: nested for every reader, and read back by the importer."""

from pathlib import Path

import cmarkgfm  # type: ignore[import-untyped]  # it has no annotations
import pytest
from markdown_it import MarkdownIt

from tests.acceptance.test_import_meetings import ROOT, example_of, fields_of, imported_again
from tests.support.html_words import fragment, words
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

LISTS = """Members asked that:

(a) the plan:

    (i) name each street; and

        It does not yet.

    (ii) say who waters the trees:

        - residents
        - y contractwyr

(b) the cost be shown:

    | Kind of tree | Cost |
    | --- | --- |
    | Oak | £300 |

    and be checked.

(c) three things follow:

    5. one

    6. two"""

DEPTHS = {
    "(a)": 1, "(i)": 2, "It": 2, "(ii)": 2, "residents": 3, "(b)": 1, "Oak": 1, "and": 1, "(c)": 1,
    "one": 2,
}  # fmt: skip
"""Words, and the number of lists that they are in."""


@pytest.mark.parametrize(
    "read", [MarkdownIt().enable("table").render, cmarkgfm.github_flavored_markdown_to_html]
)
def test_readers_nest_the_items(read: object, tmp_path: Path) -> None:
    write(tmp_path / "paper.yaml", report(text=LISTS))
    ran = boardpapers("render", "paper.yaml", "--to", "md", "-o", "-", within=tmp_path)
    assert ran.code == 0, ran.everything
    page = fragment(read(ran.out.split("## Background")[1]))  # type: ignore[operator]  # a parser
    depths: dict[str, int] = {}
    parents = {child: parent for parent in page.iter() for child in parent}
    for each in (child for child in parents if child.tag in ("p", "li", "td")):
        around, depth = each, 0
        while around in parents:
            depth += around.tag in ("ul", "ol")
            around = parents[around]
        if first := words(each)[:1]:
            depths[first[0]] = max(depth, depths.get(first[0], 0))
    assert {word: depths[word] for word in DEPTHS} == DEPTHS


@pytest.mark.parametrize("format", ["md", "html", "docx"])
@pytest.mark.parametrize(
    ("path", "before", "field"),
    [
        ("minutes/2027-03-09-cabinet.yaml", "discussion: There were no apologies.", "discussion"),
        ("meetings/2027-06-08-cabinet.yaml", "items:", "text"),
    ],
)
def test_minutes_and_agendas_come_back(
    path: str, before: str, field: str, format: str, tmp_path: Path
) -> None:
    own = example_of(ROOT / "examples" / "district" / path, tmp_path / "workspace")
    indented = LISTS.replace("\n", "\n      ")
    opening = "items:\n  - number: 90\n    title: Street trees\n    " if before == "items:" else ""
    text = own.read_text(encoding="utf-8")
    assert before in text
    text = text.replace(before, f"{opening}{field}: |\n      {indented}\n", 1)
    own.write_text(text, encoding="utf-8")
    found = imported_again(own, format, tmp_path)
    assert found.path
    after, wanted = fields_of(found.path)["items"], fields_of(own)["items"]
    assert after[0][field] == wanted[0][field]
