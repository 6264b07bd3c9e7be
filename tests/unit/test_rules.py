"""Rules that judge words: what they take, and what they leave alone."""

import re
from pathlib import Path

import pytest

from tests.front_door import boardpapers
from tests.papers import report, write


def codes(folder: Path, text: str) -> set[str]:
    """Return the codes that a paper is told of."""
    write(folder / "paper.yaml", text)
    out = boardpapers("validate", "paper.yaml", "--format", "concise", within=folder).out
    return set(re.findall(r"^[^ ]+ (BP\d+) ", out, re.MULTILINE))


@pytest.mark.parametrize(
    "words",
    [
        "That the plan be agreed.",
        "To note the report.",
        "Members are invited to note the report.",
        "The Board is asked to agree the plan.",
        "Cabinet is recommended to approve the budget.",
        "It is recommended that the plan be agreed.",
        "Note the report.",
        "Formally approve the budget.",
        "The Safer and Stronger Communities Board notes the report.",
        "The plan be agreed.",
        "**Agree** the plan.",
        "(a) note the report; (b) agree the plan.",
        "None.",
    ],
)
def test_a_recommendation_that_begins_well(tmp_path: Path, words: str) -> None:
    text = report().replace(
        "recommendation: That the plan be agreed.", f"recommendation: '{words}'"
    )
    assert codes(tmp_path, text) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("As paragraph 14 of Schedule 12A says.", set()),
        ("The NPPF says so in paragraph 14.", set()),
        ("It ends: “see paragraph 14”.", set()),
        ("See paragraph 14 of this report.", {"BP308"}),
        ("See paragraphs 1 to 9.", {"BP308"}),
        ("See para 1.", {"BP309"}),
        ("The auditor made the three recommendations.", set()),
        ("Members may agree both recommendations.", {"BP304"}),
        ("The report comes under recommendation 1.", set()),
        ("In size XL, and in Part XX of [the Council].", set()),
        ("It costs £XXX.", {"BP306"}),
        ("PCC and PCC (police and crime commissioner).", set()),
        ("The PCC and the PCCs.", {"BP311"}),
        ("The BBC and the BBC; IV and IV.", set()),
        ("On Wednesday, 22nd January, 2014.", set()),
        ("On Tuesday, 22nd January, 2014.", {"BP315"}),
        ("On Tuesday 22 January.", set()),
        ("See `https://example.org/`.", set()),
        ("See <https://example.org/>.", {"BP506"}),
    ],
)
def test_words(tmp_path: Path, words: str, expected: set[str]) -> None:
    assert codes(tmp_path, report(text=words)) == expected


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("020 7946 0123", set()),
        ("020 7946 0123 (9am to 5pm)", set()),
        ("(020) 7946-0123 x9", set()),
        ("+44 (0)20 7946 0123", set()),
        ("020 7946 0123 / 0456", set()),
        ("0800 1111", set()),
        ("101", set()),
        ("2079460123", {"BP314"}),
        ("020 7946", {"BP314"}),
    ],
)
def test_phones(tmp_path: Path, phone: str, expected: set[str]) -> None:
    text = report().replace("Alex Example}", f"Alex Example, phone: '{phone}'}}")
    assert codes(tmp_path, text) == expected


def test_a_welsh_report_is_not_judged_by_english_words(tmp_path: Path) -> None:
    text = report(extra="language: cy-GB\n").replace("That the plan be agreed.", "Nodi.")
    assert codes(tmp_path, text) <= {"BP907"}  # which is about the house style


@pytest.mark.parametrize("piece", ["paragraph 1, ", "(ABC) ", "[date", "Community Board ", "“"])
def test_a_long_text_hides_nothing(tmp_path: Path, piece: str) -> None:
    text = report(text=piece * (50_000 // len(piece)) + "\n\nIt costs £XXX.")
    assert "BP306" in codes(tmp_path, text)
