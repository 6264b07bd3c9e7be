"""Political balance of a workspace: groups of the full council, and seats of its committees."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from boardpapers.diagnostics import BoardpapersError, CallError
from boardpapers.law.political_balance import (
    SMALLEST_GROUP,
    Allocation,
    PoliticalBalance,
    PoliticalGroup,
    SeatsToAllocate,
    political_balance,
)
from boardpapers.models import BOARD, Board
from boardpapers.registers.paper_references import distinct_names, every_paper, name_of, papers_of
from boardpapers.registers.register import Filter, Register, Row, new_register
from boardpapers.styles import Style
from boardpapers.styles.membership_style import MembershipStyle
from boardpapers.workspace import BoardMember, Paper, Workspace, board_members

OTHERS = "No group"
TOTAL = "All committees"

_KEYS = (
    "allocation", "committee", "group", "members", "share", "share_decimal", "seats", "deviation",
    "held",
)  # fmt: skip
_EXECUTIVES = ("england-executive", "wales-executive")
_UNBOUND = ("none", "lga-company", "parish", "community")
_UNCOUNTED = frozenset(word.casefold() for word in MembershipStyle().uncounted)


class BalanceRequest(Struct, frozen=True):
    """The committees that someone asks about, all if there are none, and sizes to try out."""

    committees: tuple[str, ...] = ()
    sizes: Mapping[str, int] = {}


class CouncilBalance(Struct, frozen=True):
    """The political balance of a council, and the seats that groups hold on each committee now.

    Committees have names that differ. `held` has the seats by committee and group; those of no
    group are under `OTHERS`.
    """

    balance: PoliticalBalance
    held: Mapping[str, Mapping[str, int]]


def council_balance(
    workspace: Workspace, wanted: Filter, request: BalanceRequest
) -> CouncilBalance:
    """Return the political balance on the day that is wanted, today if there is none.

    Raises CallError: there is not one board of the full council, a committee does not exist or has
    no seats, or a committee has more seats than the council has members. Raises BoardpapersError:
    a board has errors, or a member of one cannot be found.
    """
    day = wanted.on or date.today()
    _check_boards(workspace)
    council = _council(workspace)
    everyone = _seated(workspace, council, day)
    alone = frozenset(g for g, size in _count(everyone).items() if size < SMALLEST_GROUP)
    groups = _count(everyone, alone)
    papers = _committees(workspace, council, request)
    names = distinct_names({each.id: name_of(each.model, wanted.language) for each in papers})
    held = {names[each.id]: _count(_seated(workspace, each, day), alone) for each in papers}
    seats = {
        name: request.sizes.get(each.id) or _seats_of(each) or held[name].total()
        for each in papers
        for name in (names[each.id],)
    }
    if empty := [name for name, size in seats.items() if not size]:
        raise CallError(
            f"{empty[0]} has no members: write `--seats` with its id and the number of its seats"
        )
    named = [PoliticalGroup(name, size) for name, size in groups.items() if name != OTHERS]
    asked = [SeatsToAllocate(name, size) for name, size in seats.items()]
    found = political_balance(named, groups[OTHERS], asked)
    if named and not found.allocations and found.groups:
        raise CallError("a committee has more seats than the council has members")
    return CouncilBalance(found, held)


def _check_boards(workspace: Workspace) -> None:
    """Raise BoardpapersError: a board has errors, so that members would not be counted."""
    broken = (each for each in every_paper(workspace, BOARD) if each.model is None)
    if found := [problem for each in broken for problem in each.diagnostics]:
        raise BoardpapersError(*found)


def _seated(workspace: Workspace, paper: Paper[Board], day: date) -> list[BoardMember]:
    """Return the members of a board. Raises BoardpapersError: one of them cannot be found."""
    members, found = board_members(workspace, paper, day)
    if found:
        raise BoardpapersError(*found)
    return members


def _council(workspace: Workspace) -> Paper[Board]:
    found = [each for each in papers_of(workspace, BOARD) if each.model and each.model.full_council]
    if len(found) != 1:
        number = "no board" if not found else "more than one board"
        raise CallError(f"{number} says `full_council: yes`; one must, whose members are counted")
    return found[0]


def _committees(
    workspace: Workspace, council: Paper[Board], request: BalanceRequest
) -> list[Paper[Board]]:
    """Return the committees asked for, else all boards of the council that the duty applies to."""
    known = {each.id: each for each in papers_of(workspace, BOARD) if each.id != council.id}
    wanted = dict.fromkeys((*request.committees, *request.sizes))
    if missing := [id for id in wanted if id not in known]:
        raise CallError(f"there is no committee `{missing[0]}`; write one of {', '.join(known)}")
    if request.committees:
        return [known[id] for id in wanted]
    own = council.model.organisation if council.model else None
    bound = [
        each
        for each in known.values()
        if each.model
        and each.model.regime not in (*_EXECUTIVES, *_UNBOUND)
        and each.model.organisation in (None, own)
    ]
    if not bound:
        raise CallError(
            "the council has no committees: give them the `regime` of the council, or name boards "
            "with `--committee`"
        )
    return bound


def _seats_of(paper: Paper[Board]) -> int | None:
    return paper.model.seats if paper.model else None


def _count(members: Sequence[BoardMember], alone: Set[str] = frozenset()) -> Counter[str]:
    """Return the number of voting members by group; those who are alone in one are in none."""
    counted = (
        OTHERS if not each.group or each.group in alone else each.group
        for each in members
        if each.membership.voting and (each.membership.role or "").casefold() not in _UNCOUNTED
    )
    return Counter(counted)


def balance_register(found: CouncilBalance, style: Style, wanted: Filter) -> Register:
    """Return all allocations as a table for programs: a row for each group on each committee."""
    rows = [
        row
        for number, allocation in enumerate(found.balance.allocations, 1)
        for row in _rows(found, number, allocation)
    ]
    words = style.registers
    names = {
        each: printed_name(each, style) for row in rows for each in (row["committee"], row["group"])
    }
    register = new_register("balance", words, words.balance, wanted, rows)
    columns = {key: words.balance.labels[key] for key in _KEYS}
    return replace(register, columns=columns, values={"committee": names, "group": names})


def printed_name(name: str, style: Style) -> str:
    """Return the printed name of a group or committee, in the words of the style if it has any."""
    words = style.registers.balance
    own = {OTHERS: words.no_group, TOTAL: words.all_committees}
    return own.get(name) or style.membership.words.get(name, name)


def _rows(found: CouncilBalance, number: int, allocation: Allocation) -> Iterator[Row]:
    for committee, group, members, share, seats in shares_and_seats(found.balance, allocation):
        yield {
            "allocation": str(number), "committee": committee, "group": group,
            "members": str(members), "share": over_members(share, found.balance.members),
            "share_decimal": decimal(share), "seats": str(seats),
            "deviation": signed(seats - share), "held": held_on(found, committee, group),
        }  # fmt: skip


def shares_and_seats(
    balance: PoliticalBalance, allocation: Allocation
) -> Iterator[tuple[str, str, int, Fraction, int]]:
    """Yield committee, group, members, exact share and seats: of all committees, then of each."""
    groups = [
        *((each.name, each.members, row) for each, row in
          zip(balance.groups, allocation.seats, strict=True)),
        (OTHERS, balance.others, allocation.others),
    ]  # fmt: skip
    for name, members, row in groups:
        yield TOTAL, name, members, balance.share(members, balance.seats), sum(row)
    for column, committee in enumerate(balance.committees):
        for name, members, row in groups:
            share = balance.share(members, committee.seats)
            yield committee.committee, name, members, share, row[column]


def held_on(found: CouncilBalance, committee: str, group: str) -> str:
    """Return the seats that a group holds now; empty if none of the committees has members."""
    now = [each for name, each in found.held.items() if committee in (TOTAL, name)]
    if not any(map(len, now)):
        return ""
    return str(sum(each.get(group, 0) for each in now))


def over_members(share: Fraction, members: int) -> str:
    """Return a share as a fraction of all members, so that shares can be compared: 248/54."""
    return f"{(share * members).numerator}/{members}"


def decimal(share: Fraction) -> str:
    """Return a fraction with two decimals."""
    return f"{float(share):.2f}"


def signed(deviation: Fraction) -> str:
    """Return a deviation with its sign and two decimals."""
    return f"{float(deviation):+.2f}"
