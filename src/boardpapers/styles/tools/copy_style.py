"""A house style copied into the workspace, to change."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from boardpapers.diagnostics import CallError
from boardpapers.files import write_whole
from boardpapers.models.ids import slug
from boardpapers.models.values import is_identifier
from boardpapers.styles import STYLE, TEMPLATES, HouseStyle, Style, StylePart, load_style
from boardpapers.workspace import Workspace

_PLAIN = re.compile(r"[A-Za-z](?:[\w ,/’().-]|'(?=\w))*(?<! )")
_READ_AS_NOTHING = frozenset({"null", "Null", "NULL", "~"})
_SPACE = re.compile(r"\s")
_LABELS = ("part", "label", "label_of_many")
_OPENING = """\
# A house style of your own. It changes `{base}`: whatever is not said here is as it is there.
# A line like `#date: …` shows what holds now: take its `#` away to change it, and with it the
# `#` of the lines that belong to it, like those under `#facts:`.
# Then `boardpapers validate {folder}` tells what is wrong, if anything, and
# `boardpapers styles show {id}` shows what your style asks of a report.
extends: {base}
"""
_LISTS = {
    "cover": "Parts of the first page, in order. Move them; delete those that you do not want.",
    "body": "Parts of the pages after it, likewise.",
}


def copy_style(workspace: Workspace, id: str, new: str, *, templates: bool) -> list[Path]:
    """Copy a house style into the workspace; return the files written, `style.yaml` last.

    Raises CallError: the copy cannot have that id, or some of its files are there already;
    BoardpapersError: there is no such style, it has errors, or a file cannot be written.
    """
    if not is_identifier(new) or _SPACE.search(new):
        help = f"write a plain name without spaces, like `{slug(new, 'our-council')}`"
        raise CallError(f"a house style cannot be called `{new}`: {help}")
    style = load_style(workspace, id)
    extended = {folder.name for folder in style.folders[1:-1]}  # the last has what all share
    if new in extended - {id}:
        raise CallError(f"`{id}` extends `{new}`: give the copy a name that is not among these")
    folder = workspace.root / TEMPLATES / new
    files = _templates(style) if templates else {}
    contents = files | {STYLE: style_text(style, new).encode("utf-8")}
    for name in contents:
        if (folder / name).exists():
            there = f"{TEMPLATES}/{new}/{name}"
            raise CallError(f"`{there}` is there already; name the copy with `--as`")
    for name, content in contents.items():
        write_whole(folder / name, content)
    return [folder / name for name in contents]


def style_text(style: HouseStyle, new: str) -> str:
    """Return a `style.yaml` that extends a style, lists its parts, and tells all that it says."""
    return "\n".join(_lines(style, new)) + "\n"


def _in_words(id: str) -> str:
    words = re.sub("[-_]+", " ", id).strip() or id
    return words[:1].upper() + words[1:]


def _templates(style: HouseStyle) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for folder in reversed(style.folders):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".yaml":
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _lines(style: HouseStyle, new: str) -> Iterator[str]:
    opening = _OPENING.format(base=_scalar(style.id), id=new, folder=f"{TEMPLATES}/{new}")
    yield from opening.splitlines()
    yield f"name: {_scalar(style.style.name if new == style.id else _in_words(new))}"
    values = style.style.model_dump(mode="json", by_alias=True)
    for key, field in Style.model_fields.items():
        if key in ("extends", "name", "language"):
            continue
        yield ""
        if key in _LISTS:
            yield f"# {_LISTS[key]}"
            yield from _parts(key, getattr(style.style, key))
        else:
            choices = ", ".join(map(str, get_args(field.annotation)))
            is_choice = get_origin(field.annotation) is Literal
            yield f"# {field.description}{f' One of {choices}.' if is_choice else ''}"
            yield from _commented(_yaml(key, values[key]))


def _parts(key: str, parts: tuple[StylePart, ...]) -> Iterator[str]:
    if not parts:
        yield f"#{key}: []"
        return
    yield f"{key}:"
    for part in parts:
        said = part.model_dump(mode="json", exclude_unset=True, exclude_none=True)
        lines = [line for name in _LABELS if name in said for line in _yaml(name, said.pop(name))]
        more = [line for name, value in said.items() for line in _yaml(name, value)]
        lines += _commented(iter(more))
        yield f"  - {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])


def _commented(lines: Iterator[str]) -> Iterator[str]:
    return (f"#{line}" for line in lines)


def _yaml(key: str, value: Any) -> Iterator[str]:
    """Yield a key and its value as lines of YAML."""
    if isinstance(value, Mapping) and value:
        yield f"{key}:"
        for name, each in value.items():
            yield from (f"  {line}" for line in _yaml(name, each))
    elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        yield f"{key}:"
        for item in value:
            lines = [line for name, each in item.items() for line in _yaml(name, each)]
            yield f"  - {lines[0]}"
            yield from (f"    {line}" for line in lines[1:])
    elif isinstance(value, list):
        yield f"{key}: [{', '.join(map(_scalar, value))}]"
    elif value is not None:
        yield f"{key}: {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and (not _PLAIN.fullmatch(value) or value in _READ_AS_NOTHING):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
