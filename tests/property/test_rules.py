"""Rules look only at texts that have certain marks: that hides nothing that they would find."""

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.document import lay_out, style_of
from boardpapers.markdown.prose import Prose
from boardpapers.models import Report
from boardpapers.reader import decode
from boardpapers.rules import RULES, Finding, ReportContext
from boardpapers.workspace import Paper, Workspace, link_report
from tests.support.markdown_strategies import BLOCKS, SOUP
from tests.support.paper_strategies import NOWHERE, as_yaml, report

# What a finding begins with, or what hides one, beside what Markdown makes of it.
PIECES = [
    "5.2 The", "12.05.14 On", "1.2 million", "\n", "\n\n", "\n  ", "\n> ", "\n- ", "#Tag",
    "##Two", "# WAYS OF WORKING", "{#name}", "{#name} x", "\\{#name}", "• six", "– six:", "· x",
    "| a | b |", "|-|-|", "| |", "![](a.svg)", "![ ][a]", "\\![](a)", "[a](b c.png)",
    "\\[a](b c.png)", "   ##Two", "[here](https://a.org)", "[a](b.pdf)", "**Bold**",
    "the three recommendations", "Recommendation 7", "Tuesday 4 September 2013",
    "Cllr Ann Exampel", "the PCC", "(PCC)", "PCCs", "para 1.", "Para 99", "paragraphs 1 to 9",
    "\n==\n", "\n--\n", "WAYS OF WORKING", "[](#a)", "[here](#a)", "[](#a#b)",
    "WAYS OF WORKING\n===\n", "WAYS OF WORKING\n  --\n", "  # WAYS OF WORKING", "paras 98 and 99",
    "[^1]", "\\[^1]", "[^1]: Note", "٣", " ", "`", '"', "x", "\r", "\r\r# WAYS OF WORKING\r",
]  # fmt: skip
PIECED = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
TEXTS = st.one_of(SOUP, BLOCKS, PIECED, PIECED).filter(lambda text: text.strip() != "")
# Those that ask for marks.
LOOKED_FOR = {"BP224", "BP304", "BP308", "BP309", "BP312", "BP315", "BP320", "BP321", "BP322",
              "BP323", "BP324", "BP325", "BP326", "BP328", "BP503", "BP504", "BP505", "BP507",
              "BP508", "BP509", "BP330", "BP340", "BP341", "BP511"}  # fmt: skip


class Thorough(ReportContext, frozen=True):
    """A report of which the rules look at every text, whatever is in it."""

    def containing(self, *_marks: str) -> list[Prose]:
        return list(self.proses)

    def with_lines(self, *_beginnings: str) -> list[Prose]:
        return list(self.proses)


def subject_of(text: str, kind: type[ReportContext]) -> ReportContext:
    workspace = Workspace(NOWHERE)
    data = report(summary=text, sections=[{"heading": "Background", "text": text}])
    paper = cast("Paper[Report]", workspace.add(decode(NOWHERE / "paper.yaml", as_yaml(data))))
    linked, _ = link_report(workspace, paper)
    style = style_of(workspace, linked)
    layout = lay_out(workspace, linked, style)
    return kind(workspace, paper, layout.proses, linked, style, layout, layout.names)


def findings(subject: ReportContext) -> dict[str, list[Finding]]:
    return {code: list(RULES[code].check(subject)) for code in sorted(LOOKED_FOR)}


@settings(max_examples=150)
@given(text=TEXTS)
def test_a_quick_look_hides_nothing(text: str) -> None:
    assert findings(subject_of(text, ReportContext)) == findings(subject_of(text, Thorough))


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece.strip()])
def test_a_quick_look_hides_no_piece_that_stands_alone(piece: str) -> None:
    for text in (piece, f"The {piece} x", f"The\n{piece} x"):
        assert findings(subject_of(text, ReportContext)) == findings(subject_of(text, Thorough))
