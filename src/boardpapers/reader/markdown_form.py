"""The form of papers in Markdown: what the reader has to know of the papers that it reads."""

from collections.abc import Callable, Mapping, Set
from typing import Literal, TypeAlias

from msgspec import Struct

from boardpapers.reader.composer import DataPath

Items: TypeAlias = Literal["none", "markdown", "words"]
"""The items of a list that a field takes: Markdown texts, or plain words; none for one text."""


class HeadedField(Struct, frozen=True):
    """A field that is written under a heading of its own."""

    path: DataPath
    items: Items


class MarkdownForm(Struct, frozen=True):
    """The fields of the kind of paper that has prose, and the names of all kinds.

    `field_under` returns the field that is written under a heading, given in small letters; None
    for the heading of a section. `singulars` has the second spelling of the names of lists.
    """

    kind: str
    kinds: Set[str]
    field_under: Callable[[str], HeadedField | None]
    singulars: Mapping[str, str]
