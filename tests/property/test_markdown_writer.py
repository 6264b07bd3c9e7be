"""The Markdown that is written shows, in anybody's renderer, the words of our own HTML."""

from hypothesis import given
from markdown_source import BLOCKS, SOUP
from papers import difference, line_of_text, report


def body(text: str) -> dict[str, object]:
    return report(sections=[{"heading": "Background", "text": text}])


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
