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
from boardpapers.rules.quick_look import MarkSearch
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
    "1(a) The", "(1)(a) The", "12)(b) The", "1.Words", "(a)Words", "\n2.More", "\n```\n", "~~~",
    "[^1]", "\\[^1]", "[^1]: Note", "٣", " ", "`", '"', "x", "\r", "\r\r# WAYS OF WORKING\r",
]  # fmt: skip
PIECED = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
TEXTS = st.one_of(SOUP, BLOCKS, PIECED, PIECED).filter(lambda text: text.strip() != "")
# Those that ask for marks.
LOOKED_FOR = {"BP224", "BP304", "BP308", "BP309", "BP312", "BP315", "BP320", "BP321", "BP322",
              "BP323", "BP324", "BP325", "BP326", "BP328", "BP503", "BP504", "BP505", "BP507",
              "BP508", "BP509", "BP330", "BP340", "BP341", "BP343", "BP511"}  # fmt: skip


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


MARKS = st.lists(st.text(alphabet="ab Az(.{#\n\u00a31", min_size=1, max_size=4), max_size=12)


@given(pieces=st.lists(st.one_of(MARKS.map("".join), st.text("a b.", max_size=60))), marks=MARKS)
def test_a_search_for_many_marks_finds_those_that_are_there(
    pieces: list[str], marks: list[str]
) -> None:
    text = "".join(pieces)
    assert sorted(MarkSearch(text).found(marks)) == sorted(each for each in marks if each in text)


@pytest.mark.parametrize("words", ["[insert date]", "[](#name) [add the cost] here", "[TBC]: x"])
def test_brackets_of_links_hide_no_placeholder(words: str) -> None:
    before = findings_of("BP306", words)
    assert len(findings_of("BP306", f"See [](#name) and [words](a.md).\n\n{words}")) == len(before)


def findings_of(code: str, text: str) -> list[Finding]:
    return list(RULES[code].check(subject_of(text, ReportContext)))
