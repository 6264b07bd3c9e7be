"""The reader gives what was typed, the same with and without libyaml, and knows where it stands."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from boardpapers.diagnostics import BoardpapersError, Diagnostic, has_errors
from boardpapers.reader import DataPath, Plain, Positions, Source, compose, decode
from tests.support.paper_strategies import CHARACTERS, EXAMPLES, NOWHERE, mutated, places_inside
from tests.support.yaml_parsers import pure_python

FILE = NOWHERE / "paper.yaml"

FRAGMENTS = st.sampled_from(
    [
        "kind: report\n", "title: Words\n", "- ", "  ", "\n", "a: b\n", "a:\n", "  b: c\n", ": ",
        "|\n", ">\n", "|-\n  text\n", ">+2\n", "'", '"', "\\", "\\x41", "\\u202e", "#", " # c\n",
        "&a ", "*a", "*a ", "!!str ", "!t ", "! ", "<<: ", "<<: *a\n", "? ", "? a\n", "[", "]",
        "{", "}", ",", "---\n", "...\n", "--- ", "%YAML 1.1\n", "%TAG ! x\n", "\t", "\r\n", "\r",
        "\ufeff", "é", "’", "😀", "~", "null", "@", "`", "%", "a: b: c\n", "[a, b]\n", "{a: b}\n",
        "{a}\n", "[[a]: b]\n", "'it''s'", '"a\\\n b"', "a\n b\n", "\u00a0", "\u0085", "\u2028",
        "2013-09-09", "11:30", "0x1f", "yes", "\x00", "\x07", "a #b\n", "a: 'b' #c\n", "\n\n",
    ]
)  # fmt: skip
SOUP = st.text(st.sampled_from(list("ab:-?[]{},#&*!|>'\"%@` \n\n\t~\\é1")), max_size=40)
PAPERS = st.one_of(
    st.lists(FRAGMENTS, max_size=12).map("".join),
    SOUP,
    st.lists(st.one_of(FRAGMENTS, SOUP), max_size=8).map("".join),
    mutated(EXAMPLES),
)

SCALARS = st.one_of(
    st.text(st.one_of(st.sampled_from(list("ab:-?[]{},#&*!|>'\"%@` \n~\\é1")), CHARACTERS)),
    st.sampled_from(["NO", "Null", "010", "4.10", "11:30", "2013-02-30", "=", "<<", "1e3", " a "]),
)
KEYS = st.one_of(st.text("abé -#:'\"", min_size=1, max_size=8), st.sampled_from(["NO", "1", "<"]))
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(KEYS.filter(lambda key: key.strip() != ""), inner, max_size=4),
    ),
    max_leaves=12,
)


# Both parsers refuse what begins like this, but not always in the same words.
ODD_MARK = re.compile(r"!|[&*%|>][^ \n]*\t")


def outcome(source: Source) -> tuple[Plain, frozenset[DataPath], list[Diagnostic]]:
    try:
        composition = compose(source)
    except BoardpapersError as problem:
        return None, frozenset(), list(problem.diagnostics)
    return composition.data, composition.refused, list(composition.diagnostics)


def sourced(text: str) -> Source | list[Diagnostic]:
    try:
        return decode(FILE, text.encode("utf-8"))
    except BoardpapersError as problem:
        return list(problem.diagnostics)


@given(PAPERS)
@example("a: |#b\n  c\n")
@example("a: b\t\nc: d\te\t# f\ng: h\n \ti\n")
def test_both_parsers_say_the_same(text: str) -> None:
    source = sourced(text)
    if isinstance(source, Source):
        one = outcome(source)
        with pure_python():
            other = outcome(source)
        if ODD_MARK.search(text) and has_errors(one[2]):
            assert has_errors(other[2])
        else:
            assert other == one


@given(PAPERS)
def test_diagnostics_stand_inside_the_file(text: str) -> None:
    source = sourced(text)
    diagnostics = outcome(source)[2] if isinstance(source, Source) else source
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert places_inside(diagnostics, {FILE: lines}) == []


@given(st.binary(max_size=60))
def test_bytes_that_are_not_text(raw: bytes) -> None:
    codes = set()
    try:
        decode(FILE, raw)
    except BoardpapersError as problem:
        codes = {each.code for each in problem.diagnostics}
    assert codes <= {"BP001", "BP009"}


DUMPS: list[dict[str, Any]] = [
    {"default_style": '"'},
    {"default_style": "'"},
    {"default_style": '"', "default_flow_style": True},
    {"default_style": '"', "width": 10},
    {"default_style": "'", "width": 10},
    {"default_style": '"', "indent": 6, "line_break": "\r\n"},
    {"default_style": "'", "explicit_start": True, "explicit_end": True},
]


@pytest.mark.parametrize("dump", DUMPS)
@settings(max_examples=30)
@given(data=DATA)
def test_data_comes_out_as_it_was_typed(dump: dict[str, Any], data: Plain) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **dump)
    source = decode(FILE, text.encode("utf-8"))
    assert compose(source).data == data
    with pure_python():
        assert compose(source).data == data


def paths(data: Plain, here: DataPath = ()) -> Iterator[tuple[DataPath, Plain]]:
    yield here, data
    steps: Any = data.items() if isinstance(data, dict) else ()
    steps = enumerate(data) if isinstance(data, list) else steps
    for step, value in steps:
        yield from paths(value, (*here, step))


@given(data=DATA, flow=st.booleans())
def test_a_value_stands_where_positions_say(data: Plain, flow: bool) -> None:
    text = yaml.safe_dump(
        data, default_style='"', default_flow_style=flow, allow_unicode=True, width=1_000_000
    )
    source = decode(FILE, text.encode("utf-8"))
    positions = Positions(source)
    for path, value in paths(data):
        if isinstance(value, str):
            place = positions.value(path)
            start = place.column - 1
            excerpt = place.excerpt[start : start + place.length]
            assert source.text.split("\n")[place.line - 1] == place.excerpt
            assert compose(Source(FILE, excerpt)).data == value


LINES = st.lists(st.text("ab é#:-*", max_size=12).map(str.strip), min_size=1, max_size=8)


@given(before=LINES, after=LINES, depth=st.integers(0, 3), crlf=st.booleans())
@example(before=["", ""], after=[""], depth=0, crlf=False)
def test_words_of_a_block_are_found_in_their_line(
    before: list[str], after: list[str], depth: int, crlf: bool
) -> None:
    marker = "MARKER"
    block = ["x", *before, f"see {marker} here", *after]
    opening = [f"{' ' * level}level{level}:" for level in range(depth)]
    body = [" " * (depth + 2) + line if line else "" for line in block]
    lines = ["# comment", *opening, f"{' ' * depth}text: |", *body, ""]
    raw = ("\r\n" if crlf else "\n").join(lines).encode("utf-8")
    path = (*(f"level{level}" for level in range(depth)), "text")
    for line in (None, 0, len(before) + 1):
        place = Positions(decode(FILE, raw)).words(path, marker, line)
        assert place.line == lines.index(body[len(before) + 1]) + 1
        assert place.column == body[len(before) + 1].index(marker) + 1
        assert place.length == len(marker)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 4
    assert all(isinstance(path, Path) for path in EXAMPLES)
