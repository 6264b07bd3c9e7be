"""Rules that judge words: what they take, and what they leave alone."""

import re
from pathlib import Path

import pytest

from boardpapers import validate
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write


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
        ("Para 1 says so.", {"BP309"}),
        ("The cost (para 1) is low.", {"BP309"}),
        ("Www.example.org has it.", {"BP506"}),
        ("Http://example.org has it.", {"BP506"}),
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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("![Map](images/my map.png)", {"BP320"}),
        ('[*The* plan](the plan.pdf "The plan")', {"BP320"}),
        ("[The plan](https://example.org/the plan)", {"BP320", "BP506"}),
        ("[sic](as it stood)", set()),
        ("\\[The plan](the plan.pdf)", set()),
        ("Write `[The plan](the plan.pdf)`.", set()),
        ("##Timetable\n\nMembers meet in May.", {"BP321"}),
        ("#Timetable\n\nMembers meet in May.", {"BP321"}),
        ("#ParkAndRide was seen by forty people.", set()),
        ("Item\n#4 is closed.", set()),
        ("```\n##Timetable\n```", set()),
        ("The plan adds:\n\n• forty stands\n• six lockers", {"BP322"}),
        ("The plan adds:\n\uf0b7 forty stands", {"BP322"}),
        ("The plan adds:\n– forty stands\n– six lockers", {"BP322"}),
        ("The stands\n– of which there are forty\n– are full.", set()),
        ("> Words.\n>\n> – Alex Example", set()),
        ("Stands cost £90 each {#costs}.", {"BP323"}),
        ("Stands cost £90 {#costs}\neach.", {"BP323"}),
        ("Stands cost £90 each. {#costs}\n\n- A bullet. {#bullet}", set()),
        ("Write `{#costs}` at the end, or \\{#costs}.", set()),
        ("5.2 The survey found forty.", {"BP324"}),
        ("5.2.1. A survey found forty.", {"BP324"}),
        ("2013 was a year of growth.", set()),
        ("1.2 million people cycle.", set()),
        ("3.5 FTE posts are vacant.", set()),
        ("10.30 Coffee is served.", set()),
        ("9.5.13 The survey.", set()),
        ("£1.2 million is left.", set()),
        ("The survey:\n\n- 5.2 The stands.", set()),
        ("| Place | Stands |", {"BP325"}),
        ("| Place | Stands |\n| --- | --- | --- |\n| Station | 20 |", {"BP325"}),
        ("> | Place | Stands |\n> | --- | --- |\n> | Station | 20 |", set()),
        ("The size of\n|x|\nis small.", set()),
        ("| A | B |\n| --- | --- |\n| 1 | |\nThe stands.", {"BP326"}),
        ("A | B\n--- | ---\n1 | 2", set()),
        ("Forty stands[^x].", {"BP328"}),
        ("**Forty [stands[^x]](https://example.org/).**", {"BP328"}),
        ("| A[^x] | B |\n| --- | --- |\n| 1 | 2 |", {"BP328"}),
        ("Stands.[^a]\n\n[^a]: Counted in May.[^x]", {"BP328"}),
        ("Stands[^x] and \\[^x].\n\n[^x]: Counted in May.", set()),
        ("Write `[^x]`, or \\[^x]; or [^x](https://example.org/).", set()),
        ("```\n[^x]\n```", set()),
        ("As far as [^ goes, and [^].", set()),
    ],
)
def test_what_is_nearly_markdown(tmp_path: Path, words: str, expected: set[str]) -> None:
    assert codes(tmp_path, report(text=words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The [plan](../plans/the%20site.pdf).", {"BP224"}),
        ('The [plan](plan.pdf "Of the site").', {"BP224"}),
        ("The [survey](/survey).", {"BP224"}),
        ("The [plan][p].\n\n[p]: plan.pdf", {"BP224"}),
        ("The [costs](reports/paper.yaml).", {"BP224"}),
        ("The [costs](no-report.html).", {"BP224"}),
        ("See [them](www.example.org/survey), or [us](alex@example.org).", {"BP224"}),
        ("The [costs](paper.html), and [here again](./paper.pdf#paragraph-1).", set()),
        ("The [costs](paper.html?v=1) of [this place](#).", set()),
        ("The [survey](https://example.org/s.pdf), [theirs](//example.org/s).", set()),
        ("Write to [us](mailto:alex@example.org), or `[us](us.txt)`.", set()),
    ],
)
def test_links_to_files(tmp_path: Path, words: str, expected: set[str]) -> None:
    assert codes(tmp_path, report(text=words)) == expected


def test_a_link_to_the_source_of_a_report_is_told_where_to_lead(tmp_path: Path) -> None:
    write(tmp_path / "stands.yaml", report())
    write(tmp_path / "paper.yaml", report(text="The [stands](reports/stands.yaml) are full."))
    (found,) = validate(tmp_path)
    assert (found.place.line, found.place.column) == (9, 20)
    assert (
        found.help == "write `stands.html`, or refer to a place in that report: `[](stands#name)`"
    )


def test_links_to_reports_of_any_name(tmp_path: Path) -> None:
    for name in ("tŷ", "my report"):
        write(tmp_path / f"{name}.yaml", report())
    words = "[A](tŷ.html), [b](my%20report.html), [c](<my report.pdf>) and [d](t%C5%B7.md)."
    assert codes(tmp_path, report(text=words)) == set()


def test_each_link_to_a_file_is_told_of_where_it_stands(tmp_path: Path) -> None:
    words = "The file plan.pdf is old. See [the plan](plan.pdf), and [this plan](plan.pdf)."
    write(tmp_path / "paper.yaml", report(text=words))
    assert [found.place.column for found in validate(tmp_path)] == [48, 75]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("implications:\n  legal:\n", {"BP318"}),
        ("implications:\n  legal: # the solicitor is asked\n", set()),
        ("board: {name: Parks, regime: wales-council}\naccess: exempt\n", {"BP319"}),
        ("board: {name: Parks, regime: wales-council}\naccess: confidential\n", set()),
        ("board: {name: Parks, regime: lga-company}\naccess: exempt\n", set()),
    ],
)
def test_what_is_left_unsaid(tmp_path: Path, fields: str, expected: set[str]) -> None:
    assert codes(tmp_path, report(extra=fields)) == expected
