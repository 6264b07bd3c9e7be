"""Whatever text stands in a field, the schema and the model think the same of it."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from boardpapers.models import Report
from boardpapers.reader.source import FORBIDDEN_CHARACTER
from tests.cases import TESTS

SCHEMA = json.loads((TESTS.parent / "schemas" / "report.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)

REQUIRED = {"kind": "report", "title": "A", "purpose": "For decision.", "recommendation": "Agree."}
FIELDS: dict[str, Any] = {
    "text": lambda value: {"item": value},
    "date": lambda value: {"meeting": {"date": value}},
    "time": lambda value: {"meeting": {"date": "2013-09-09", "time": value}},
    "yes or no": lambda value: {"key_decision": value},
    "whole number": lambda value: {"exempt": {"paragraphs": value}},
    "id": lambda value: {"style": value},
    "reference": lambda value: {"board": value},
    "file": lambda value: {"appendix": {"title": "Map", "file": value}},
    "choice": lambda value: {"access": value},
    "key": lambda value: {"implications": {value: "None."}},
    "sign-off": lambda value: {"sign_off": value},
    "kind": lambda value: {"kind": value},
}
"""A field of every kind of value."""

PIECES = ["2013-02-30", "2012-02-29", "11:30", "24:00", "9", "0", "yes", "no", "true", "public"]
PIECES += ["report", "..", ".", "/", "\\", "~", "C:", "#", "a", " ", "\n", "\u00a0", "\u2028", "٣"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
    st.text(max_size=12).filter(lambda text: not FORBIDDEN_CHARACTER.search(text)),
    st.dates().map(str),
    st.times().map(lambda time: str(time)[:5]),
    st.integers().map(str),
    st.integers(198, 202).map("a".__mul__),
)


def accepts(data: dict[str, Any]) -> bool:
    try:
        Report.model_validate(data)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("field", FIELDS)
@given(text=TEXTS)
@example(text="2013-09-09\n")
@example(text="11:30\n")
@example(text="..\n")
@example(text="a\n")
def test_agrees(field: str, text: str) -> None:
    data = REQUIRED | FIELDS[field](text)
    assert VALIDATOR.is_valid(data) == accepts(data)


SHAPES = st.sampled_from([None, [], {}, [None], [[]], ["a"], [["a"]], {"name": "a"}, [{}], "a"])


@pytest.mark.parametrize("name", sorted(Report.model_fields))
@given(shape=SHAPES)
def test_agrees_about_shapes(name: str, shape: Any) -> None:
    data = REQUIRED | {name: shape}
    if name == "recommendations":
        del data["recommendation"]
    assert VALIDATOR.is_valid(data) == accepts(data)
