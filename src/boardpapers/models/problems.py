"""Pydantic's errors as problems in the words of the field: one mistake, one problem."""

from typing import Any

from msgspec import Struct
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
from boardpapers.models.values import shape

Path = tuple[str | int, ...]


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
    found = [_problem(details, model, data) for details in errors]
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
        at_key = details["loc"][-1] == "[key]"
        sentence, help = context["sentence"], context["help"]
        return Problem(kind, path, sentence, help, at_key, context["suggestion"])
    return _BUILT_IN.get(kind, _wrong_shape)(details, path, model)


def _missing(details: ErrorDetails, path: Path, model: type[StrictModel]) -> Problem:
    field = fields_at(details["loc"][:-1], model).get(str(path[-1]))
    about = (field.description if field else None) or ""
    help = f"add `{path[-1]}`: {about[:1].lower()}{about[1:].removesuffix('.')}" if about else ""
    return Problem("BP101", path, f"`{path[-1]}` is missing", help, at_key=True)


def _unknown(details: ErrorDetails, path: Path, model: type[StrictModel], data: Any) -> Problem:
    name = str(path[-1])
    fields = fields_at(details["loc"][:-1], model)
    if name in fields:
        other = next(each for each in fields if fields[each] is fields[name] and each != name)
        sentence = f"`{name}` and `{other}` are the same field"
        return Problem("BP102", path, sentence, "keep only one of them", at_key=True)
    hint = suggest(name, list(fields))
    sentence = f"unknown field {quoted(name)}"
    suggestion = suggest_field(name, data_at(data, path[:-1]), fields)
    return Problem("BP102", path, sentence, hint or _known(fields), True, suggestion)


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
        given = shape(value) or "empty"
        return Problem("BP103", path, f"{_name(path)} should be one of {expected}, not {given}")
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
