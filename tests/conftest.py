import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.pdfs import missing_pdftotext, missing_verapdf


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


def _missing_chromium() -> str:
    if find_spec("playwright") is None:
        return "playwright is not installed"
    return "" if chromium() else "there is no Chromium"


def chromium() -> str | None:
    """Return the path of a Chromium, or of a browser that is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


_MODULES = Path(__file__).parent / "node_modules"
NU_CHECKER = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = _MODULES / "axe-core" / "axe.min.js"
OPEN_XML_CHECK = Path(__file__).parent / "openxml" / "check.mjs"


def _missing_nu_checker() -> str:
    if shutil.which("java") is None:
        return "there is no Java"
    return "" if NU_CHECKER.exists() else "the Nu checker is missing: `make validators`"


def _missing_axe() -> str:
    return _missing_chromium() or ("" if AXE.exists() else "axe is missing: `make validators`")


def _missing_open_xml_sdk() -> str:
    if shutil.which("node") is None:
        return "there is no Node"
    there = (_MODULES / "@ooxml-tools" / "validate").exists()
    return "" if there else "the Open XML SDK is missing: `make validators`"


def _missing_libreoffice() -> str:
    return "" if shutil.which("soffice") else "there is no LibreOffice"


MISSING: dict[str, Callable[[], str]] = {
    "chromium": _missing_chromium,
    "nu checker": _missing_nu_checker,
    "axe": _missing_axe,
    "pdftotext": missing_pdftotext,
    "verapdf": missing_verapdf,
    "libreoffice": _missing_libreoffice,
    "open xml sdk": _missing_open_xml_sdk,
}
"""For each tool that some tests need: what is missing of it, or nothing."""


_SLOW = frozenset({"nu checker", "axe", "verapdf", "libreoffice", "open xml sdk"})


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count what needs a validator among the slow tests: each of them starts in seconds."""
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
