"""Numbers typed in prose: those of this paper, those it lacks, and those of other papers."""

from pathlib import Path

import pytest

from tests.support.small_reports import report, write
from tests.unit.test_rules import codes

APPENDICES = "appendices:\n  - {title: Map, text: A map.}\n  - {title: Plan, text: A plan.}\n"
TABLE = "\n\nTable: Costs\n\n| What | £ |\n| --- | --- |\n| Stands | 90 |"


@pytest.mark.parametrize(
    "words",
    [
        "The map is at Appendix 3.",
        "The maps are at Appendices 1 and 3.",
        "The maps are at Appendices 1 to 3.",
        "The plan (Appendix C) is long.",
        "See Annex 4.",
        "As set out in Appendix 9 to this report.",
        "As set out in Appendix 9 to the report.",
        "The costs are in Table 4.",
        "See table 4.",
        "Tables 1 and 2 show the costs.",
        "Figure 9 shows the route.",
        "The route (figure 9) is long.",
        "The route is in Figs. 9 and 10.",
        "See Table\n2.",
        "See section 12.",
        "Section 12 describes the route.",
        "The route, in sections 12 and 13, is long.",
        "See section 12 of this report.",
        "Section 12 of the Act applies.\n\nSee section 12.",
        "Figs 9 and 10 show the route.",
        "Fig 9 shows it.",
        "See figs 9 and 10.",
        "See appendix c.",
        "The plan (appendix c) is long.",
        "See appendices a and d.",
    ],
)
def test_a_part_that_is_not_there(tmp_path: Path, words: str) -> None:
    assert codes(tmp_path, report(text=words + TABLE, extra=APPENDICES)) == {"BP340"}


@pytest.mark.parametrize(
    "words",
    [
        "The map is at Appendix 1.",
        "The maps are at Appendices 1 and 2.",
        "The map is at Appendix 2A.",
        "The rules are in Appendix C to the constitution.",
        "The rules are in Appendix 9 of the Local Plan.",
        "The Council’s Appendix 9 has the rules.",
        "The 2019 report, Appendix 9, has the rules.",
        "It said “see Appendix 9”.",
        "The costs are in Table 1.",
        "The costs were in Table 2 of the 2019 report.",
        "Table 12 of that report has the costs.",
        "The previous report has them in Table 12.",
        "The Census, in Table 12, has them.",
        "Members tabled 4 motions, and may table 4 more.",
        "Figure 9% of the whole.",
        "The figure 9,000 is high.",
        "Figure 3 in the Framework shows it.",
        "Section 12 of the Local Government Act 1972 applies.",
        "The duty is in section 12.",
        "The land is held under section 12.",
        "The Local Government Act 1972, section 12, applies.",
        "The section 12 officer was asked.",
        "The section 151 officer was asked.",
        "A section 106 agreement was made.",
        "Information exempt under section 100A.",
        "The s.106 money is spent.",
        "A report under section 5 of that Act.",
        "Sections 12 and 13 of that Act apply.",
        "Exempt by Schedule 12A, paragraph 3.",
        "Section 12(1) applies.",
        "Section 12 notices were sent.",
        "See section 1.",
        "See appendix a plan of the site.",
        "Section 12 of the Act applies.\n\nThe duty in section 12 is old..",
        "Appendix 1, paragraph 91, has it.",
        "The appendix says so in paragraph 91.",
        "See paragraph 91 of Appendix 1.",
        "It has a table.\n\n4. costs",
    ],
)
def test_a_part_that_is_there_or_elsewhere(tmp_path: Path, words: str) -> None:
    assert codes(tmp_path, report(text=words + TABLE, extra=APPENDICES)) == set()


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Map", "The map is at Appendix A."),
        ("Map", "The map is at Appendix 1."),
        ("B – Map", "The map is at Appendix B."),
    ],
)
def test_the_only_appendix(tmp_path: Path, title: str, words: str) -> None:
    appendices = f"appendices: [{{title: {title}, text: A map.}}]\n"
    assert codes(tmp_path, report(text=words, extra=appendices)) == set()


def test_labels_typed_by_hand_are_there(tmp_path: Path) -> None:
    text = "Table 4 and Figure 9 show it.\n\n**Table 4: Costs**\n\nFigure 9 – The route"
    assert codes(tmp_path, report(text=text)) == {"BP509"}


LETTERED = """name: Lettered
extends: lga
numbers:
  levels: ["{number}.", "({letter})", "({roman})"]
  recommendations: ["({number})", "({letter})"]
"""
LISTS = """The Board may:

1. approve {#approve}
2. refuse
    1. all
    2. some

The rest."""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("See paragraph 1(a).", {"BP309"}),
        ("See paragraph 1 (a).", {"BP309"}),
        ("See para 1(b)(ii).", {"BP309"}),
        ("See paragraphs 1(a) and (b).", {"BP309"}),
        ("See paragraphs 1(a) – 1(b).", {"BP309"}),
        ("See paragraphs 1(b)(i) and (ii).", {"BP309"}),
        ("See paragraph 1(c).", {"BP308"}),
        ("See paragraphs 1(a) to (d).", {"BP308"}),
        ("See paragraph 7(a).", {"BP308"}),
        ("See paragraph 1(b)(iv).", {"BP308"}),
        ("See paragraph 14(2).", set()),
        ("See paragraph 14A.", set()),
        ("See paragraph 1(a) of the Schedule.", set()),
        ("As recommendation 1(b) says.", {"BP309"}),
        ("As recommendation 2 says.", {"BP309"}),
        ("As recommendation 1(c) says.", set()),
        ("As recommendations 1(b) and (c) say.", {"BP308"}),
        ("The audit's recommendation 1(b) was agreed.", set()),
    ],
)
def test_citations_in_a_lettered_style(tmp_path: Path, words: str, expected: set[str]) -> None:
    write(tmp_path / "boardpapers.yaml", "name: Parks\nstyle: lettered\n")
    write(tmp_path / "templates/lettered/style.yaml", LETTERED)
    recommendations = (
        "recommendations:\n  - |\n    That the Board agree:\n\n    1. one\n    2. two\n"
        "  - That it be noted.\n"
    )
    text = report(text=f"{LISTS}\n\n{words}")
    text = text.replace("recommendation: That the plan be agreed.\n", recommendations)
    assert codes(tmp_path, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The terms are in the next paragraph.\n\n1. The rent is £4.\n2. The term is a year.",
        "The terms are in paragraph\n\n1. The rent is £4.",
        "The next paragraph\n- 14 stands\n- 15 racks",
        "Words.\n\n# The next paragraph\n14 stands are there.",
        "Words.\n\n| Next paragraph |\n| --- |\n| 1 |",
        "Words.\n\nx | paragraph\n--- | ---\n14 | y",
        "See the recommendations\n\n9. of the board",
        "They met on Monday\n\n1 May 2013 was a holiday.",
        "Words:\n\n- Monday\n- 1 May 2013",
    ],
)
def test_no_pattern_reads_over_the_end_of_a_block(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, report(text=text)) & {"BP304", "BP308", "BP309", "BP315"} == set()
