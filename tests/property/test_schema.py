"""Whatever text stands in a field, the schema and the model think the same of it."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from boardpapers.models import KINDS, Settings, StrictModel
from boardpapers.reader.source import FORBIDDEN_CHARACTER
from tests.support.paper_cases import TESTS

MODELS: dict[str, type[StrictModel]] = {
    **{name: kind.model for name, kind in KINDS.items()},
    "settings": Settings,
}


def validator(kind: str) -> Draft202012Validator:
    schema = (TESTS.parent / "schemas" / f"{kind}.json").read_text(encoding="utf-8")
    formats = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(json.loads(schema), format_checker=formats)


SCHEMAS: dict[str, Any] = {kind: validator(kind) for kind in MODELS}

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


def accepts(data: dict[str, Any], kind: str) -> bool:
    try:
        MODELS[kind].model_validate(data)
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
    assert SCHEMAS["report"].is_valid(data) == accepts(data, "report")


PAPERS: dict[str, dict[str, Any]] = {
    "report": REQUIRED,
    "board": {"kind": "board", "name": "Cabinet"},
    "members": {"kind": "members", "members": []},
    "meeting": {"kind": "meeting", "board": "cabinet", "date": "2013-09-09"},
    "settings": {},
}
SHAPES: list[Any] = [None, "", "a", [], {}, [None], [[]], ["a"], [["a"]], [{}], {"name": "a"}]
SHAPES += [{"id": "a", "name": "b"}, {"date": "2013-09-09"}, {"date": None}, {"title": None}]
SHAPES += [{"title": "a", "text": "b"}, {"title": "a", "file": "b", "text": None}, {"member": "a"}]
SHAPES += [
    {"heading": "a", "section": {"heading": "b"}},
    {"heading": "a", "section": {}},
    ["2", "2"],
]
SHAPES += [
    {"heading": "a", "section": [], "sections": []},
    {"path": "a", "rules": "b"},
    "2013-09-09",
]


def spellings(kind: str) -> list[str]:
    return [*SCHEMAS[kind].schema["properties"], "nonsense"]


@pytest.mark.parametrize(("kind", "name"), [(k, name) for k in PAPERS for name in spellings(k)])
def test_agrees_about_shapes(kind: str, name: str) -> None:
    for shape in SHAPES:
        beside = PAPERS[kind]
        for data in (beside | {name: shape}, {name: shape} | without(beside, name)):
            assert SCHEMAS[kind].is_valid(data) == accepts(data, kind), data


def without(data: dict[str, Any], name: str) -> dict[str, Any]:
    """Return fields without one that is the same as another in the other spelling."""
    same = {name, f"{name}s", name.removesuffix("s")}
    return {key: value for key, value in data.items() if key == "kind" or key not in same}
