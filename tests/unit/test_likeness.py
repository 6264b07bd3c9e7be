"""Misspelt names: how much is looked at to find out what they mean."""

from collections.abc import Iterator
from typing import Any

from boardpapers.models import Report
from boardpapers.models.fields import fields_at, suggest_field


class _Counting(dict[str, Any]):
    """Fields that count how many of their names are read."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.read = 0

    def __iter__(self) -> Iterator[str]:
        for name in super().__iter__():
            self.read += 1
            yield name


def names_read(unknown: int) -> int:
    beside = _Counting({f"unknown{n}": "x" for n in range(unknown)} | {"sumary": "x"})
    suggest_field("sumary", beside, fields_at((), Report))
    return beside.read


def test_a_misspelt_field_is_found() -> None:
    fields = fields_at((), Report)
    assert suggest_field("sumary", {"sumary": "x", "title": "A"}, fields) == "summary"


def test_as_many_names_are_read_beside_a_thousand_unknown_fields_as_beside_four_thousand() -> None:
    assert names_read(1000) == names_read(4000) < 100
