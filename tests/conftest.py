import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.needed_tools import MISSING

# No deadline: how long an example takes says more of the machine than of the program.
settings.register_profile(
    "bounded",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("bounded")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="Rewrite the golden files with what comes out now."
    )


Expect = Callable[[Path, str | bytes], None]


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Compare a text or bytes with a golden file, which is missing where there are none."""
    rewrite = request.config.getoption("--golden")

    def compare(golden: Path, content: str | bytes) -> None:
        raw = content.encode("utf-8") if isinstance(content, str) else content
        if rewrite:
            golden.unlink(missing_ok=True)
            if raw:
                golden.write_bytes(raw)
        expected = golden.read_bytes() if golden.exists() else b""
        shown, wanted = (each.decode("utf-8", "surrogateescape") for each in (raw, expected))
        assert shown == wanted, f"{golden.name} differs; `pytest --golden` rewrites it"

    return compare


@pytest.fixture(autouse=True)
def no_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed is the same wherever the tests run."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


_SLOW = frozenset({"nu checker", "axe", "chromium", "verapdf", "libreoffice", "open xml sdk"})


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count what needs a browser or a validator among the slow tests: each starts in seconds."""
    for item in items:
        if any(mark.args[0] in _SLOW for mark in item.iter_markers("needs")):
            item.add_marker("slow")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that needs a tool which is missing; fail it where none may be skipped."""
    for mark in item.iter_markers("needs"):
        if missing := MISSING[mark.args[0]]():
            if os.environ.get("BOARDPAPERS_NO_SKIPS"):
                pytest.fail(f"{missing}, and no test may be skipped", pytrace=False)
            pytest.skip(missing)


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the tests keep for a next run is not the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
