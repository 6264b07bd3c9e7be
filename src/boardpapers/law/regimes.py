"""Regimes: the bodies that a law on meetings and papers applies to."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

Regime: TypeAlias = Literal[
    "none",
    "lga-company",
    "england-council",
    "england-executive",
    "wales-council",
    "wales-executive",
    "wales-cjc",
    "parish",
    "community",
    "combined-authority",
]
"""A law on meetings and papers, by its name in papers.

None applies to `none`, and none of those here to `lga-company`: the Local Government Association is
a company, and its boards follow their own terms.
"""

REGIMES: tuple[Regime, ...] = get_args(Regime)

Nation: TypeAlias = Literal["England", "Wales"]


class PublicBody(Struct, frozen=True):
    """A kind of body: its nation, and whether it is an executive or a local (parish) council."""

    nation: Nation
    is_executive: bool = False
    is_local: bool = False


BODIES: Mapping[Regime, PublicBody] = {
    "england-council": PublicBody("England"),
    "england-executive": PublicBody("England", is_executive=True),
    "wales-council": PublicBody("Wales"),
    "wales-executive": PublicBody("Wales", is_executive=True),
    "wales-cjc": PublicBody("Wales"),
    "parish": PublicBody("England", is_local=True),
    "community": PublicBody("Wales", is_local=True),
    "combined-authority": PublicBody("England"),
}
"""The bodies under a law, by their regimes; `none` and `lga-company` have no entry."""

WALES_2021 = date(2021, 5, 1)
"""The day when Schedule 4 to the Local Government and Elections (Wales) Act 2021 came into force:
notice and papers are published electronically, and a note of each meeting after it."""


def nation_of(regime: Regime) -> Nation | None:
    """Return the nation whose law applies; None if there is none."""
    body = BODIES.get(regime)
    return body.nation if body else None
