"""Papers of a size or depth that nobody writes, or that somebody writes to do harm."""

from pathlib import Path

import pytest

from tests.support.growth import grows_in_proportion
from tests.support.html_words import page, words
from tests.support.quick_cases import mostly_slow
from tests.support.run_program import Ran, boardpapers
from tests.support.small_reports import report, write


def validate(within: Path, text: str) -> Ran:
    write(within / "paper.yaml", text)
    return boardpapers("validate", "paper.yaml", within=within)


def render(within: Path, text: str) -> tuple[str, list[str]]:
    """Return the Markdown, and the words of the HTML."""
    write(within / "paper.yaml", text)
    ran = boardpapers("render", "paper.yaml", "-o", "out", within=within)
    assert ran.code == 0, ran.everything
    html = (within / "out" / "paper.html").read_text(encoding="utf-8")
    return (within / "out" / "paper.md").read_text(encoding="utf-8"), words(page(html))


LAUGHS = "a: &a [ha, ha]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "BP008"),
        ("{" * 100_000, "BP008"),
        ("{a: " * 100_000, "BP008"),
        ("- " * 20_000, "BP008"),
        ("? " * 20_000, "BP008"),
        ("".join(f"{' ' * depth}a:\n" for depth in range(2_000)), "BP008"),
        (LAUGHS, "BP004"),
        ("x" * 16_000_001, "BP008"),
        ("a" * 1_000_000, "BP010"),
        ("a: " * 100_000, "BP002"),
    ],
    ids=[
        "brackets", "braces", "groups", "dashes", "question marks", "indentation", "laughs",
        "a long file", "a long line", "colons",
    ],
)  # fmt: skip
def test_is_refused(tmp_path: Path, text: str, code: str) -> None:
    ran = validate(tmp_path, text)
    assert ran.code == 1
    assert f"error[{code}]" in ran.out
    assert max(map(len, ran.out.splitlines())) < 250


@pytest.mark.parametrize(
    "text",
    [
        *(">" * 20_000, "[" * 5_000, "*" * 20_000 + "a", "![" * 2_000, "`" * 20_001, "- " * 5_000),
        *("[a](http://" + "a" * 60_000 + "!)", "a" + " " * 60_000 + "b {#a}"),
    ],
    ids=["quotations", "brackets", "stars", "images", "backticks", "bullets", "address", "blanks"],
)
def test_deep_markdown_is_refused_or_rendered(tmp_path: Path, text: str) -> None:
    ran = validate(tmp_path, report(text=text))
    assert ran.code in (0, 1)


def test_many_mistakes_are_all_told(tmp_path: Path) -> None:
    ran = validate(tmp_path, report(text="\n\n".join(f"[](#n{n})" for n in range(500))))
    assert ran.code == 1
    assert ran.err == "1 paper checked: 500 errors\n"


def test_two_thousand_paragraphs(tmp_path: Path) -> None:
    text = "\n\n".join(f"Number {number}." for number in range(1, 2_001))
    markdown, seen = render(tmp_path, report(text=text))
    assert '\n<a id="paragraph-2000"></a>2000\\. Number 2000.\n' in markdown
    assert [word for word in seen if word == "Number"] == ["Number"] * 2_000
    assert seen[seen.index("2000.") : seen.index("2000.") + 3] == ["2000.", "Number", "2000."]


def test_a_table_of_three_hundred_rows(tmp_path: Path) -> None:
    rows = "\n".join(f"| {number} | row-{number} |" for number in range(300))
    markdown, seen = render(tmp_path, report(text=f"A table:\n\n| a | b |\n| - | - |\n{rows}"))
    for number in range(300):
        assert f"| {number} | row-{number} |" in markdown
    assert sum(word.startswith("row-") for word in seen) == 300


def test_a_paragraph_of_twenty_thousand_words(tmp_path: Path) -> None:
    text = " ".join(f"w{number}" for number in range(20_000))
    markdown, seen = render(tmp_path, report(text=text))
    assert text in markdown
    assert sum(word[0] == "w" and word[1:].isdigit() for word in seen) == 20_000


@pytest.mark.parametrize("mark", ["-", "1."])
def test_lists_twelve_deep(tmp_path: Path, mark: str) -> None:
    width = len(mark) + 1
    lists = "\n".join(f"{' ' * width * depth}{mark} level-{depth}" for depth in range(12))
    markdown, seen = render(tmp_path, report(text=f"A list:\n\n{lists}"))
    assert [word for word in seen if word.startswith("level-")] == [f"level-{n}" for n in range(12)]
    assert all(f"level-{depth}" in markdown for depth in range(12))


def test_sections_thirty_deep(tmp_path: Path) -> None:
    deep = "{heading: Deepest, text: Words.}"
    for level in range(28):
        deep = f"{{heading: H{level}, section: {deep}}}"
    write(tmp_path / "paper.yaml", report().split("sections:")[0] + f"section: {deep}\n")
    ran = boardpapers("validate", "paper.yaml", within=tmp_path)
    assert ran.code == 0


def test_many_comments_take_no_longer_each(tmp_path: Path) -> None:
    def commented(size: int) -> str:
        return report() + "".join(f"# boardpapers: ignore BP305 {n}\n" for n in range(size))

    assert validate(tmp_path, commented(2_000)).out.count("BP015") == 2_000
    assert grows_in_proportion(lambda text: validate(tmp_path, text), commented, 2_000)


def test_more_findings_than_anyone_mends_are_told_of(tmp_path: Path) -> None:
    ran = validate(tmp_path, report(text="\n\n".join(["The cost is TBC."] * 150)))
    assert "more than 100 placeholders are still to be filled in: lines 9, 11, 13" in ran.out
    assert ran.out.splitlines()[0].endswith(", 105, 107 and others")
    ran = boardpapers("validate", "paper.yaml", "--format", "json", within=tmp_path)
    assert ran.out.count('"BP306"') == 101
    assert ran.out.count("there are more than 100 problems like this") == 1


@pytest.mark.parametrize(
    "line", mostly_slow(["a\n# b\n", "***\n", "[a]: b\n", "# a\n"], {"a\n# b\n"})
)
def test_many_lines_without_an_empty_one(tmp_path: Path, line: str) -> None:
    def check(text: str) -> Ran:
        write(tmp_path / "paper.yaml", text)
        return boardpapers("validate", "paper.yaml", "--select", "BP0", within=tmp_path)

    assert grows_in_proportion(check, lambda size: report(text=line * size), 2_000)


def test_thousands_of_items_and_comments_in_markdown(tmp_path: Path) -> None:
    def paper(size: int) -> str:
        papers = "- Notes of the working group\n" * size
        comments = "<!-- boardpapers: ignore BP305 -->\nWords.\n\n" * size
        head = "---\nkind: report\ntitle: Paths\n---\n\n## Purpose\n\nFor decision.\n\n"
        return f"{head}## Background papers\n\n{papers}\n## Background\n\n{comments}"

    def check(text: str) -> Ran:
        write(tmp_path / "paper.md", text)
        return boardpapers("validate", "paper.md", "--select", "BP0", within=tmp_path)

    assert grows_in_proportion(check, paper, 500)
