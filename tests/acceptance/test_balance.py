"""`boardpapers balance`: seats of committees by group, from the boards of a workspace."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.support.run_program import boardpapers
from tests.support.small_reports import write

BRIGHTON = {"Labour": 37, "Green": 8, "Conservative": 5, "Independents": 2, "none": 2}


def seats_of(groups: dict[str, int], *, start: int = 0) -> str:
    names = [group for group, size in groups.items() for _ in range(size)]
    return "".join(
        f"  - {{member: {{id: m{n}, name: Member {n}}}, group: {group}}}\n"
        for n, group in enumerate(names, start)
    )


def board(name: str, more: str = "", regime: str = "england-council") -> str:
    return f"kind: board\nname: {name}\nregime: {regime}\n{more}"


@pytest.fixture
def council(tmp_path: Path) -> Path:
    members = f"full_council: yes\nmembers:\n{seats_of(BRIGHTON)}"
    write(tmp_path / "council.yaml", board("Council", members))
    for size in (8, 10, 13):
        write(tmp_path / f"of-{size}.yaml", board(f"Committee of {size}", f"seats: {size}\n"))
    write(tmp_path / "cabinet.yaml", board("Cabinet", "seats: 10\n", "england-executive"))
    write(tmp_path / "friends.yaml", board("Friends of the Park", "seats: 10\n", "none"))
    write(tmp_path / "boardpapers.yaml", "name: Eastmere Borough Council\n")
    return tmp_path


def rows(within: Path, *arguments: str) -> list[dict[str, Any]]:
    ran = boardpapers("balance", *arguments, "--to", "json", within=within)
    assert ran.code == 0, ran.everything
    found: list[dict[str, Any]] = json.loads(ran.out)["balance"]
    return found


def seats(found: list[dict[str, Any]], committee: str, allocation: str = "1") -> dict[str, str]:
    return {
        row["group"]: row["seats"]
        for row in found
        if (row["allocation"], row["committee"]) == (allocation, committee)
    }


def test_seats_and_exact_shares(council: Path) -> None:
    found = rows(council)
    assert seats(found, "All committees") == {
        "Labour": "21", "Green": "5", "Conservative": "3", "Independents": "1", "No group": "1",
    }  # fmt: skip
    assert seats(found, "Committee of 10") == {
        "Labour": "7", "Green": "2", "Conservative": "1", "Independents": "0", "No group": "0",
    }  # fmt: skip
    labour, green, *_ = found
    assert (labour["share"], labour["deviation"]) == ("1147/54", "-0.24")
    assert (green["share"], green["share_decimal"]) == ("248/54", "4.59")


def test_an_executive_and_other_bodies_are_not_counted(council: Path) -> None:
    committees = {row["committee"] for row in rows(council)}
    assert committees == {
        "All committees", "Committee of 8", "Committee of 10", "Committee of 13",
    }  # fmt: skip


def test_one_allocation_is_never_the_only_one_if_there_are_others(council: Path) -> None:
    text = boardpapers("balance", within=council).out
    assert "Other allocations" in text
    assert "others can be lawful" in text
    assert len({row["allocation"] for row in rows(council)}) > 1


def test_committees_and_sizes_that_are_asked_for(council: Path) -> None:
    found = rows(council, "--committee", "of-8", "--committee", "cabinet", "--seats", "of-8=9")
    assert {row["committee"] for row in found} == {"All committees", "Committee of 8", "Cabinet"}
    assert sum(map(int, seats(found, "Committee of 8").values())) == 9


def test_committees_of_one_name_are_counted_apart(council: Path) -> None:
    for id, size in (("north", 5), ("south", 9)):
        write(council / f"{id}.yaml", board("Planning Committee", f"seats: {size}\n"))
    found = rows(council, "--committee", "north", "--committee", "south")
    for id, size in (("north", 5), ("south", 9)):
        of_committee = seats(found, f"Planning Committee ({id})")
        assert sum(map(int, of_committee.values())) == size
    assert sum(map(int, seats(found, "All committees").values())) == 14


def test_seats_are_those_of_voting_members_and_what_each_group_holds_now(council: Path) -> None:
    members = seats_of({"Labour": 3, "Green": 1})
    more = (
        "  - {member: {name: Stand In}, group: Labour, role: Substitute}\n"
        "  - {member: {name: Adviser}, voting: no}\n"
        "  - {member: {name: Former}, group: Green, to: 2024-05-01}\n"
    )
    write(council / "of-8.yaml", board("Committee of 8", f"members:\n{members}{more}"))
    found = rows(council, "--committee", "of-8", "--on", "2025-01-01")
    assert sum(map(int, seats(found, "Committee of 8").values())) == 4
    held = {row["group"]: row["held"] for row in found if row["committee"] == "Committee of 8"}
    assert held == {
        "Labour": "3", "Green": "1", "Conservative": "0", "Independents": "0", "No group": "0",
    }  # fmt: skip


def test_a_member_alone_in_a_group_is_in_none(council: Path) -> None:
    groups = seats_of({"Labour": 5, "Alone": 1})
    write(council / "council.yaml", board("Council", f"full_council: yes\nmembers:\n{groups}"))
    found = rows(council, "--committee", "of-8", "--seats", "of-8=3")
    assert set(seats(found, "Committee of 8")) == {"Labour", "No group"}


def test_pictures_are_bars(council: Path) -> None:
    assert "■" * 21 in boardpapers("balance", within=council).out
    html = boardpapers("balance", "--to", "html", within=council).out
    assert html.count("<img") == 4
    assert "■" not in html


def test_numbers_in_a_table_are_numbers(council: Path) -> None:
    text = boardpapers("balance", "--to", "csv", within=council).out
    first = next(csv.DictReader(StringIO(text)))
    assert float(first["deviation"]) == -0.24


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--committee", "planning"), "there is no committee `planning`"),
        (("--seats", "of-8"), "`--seats of-8` is not like `planning=10`"),
        (("--seats", "of-8=0"), "is not like `planning=10`"),
        (("--seats", "of-8=55"), "a committee has more seats than the council has members"),
        (("--on", "today"), "`today` is not a date"),
    ],
)
def test_a_call_that_is_wrong(arguments: tuple[str, ...], message: str, council: Path) -> None:
    ran = boardpapers("balance", *arguments, within=council)
    assert ran.code == 2
    assert message in ran.everything


def test_a_full_council_is_needed(council: Path) -> None:
    write(council / "council.yaml", board("Council"))
    ran = boardpapers("balance", within=council)
    assert ran.code == 2
    assert "no board says `full_council: yes`" in ran.err


def test_a_committee_without_members_needs_a_number_of_seats(council: Path) -> None:
    write(council / "of-8.yaml", board("Committee of 8"))
    ran = boardpapers("balance", within=council)
    assert ran.code == 2
    assert "Committee of 8 has no members" in ran.err


@pytest.mark.parametrize(
    ("text", "code"),
    [("seats: many\n", "BP107"), ("members: [{member: nobody}]\n", "BP201")],
)
def test_members_are_not_silently_left_out(text: str, code: str, council: Path) -> None:
    write(council / "of-8.yaml", board("Committee of 8", text))
    ran = boardpapers("balance", within=council)
    assert ran.code == 1
    assert f"error[{code}]" in ran.err
    assert ran.out == ""
