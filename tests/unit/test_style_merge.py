"""The files of one house style, merged."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardpapers.reader import Plain, Source
from boardpapers.styles.merge import LISTS_OF_PARTS, merge, merge_words, values_in
from boardpapers.workspace import load_data

WORDS = st.sampled_from(["a", "b", "c"])
LABELS = st.dictionaries(WORDS, WORDS, max_size=3)
PART: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"part": WORDS}, optional={"label": WORDS, "labels": LABELS}
)
PARTS = st.lists(PART, unique_by=lambda part: str(part["part"]), min_size=1, max_size=3)


def parts_once(style: dict[str, Any]) -> dict[str, Any]:
    """Leave out of the body what stands on the cover: a style lists no part twice."""
    cover = parts_of(style, "cover")
    body = [part for part in style.get("body", []) if part["part"] not in cover]
    return style | {"body": body} if body else {k: v for k, v in style.items() if k != "body"}


def parts_of(style: dict[str, Any], *lists: str) -> list[str]:
    return [part["part"] for key in lists for part in style.get(key, [])]


STYLES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {}, optional={"date": WORDS, "facts": LABELS, "cover": PARTS, "body": PARTS}
).map(parts_once)


def said(data: Any) -> Any:
    """Return data as if a file had said it."""
    paper = load_data(Source(Path("style.yaml"), "name: x\n"))
    return values_in(type(paper)(paper.source, data, "", "style", None))


def laid(nearer: Any, below: Any) -> Plain:
    return merge(said(nearer), said(below)).plain


@pytest.mark.parametrize(
    ("nearer", "below", "merged"),
    [
        ({"a": "1"}, {"b": "2"}, {"b": "2", "a": "1"}),
        ({"a": "1"}, {"a": "2"}, {"a": "1"}),
        ({"a": None}, {"a": "2", "b": "3"}, {"b": "3"}),
        ({"a": {"x": "1"}}, {"a": {"x": "2", "y": "3"}}, {"a": {"x": "1", "y": "3"}}),
        ({"header": ["a"]}, {"header": ["b", "c"]}, {"header": ["a"]}),
        ({"a": "1"}, {"a": {"label": "2", "empty": "-"}}, {"a": {"label": "1", "empty": "-"}}),
        ({"a": {"required": "yes"}}, {"a": "2"}, {"a": {"required": "yes"}}),
        ({"a": {"label": "1", "empty": "-"}}, {"a": "2"}, {"a": {"label": "1", "empty": "-"}}),
        (
            {"cover": [{"part": "b"}, {"part": "c"}]},
            {"cover": [{"part": "a", "label": "A"}, {"part": "b", "label": "B"}]},
            {"cover": [{"part": "b", "label": "B"}, {"part": "c"}]},
        ),
        (
            {"cover": {"part": "a", "limit": "9"}},
            {"body": {"part": "a", "empty": "A"}},
            {"body": [], "cover": [{"part": "a", "empty": "A", "limit": "9"}]},
        ),
        (
            {"body": [{"part": "a"}, {"part": "x"}]},
            {"body": [{"part": "x", "parts": [{"part": "b"}, {"part": "a", "label": "A"}]}]},
            {"body": [{"part": "a", "label": "A"}, {"part": "x", "parts": [{"part": "b"}]}]},
        ),
        (
            {"cover": [{"part": "a"}]},
            {"body": [{"part": "x", "parts": [{"part": "b"}, {"part": "a", "label": "A"}]}]},
            {
                "body": [{"part": "x", "parts": [{"part": "b"}]}],
                "cover": [{"part": "a", "label": "A"}],
            },
        ),
        (
            {"body": [{"part": "a", "label": "1"}]},
            {"body": [{"part": "a", "label": "2", "label_of_many": "3", "empty": "-"}]},
            {"body": [{"part": "a", "label": "1", "empty": "-"}]},
        ),
        (
            {"body": [{"part": "a", "label": "1", "label_of_many": "4"}]},
            {"body": [{"part": "a", "label": "2", "label_of_many": "3"}]},
            {"body": [{"part": "a", "label": "1", "label_of_many": "4"}]},
        ),
        (
            {"body": [{"part": "a", "required": "yes"}]},
            {"body": [{"part": "a", "label": "2", "label_of_many": "3"}]},
            {"body": [{"part": "a", "label": "2", "label_of_many": "3", "required": "yes"}]},
        ),
        (
            {"body": [{"part": "x", "parts": [{"part": "a"}]}]},
            {"body": [{"part": "x", "label": "X"}, {"part": "a", "label": "A"}]},
            {"body": [{"part": "x", "label": "X", "parts": [{"part": "a", "label": "A"}]}]},
        ),
        (
            {"cover": [{"part": "a", "also": ["b", "c"]}]},
            {"body": [{"part": "b", "label": "B"}, {"part": "d"}]},
            {"cover": [{"part": "a", "also": ["b", "c"]}], "body": [{"part": "d"}]},
        ),
        ({"facts": {}}, {"facts": {"a": "1", "b": "2"}}, {"facts": {}}),
        ({"facts": {"a": None}}, {"facts": {"a": "1", "b": "2"}}, {"facts": {"b": "2"}}),
        ({"cover": []}, {"cover": [{"part": "a"}], "date": "d"}, {"cover": [], "date": "d"}),
        (
            {"cover": [{"part": "a", "labels": {}}]},
            {"cover": [{"part": "a", "label": "A", "labels": {"name": "N"}}]},
            {"cover": [{"part": "a", "label": "A", "labels": {}}]},
        ),
    ],
)  # fmt: skip
def test_laid_over(nearer: Any, below: Any, merged: Any) -> None:
    assert laid(nearer, below) == merged


def test_whoever_names_all_orders_them() -> None:
    below = {"facts": {"a": "1", "b": "2"}}
    assert str(laid({"facts": {"b": "3"}}, below)) == "{'facts': {'a': '1', 'b': '3'}}"
    assert str(laid({"facts": {"b": "3", "a": "1"}}, below)) == "{'facts': {'b': '3', 'a': '1'}}"


@given(STYLES)
def test_over_itself_or_nothing_is_itself(style: dict[str, Any]) -> None:
    assert laid(style, style) == style
    assert laid({}, style) == style
    assert laid(style, {}) == style


@given(STYLES, STYLES)
def test_the_parts_of_the_nearer_count(nearer: dict[str, Any], below: dict[str, Any]) -> None:
    merged: Any = laid(nearer, below)
    own = parts_of(nearer, *LISTS_OF_PARTS)
    for key in LISTS_OF_PARTS:
        inherited = [part for part in parts_of(below, key) if part not in own]
        assert parts_of(merged, key) == (parts_of(nearer, key) or inherited)


@given(STYLES, STYLES)
def test_words_change_neither_parts_nor_order(words: dict[str, Any], style: dict[str, Any]) -> None:
    merged: Any = merge_words(said(words), said(style)).plain
    for key in LISTS_OF_PARTS:
        assert parts_of(merged, key) == parts_of(style, key)
    if "facts" in style:
        assert list(merged["facts"]) == list(style["facts"])


def test_words_that_are_empty_remove_nothing() -> None:
    style = {"facts": {"a": "1"}, "page": {"footer": "-"}}
    assert merge_words(said({"facts": {}, "page": {}}), said(style)).plain == style
    assert merge_words(said({"facts": {"z": "9"}}), said(style)).plain == style


@given(STYLES, STYLES)
def test_everything_knows_who_said_it(nearer: dict[str, Any], below: dict[str, Any]) -> None:
    merged = merge(said(nearer), said(below))
    for key, each in merged.group.items():
        _, path = merged.origin((key,))
        assert path == each.path == (key,)
