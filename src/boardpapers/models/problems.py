"""Pydantic's errors as problems in the words of the field: one mistake, one problem."""

import re
from itertools import takewhile
from typing import Any, get_origin

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from boardpapers.diagnostics import quoted
from boardpapers.models.base import SINGULARS, StrictModel
from boardpapers.models.fields import fields_at, first_name, suggest_field
from boardpapers.models.name_suggestions import (
    HINT,
    HINT_AMONG_FEW,
    did_you_mean,
    suggest,
    suggest_name,
)
from boardpapers.models.value_readers import is_identifier, shape

Path = tuple[str | int, ...]

_BETWEEN = r"\s*[,;&]\s*(?:(?:and|or|ac|a|neu)\s+)?|\s+(?:and|or|ac|a|neu)\s+"
_NUMBER = r"\d+[A-C]?"
_RANGE = r"(\d{1,9})\s*(?:-|–|to|i)\s*(\d{1,9})"
_MOST_IN_RANGE = 20
_OF_ITEMS = frozenset({"BP104", "BP105", "BP107", "BP108"})
# A group with more fields is not a list that lost its brackets.
_MOST_BESIDE = 50


class Problem(Struct, frozen=True):
    """A problem at a path of a file's data; `at_key` if it is in the field's name.

    `suggestion` replaces the name or the value, if only one correction is possible.
    """

    code: str
    path: Path
    message: str
    help: str = ""
    at_key: bool = False
    suggestion: str = ""


def problems(failure: ValidationError, model: type[StrictModel], data: Any) -> list[Problem]:
    """Explain a failure to validate `data` as `model`."""
    errors = failure.errors(include_url=False)
    # A list whose only item is wrong is not empty, though pydantic counts only valid items.
    wrong = {error["loc"][:-1] for error in errors}
    errors = [e for e in errors if e["type"] != "too_short" or e["loc"] not in wrong]
    found = [_with_list(_problem(details, model, data), details) for details in errors]
    # A required field that is merely misspelt is one mistake, reported at the wrong name.
    hints = {(*p.path[:-1], p.help) for p in found if p.code == "BP102"}
    return [p for p in found if p.code != "BP101" or hints.isdisjoint(_misspellings(p.path))]


def _misspellings(path: Path) -> set[Path]:
    """Return the hints that `problems` gives if the missing field at a path is misspelt."""
    name = str(path[-1])
    return {(*path[:-1], did_you_mean(spelling)) for spelling in (name, SINGULARS.get(name, name))}


def path_in_file(location: Path, data: Any) -> Path:
    """Turn a location in a model, in pydantic's terms, into a path of the file's data.

    Leaves out what the file does not have: tags of a union, the index of a single item written
    without a dash. Uses a list's name as the author spelt it. Keeps a last name that is missing.
    """
    path: list[str | int] = []
    here = data
    for step in location:
        if isinstance(here, dict) and isinstance(step, str):
            if step not in here and step.startswith(("<", "[")):
                continue
            step = step if step in here else _as_written(step, here)
            path.append(step)
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            path.append(step)
            here = here[step]
    return tuple(path)


def _as_written(name: str, mapping: dict[str, Any]) -> str:
    singular = SINGULARS.get(name, name)
    return singular if singular in mapping else name


def _problem(details: ErrorDetails, model: type[StrictModel], data: Any) -> Problem:
    path = path_in_file(details["loc"], data)
    if details["type"] == "extra_forbidden":
        return _unknown(details, path, model, data)
    kind = details["type"]
    if kind.startswith("BP") and kind not in _BUILT_IN:
        context = details["ctx"]
        sentence, help = context["sentence"], context["help"]
        if not path:  # of the paper as a whole
            return Problem(kind, ("kind",), sentence, help, at_key=True)
        at_key = details["loc"][-1] == "[key]"
        return Problem(kind, path, sentence, help, at_key, context["suggestion"])
    return _BUILT_IN.get(kind, _wrong_shape)(details, path, model)


def _with_list(problem: Problem, details: ErrorDetails) -> Problem:
    """Return the problem of an item; if it is several in one text, with the list to write."""
    value = details["input"]
    location = [each for each in details["loc"] if not str(each).startswith("<")]  # no tags
    if problem.code not in _OF_ITEMS or not isinstance(value, str):
        return problem
    if not location or not isinstance(location[-1], int):
        return problem
    items = _items(value)
    if len(items) < 2 or (
        problem.code == "BP107" and not all(re.fullmatch(_NUMBER, item) for item in items)
    ):
        return problem
    return replace(problem, help=f"write several as a list: `[{', '.join(items)}]`", suggestion="")


def _items(text: str) -> list[str]:
    """Return the items of a list that is written as a text: `3, 5 and 7`, `3-5`."""
    if found := re.fullmatch(_RANGE, text):
        first, last = int(found[1]), int(found[2])
        return list(map(str, range(first, last + 1))) if last - first < _MOST_IN_RANGE else []
    return [item for item in re.split(_BETWEEN, text.strip()) if item]


def _missing(details: ErrorDetails, path: Path, model: type[StrictModel]) -> Problem:
    field = fields_at(details["loc"][:-1], model).get(str(path[-1]))
    about = (field.description if field else None) or ""
    help = f"add `{path[-1]}`: {about[:1].lower()}{about[1:].removesuffix('.')}" if about else ""
    return Problem("BP101", path, f"`{path[-1]}` is missing", help, at_key=True)


