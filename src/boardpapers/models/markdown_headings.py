"""The headings under which the fields of a report are written in Markdown."""

import re
from functools import cache

from msgspec import Struct

from boardpapers.models.base import StrictModel
from boardpapers.reader import DataPath
from boardpapers.reader.markdown_form import HeadedField, Items

_ANY_KEY = "{key}"


class Headings(Struct, frozen=True):
    """The headings of a field, as metadata of its type; the first of `words` is the usual one.

    `items` is the form of its items. In the heading of a group of fields, `{key}` is the key of any
    of them; `keys` has further headings for single keys.
    """

    words: tuple[str, ...]
    items: Items
    keys: dict[str, str]

    @property
    def are_of_a_group(self) -> bool:
        """True if each heading gives one key of a group of fields."""
        return _ANY_KEY in self.words[0]


def headed(*words: str, items: Items = "none", **keys: str) -> Headings:
    """Return the headings of a field, as metadata for `Annotated`."""
    return Headings(words, items, keys)


def heading_of(model: type[StrictModel], path: DataPath) -> str:
    """Return the usual heading of a field, as it is written; empty if it has none."""
    name, *keys = map(str, path)
    headings = _by_field(model).get(name)
    if not headings or headings.are_of_a_group != bool(keys):
        return ""
    if not keys:
        return f"## {headings.words[0]}"
    key = keys[0].replace("_", " ")
    return f"## {headings.keys.get(keys[0]) or headings.words[0].format(key=key).capitalize()}"


def field_under(model: type[StrictModel], heading: str) -> HeadedField | None:
    """Return the field that is written under a heading, given in lower case."""
    for name, headings in _by_field(model).items():
        for words in headings.words:
            if found := _pattern(words).fullmatch(heading):
                keys = (each.replace(" ", "_") for each in found.groups())
                return HeadedField((name, *keys), headings.items)
        for key, words in headings.keys.items():
            if words.lower() == heading:
                return HeadedField((name, key), headings.items)
    return None


@cache
def _by_field(model: type[StrictModel]) -> dict[str, Headings]:
    fields = model.model_fields.items()
    marked = ((name, each) for name, field in fields for each in field.metadata)
    return {name: each for name, each in marked if isinstance(each, Headings)}


@cache
def _pattern(words: str) -> re.Pattern[str]:
    any_key = re.escape(_ANY_KEY)
    return re.compile(re.escape(words.lower()).replace(any_key, r"([^\W_][\w -]*)"))
