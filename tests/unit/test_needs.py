"""Tests that need a tool: skipped where it is missing, unless nothing may be skipped."""

import pytest

from tests import conftest
from tests.support import needed_tools


@pytest.fixture
def item(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> pytest.Item:
    item = request.node
    assert isinstance(item, pytest.Item)
    item.add_marker(pytest.mark.needs("abacus"))
    monkeypatch.setitem(needed_tools.MISSING, "abacus", lambda: "there is no abacus")
    return item


def test_is_skipped(item: pytest.Item, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOARDPAPERS_NO_SKIPS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="there is no abacus"):
        conftest.pytest_runtest_setup(item)


def test_fails_where_nothing_may_be_skipped(
    item: pytest.Item, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOARDPAPERS_NO_SKIPS", "1")
    with pytest.raises(pytest.fail.Exception, match="no abacus, and no test may be skipped"):
        conftest.pytest_runtest_setup(item)