def _unknown(details: ErrorDetails, path: Path, model: type[StrictModel], data: Any) -> Problem:
    name, beside = str(path[-1]), data_at(data, path[:-1])
    fields = fields_at(details["loc"][:-1], model)
    if name in fields:
        other = next(each for each in fields if fields[each] is fields[name] and each != name)
        sentence = f"`{name}` and `{other}` are the same field"
        return Problem("BP102", path, sentence, "keep only one of them", at_key=True)
    sentence = f"unknown field {quoted(name)}"
    if help := _after_comma(name, beside, fields):
        return Problem("BP102", path, sentence, help, at_key=True)
    hint = suggest(name, list(fields))
    suggestion = suggest_field(name, beside, fields)
    return Problem("BP102", path, sentence, hint or _known(fields), True, suggestion)


def _after_comma(name: str, beside: dict[str, Any], fields: dict[str, FieldInfo]) -> str:
    """Return what to write for a value that a comma ends: `{paragraphs: 3, 5}`."""
    if beside[name] is not None or len(beside) > _MOST_BESIDE:
        return ""
    before = list(takewhile(lambda each: each != name, beside))
    field = next((each for each in reversed(before) if each in fields), "")
    after = [each for each in beside if beside[each] is None and each not in fields]
    value = beside.get(field)
    if not isinstance(value, str):
        return ""
    if get_origin(fields[field].annotation) is tuple:
        items = [item for each in (value, *after) for item in _items(each)]
        return f"write several as a list: `{field}: [{', '.join(items)}]`"
    return f'put a value with a comma in quotes: `{field}: "{", ".join((value, *after))}"`'


def data_at(data: Any, path: Path) -> Any:
    """Return the value at a path of a file's data."""
    for step in path:
        data = data[step]
    return data


def _known(fields: dict[str, FieldInfo]) -> str:
    return "the fields are " + ", ".join(
        f"`{name}`" for name, field in fields.items() if name == first_name(name, field)
    )


def _choice(details: ErrorDetails, path: Path, _model: type[StrictModel]) -> Problem:
    value, expected = details["input"], details["ctx"]["expected"].replace("'", "`")
    if not isinstance(value, str):
        given, help = shape(value) or "empty", _instead_of_group(details, path)
        sentence = f"{_name(path)} should be one of {expected}, not {given}"
        return Problem("BP103", path, sentence, help)
    choices = expected.replace("`", "").replace(" or ", ", ").split(", ")
    at_key = details["loc"][-1] == "[key]"
    hint = suggest(value, choices, HINT_AMONG_FEW if at_key else HINT)
    sentence = f"{quoted(value)} is not one of {expected}"
    return Problem("BP108", path, sentence, hint, at_key, suggest_name(value, choices))


def _too_few(_details: ErrorDetails, path: Path, _model: type[StrictModel]) -> Problem:
    return Problem("BP109", path, f"`{path[-1]}` is empty", "write at least one")


_WANTED = {
    "string_type": "text",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
    "dict_type": "a group of fields",
    "tuple_type": "a list",
}


def _empty(_details: ErrorDetails, path: Path, _model: type[StrictModel]) -> Problem:
    return Problem(
        "BP109", path, f"{_name(path)} is empty", "write something, or leave the field out"
    )


def _wrong_shape(details: ErrorDetails, path: Path, model: type[StrictModel]) -> Problem:
    value = details["input"]
    if value is None:
        return _empty(details, path, model)
    name = _name(path)
    wanted = _WANTED.get(details["type"], "something else")
    given = shape(value) or quoted(str(value))
    if listed := _instead_of_group(details, path):
        return Problem("BP103", path, f"{name} should be a list, not {given}", listed)
    help = ""
    if wanted == "text" and isinstance(value, list):
        help = "write the text without a dash before it; put text that begins with `[` in quotes"
    elif wanted == "text":
        help = "put text in quotes if it begins with `[` or `{`, or has lines like `name: value`"
    elif details["type"] == "dict_type":
        help = "write each field on its own line below it: `  name: text`"
    elif wanted == "a group of fields":
        help = _known(fields_at(details["loc"], model))
    return Problem("BP103", path, f"{name} should be {wanted}, not {given}", help)


def _instead_of_group(details: ErrorDetails, path: Path) -> str:
    """Return the help for names that are written as the keys of a group: `{board: Board}`.

    Empty if the value is not such a group, or if no list belongs there.
    """
    value = details["input"]
    steps = [step for step in details["loc"] if not str(step).startswith("<")]
    is_only_item = bool(path) and isinstance(steps[-1], int) and not isinstance(path[-1], int)
    if not is_only_item or not isinstance(value, dict) or not all(map(is_identifier, value)):
        return ""
    return f"write a list, without `name:` before each item: `{path[-1]}: [first, second]`"


def _name(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return "the file"
    if isinstance(path[-1], int):
        return f"item {path[-1] + 1} of `{names[-1]}`"
    return f"`{names[-1]}`"


_BUILT_IN = {
    "missing": _missing,
    "BP109": _empty,
    "literal_error": _choice,
    "too_short": _too_few,
}
