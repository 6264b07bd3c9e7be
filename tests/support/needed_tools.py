"""Tools that some tests need: where they lie, and what is missing of them."""

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from tests.support.pdf_contents import missing_pdftotext, missing_verapdf


def _missing_chromium() -> str:
    if find_spec("playwright") is None:
        return "playwright is not installed"
    return "" if chromium() else "there is no Chromium"


def chromium() -> str | None:
    """Return the path of a Chromium, or of a browser that is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


_MODULES = Path(__file__).parents[1] / "node_modules"
NU_CHECKER = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = _MODULES / "axe-core" / "axe.min.js"
OPEN_XML_CHECK = Path(__file__).parents[1] / "openxml" / "check.mjs"


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
