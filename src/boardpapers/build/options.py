"""The options of a run, and its formats."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from boardpapers.diagnostics import CallError
from boardpapers.writers import DEFAULT_FORMATS, FORMATS


class Options(Struct, frozen=True):
    """The options for rendering papers.

    `output` is a folder or a file, else the workspace's output folder; `style` overrides that of
    the papers. `force` renders unchanged papers again. With `in_memory` no file is written: read
    each output when its result is yielded.
    """

    formats: tuple[str, ...]
    output: str | None = None
    style: str | None = None
    force: bool = False
    in_memory: bool = False
    processes: int = 1


def choose_formats(names: Iterable[str] | None, output: str | None = None) -> tuple[str, ...]:
    """Return the named formats, else that of the output file, else the default ones.

    Raises CallError: there is no such format, or its extra is not installed.
    """
    formats = _formats_for(output) if names is None else _known_formats(names)
    if missing := [name for name in formats if not FORMATS[name].is_installed]:
        asked = " and ".join(f"`--to {name}`" for name in missing)
        need = "needs an extra" if len(missing) == 1 else "need extras"
        extras = ",".join(FORMATS[name].extra for name in missing)
        raise CallError(f"{asked} {need}: pip install 'boardpapers[{extras}]'")
    return formats


def _formats_for(output: str | None) -> tuple[str, ...]:
    ending = Path(output or "").suffix.removeprefix(".")
    return (ending,) if ending in FORMATS else DEFAULT_FORMATS


def _known_formats(names: Iterable[str]) -> tuple[str, ...]:
    formats = [name.strip().lower() for name in names]
    for name in formats:
        if name not in FORMATS:
            raise CallError(f"unknown format `{name}`; the formats are {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(formats))
