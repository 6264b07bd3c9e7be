"""Rules look quickly whether there may be anything to find: that hides nothing of what there is."""

from collections.abc import Iterable, Iterator
from typing import cast
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from boardpapers.document import build_document, style_of
from boardpapers.document.prose import Prose
from boardpapers.models import Report
from boardpapers.reader import decode
from boardpapers.rules import RULES, Finding, Subject, near_markdown, tables
from boardpapers.rules.rule import occurs
from boardpapers.rules.stretches import Stretch, blocks_of
from boardpapers.workspace import Paper, Workspace, link_report
from tests.property.markdown_source import BLOCKS, SOUP
from tests.property.papers import NOWHERE, as_yaml, report

# What a finding begins with, or what hides one, beside what Markdown makes of it.
PIECES = st.sampled_from(
    [
        "5.2 The", "12.05.14 On", "1.2 million", "\n", "\n\n", "\n  ", "\n> ", "\n- ", "#Tag",
        "##Two", "# WAYS OF WORKING", "{#name}", "{#name} x", "\\{#name}", "• six", "– six:", "· x",
        "| a | b |", "|-|-|", "| |", "![](a.svg)", "![ ][a]", "\\![](a)", "[a](b c.png)",
        "\\[a](b c.png)", "   ##Two", "[here](https://a.org)", "[a](b.pdf)", "**Bold**",
        "the three recommendations", "Recommendation 7", "Tuesday 4 September 2013",
        "Cllr Ann Exampel", "the PCC", "(PCC)", "\n==\n", "\n--\n", "WAYS OF WORKING",
        "[^1]", "\\[^1]", "[^1]: Note", "٣", " ", "`", '"', "x",
    ]
)  # fmt: skip
PIECED = st.lists(PIECES, max_size=12).map("".join)
TEXTS = st.one_of(SOUP, BLOCKS, PIECED, PIECED)
# The marks of the others are part of what they look for.
LOOKED_FOR = {"BP224", "BP304", "BP312", "BP315", "BP320", "BP321", "BP322", "BP323", "BP324",
              "BP325", "BP326", "BP328", "BP503", "BP504", "BP505", "BP507", "BP508",
              "BP509"}  # fmt: skip


class Thorough(Subject, frozen=True):
    """A report of which the rules look at every text, whatever marks stand in it."""

    with_digits = property(lambda self: self.proses)

    def containing(self, *_marks: str) -> list[Prose]:
        return list(self.proses)


def every_block(
    subject: Subject, kind: str, _proses: Iterable[Prose], _pattern: str
) -> Iterator[Stretch]:
    return blocks_of(subject, kind, subject.proses, "")


def subject_of(text: str, kind: type[Subject]) -> Subject:
    workspace = Workspace(NOWHERE)
    data = report(summary=text, sections=[{"heading": "Background", "text": text}])
    paper = cast("Paper[Report]", workspace.add(decode(NOWHERE / "paper.yaml", as_yaml(data))))
    linked, _ = link_report(workspace, paper)
    style = style_of(workspace, linked)
    built = build_document(workspace, linked, style)
    return kind(workspace, linked, style, built.document, built.proses, built.names)


def findings(subject: Subject) -> dict[str, list[Finding]]:
    checks = ((code, RULES[code].check) for code in sorted(LOOKED_FOR))
    return {code: list(check(subject)) for code, check in checks if check}


@settings(max_examples=150)
@given(text=TEXTS.filter(lambda text: text.strip() != ""))
def test_a_quick_look_hides_nothing(text: str) -> None:
    found = findings(subject_of(text, Subject))
    with (
        patch.object(near_markdown, "blocks_of", every_block),
        patch.object(tables, "blocks_of", every_block),
    ):
        assert found == findings(subject_of(text, Thorough))


@given(text=SOUP, start=st.integers(0, 9), length=st.integers(1, 9), other=SOUP)
def test_words_occur_as_they_do_in_any_text(text: str, start: int, length: int, other: str) -> None:
    for words in filter(None, (text[start : start + length], other)):
        assert occurs(words, text) == (words in text)
