"""Rules of the law apply to the bodies and the days that it names, and to no others."""

from pathlib import Path

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import write

RECORD = """\
kind: officer-decision
title: Closure of the footbridge
date: {day}
board: board
officer: {{name: Alex Example, position: Head of Highways}}
decision: That the footbridge be closed for repairs.
reasons: The handrail is broken.
"""
ENTRY = """\
kind: plan-entry
title: Contract for the leisure centres
board: board
date: 2026-03-19
"""
KEY = f"""\
{ENTRY}key_decision: yes
documents: None
contacts: {{name: Alex Example}}
notice: {{published: 2026-03-02, under: """
IN_PRIVATE = f"{ENTRY}access: exempt\nexempt: {{paragraphs: 3}}\n"
TWO_NOTICES = f"""\
{IN_PRIVATE}private_notice:
  published: 2026-02-18
  second_published: 2026-03-11
  reasons: The report names the prices of each bid.
"""


def said(within: Path, regime: str, paper: str, more: str = "") -> str:
    """Return what `validate` says of a paper for a board of a regime, and of others beside it."""
    members = "members: {member: {name: Ann Example}}"
    write(within / "board.yaml", f"kind: board\nname: Cabinet\nregime: {regime}\n{members}\n")
    write(within / "paper.yaml", paper)
    if more:
        write(within / "meeting.yaml", more)
    return boardpapers("validate", within=within).out


@pytest.mark.parametrize(
    ("regime", "day", "is_incomplete"),
    [
        ("england-council", "2014-08-06", True),
        ("england-council", "2014-08-05", False),
        ("parish", "2020-01-06", True),
        ("combined-authority", "2020-01-06", True),
        ("england-executive", "2012-09-10", True),
        ("england-executive", "2012-09-09", False),
        ("none", "2020-01-06", False),
        ("lga-company", "2020-01-06", False),
        ("wales-council", "2020-01-06", False),
        ("wales-executive", "2020-01-06", False),
        ("wales-cjc", "2022-01-06", False),
        ("community", "2020-01-06", False),
    ],
)
def test_records_of_officers(tmp_path: Path, regime: str, day: str, is_incomplete: bool) -> None:
    assert ("BP391" in said(tmp_path, regime, RECORD.format(day=day))) == is_incomplete


@pytest.mark.parametrize("regime", ["combined-authority", "england-council", "wales-executive"])
def test_only_executives_in_england_give_notice_of_private_meetings(
    tmp_path: Path, regime: str
) -> None:
    assert "BP393" not in said(tmp_path, regime, IN_PRIVATE)
    assert "BP393" in said(tmp_path, "england-executive", IN_PRIVATE)


def test_no_notice_of_private_meetings_before_the_law(tmp_path: Path) -> None:
    before = IN_PRIVATE.replace("2026-03-19", "2012-09-09")
    assert "BP393" not in said(tmp_path, "england-executive", before)


@pytest.mark.parametrize(
    ("entry", "missing"),
    [
        (IN_PRIVATE, "`published:` or `reasons:`"),
        (TWO_NOTICES, "`representations:` or `answer:`"),
        (TWO_NOTICES.replace("  second_published: 2026-03-11\n", ""), ""),
        (f"{TWO_NOTICES}  representations: None.\n  answer: None.\n", ""),
        (f"{IN_PRIVATE}private_notice: {{agreed_by: The chair of scrutiny}}\n", "`reasons:`"),
    ],
)
def test_parts_of_the_notice_of_a_private_meeting(tmp_path: Path, entry: str, missing: str) -> None:
    assert _missing(said(tmp_path, "england-executive", entry), "BP393") == missing
    notice = entry.partition("private_notice:")[2]
    if notice:
        meeting = f"kind: meeting\nboard: board\ndate: 2026-03-19\nprivate_notice:{notice}"
        assert _missing(said(tmp_path, "england-executive", meeting), "BP422") == missing


def test_the_second_notice_is_wanted_once_papers_are_due(tmp_path: Path) -> None:
    first_only = TWO_NOTICES.replace("  second_published: 2026-03-11\n", "")
    entry = first_only.replace("board: board\ndate: 2026-03-19", "meeting: meeting")
    meeting = "kind: meeting\nboard: board\ndate: 2026-03-19\n"
    assert not _missing(said(tmp_path, "england-executive", entry, meeting), "BP393")
    meeting += "published: 2026-03-11\n"
    ran = said(tmp_path, "england-executive", entry, meeting)
    assert _missing(ran, "BP393") == "`second_published:`"


def test_the_notice_of_the_meeting_is_reported_once(tmp_path: Path) -> None:
    entry = IN_PRIVATE.replace("board: board\ndate: 2026-03-19", "meeting: meeting")
    meeting = "kind: meeting\nboard: board\ndate: 2026-03-19\n"
    meeting += "private_notice: {published: 2026-02-18}\n"
    ran = said(tmp_path, "england-executive", entry, meeting)
    assert _missing(ran, "BP422") == "`reasons:`"
    assert "BP393" not in ran


