"""Political balance as tables for people: shares, seats, what deviates, and the alternatives."""

from collections.abc import Iterator
from itertools import groupby

from boardpapers.law.political_balance import PRINCIPLES, Allocation
from boardpapers.registers.balance import (
    OTHERS,
    CouncilBalance,
    decimal,
    held_on,
    over_members,
    shares_and_seats,
    signed,
)
from boardpapers.registers.register import Register

_COLUMNS = {
    "group": "Group", "members": "Members", "share": "Exact share", "share_decimal": "Share",
    "seats": "Seats", "deviation": "Deviation", "held": "Held now", "bar": "Picture",
}  # fmt: skip
_ALTERNATIVES = {"allocation": "Allocation", "differences": "Differences", "deviation": "Deviation"}
_ONE_SEAT = "■"
_CHOICE = (
    "The differences from exact shares on the committees add up to {:.2f} seats. This is an "
    "allocation with the least, but others can be lawful: section 15 of the Local Government and "
    "Housing Act 1989 asks for proportion as far as reasonably practicable, and under section 17 "
    "the council may depart from it if no member votes against."
)


def balance_tables(found: CouncilBalance) -> list[Register]:
    """Return a table for all committees together, one for each, and one of other allocations."""
    balance = found.balance
    if not balance.allocations:
        return []
    first, *others = balance.allocations
    rows = shares_and_seats(balance, first)
    tables = []
    for committee, of_committee in groupby(rows, lambda row: row[0]):
        entries = tuple(
            {
                "group": group, "members": str(members),
                "share": over_members(share, balance.members),
                "share_decimal": decimal(share), "seats": str(seats),
                "deviation": signed(seats - share) if group != OTHERS else "",
                "held": held_on(found, committee, group), "bar": _ONE_SEAT * seats,
            }
            for _, group, members, share, seats in of_committee
            if members or seats
        )  # fmt: skip
        size = sum(int(each["seats"]) for each in entries)
        tables.append(Register("balance", _COLUMNS, entries, f"{committee}: {size} seats"))
    if others:
        tables.append(_alternatives(found, first, others))
    return tables


def _alternatives(found: CouncilBalance, first: Allocation, others: list[Allocation]) -> Register:
    rows = tuple(
        {
            "allocation": str(number),
            "differences": "; ".join(_differences(found, first, other)),
            "deviation": f"{float(other.deviation):.2f}",
        }
        for number, other in enumerate(others, 2)
    )
    return Register("balance", _ALTERNATIVES, rows, "Other allocations")


def _differences(found: CouncilBalance, first: Allocation, other: Allocation) -> Iterator[str]:
    """Yield what differs on each committee: who has a seat more, and who has one less."""
    pairs = zip(
        shares_and_seats(found.balance, first), shares_and_seats(found.balance, other), strict=True
    )
    changed = (
        (committee, f"{group} {seats - before:+d}")
        for (committee, group, _, _, before), (*_, seats) in pairs
        if seats != before
    )
    for committee, words in groupby(changed, lambda each: each[0]):
        yield f"{committee}: {', '.join(change for _, change in words)}"


def balance_notes(found: CouncilBalance) -> list[str]:
    """Return what the numbers mean, and which principles cannot be met."""
    balance = found.balance
    groups = "; ".join(f"{each.name} {each.members}" for each in balance.groups)
    notes = [f"The council has {balance.members} members: {groups}; no group {balance.others}."]
    if not balance.allocations:
        return [*notes, "There are no political groups, so that no seats are allocated to any."]
    first = balance.allocations[0]
    notes += [f"Principle ({each}) cannot be met: {PRINCIPLES[each]}." for each in first.unmet]
    return [*notes, _CHOICE.format(float(first.deviation))]
