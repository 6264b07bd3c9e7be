"""The form of papers in Markdown: what the reader needs to know about their fields."""

from collections.abc import Callable, Mapping, Set
from typing import Literal, TypeAlias

from msgspec import Struct

from boardpapers.reader.composer import DataPath

Items: TypeAlias = Literal["none", "markdown", "words"]
"""The form of a field's items: Markdown texts or plain words; `none` if it is a single text."""


class HeadedField(Struct, frozen=True):
    """A field that is written under its own heading."""

    path: DataPath
    items: Items


class MarkdownForm(Struct, frozen=True):
    """The fields of the kind of paper that has prose, and the names of all kinds.

    `field_under` returns the field that is written under a heading, given in lower case; None for
    the heading of a section. `singulars` has the singular names of lists.
    """

    kind: str
    kinds: Set[str]
    field_under: Callable[[str], HeadedField | None]
    singulars: Mapping[str, str]
