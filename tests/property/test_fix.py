"""Whatever slips into a paper: fixing changes what it should, and nothing else."""

import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boardpapers.check.fix import apply_edits, fix_file
from boardpapers.diagnostics import BoardpapersError, Diagnostic, Edit, error, has_errors
from boardpapers.models.name_suggestions import suggest_name
from boardpapers.models.value_corrections import suggest_date, suggest_time
from boardpapers.reader import Source, decode
from boardpapers.workspace.loading import load_paper
from tests.support.paper_strategies import EXAMPLES, mutated

PAPER = Path("/nowhere/paper.yaml")
TEXTS = [path.read_text(encoding="utf-8") for path in EXAMPLES]

SLIPS = st.sampled_from(
    [
        (r"^( *(?:- )?)(\w)(\w+)(\w)(?=:)", r"\1\2\4\3"),
        (r"^( *(?:- )?\w+)(?=:)", r"\1s"),
        (r"(?<=\w)(\w)(?=:)", ""),
        (r"\d{4}-\d\d-(\d\d)", r"\1 September 2013"),
        (r"(\d\d):(\d\d)$", r"\1.\2"),
        (r"^( *(?:- )?(?:title|heading|name): )", r"\1[Draft] "),
        (r"^( *(?:- )?(?:title|heading|name): )", r"\1Item 4: it's "),
        (r"^  +(?=\w)", "\t"),
        (r" (?=\w)", " \u200e"),
        (r" (?=\w)", "\u2028"),
        (r": yes", ": Yes"),
        (r" (\w+)", r" ’\1’"),
        (r"$", "  # ours"),
        (r"\n", "\r\n"),
    ]
)


@st.composite
def slipped(draw: st.DrawFn) -> bytes:
    """Return an example with a few slips, each at one place or everywhere, in some encoding."""
    text = draw(st.sampled_from(TEXTS))
    for pattern, replacement in draw(st.lists(SLIPS, min_size=1, max_size=4)):
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            continue
        one = draw(st.one_of(st.none(), st.integers(0, len(found) - 1)))
        for each in reversed(found if one is None else [found[one]]):
            text = text[: each.start()] + each.expand(replacement) + text[each.end() :]
    mark = draw(st.sampled_from(["", "\ufeff"]))
    if draw(st.booleans()):
        return (mark + text).encode("utf-8", "surrogatepass")
    return mark.encode() + text.encode("cp1252", "replace")


MUTATED = mutated(EXAMPLES).map(lambda text: text.encode("utf-8", "surrogatepass"))


def said(raw: bytes) -> tuple[Diagnostic, ...]:
    try:
        return load_paper(decode(PAPER, raw)).diagnostics
    except BoardpapersError as problem:
        return problem.diagnostics


def reading_errors(raw: bytes) -> list[Diagnostic]:
    return [each for each in said(raw) if each.code < "BP1" and has_errors([each])]


@settings(max_examples=120)
@given(raw=st.one_of(slipped(), MUTATED))
def test_fixing_does_no_harm(raw: bytes) -> None:
    fixed = fix_file(PAPER, raw, lambda source: load_paper(source).diagnostics)
    again = fix_file(PAPER, fixed.after, lambda source: load_paper(source).diagnostics)
    assert (again.after, again.count) == (fixed.after, 0)
    assert (fixed.count == 0) == (fixed.after == raw)
    assert fixed.count or said(fixed.after) == said(raw)
    assert not any(each.fix for each in said(fixed.after))
    if not any(each.code in ("BP001", "BP002", "BP006", "BP008", "BP009") for each in said(raw)):
        assert len(reading_errors(fixed.after)) <= len(reading_errors(raw))
    layout_stays(raw, fixed.after)


def layout_stays(before: bytes, after: bytes) -> None:
    """Lines, their ends, the blanks before line ends, and whole-line comments are as they were."""
    ends = re.compile(rb"[ ]*(?:\r\n?|\n)")
    assert ends.findall(before) == ends.findall(after)
    comment = re.compile(rb"^ *#[\x20-\x7e]*$", re.MULTILINE)
    assert set(comment.findall(before)) <= set(comment.findall(after))
    assert before[:3] == after[:3] or b"\xef\xbb\xbf" not in (before[:3], after[:3])


@given(st.binary(max_size=60), st.data())
def test_edits_change_their_characters_alone(raw: bytes, data: st.DataObject) -> None:
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    lines = re.split("\r\n?|\n", text)
    number = data.draw(st.integers(1, len(lines)))
    column = data.draw(st.integers(1, len(lines[number - 1]) + 1))
    length = data.draw(st.integers(0, len(lines[number - 1]) + 1 - column))
    there = lines[number - 1][column - 1 : column - 1 + length]
    assert apply_edits(raw, [Edit(number, column, length, there)]) == raw
    marked = apply_edits(raw, [Edit(number, column, length, "☂" + there)])
    assert len(marked) == len(raw) + len("☂".encode())


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(1, 1, 3, "x"), Edit(1, 3, 1, "y")],
        [Edit(1, 1, 9, "x")],
        [Edit(2, 1, 9, "x")],
    ],
)
def test_edits_that_overlap_or_leave_their_line_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another"):
        apply_edits(b"first\nlast", edits)


def test_fixes_that_touch_each_other_wait_for_the_next_pass() -> None:
    def read(source: Source) -> list[Diagnostic]:
        edits = {"a: b": [Edit(1, 1, 4, "c: d"), Edit(1, 4, 1, "e")], "c: d": [Edit(1, 4, 1, "e")]}
        return [
            replace(error("BP104", source.place(0), f"{source.text} {each}"), fix=(each,))
            for each in edits.get(source.text, [])
        ]

    fixed = fix_file(PAPER, b"a: b", read)
    assert (fixed.after, fixed.count) == (b"c: e", 2)


@given(
    st.dates(), st.sampled_from(["%d %B %Y", "%A %d %B %Y", "%d/%m/%Y", "%Y/%m/%d", "%a %d %b %Y"])
)
def test_a_date_is_read_as_that_date_or_not_at_all(day: date, form: str) -> None:
    assert suggest_date(day.strftime(form)) in ("", day.isoformat())


@given(st.times(), st.sampled_from(["%H.%M", "%I.%M%p", "%I:%M %p", "%I%p"]))
def test_a_time_is_read_as_that_time_or_not_at_all(moment: time, form: str) -> None:
    meant = suggest_time(moment.strftime(form))
    assert meant in ("", moment.strftime("%H:%M" if "%M" in form else "%H:00"))


@given(st.text(max_size=12))
def test_a_name_is_one_of_the_names(wrong: str) -> None:
    names = ["title", "purpose", "summary", "sections"]
    assert suggest_name(wrong, names) in ("", *names)
