"""Which heading feeds which field of a Markdown paper is said beside the field, and only there."""

from functools import partial
from typing import Annotated

import pytest
from pydantic import Field

from boardpapers.models import Report
from boardpapers.models.markdown_headings import field_under, headed, heading_of
from boardpapers.models.values import Many, Text
from boardpapers.reader import DataPath, Plain
from boardpapers.reader.markdown_form import MarkdownForm
from boardpapers.reader.markdown_paper import compose_markdown
from boardpapers.reader.source import decode
from tests.support.paper_strategies import NOWHERE


class ReportToScrutiny(Report):
    """A report with fields that the program does not know."""

    scrutiny: Annotated[Text | None, headed("Scrutiny", "Overview and scrutiny")] = None
    consultees: Annotated[Many[Text], headed("Consultees", items="words")] = ()
    effects: Annotated[dict[str, Text], headed("Effects on {key}")] = Field({})


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("## Scrutiny\n\nNone.", "scrutiny", "None."),
        ("## Overview and scrutiny\n\nNone.", "scrutiny", "None."),
        ("## Consultees\n\n- Ann\n- Bob", "consultees", ["Ann", "Bob"]),
        ("## Effects on young people\n\nFew.", "effects", {"young_people": "Few."}),
    ],
)
def test_a_new_field_is_read(text: str, field: str, value: Plain) -> None:
    form = MarkdownForm("report", {"report"}, partial(field_under, ReportToScrutiny), {})
    source = decode(NOWHERE / "paper.md", f"---\nkind: report\n---\n{text}\n".encode())
    data = compose_markdown(form, source).data
    assert isinstance(data, dict)
    assert data.get(field) == value


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        (("purpose",), "## Purpose"),
        (("implications", "wales"), "## Implications for Wales"),
        (("implications", "human_rights"), "## Human rights implications"),
        (("implications",), ""),
        (("recommendations", 0), ""),
        (("title",), ""),
    ],
)
def test_the_usual_heading_of_a_field(path: DataPath, heading: str) -> None:
    assert heading_of(Report, path) == heading
    if heading:
        found = field_under(Report, heading.removeprefix("## ").lower())
        assert found
        assert found.path == path