@pytest.mark.parametrize("regime", ["england-executive", "combined-authority"])
@pytest.mark.parametrize(
    ("notice", "missing"),
    [
        ("special urgency}", "`agreed_by` or `reasons`"),
        ("special urgency, agreed_by: The chair of scrutiny}", "`reasons`"),
        ("special urgency, agreed_by: The chair of scrutiny, reasons: The offer ends.}", ""),
        ("general exception}", "`reasons`"),
        ("general exception, reasons: The offer ends.}", ""),
        ("full notice}", ""),
    ],
)
def test_exceptions_from_notice(tmp_path: Path, regime: str, notice: str, missing: str) -> None:
    assert _missing(said(tmp_path, regime, KEY + notice), "BP392") == missing


@pytest.mark.parametrize("regime", ["england-council", "wales-council", "parish", "community"])
def test_only_committees_are_called_at_shorter_notice(tmp_path: Path, regime: str) -> None:
    meeting = "kind: meeting\nboard: board\ndate: 2026-03-19\npublished: 2026-03-18\n"
    convened = f"{meeting}convened: 2026-03-18\n"
    assert "BP410" in said(tmp_path, regime, meeting)
    assert "BP41" not in said(tmp_path, regime, convened).replace("BP418", "").replace("BP419", "")
    council = f"{regime}\nfull_council: yes"
    assert "BP412" in said(tmp_path, council, convened)
    assert "BP412" not in said(tmp_path, council, convened.replace("03-18", "03-11"))


@pytest.mark.parametrize(
    ("regime", "paragraphs", "code"),
    [
        ("wales-council", "18A", ""),
        ("wales-council", "[16, 18B, 18C]", ""),
        ("england-council", "[3, 05, 7]", ""),
        ("england-council", "18A", "BP430"),
        ("england-council", "3A", "BP430"),
        ("wales-council", "18D", "BP107"),
        ("wales-council", "18a", "BP107"),
        ("wales-council", "A18", "BP107"),
    ],
)
def test_paragraphs_of_the_schedule(
    tmp_path: Path, regime: str, paragraphs: str, code: str
) -> None:
    exempt = f"exempt: {{paragraphs: {paragraphs}, public_interest: A finding is due.}}\n"
    report = f"kind: report\ntitle: A complaint\nboard: board\naccess: exempt\n{exempt}"
    ran = said(tmp_path, regime, report)
    assert {each for each in ("BP107", "BP430") if each in ran} == ({code} if code else set())


def test_a_paragraph_with_a_letter_is_printed(tmp_path: Path) -> None:
    write(tmp_path / "board.yaml", "kind: board\nname: Standards\nregime: wales-council\n")
    exempt = "access: exempt\nexempt: {paragraphs: [12, 18C]}"
    items = f"items:\n- title: A complaint\n  {exempt.replace(chr(10), chr(10) + '  ')}\n"
    write(tmp_path / "may.yaml", f"kind: meeting\nboard: board\ndate: 2026-03-19\n{items}")
    ran = boardpapers("render", "may.yaml", "--to", "md", "-o", "out", within=tmp_path)
    printed = "".join(path.read_text() for path in (tmp_path / "out").rglob("*.md"))
    assert ran.code == 0
    assert "12 and 18C" in printed
    assert "the deliberations of a standards committee" in printed


def _missing(out: str, code: str) -> str:
    """Return the parts that the finding of a code names, as it prints them; empty without one."""
    lines = [line for line in out.splitlines() if f"[{code}]" in line]
    assert len(lines) <= 1
    return lines[0].partition(" has no ")[2] if lines else ""


@pytest.mark.parametrize(
    ("regime", "access", "cited"),
    [
        ("england-executive", "public", ("under regulation 9 of the Local Authorities",)),
        ("england-executive", "confidential", ("regulation 9, and", "under regulation 5, of the")),
        ("combined-authority", "public", ("article 11 of the Combined Authorities",)),
        ("combined-authority", "confidential", ("article 11 of the Combined Authorities",)),
        ("england-council", "confidential", ()),
    ],
)
def test_the_forward_plan_cites_the_law_of_its_bodies(
    tmp_path: Path, regime: str, access: str, cited: tuple[str, ...]
) -> None:
    said(tmp_path, regime, f"{ENTRY}key_decision: yes\naccess: {access}\n")
    ran = boardpapers(
        "forward-plan", "--since", "2026-01-01", "--to", "md", "-o", "-", within=tmp_path
    )
    found = [line for line in ran.out.splitlines() if "gives notice" in line]
    assert len(found) == bool(cited), ran.everything
    assert all(words in found[0] for words in cited)
    assert ("regulation 5" in ran.out) == ("under regulation 5, of the" in cited)


def test_a_damaged_record_does_not_hide_other_meetings(tmp_path: Path) -> None:
    write(tmp_path / "parking.yaml", "kind: report\ntitle: Parking\n")
    listing = "kind: meeting\nboard: {name: Parks Committee}\nitems: [{report: parking}]\n"
    write(tmp_path / "april.yaml", f"{listing}date: 2030-04-09\n")
    write(tmp_path / "may.yaml", f"{listing}date: 2030-05-09\n")
    write(tmp_path / "published/april.json", "{")
    document = '{"id": "parking", "title": "Parking", "first": 2, "last": 3, "digest": "0"}'
    pack = f'{{"day": "2030-04-30", "pack": "p", "last_page": 3, "documents": [{document}]}}'
    record = f'{{"meeting": "may", "publications": [{pack}]}}'
    write(tmp_path / "published/may.json", record)
    assert "BP380" in boardpapers("validate", within=tmp_path).out
