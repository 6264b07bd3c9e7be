"""Political balance as tables for people: shares, seats, what deviates, and the alternatives."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from boardpapers.document.printed_names import filled_text
from boardpapers.law.political_balance import Allocation
from boardpapers.registers.balance import (
    OTHERS,
    CouncilBalance,
    decimal,
    held_on,
    over_members,
    printed_name,
    shares_and_seats,
    signed,
)
from boardpapers.registers.register import Register
from boardpapers.styles import Style
from boardpapers.styles.balance_style import BalanceRegisterWords

_KEYS = ("group", "members", "share", "share_decimal", "seats", "deviation", "held", "bar")
_OF_ALTERNATIVES = ("allocation", "differences", "deviation")
_ONE_SEAT = "■"


def balance_tables(found: CouncilBalance, style: Style) -> list[Register]:
    """Return a table for all committees together, one for each, and one of other allocations."""
    balance = found.balance
    if not balance.allocations:
        return []
    words = style.registers.balance
    first, *others = balance.allocations
    rows = shares_and_seats(balance, first)
    tables = []
    for committee, of_committee in groupby(rows, lambda row: row[0]):
        entries = tuple(
            {
                "group": printed_name(group, style), "members": str(members),
                "share": over_members(share, balance.members),
                "share_decimal": decimal(share), "seats": str(seats),
                "deviation": signed(seats - share) if group != OTHERS else "",
                "held": held_on(found, committee, group), "bar": _ONE_SEAT * seats,
            }
            for _, group, members, share, seats in of_committee
            if members or seats
        )  # fmt: skip
        size = sum(int(each["seats"]) for each in entries)
        title = filled_text(words.seats, committee=printed_name(committee, style), number=str(size))
        tables.append(Register("balance", _columns(words, _KEYS), entries, title))
    if others:
        tables.append(_alternatives(found, first, others, style))
    return tables


def _columns(words: BalanceRegisterWords, keys: Iterable[str]) -> dict[str, str]:
    labels = words.labels
    return {key: labels[key] for key in keys}


def _alternatives(
    found: CouncilBalance, first: Allocation, others: list[Allocation], style: Style
) -> Register:
    words = style.registers.balance
    rows = tuple(
        {
            "allocation": str(number),
            "differences": "; ".join(_differences(found, first, other, style)),
            "deviation": f"{float(other.deviation):.2f}",
        }
        for number, other in enumerate(others, 2)
    )
    return Register("balance", _columns(words, _OF_ALTERNATIVES), rows, words.others)


def _differences(
    found: CouncilBalance, first: Allocation, other: Allocation, style: Style
) -> Iterator[str]:
    """Yield what differs on each committee: who has a seat more, and who has one less."""
    pairs = zip(
        shares_and_seats(found.balance, first), shares_and_seats(found.balance, other), strict=True
    )
    changed = (
        (printed_name(committee, style), f"{printed_name(group, style)} {seats - before:+d}")
        for (committee, group, _, _, before), (*_, seats) in pairs
        if seats != before
    )
    for committee, words in groupby(changed, lambda each: each[0]):
        yield f"{committee}: {', '.join(change for _, change in words)}"


def balance_notes(found: CouncilBalance, style: Style) -> list[str]:
    """Return what the numbers mean, and which principles cannot be met."""
    balance, words = found.balance, style.registers.balance
    groups = "; ".join(f"{printed_name(g.name, style)} {g.members}" for g in balance.groups)
    members, others = str(balance.members), str(balance.others)
    notes = [filled_text(words.council, members=members, groups=groups, others=others)]
    if not balance.allocations:
        return [*notes, words.no_groups]
    first = balance.allocations[0]
    notes += [
        filled_text(words.unmet, letter=each, principle=getattr(words.principles, each))
        for each in first.unmet
    ]
    return [*notes, filled_text(words.choice, number=f"{float(first.deviation):.2f}")]
