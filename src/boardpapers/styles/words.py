"""A house style's words in a language: `<language>.yaml` beside its `style.yaml`.

It has the same keys, and only what differs. Parts are known by their `part`: their order is the
style's, and a part that the style does not have is left out.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from boardpapers.diagnostics import BoardpapersError
from boardpapers.reader import compose, read_source
from boardpapers.styles.style import Style
from boardpapers.workspace import Paper, load_as

_PARTS = ("cover", "body")


def in_language(paper: Paper[Style], folders: Iterable[Path], language: str) -> Style:
    """Return a style with its words in a language; those of a later folder count for more.

    Raises BoardpapersError: what is wrong in a file of words.
    """
    data: Any = paper.data
    for folder in folders:
        path = folder / f"{language}.yaml"
        if path.is_file():
            source = read_source(path)
            words: Any = compose(source).data or {}
            data = _merged(data, words)
            checked = load_as(source, Style)
            wrong = [each for each in checked.diagnostics if each.code != "BP101"]
            if wrong:
                raise BoardpapersError(*wrong)
    return Style.model_validate(data)


def _merged(style: dict[str, Any], words: dict[str, Any]) -> dict[str, Any]:
    merged = dict(style)
    for key, value in words.items():
        if key in _PARTS:
            if key in style:
                merged[key] = _merged_parts(style[key], value)
        elif isinstance(value, dict) and isinstance(style.get(key), dict):
            merged[key] = style[key] | value
        else:
            merged[key] = value
    return merged


def _merged_parts(parts: Any, words: Any) -> list[dict[str, Any]]:
    of = {part.get("part"): part for part in _listed(words)}
    return [_merged(part, of.get(part["part"], {})) for part in _listed(parts)]


def _listed(parts: Any) -> list[dict[str, Any]]:
    return [parts] if isinstance(parts, dict) else parts or []
