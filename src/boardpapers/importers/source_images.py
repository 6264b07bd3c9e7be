"""The images of a source as files of the workspace."""

import os
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from boardpapers.importers.found_papers import FoundPaper

_FOLDER = "images"


def with_image_files(
    found: FoundPaper, root: Path, paper: Path
) -> tuple[FoundPaper, dict[Path, bytes]]:
    """Return a paper that names the files of its images, and these files.

    They go into a folder of the workspace, with names that begin with the paper's.
    """
    if not found.images:
        return found, {}
    names = {name: _free_name(root, f"{paper.stem}-{name}") for name in found.images}
    files = {root / _FOLDER / own: found.images[name] for name, own in names.items()}
    return replace(found, data=_renamed(found.data, names)), files


def _free_name(root: Path, name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while os.path.lexists(root / _FOLDER / free):
        number += 1
        free = f"{stem}-{number}{dot}{ending}"
    return free


def _renamed(value: Any, names: dict[str, str]) -> Any:
    match value:
        case str():
            for name, own in names.items():
                value = value.replace(f"]({name})", f"]({_FOLDER}/{own})")
            return value
        case dict():
            return {key: _renamed(each, names) for key, each in value.items()}
        case list():
            return [_renamed(each, names) for each in value]
    return value
