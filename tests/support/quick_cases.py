"""The many cases of a test, of which a few are enough for a quick run."""

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def mostly_slow(cases: Iterable[str], quick: Collection[str]) -> list[Any]:
    """Return cases as parameters of a test, all of them slow but those that are named as quick.

    Name at least one for each of the ways in which a case can fail.
    """
    names = list(cases)
    assert set(quick) <= set(names), "no case has such a name"
    return [pytest.param(each, marks=() if each in quick else pytest.mark.slow) for each in names]
