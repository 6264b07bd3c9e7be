"""Membership lists: a board with members is rendered as one."""

import re
from pathlib import Path

import pytest

from tests.support.paper_cases import EXAMPLES
from tests.support.run_program import Ran, boardpapers
from tests.support.running_preview import ask, preview_of
from tests.support.small_reports import report, write

PEOPLE = {
    "ann": "party: Labour", "bob": "party: Green", "cat": "party: Green", "dan": "party: Labour",
    "eve": "party: Green", "fay": "honours: [MBE]",
}  # fmt: skip


def rendered(within: Path, *seats: str, more: str = "", name: str = "Parks Board") -> Ran:
    """Render the list of a board whose seats are given as `ann, role: Chair`."""
    people = (f"  - {{id: {id}, name: {id.title()}, {more}}}" for id, more in PEOPLE.items())
    write(within / "boardpapers.yaml", "output: build\n")
    write(within / "people.yaml", "\n".join(["kind: members", "members:", *people, ""]))
    members = "".join(f"  - {{member: {seat}}}\n" for seat in seats)
    opening = f"kind: board\nname: {name}\n{more}"
    write(within / "boards/parks.yaml", opening + (f"members:\n{members}" if seats else ""))
    return boardpapers("render", "boards/parks.yaml", "--to", "md", "-o", "out", within=within)


def listed(within: Path, *seats: str, more: str = "") -> str:
    ran = rendered(within, *seats, more=more)
    assert ran.code == 0, ran.everything
    return re.sub(r"<[^>]*>", "", (within / "out/parks-membership.md").read_text(encoding="utf-8"))


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


def test_the_largest_group_comes_first_and_those_of_no_group_last(tmp_path: Path) -> None:
    text = listed(tmp_path, "fay", "ann", "bob", "cat", "dan", "eve")
    assert headings(text) == ["Green (3)", "Labour (2)", "Other members (1)"]


def test_groups_of_one_size_and_members_keep_their_order(tmp_path: Path) -> None:
    text = listed(tmp_path, "dan", "cat", "ann", "bob")
    assert headings(text) == ["Labour (2)", "Green (2)"]
    assert re.findall("[A-Z][a-z]{2}(?=$)", text, re.MULTILINE) == ["Dan", "Ann", "Cat", "Bob"]


def test_the_group_of_a_seat_goes_before_the_party(tmp_path: Path) -> None:
    assert headings(listed(tmp_path, "ann, group: Red", "bob")) == ["Red (1)", "Green (1)"]


def test_without_groups_there_is_one_list(tmp_path: Path) -> None:
    assert headings(listed(tmp_path, "fay")) == ["Members (1)"]


def test_substitutes_are_listed_and_not_counted(tmp_path: Path) -> None:
    text = listed(tmp_path, "ann, role: Chair", "dan, role: substitute", "fay, role: Observer")
    assert headings(text) == ["Labour (1)", "Other members"]
    assert "- Ann (Chair)\n- Dan (substitute)" in text
    assert "- Fay MBE (Observer)" in text


def test_who_may_not_vote_is_marked(tmp_path: Path) -> None:
    text = listed(tmp_path, "ann, role: Adviser, voting: no", "bob, voting: no", "cat")
    assert "- Ann (Adviser, non-voting)\n" in text
    assert "- Bob (non-voting)\n- Cat\n" in text


def test_columns_are_those_that_somebody_has(tmp_path: Path) -> None:
    text = listed(tmp_path, "ann, from: 2013-09-09", "bob, to: 2014-08-31")
    assert text.count("| Member | From | To |") == 2
    assert "| Ann | 09 September 2013 |  |" in text
    assert "| Bob |  | 31 August 2014 |" in text


def test_quorum_terms_and_contacts_are_printed(tmp_path: Path) -> None:
    more = (
        "quorum: 3\nterms_of_reference: |\n  Parks. {#parks}\n\n  # Duties\n\n"
        "  As [the above](#parks).\n"
        "contacts: [{name: Sam Sample, email: sam@example.gov.uk}]\n"
    )
    text = listed(tmp_path, "ann", more=more)
    assert headings(text)[1:] == ["Terms of reference", "Contact"]
    assert "| Quorum |\n| --- |\n| 3 |" in text
    assert "### Duties" in text
    assert "[the above](#parks)" in text
    assert "Contact officer: Sam Sample\\\nEmail: [sam@" in text


