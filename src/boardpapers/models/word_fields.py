"""The names of fields that take only words, and of fields that never do.

A name counts only if it means the same in every model that has it.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from boardpapers.models.fields import models_inside, spellings
from boardpapers.models.kinds import KINDS
from boardpapers.models.reasons_by_number import TextOrReasons
from boardpapers.models.report import TextOrFile
from boardpapers.models.roles import Mark
from boardpapers.models.values import File, Identifier, Many, Markdown, Text


@cache
def fields_of_words() -> frozenset[str]:
    """Return the names of the fields that take words."""
    return _names_of(lambda held: held in (Text, Markdown, TextOrFile, TextOrReasons))


@cache
def fields_of_many_words() -> frozenset[str]:
    """Return the names of the fields that take words, once or many times."""
    return _names_of(lambda held: held in (Many[Text], Many[Markdown]))


@cache
def fields_without_words() -> frozenset[str]:
    """Return the names of the fields that take an id, a file's path, or one of a few choices."""
    return _names_of(lambda held: held in (Identifier, File) or get_origin(held) is Literal)


def _names_of(is_ours: Callable[[Any], bool]) -> frozenset[str]:
    ours: set[str] = set()
    others: set[str] = set()
    for model in models_inside(kind.model for kind in KINDS.values()):
        hints = get_type_hints(model, include_extras=True)
        for name, field in model.model_fields.items():
            held = _without_none(_without_marks(hints[name]))
            if get_origin(held) is Literal and not is_ours(held):
                continue  # quotes around one of a few choices change nothing
            (ours if is_ours(held) else others).update(spellings(name, field))
    return frozenset(ours - others)


def _without_marks(hint: Any) -> Any:
    if get_origin(hint) is not Annotated:
        return hint
    held, *metadata = get_args(hint)
    kept = [each for each in metadata if not isinstance(each, Mark)]
    return Annotated[held, *kept] if kept else held


def _without_none(hint: Any) -> Any:
    """Return the type of an optional field without None."""
    choices = [each for each in get_args(hint) if each is not type(None)]
    optional = len(choices) == 1 and len(get_args(hint)) == 2
    return choices[0] if optional else hint
