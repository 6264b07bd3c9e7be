"""The options of a run, and its formats."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from boardpapers.build.destination import STANDARD_OUTPUT, ending_of
from boardpapers.build.website import Website
from boardpapers.diagnostics import CallError
from boardpapers.document import OTHER_DOCUMENTS
from boardpapers.models.name_suggestions import did_you_mean, suggest
from boardpapers.writers import DEFAULT_FORMATS, FORMATS, Format, installed_formats

_OTHER_NAMES = {
    "markdown": "md",
    "word": "docx",
    "doc": "docx",
    "htm": "html",
    "web": "html",
    "excel": "csv",
    "xlsx": "csv",
    "calendar": "ics",
}


class PackOptions(Struct, frozen=True):
    """The options for packs.

    With `is_supplement` only what has not been published is written. With `publishes` a record of
    what was written is kept; `day` is then the day of publication, if not that of the meeting.
    `with_supplements` a whole pack brings those that were published.
    """

    is_supplement: bool = False
    publishes: bool = False
    day: date | None = None
    with_supplements: bool = False


class Options(Struct, frozen=True):
    """The options for rendering papers.

    `output` is a folder or a file, else the workspace's output folder; `style` overrides that of
    the papers. `document` names another document to make from them, such as `decisions`. `force`
    renders unchanged papers again. With `in_memory` no file is written: read each output when its
    result is yielded. With `packs` meetings are rendered as packs, and nothing else is rendered.
    `private` makes the versions with everything in them, under names of their own; else what is
    exempt or confidential is left out. With a `website` each document becomes a page of a site.
    """

    formats: tuple[str, ...]
    output: str | None = None
    style: str | None = None
    document: str | None = None
    force: bool = False
    in_memory: bool = False
    processes: int = 1
    packs: PackOptions | None = None
    private: bool = False
    website: Website | None = None


def choose_formats(
    names: Iterable[str] | None, output: str | None = None, *, of_packs: bool = False
) -> tuple[str, ...]:
    """Return the named formats, else that of the output file, else the default ones.

    Each name may be several, with commas between. Raises CallError: a format is unknown, its
    extra is not installed, or the output file has the ending of another one.
    """
    default = installed_formats() if of_packs else DEFAULT_FORMATS
    return formats_among(FORMATS, names, output, default)


def formats_among(
    known: Mapping[str, Format],
    names: Iterable[str] | None,
    output: str | None,
    default: tuple[str, ...],
) -> tuple[str, ...]:
    """Return the formats as `choose_formats` does, of those that are `known`.

    Raises CallError: the format is unknown, its extra is not installed, or the output file has
    the ending of another one.
    """
    formats = _formats_for(known, output, default) if names is None else _named(known, names)
    _check_ending(known, formats, output)
    if missing := [name for name in formats if not known[name].is_installed]:
        asked = " and ".join(f"`--to {name}`" for name in missing)
        need = "needs an extra" if len(missing) == 1 else "need extras"
        extras = ",".join(known[name].extra for name in missing)
        raise CallError(f"{asked} {need}: pip install 'boardpapers[{extras}]'")
    return formats


def choose_document(name: str | None) -> str | None:
    """Return the name of another document to make. Raises CallError: it is unknown."""
    if name is not None and name not in OTHER_DOCUMENTS:
        hint = suggest(name, list(OTHER_DOCUMENTS)) or f"write {' or '.join(OTHER_DOCUMENTS)}"
        raise CallError(f"papers cannot be rendered as `{name}`; {hint}")
    return name


def _formats_for(
    known: Mapping[str, Format], output: str | None, default: tuple[str, ...]
) -> tuple[str, ...]:
    if output == STANDARD_OUTPUT:
        return default[:1]
    ending = ending_of(output)
    return (ending,) if ending in known else default


def _named(known: Mapping[str, Format], names: Iterable[str]) -> tuple[str, ...]:
    formats = [name.strip().lower() for several in names for name in several.split(",")]
    if not all(formats) or not formats:
        raise CallError(f"no format is named; the formats are {', '.join(known)}")
    for name in formats:
        if name not in known:
            hint = _suggestion(known, name) or f"the formats are {', '.join(known)}"
            raise CallError(f"unknown format `{name}`; {hint}")
    return tuple(dict.fromkeys(formats))


def _suggestion(known: Mapping[str, Format], name: str) -> str:
    """Return "did you mean …?" for a misspelt format, or for the name of its program."""
    plain = name.removeprefix(".")
    meant = _OTHER_NAMES.get(plain, plain)
    return did_you_mean(meant) if meant in known else suggest(meant, list(known))


def _check_ending(
    known: Mapping[str, Format], formats: tuple[str, ...], output: str | None
) -> None:
    ending = ending_of(output)
    if ending in known and len(formats) == 1 and ending not in formats:
        better = Path(output or "").with_suffix(f".{formats[0]}")
        raise CallError(f"`{output}` is not a name for `{formats[0]}`: write `-o {better}`")
