"""Run Typst on a folder of templates and images, with no access to other files or the network.

The templates of a workspace's own styles are code that is not trusted: they are typeset in a
separate process, which is this file run as a program, with limits on its time and memory. So that
it starts quickly, this module imports little else of boardpapers.
"""

import json
import os
import sys
from collections import deque
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from boardpapers.system.parent_process import end_with
from boardpapers.templating.bounded_process import (
    BoundedProcess,
    ProcessEndedError,
    answer_requests,
    limit_memory,
    limit_processor_time,
)

if TYPE_CHECKING:
    from typst import Fonts

TEMPLATE = "report.typ"
"""The template to typeset; it may import others, `*.typ`, from the style's folders."""

FONTS = "fonts"
"""The folder for the fonts of a workspace: below it is a folder for each, in their order."""

STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
# PDF/A needs a time; the current time would make different bytes of the same paper.
TIME = 946_684_800

# Typst remembers its last ten documents. A pack of twenty reports takes 90 MB of its memory.
_REMEMBERED = 10
_MOST_REMEMBERED = 3_000_000

_remembered: deque[int] = deque(maxlen=_REMEMBERED)
"""The lengths of the last papers that this process has typeset."""

_ENDED = {
    "time": "it does not finish within {0.seconds} seconds",
    "memory": "it needs more than {0.gigabytes:g} GB of memory",
    "crash": "it makes Typst crash",
}


class Typeset(Struct, frozen=True):
    """A PDF; or Typst's errors, in short, and in full with their places.

    `is_ended` is true if Typst was ended because it exceeded its limits.
    """

    pdf: bytes
    message: str = ""
    told: str = ""
    is_ended: bool = False


class Bounds(Struct, frozen=True):
    """The most time and memory that a style's own templates may take."""

    seconds: int
    megabytes: int

    @property
    def gigabytes(self) -> float:
        """The memory, as messages give it."""
        return self.megabytes / 1000


def typeset(folder: Path, paper: str, template: str = TEMPLATE) -> Typeset:
    """Typeset a paper, given as JSON, with the files of a folder."""
    import typst

    _make_room(len(paper))
    no_packages = str(folder / "packages")
    try:
        written, warnings = typst.compile_with_warnings(
            str(folder / template),
            root=str(folder),
            font_paths=_fonts_with(folder / FONTS),
            sys_inputs={"paper": paper, "fonts": json.dumps(families(folder / FONTS))},
            pdf_standards=[*STANDARDS],
            timestamp=TIME,
            package_path=no_packages,
            package_cache_path=no_packages,
        )
    except typst.TypstError as problem:
        return Typeset(b"", problem.message, problem.diagnostic)
    for warning in warnings:  # an unknown font, which Typst would silently replace with another
        return Typeset(b"", warning.message, warning.diagnostic)
    return Typeset(written)


def _make_room(length: int) -> None:
    """Let Typst forget earlier papers, if they and the next are too much to remember."""
    import typst

    if _remembered and sum(_remembered) + length > _MOST_REMEMBERED:
        for _ in range(_REMEMBERED + 1):
            typst.compile(b"", font_paths=fonts())
        _remembered.clear()
    _remembered.append(length)


def typeset_within_bounds(folder: Path, paper: str, bounds: Bounds) -> Typeset:
    """Typeset in a process with no network, and with limits on time and memory."""
    request = json.dumps([str(folder), paper, bounds.seconds, bounds.megabytes])
    process = BoundedProcess(__file__, str(os.getpid()))
    try:
        answer = process.ask(request.encode("ascii"), bounds.seconds)
        said, _, pdf = answer.partition(b"\n")
        message, told = json.loads(said)
    except ProcessEndedError as ending:
        return Typeset(b"", _ENDED[ending.cause].format(bounds), is_ended=True)
    finally:
        process.end()
    return Typeset(pdf, message, told)


def is_image(folder: Path, name: str) -> bool:
    """Tell whether a file of a folder is an image that a PDF can show."""
    page = folder / "image.typ"
    page.write_text(f'#set document(title: "-")\n#image("{name}", alt: "-")', encoding="utf-8")
    return not typeset(folder, "", page.name).message


def _fonts_with(folder: Path) -> "Fonts":
    """Return the fonts of a PDF: the program's, and those in a folder if there is one."""
    return _fonts(str(folder)) if folder.is_dir() else fonts()


def families(folder: Path) -> list[str]:
    """Return the families of the fonts in a folder, by Typst's names, in the fonts' order."""
    from typst import Fonts

    alone = {"include_system_fonts": False, "include_embedded_fonts": False}
    each = (
        Fonts(**alone, font_paths=[str(path)]).families()
        for path in sorted(folder.glob("*"), key=lambda path: int(path.name))
    )
    return list(dict.fromkeys(chain.from_iterable(each)))


@cache
def fonts() -> "Fonts":
    """Return the program's fonts: Arimo, and those that come with Typst."""
    return _fonts()


def _fonts(*more: str) -> "Fonts":
    from typst import Fonts

    arimo = Path(import_module("fontpkg_arimo").__path__[0], "files")
    return Fonts(include_system_fonts=False, font_paths=[str(arimo), *more])


def _answer(request: bytes) -> bytes:
    """Answer a request in the bounded process."""
    folder, paper, seconds, megabytes = json.loads(request)
    limit_memory(megabytes)
    # The time of all processors counts. The parent process usually ends this one earlier.
    limit_processor_time((seconds + 1) * (os.cpu_count() or 1))
    done = typeset(Path(folder), paper)
    return json.dumps([done.message, done.told]).encode("ascii") + b"\n" + done.pdf


if __name__ == "__main__" and end_with(int(sys.argv[1])):
    answer_requests(_answer)
