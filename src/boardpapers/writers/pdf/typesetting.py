"""Typst at work on a folder of templates and images; it reaches nothing else, and no network.

The templates of a workspace's own styles are programs of their owners: they are set in a process
of their own, which is this file run as a program, with bounds on its time and memory. So that it
starts quickly, it knows nothing else of boardpapers.
"""

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from typst import Fonts

TEMPLATE = "report.typ"
"""The template that is typeset; it may import others, `*.typ`, of the style's folders."""

STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
# PDF/A needs a time, and that of writing would make other bytes of the same paper.
TIME = 946_684_800

_ENDLESS = "it does not come to an end within {} seconds"
_TOO_LARGE = "it needs more than {:g} GB of memory"
_TOO_MUCH = "it is too much for Typst, which has broken down"
_NO_MEMORY = re.compile(rb"^(memory allocation of \d+ bytes failed|MemoryError)\b", re.MULTILINE)
# From Linux's <sys/prctl.h>: which signal a process gets when its parent ends.
_PR_SET_PDEATHSIG = 1
# Typst loads packages by way of a proxy where there is one; nothing can listen at port 0.
_NOWHERE = "http://127.0.0.1:0"


class Typeset(Struct, frozen=True):
    """A PDF; or what Typst says against it, in short, and in full with its places."""

    pdf: bytes
    message: str = ""
    told: str = ""


class Bounds(Struct, frozen=True):
    """The most time and memory that a style's own templates may take."""

    seconds: int
    megabytes: int


def typeset(folder: Path, paper: str, template: str = TEMPLATE) -> Typeset:
    """Typeset what a folder has for a paper as JSON."""
    import typst

    no_packages = str(folder / "packages")
    try:
        written, warnings = typst.compile_with_warnings(
            str(folder / template),
            root=str(folder),
            font_paths=fonts(),
            sys_inputs={"paper": paper},
            pdf_standards=[*STANDARDS],
            timestamp=TIME,
            package_path=no_packages,
            package_cache_path=no_packages,
        )
    except typst.TypstError as problem:
        return Typeset(b"", problem.message, problem.diagnostic)
    for warning in warnings:  # an unknown font, which another would silently replace
        return Typeset(b"", warning.message, warning.diagnostic)
    return Typeset(written)


def typeset_within_bounds(folder: Path, paper: str, bounds: Bounds) -> Typeset:
    """Do the same in a process that has no network, and no more time and memory than given."""
    with TemporaryDirectory(prefix="boardpapers-") as name:
        place = Path(name)
        (place / "paper.json").write_text(paper, encoding="utf-8")
        # -P, since the modules beside this one have names of Python's own.
        command = [sys.executable, "-P", __file__, str(folder), name]
        command += map(str, (bounds.seconds, bounds.megabytes, os.getpid()))
        try:
            ran = subprocess.run(  # noqa: S603 - the program itself
                command,
                env=_without_network(),
                timeout=bounds.seconds,
                capture_output=True,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Typeset(b"", _ENDLESS.format(bounds.seconds))
        if ran.returncode:
            return Typeset(b"", _breakdown(ran, bounds))
        message, told = json.loads((place / "told.json").read_bytes())
        return Typeset((place / "report.pdf").read_bytes(), message, told)


def is_image(folder: Path, name: str) -> bool:
    """Tell whether a file of a folder is an image that a PDF can show."""
    page = folder / "image.typ"
    page.write_text(f'#set document(title: "-")\n#image("{name}", alt: "-")', encoding="utf-8")
    return not typeset(folder, "", page.name).message


@cache
def fonts() -> "Fonts":
    """Return the letters of a PDF: Arimo, and those that Typst brings."""
    from typst import Fonts

    arimo = Path(import_module("fontpkg_arimo").__path__[0], "files")
    return Fonts(include_system_fonts=False, font_paths=[str(arimo)])


def _without_network() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    return kept | {"HTTPS_PROXY": _NOWHERE, "https_proxy": _NOWHERE, "RUST_BACKTRACE": "0"}


def _breakdown(ran: "subprocess.CompletedProcess[bytes]", bounds: Bounds) -> str:
    """Tell why the process has come to no end of its own."""
    if ran.returncode == -getattr(signal, "SIGXCPU", 0):
        return _ENDLESS.format(bounds.seconds)
    if _NO_MEMORY.search(ran.stderr):
        return _TOO_LARGE.format(bounds.megabytes / 1000)
    return _TOO_MUCH


def _keep_within(bounds: Bounds) -> None:
    """Bound this process's memory and time, where the system can."""
    with suppress(ImportError):
        import resource

        _bound(resource.RLIMIT_DATA, bounds.megabytes * 1_000_000)
        _bound(resource.RLIMIT_CORE, 0)
        # Each processor counts. Before this, the one who has started the process ends it.
        _bound(resource.RLIMIT_CPU, (bounds.seconds + 1) * (os.cpu_count() or 1))


def _bound(kind: int, most: int) -> None:
    """Allow no more than `most`, nor more than is allowed already."""
    import resource

    _, allowed = resource.getrlimit(kind)
    least = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
    resource.setrlimit(kind, (least, allowed))


def _ends_with(parent: int) -> bool:
    """Let this process end when the one that has started it does, where the system can.

    Tells whether that one is still there.
    """
    if sys.platform != "linux":
        return True
    from ctypes import CDLL

    CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    return os.getppid() == parent


def _work(folder: Path, place: Path) -> None:
    """Typeset a paper of one folder; leave in another what comes of it."""
    done = typeset(folder, (place / "paper.json").read_text(encoding="utf-8"))
    (place / "report.pdf").write_bytes(done.pdf)
    (place / "told.json").write_text(json.dumps([done.message, done.told]), encoding="utf-8")


def _main(folder: str, place: str, seconds: str, megabytes: str, parent: str) -> None:
    if _ends_with(int(parent)):
        _keep_within(Bounds(int(seconds), int(megabytes)))
        _work(Path(folder), Path(place))


if __name__ == "__main__":
    _main(*sys.argv[1:])
