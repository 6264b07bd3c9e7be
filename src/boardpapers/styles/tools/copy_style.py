"""A house style copied into the workspace, to change."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from boardpapers.diagnostics import CallError
from boardpapers.files import write_whole
from boardpapers.models.ids import slug
from boardpapers.models.value_readers import is_identifier
from boardpapers.styles import STYLE, TEMPLATES, HouseStyle, StylePart, load_style
from boardpapers.styles.style_file import StyleFile
from boardpapers.workspace import Workspace
from boardpapers.writers.source.yaml_lines import scalar, yaml_lines

_SPACE = re.compile(r"\s")
_LABELS = ("part", "label", "label_of_many")
_OPENING = """\
# Your own house style. It starts from `{base}`: values not set here are taken from it.
# A line like `#date: …` shows the current value. To change it, remove its `#`.
# Remove the `#` of the lines that belong to it too, like those under `#facts:`.
# Then run `boardpapers validate {folder}` to check your style.
# Run `boardpapers styles show {id}` to see what it needs from a report.
extends: {base}
"""
_LISTS = {
    "cover": "Parts of the first page, in order. Move them, or delete those you do not want.",
    "body": "Parts of the other pages, in order. Move them, or delete those you do not want.",
}


def copy_style(workspace: Workspace, id: str, new: str, *, templates: bool) -> list[Path]:
    """Copy a house style into the workspace; return the files written, `style.yaml` last.

    Raises CallError: the copy cannot have that id, or some of its files exist already;
    BoardpapersError: the style does not exist, it has errors, or a file cannot be written.
    """
    if not is_identifier(new) or _SPACE.search(new):
        help = f"write a name without spaces, like `{slug(new, 'our-council')}`"
        raise CallError(f"a house style cannot be called `{new}`: {help}")
    style = load_style(workspace, id)
    extended = {
        folder.name for folder in style.folders[1:-1]
    }  # the last has the templates that all share
    if new in extended - {id}:
        raise CallError(f"`{id}` extends `{new}`: give the copy another name")
    folder = workspace.root / TEMPLATES / new
    files = _templates(style) if templates else {}
    contents = files | {STYLE: style_text(style, new).encode("utf-8")}
    for name in contents:
        if (folder / name).exists():
            there = f"{TEMPLATES}/{new}/{name}"
            raise CallError(f"`{there}` already exists: give the copy another name with `--as`")
    for name, content in contents.items():
        write_whole(folder / name, content)
    return [folder / name for name in contents]


def style_text(style: HouseStyle, new: str) -> str:
    """Return a `style.yaml` that extends a style and lists its parts and all its values."""
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
    opening = _OPENING.format(base=scalar(style.id), id=new, folder=f"{TEMPLATES}/{new}")
    yield from opening.splitlines()
    yield f"name: {scalar(style.style.name if new == style.id else _in_words(new))}"
    values = style.style.as_file().model_dump(mode="json", by_alias=True)
    for key, field in StyleFile.model_fields.items():
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
            yield from _commented(_lines_of(key, values[key]))


def _parts(key: str, parts: tuple[StylePart, ...]) -> Iterator[str]:
    if not parts:
        yield f"#{key}: []"
        return
    yield f"{key}:"
    for part in parts:
        said = part.model_dump(mode="json", exclude_unset=True, exclude_none=True)
        lines = [
            line for name in _LABELS if name in said for line in _lines_of(name, said.pop(name))
        ]
        more = [line for name, value in said.items() for line in _lines_of(name, value)]
        lines += _commented(iter(more))
        yield f"  - {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])


def _lines_of(key: str, value: Any) -> Iterator[str]:
    return yaml_lines(key, value, as_prose=False)


def _commented(lines: Iterator[str]) -> Iterator[str]:
    return (f"#{line}" for line in lines)
