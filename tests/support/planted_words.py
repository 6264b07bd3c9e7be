"""Papers with a random word in every field, so that a leak of any of them can be found.

The fields are those of the models: one that is added later has a word in it by itself.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from boardpapers.models.base import StrictModel
from boardpapers.models.fields import first_name
from boardpapers.models.values import (
    Count,
    Date,
    File,
    Identifier,
    Markdown,
    ScheduleParagraph,
    Text,
    Time,
    WholeNumber,
    YesNo,
)

LEFT_OUT = object()
"""In place of a value: the field is not in the paper."""

_FIXED: tuple[tuple[Any, str], ...] = (
    (Date, "2031-05-09"),
    (Time, "14:30"),
    (YesNo, "yes"),
    (WholeNumber, "3"),
    (ScheduleParagraph, "3"),
    (Count, "3"),
)
"""Values of fields that no word fits in."""


@dataclass
class Planter:
    """Plant words; `words` has those planted so far, each with the path of its field."""

    seed: int
    words: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin to make words."""
        self._random = random.Random(self.seed)  # noqa: S311 - the same words in each run

    def word(self, path: str) -> str:
        """Return a new word, which is in no language and no program."""
        word = "".join(self._random.choices("bcdfghjklmnpqrstvwxz", k=12))
        self.words[word] = path
        return word

    def paper(
        self, model: type[StrictModel], given: Mapping[str, Any], path: str = ""
    ) -> dict[str, Any]:
        """Return the data of a model with a word in every field.

        `given` has other values, or functions that make them, under keys like `Report.title`.
        """
        hints = get_type_hints(model, include_extras=True)
        path = f"{path}{model.__name__}"
        data: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            key = first_name(name, info)
            value = given.get(f"{model.__name__}.{key}")
            if callable(value):
                value = value()
            elif value is None:
                value = self.value(hints[name], f"{path}.{key}:", given)
            if value is not LEFT_OUT:
                data[key] = value
        return data

    def value(self, hint: Any, path: str, given: Mapping[str, Any]) -> Any:
        """Return a value of a type, with a word in it if it takes any."""
        if hint in (Text, Markdown, File):
            return self.word(path)
        if hint == Identifier:
            return f"id-{self.word(path)}"
        fixed = [value for kind, value in _FIXED if hint == kind]
        return fixed[0] if fixed else self._compound(hint, path, given)

    def _compound(self, hint: Any, path: str, given: Mapping[str, Any]) -> Any:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            kept = hint.__metadata__[:-1]
            return self.value(Annotated[arguments[0], *kept] if kept else arguments[0], path, given)
        if origin in (Union, UnionType):
            return self.value(_most(arguments), path, given)
        if origin is Literal:
            return arguments[-1]
        if origin is tuple:
            inside = self.value(arguments[0], path, given)
            return [] if inside is LEFT_OUT else [inside]
        if origin is dict:
            return {self._key(arguments[0], path): self.value(arguments[1], path, given)}
        assert issubclass(hint, StrictModel), f"there is no plan for {path} {hint}"
        is_deep = path.count(f"{hint.__name__}.") > 1  # a section in a section in a section
        return LEFT_OUT if is_deep else self.paper(hint, given, path)

    def _key(self, hint: Any, path: str) -> str:
        if get_origin(hint) is Literal:
            return str(get_args(hint)[-1])
        return f"id-{self.word(path)}" if hint == Identifier else "1"


def _most(arguments: tuple[Any, ...]) -> Any:
    """Return the choice with most in it: a group of fields, else the first."""
    choices = [each for each in arguments if each is not type(None)]
    return next(filter(_is_group, choices), choices[0])


def _is_group(hint: Any) -> bool:
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    return isinstance(hint, type) and issubclass(hint, StrictModel)
