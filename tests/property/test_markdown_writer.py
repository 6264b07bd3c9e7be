"""The Markdown that is written shows, in anybody's renderer, the words of our own HTML."""

import pytest
from hypothesis import given

from tests.support.markdown_strategies import BLOCKS, SOUP
from tests.support.paper_strategies import difference, line_of_text, pages, report


def body(text: str) -> dict[str, object]:
    return report(sections=[{"heading": "Background", "text": text}])


FOUND = {
    "emphasis around a space": "*&nbsp;*",
    "emphasis beside punctuation": "a *&#40;b*&#99;",
    "emphasis beside emphasis": "a***b** c* _d_**e**",
    "emphasis in emphasis": "**a **b** c** ****d****",
    "a pipe in emphasised code in a table": "| a |\n| --- |\n| *`b\\|c`* |",
    "a backslash and a pipe in code in a table": "| a |\n| --- |\n| `b\\\\|c` |",
    "an exclamation mark before a link": "a\\![b](u)",
    "a backslash at the end of a title": '\\[[a](u "b\\\\")](u "c")',
    "a URL among the words of a link": "[<https://example.org/a_b>](u)",
    "a footnote's mark in a link": "[a[^1]](u)\n\n[^1]: b",
    "a footnote that begins with a list": "a[^1]\n\n[^1]: - b\n    - c",
    "a heading in a list": "a\n\n- # b\n\n> # c",
    "a line like a list after a hard break": "a {#n}\n\nb\\\n\\- c\\\n1\\. d\\\n\\# e",
    "a hard break before a name": "a\\\n{#n}\n\n[](#n)",
    "a hard break in a heading": "a\\\n\\- b\n---\n\nc",
    "spaces that would make code": "&#32;&#32;&#32;&#32;a",
    "a line end in a word": "a&#10;# b&#13;# c",
    "a rule in a list": "a\n\n- ***\n- b",
    "a list after a list of sub-paragraphs": "a\n\n1. b\n\n   - c\n\n<!-- -->\n\n- d",
    "sub-paragraphs that end as the next list begins": "a\n\n1. b\n   - c\n\n- d",
    "a number too high for a list": "- x\n\n  999999999. a\n  1. b",
    "a fence with a backtick": "~~~ a`b\nc\n~~~",
    "a link in a heading that is referred to": "# a [b](u) *c* {#n}\n\nd [](#n)",
    "a caption": "a\n\nTable: b *c* **d**\n\n| a | |\n| - | - |",
    "a name with a quotation mark": 'a {#"b}\n\nc [](#"b)',
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_was_once_wrong(text: str) -> None:
    data = body(text)
    written, diagnostics = pages(data)
    assert written, diagnostics
    assert difference(data) == ""


@pytest.mark.parametrize("title", ["#", "a #", "# a", "1. a", "- a", "a ##", "a#", "`a` |", "---"])
def test_titles_and_headings(title: str) -> None:
    data = report(title=title, sections=[{"heading": title, "text": "Words."}])
    assert difference(data) == ""


@given(line_of_text())
def test_words_of_a_title(text: str) -> None:
    assert difference(report(title=text)) == ""


@given(line_of_text())
def test_words_of_a_heading(text: str) -> None:
    assert difference(report(sections=[{"heading": text, "text": "Words."}])) == ""


@given(line_of_text(), line_of_text())
def test_words_of_a_contact(name: str, position: str) -> None:
    contact = {"name": name, "position": position, "phone": name, "email": position}
    assert difference(report(contacts=[contact])) == ""


@given(line_of_text(), line_of_text())
def test_words_of_papers_after_the_body(paper: str, title: str) -> None:
    data = report(background_papers=[paper], appendix={"title": title, "text": "Words."})
    assert difference(data) == ""


@given(BLOCKS)
def test_blocks_of_a_section(text: str) -> None:
    assert difference(body(text)) == ""


@given(BLOCKS, BLOCKS)
def test_blocks_of_the_cover(summary: str, recommendation: str) -> None:
    data = report(summary=summary, recommendations=[recommendation, "Note the report."])
    assert difference(data) == ""


@given(SOUP)
def test_soup(text: str) -> None:
    assert difference(body(text)) == ""
