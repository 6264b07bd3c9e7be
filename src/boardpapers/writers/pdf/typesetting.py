"""Typst at work on a folder of templates and images; it reaches nothing else, and no network.

The templates of a workspace's own styles are programs of their owners: they are set in a process
of their own, which is this file run as a program, with bounds on its time and memory. So that it
starts quickly, this module imports little else of boardpapers.
"""

import json
import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from boardpapers.templating.bounded_process import (
    BoundedProcess,
    ProcessEndedError,
    answer_requests,
    end_with,
    limit_memory,
    limit_processor_time,
)

if TYPE_CHECKING:
    from typst import Fonts

TEMPLATE = "report.typ"
"""The template that is typeset; it may import others, `*.typ`, of the style's folders."""

STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
# PDF/A needs a time, and that of writing would make other bytes of the same paper.
TIME = 946_684_800

_ENDED = {
    "time": "it does not come to an end within {0.seconds} seconds",
    "memory": "it needs more than {0.gigabytes:g} GB of memory",
    "crash": "it is too much for Typst, which has broken down",
}


class Typeset(Struct, frozen=True):
    """A PDF; or what Typst says against it, in short, and in full with its places."""

    pdf: bytes
    message: str = ""
    told: str = ""


class Bounds(Struct, frozen=True):
    """The most time and memory that a style's own templates may take."""

    seconds: int
    megabytes: int

    @property
    def gigabytes(self) -> float:
        """The memory, as it is told."""
        return self.megabytes / 1000


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
    request = json.dumps([str(folder), paper, bounds.seconds, bounds.megabytes])
    process = BoundedProcess(__file__, str(os.getpid()))
    try:
        answer = process.ask(request.encode("ascii"), bounds.seconds)
        said, _, pdf = answer.partition(b"\n")
        message, told = json.loads(said)
    except ProcessEndedError as ending:
        return Typeset(b"", _ENDED[ending.cause].format(bounds))
    finally:
        process.end()
    return Typeset(pdf, message, told)


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


def _answer(request: bytes) -> bytes:
    """Typeset what is asked for, in the bounded process."""
    folder, paper, seconds, megabytes = json.loads(request)
    limit_memory(megabytes)
    # Each processor counts. Before this, the one who has started the process ends it.
    limit_processor_time((seconds + 1) * (os.cpu_count() or 1))
    done = typeset(Path(folder), paper)
    return json.dumps([done.message, done.told]).encode("ascii") + b"\n" + done.pdf


if __name__ == "__main__" and end_with(int(sys.argv[1])):
    answer_requests(_answer)