def test_mistakes_in_the_terms_are_errors_with_their_place(tmp_path: Path) -> None:
    ran = rendered(tmp_path, "ann", more="terms_of_reference: As [](#nothing) says.\n")
    assert ran.code == 1
    assert "error[BP211]: nothing is named `nothing`\n  --> boards/parks.yaml:3:27" in ran.err
    checked = boardpapers("validate", "boards", within=tmp_path)
    assert "error[BP211]" in checked.out


def test_a_member_who_is_not_there(tmp_path: Path) -> None:
    ran = rendered(tmp_path, "ann", "zoe")
    assert "error[BP201]: there is no member `zoe`" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_board_without_members(tmp_path: Path) -> None:
    ran = rendered(tmp_path)
    assert (ran.code, "the board has no members" in ran.err) == (1, True)
    assert "error[BP114]" in ran.err
    write(tmp_path / "report.yaml", report())
    ran = boardpapers("render", ".", "--to", "md", within=tmp_path)
    assert (ran.code, ran.err.count("wrote ")) == (0, 1)


def test_a_house_style_has_its_own_words(tmp_path: Path) -> None:
    style = (
        "extends: council\nmembership:\n  title: Members of the {board}\n"
        "  group: '{group}: {count}'\n  words: {Chair: Chairman, Green: The Greens}\n"
        "  columns: {member: Councillor}\n"
    )
    write(tmp_path / "templates/ours/style.yaml", style)
    text = listed(tmp_path, "bob, role: Chair, from: 2013-09-09", more="style: ours\n")
    assert text.startswith("# Members of the Parks Board\n")
    assert headings(text) == ["The Greens: 1"]
    assert "| Councillor | From |" in text
    assert "Bob (Chairman)" in text


def test_the_words_of_a_group_that_are_none(tmp_path: Path) -> None:
    write(tmp_path / "templates/ours/style.yaml", "extends: lga\nmembership: {group: '{name}'}\n")
    ran = boardpapers("validate", "templates/ours", within=tmp_path)
    assert "error[BP904]" in ran.out


@pytest.mark.parametrize("output", [(), ("-o", "list.md")])
def test_a_board_of_two_languages(output: tuple[str, ...], tmp_path: Path) -> None:
    board = EXAMPLES / "bilingual/boards/parks-and-open-spaces.yaml"
    options = output or ("-o", tmp_path / "out")
    ran = boardpapers("render", board, "--to", "md", *options, within=tmp_path)
    assert ran.code == 0, ran.everything
    written = sorted(path.name for path in tmp_path.rglob("*.md"))
    name = "parks-and-open-spaces-membership"
    assert written == (["list.md"] if output else [f"{name}.cy-GB.md", f"{name}.md"])


def test_a_list_that_has_not_changed_is_left(tmp_path: Path) -> None:
    rendered(tmp_path, "ann")
    boardpapers("render", ".", within=tmp_path)
    assert boardpapers("render", ".", within=tmp_path).err == "0 papers written, 1 unchanged\n"
    people = tmp_path / "people.yaml"
    people.write_text(people.read_text(encoding="utf-8").replace("Ann", "Anna"), encoding="utf-8")
    ran = boardpapers("render", ".", within=tmp_path)
    assert ran.err.endswith("1 paper written\n")


def test_a_list_of_two_languages_that_has_not_changed_is_left(tmp_path: Path) -> None:
    place = ("-o", tmp_path / "out", "--to", "md")
    boardpapers("render", EXAMPLES / "bilingual/boards", *place, within=tmp_path)
    ran = boardpapers("render", EXAMPLES / "bilingual/boards", *place, within=tmp_path)
    assert ran.err == "0 papers written, 1 unchanged\n"


def test_a_preview_has_the_list_in_each_language() -> None:
    with preview_of(EXAMPLES / "bilingual") as server:
        assert 'href="parks-and-open-spaces-membership.html"' in ask(server).text
        english = ask(server, "/parks-and-open-spaces-membership.html").text
        welsh = ask(server, "/parks-and-open-spaces-membership.cy-GB.html").text
    assert "Parks and Open Spaces Committee: membership</h1>" in english
    assert "Pwyllgor Parciau a Mannau Agored: aelodaeth</h1>" in welsh
